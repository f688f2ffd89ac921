import { expect, test } from "vitest";
import { dayIn, firstOf, monthOf, ofMonth, weeksOf } from "./month-days.ts";

const FEBRUARY = monthOf(dayIn("2026-02-14"));

test("[CL-1] a month is its weeks from Monday to Sunday, each of its days once, and nothing of others", () => {
  for (let month = FEBRUARY; month < FEBRUARY + 60; month++) {
    const weeks = weeksOf(month);
    const days = weeks.flat().filter((day) => day !== undefined);
    expect(days.map(ofMonth)).toEqual(Array.from({ length: days.length }, (_, at) => at + 1));
    expect(new Set(days.map(monthOf))).toEqual(new Set([month]));
    for (const week of weeks) {
      expect(week).toHaveLength(7);
      week.forEach((day, at) => {
        if (day !== undefined) expect((new Date(day * 86_400_000).getUTCDay() + 6) % 7).toBe(at);
      });
    }
  }
});

test("[CL-1] a February of four whole weeks, one of a leap year, and the turn of a year", () => {
  expect(weeksOf(monthOf(dayIn("2027-02-01"))).map((week) => week.length)).toEqual([7, 7, 7, 7]);
  expect(
    weeksOf(monthOf(dayIn("2028-02-01")))
      .flat()
      .filter(Boolean),
  ).toHaveLength(29);
  expect(firstOf(monthOf(dayIn("2026-12-31")) + 1)).toBe(dayIn("2027-01-01"));
});
