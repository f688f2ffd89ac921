import { expect, test } from "vitest";
import { fitting, type StreetLine, sharing } from "./street-lines.ts";

const line = (title: string, text?: string): StreetLine => {
  return { id: title, practice: "meetings", goto: { screen: "meeting" }, title, text, day: undefined };
};
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(`Meeting ${at}`));

test("[SS-3] what does not fit is counted", () => {
  const { lines: shown, more } = fitting(lines(12), 8);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.length + more).toBe(12);
});

test("[SS-2] all are shown as long as there is room, and a line that is longer takes more of it", () => {
  expect(fitting(lines(4), 8)).toMatchObject({ more: 0 });
  const long = [line("A very long question ".repeat(6), "with words under it"), ...lines(3)];
  expect(fitting(long, 8).more).toBeGreaterThan(0);
});

test("[SS-2] of two parts of one column, one may have what the other does not need", () => {
  const [first, second] = sharing([lines(9), lines(1)], [8, 8]);
  expect([first.more, second.more]).toEqual([0, 0]);
  const [upper, lower] = sharing([lines(1), lines(9)], [8, 8]);
  expect([upper.more, lower.more]).toEqual([0, 0]);
  const full = sharing([lines(50), lines(50)], [8, 8]);
  expect(full.every(({ more, lines: { length } }) => more > 0 && length > 2)).toBe(true);
});
