import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { daysOf, isDayOf, weekdayOf } from "./calendar.ts";
import { type Rule, WEEKDAYS, WHICH } from "./words.ts";

const dayOf = (text: string) => Math.round(Date.parse(`${text}T00:00Z`) / 60_000 / MINUTES_PER_DAY);
const said = (days: readonly number[]) => days.map((day) => utcDay(day * MINUTES_PER_DAY));
const rule = (more: Partial<Rule>): Rule => ({
  every: "week",
  weekday: "tue",
  at: 19 * 60,
  from: dayOf("2024-05-31"),
  ...more,
});

test("[MT-1] a weekly series comes back on its weekday, and not before its first day", () => {
  expect(said(daysOf(rule({}), 0, 3))).toEqual(["2024-06-04", "2024-06-11", "2024-06-18"]);
  expect(said(daysOf(rule({}), dayOf("2024-06-12"), 1))).toEqual(["2024-06-18"]);
});

test("[MT-1] every second week is counted from the first meeting", () => {
  expect(said(daysOf(rule({ every: "two-weeks" }), 0, 3))).toEqual(["2024-06-04", "2024-06-18", "2024-07-02"]);
  expect(said(daysOf(rule({ every: "two-weeks" }), dayOf("2024-06-05"), 1))).toEqual(["2024-06-18"]);
});

test("[MT-1] a month's second and last weekday are found, also in February and across a year", () => {
  const second = rule({ every: "month", which: "second" });
  expect(said(daysOf(second, dayOf("2024-11-20"), 3))).toEqual(["2024-12-10", "2025-01-14", "2025-02-11"]);
  const last = rule({ every: "month", which: "last", weekday: "thu" });
  expect(said(daysOf(last, dayOf("2025-01-01"), 3))).toEqual(["2025-01-30", "2025-02-27", "2025-03-27"]);
});

test("[MT-1] every third week is counted from the first meeting, from wherever one looks, also across a year of 53 weeks", () => {
  const third = rule({ apart: 3 });
  expect(said(daysOf(third, 0, 3))).toEqual(["2024-06-04", "2024-06-25", "2024-07-16"]);
  expect(said(daysOf(third, dayOf("2026-12-20"), 3))).toEqual(["2027-01-05", "2027-01-26", "2027-02-16"]);
  expect(["2024-06-11", "2024-06-18", "2024-06-25"].map((day) => isDayOf(third, dayOf(day)))).toEqual([
    ...[false, false, true],
  ]);
});

test("[MT-1] every third month keeps its weekday, the first, the fourth or the last, across years", () => {
  const quarterly = rule({ every: "month", apart: 3, which: "fourth", weekday: "sun" });
  expect(said(daysOf(quarterly, 0, 5))).toEqual([
    ...["2024-06-23", "2024-09-22", "2024-12-22", "2025-03-23", "2025-06-22"],
  ]);
  // The first Monday of May is past on its 31st: the rhythm begins in June.
  const first = rule({ every: "month", apart: 2, which: "first", weekday: "mon" });
  expect(said(daysOf(first, 0, 3))).toEqual(["2024-06-03", "2024-08-05", "2024-10-07"]);
  const last = rule({ every: "month", apart: 2, which: "last", weekday: "fri" });
  expect(said(daysOf(last, dayOf("2025-02-02"), 3))).toEqual(["2025-03-28", "2025-05-30", "2025-07-25"]);
});

test("[MT-1] once a year is every twelve months, and every fourth week no month", () => {
  const yearly = rule({ every: "month", apart: 12, which: "last", weekday: "sun" });
  expect(said(daysOf(yearly, dayOf("2026-06-29"), 2))).toEqual(["2027-06-27", "2028-06-25"]);
  expect(said(daysOf(rule({ every: "two-weeks", apart: 2 }), 0, 2))).toEqual(["2024-06-04", "2024-07-02"]);
});

test("[MT-1] a day of a rule is one of those that are found from any day before it, and from itself", () => {
  const weekdays = fc.constantFrom(...WEEKDAYS);
  const rules = fc.record({
    every: fc.constantFrom("week", "two-weeks", "month"),
    apart: fc.option(fc.integer({ min: 2, max: 52 }), { nil: undefined }),
    weekday: weekdays,
    which: fc.option(fc.constantFrom(...WHICH), { nil: undefined }),
    at: fc.constant(19 * 60),
    from: fc.integer({ min: 0, max: 60_000 }),
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 90_000 }), (one, from) => {
      const [day = 0, next = 0] = daysOf(one as Rule, from, 2);
      expect(day).toBeGreaterThanOrEqual(Math.max(from, one.from));
      expect(next).toBeGreaterThan(day);
      expect(daysOf(one as Rule, day, 1)).toEqual([day]);
      expect(daysOf(one as Rule, day + 1, 1)).toEqual([next]);
      expect(weekdayOf(day)).toBe(one.weekday);
    }),
  );
});
