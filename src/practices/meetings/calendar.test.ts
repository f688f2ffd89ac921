import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { daysOf } from "./calendar.ts";
import type { Rule } from "./words.ts";

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
