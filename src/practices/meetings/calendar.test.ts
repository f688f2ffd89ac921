import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { daysOf, momentOf } from "./calendar.ts";
import { madrid } from "./testing/start.ts";
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

test("[MT-1] the clock on the wall stays the same when summer time begins and ends", () => {
  const days = ["2025-03-25", "2025-04-01", "2025-10-21", "2025-10-28"].map(dayOf);
  const starts = days.map((day) => momentOf(madrid, "Europe/Madrid", day * MINUTES_PER_DAY + 19 * 60));
  expect(starts.map(({ start }) => new Date(start * 60_000).toISOString().slice(5, 16))).toEqual([
    ...["03-25T18:00", "04-01T17:00", "10-21T17:00", "10-28T18:00"],
  ]);
  expect(starts.map(({ offset }) => offset)).toEqual([60, 120, 120, 60]);
});

test("[MT-1] a time that the clocks skip is the moment that it would have been; one that they repeat, the first", () => {
  const skipped = momentOf(madrid, "Europe/Madrid", dayOf("2025-03-30") * MINUTES_PER_DAY + 150);
  expect(new Date(skipped.start * 60_000).toISOString()).toBe("2025-03-30T01:30:00.000Z");
  const repeated = momentOf(madrid, "Europe/Madrid", dayOf("2025-10-26") * MINUTES_PER_DAY + 150);
  expect(new Date(repeated.start * 60_000).toISOString()).toBe("2025-10-26T00:30:00.000Z");
});
