import { expect, test } from "vitest";
import { byName } from "./names.ts";

test("names stand as people look for them: 2 before 10, case and accents do not count, namesakes always alike", () => {
  const names = ["Fern House 10", "fern house 2", "Álamo", "Zoe", "aldo", "Zoe"];
  const rows = names.map((name, at) => ({ name, id: String(9 - at) }));
  expect(byName(rows).map(({ name, id }) => `${name} ${id}`)).toEqual([
    "Álamo 7",
    "aldo 5",
    "fern house 2 8",
    "Fern House 10 9",
    "Zoe 4",
    "Zoe 6",
  ]);
});
