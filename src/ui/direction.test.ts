import { expect, test } from "vitest";
import { isolated, withoutMarks } from "./direction.ts";

const SARA = "שרה כהן";

test("a name from right to left runs its own way among other words, and any other name is as it was", () => {
  expect(`${isolated(SARA)}: 3 of 5`).toBe(`\u2068${SARA}\u2069: 3 of 5`);
  expect(isolated("محمد")).toBe("\u2068محمد\u2069");
  for (const name of ["Anya", "María José", "👩‍👩‍👧‍👦 Ünal", "Ωmega", "<b>"]) expect(isolated(name)).toBe(name);
});

test("what is signed or looked for has none of the marks, however deep they are", () => {
  const at = new Uint8Array(2);
  const body = { title: `${isolated(SARA)} as facilitator`, seats: [{ name: isolated(SARA), days: 3 }], at };
  expect(withoutMarks(body)).toEqual({ title: `${SARA} as facilitator`, seats: [{ name: SARA, days: 3 }], at });
  expect(withoutMarks(isolated(SARA))).toBe(SARA);
  expect(withoutMarks(undefined)).toBeUndefined();
});
