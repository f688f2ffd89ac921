import { expect, test } from "vitest";
import { pressesThatCount } from "./double-press.ts";

const first = { inRow: 1, isHeld: false };
const second = { inRow: 2, isHeld: false };
const held = { inRow: 0, isHeld: true };

test("[GO-2] the second half of a double press counts only where the first did nothing", () => {
  let acts = 0;
  const counts = pressesThatCount(() => acts);
  expect([counts(first), counts(second)]).toEqual([true, true]);
  expect(counts(first)).toBe(true);
  acts += 1;
  expect([counts(second), counts({ inRow: 3, isHeld: false }), counts(held)]).toEqual([false, false, false]);
  expect([counts(first), counts(second)]).toEqual([true, true]);
});
