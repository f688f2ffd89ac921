import { expect, test } from "vitest";
import { createDates } from "../../../language/dates.ts";
import { timesOf } from "./doing.ts";

const madrid = createDates("en", "Europe/Madrid");
const clocks = (times: readonly number[]) => times.map((one) => madrid.toField(one));

test("[CC-10] five o'clock stays five o'clock when the clocks are changed, every day and every week", () => {
  const day = { day: "2026-03-28", time: "17:00", every: "day", count: 3 } as const;
  expect(clocks(timesOf(day, madrid.fromField))).toEqual(["2026-03-28T17:00", "2026-03-29T17:00", "2026-03-30T17:00"]);
  const week = { ...day, day: "2026-10-21", every: "week", count: 2 } as const;
  expect(clocks(timesOf(week, madrid.fromField))).toEqual(["2026-10-21T17:00", "2026-10-28T17:00"]);
  const [first = 0, second = 0] = timesOf(week, madrid.fromField);
  expect(second - first).toBe(7 * 24 * 60 + 60);
});

test("help without a day has no time, and what is wanted once has one, whatever number stands beside it", () => {
  expect(timesOf({ day: "", time: "17:00", every: "week", count: 4 }, madrid.fromField)).toEqual([]);
  expect(timesOf({ day: "2026-03-28", time: "17:00", every: "once", count: 4 }, madrid.fromField)).toHaveLength(1);
});

test("[CC-4] a number that was left out, or is too large, asks for no more than there may be", () => {
  const many = (count: number) =>
    timesOf({ day: "2026-03-28", time: "17:00", every: "day", count }, madrid.fromField).length;
  expect([many(Number.NaN), many(0), many(2.9), many(28), many(999)]).toEqual([1, 1, 2, 28, 28]);
});
