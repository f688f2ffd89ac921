import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { type Day, type Rule, WEEKDAYS, type Weekday, WHICH } from "./words.ts";

/** Days in a week; 1 January 1970 was a Thursday. */
const WEEK = 7;
const THURSDAY = 3;
const MONTHS = 12;

/** A month, counted from January of the year 0. */
type Month = number;

/** True for a day on which a rule has people meet. */
export function isDayOf(rule: Rule, day: Day): boolean {
  return daysOf(rule, day, 1)[0] === day;
}

/** The first days of a rule from a day on. All are counted from its first, so that the rhythm is the same wherever one looks. */
export function daysOf(rule: Rule, from: Day, count: number): Day[] {
  const first = firstDayOf(rule);
  const step = stepOf(rule);
  const month = monthOf(first);
  const nth = (at: number) => (rule.every === "month" ? dayIn(rule, month + at * step) : first + at * step * WEEK);
  const passed = rule.every === "month" ? (monthOf(from) - month) / step : (from - first) / (step * WEEK);
  let at = Math.max(0, Math.floor(passed));
  if (nth(at) < from) at += 1;
  return Array.from({ length: count }, (_, more) => nth(at + more));
}

/** How many weeks, or months, a rule goes on by. */
export function stepOf({ every, apart = 1 }: Pick<Rule, "every" | "apart">): number {
  return every === "two-weeks" ? 2 * apart : apart;
}

/** The first day on which a rule has people meet. */
export function firstDayOf(rule: Rule): Day {
  if (rule.every !== "month") return weekdayFrom(rule.weekday, rule.from);
  const month = monthOf(rule.from);
  const day = dayIn(rule, month);
  return day < rule.from ? dayIn(rule, month + 1) : day;
}

/** Which of its month's a day is: the last where it is that too, since a fifth one is not in every month. */
export function whichOf(day: Day): (typeof WHICH)[number] {
  return WHICH[Math.floor((day - firstOfMonth(monthOf(day))) / WEEK)] ?? "last";
}

/** True for the last of its weekday in a month. */
export function isLastOfMonth(day: Day): boolean {
  return monthOf(day + WEEK) !== monthOf(day);
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(day + THURSDAY) % WEEK] ?? "mon";
}

/** Of which month of the year a day is, from 1. */
export function monthOfYear(day: Day): number {
  return (monthOf(day) % MONTHS) + 1;
}

function weekdayFrom(weekday: Weekday, from: Day): Day {
  return from + ((WEEK + WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(from))) % WEEK);
}

/** The day of a rule in a month; each has one. */
function dayIn({ weekday, which = "first" }: Rule, month: Month): Day {
  if (which === "last") return weekdayFrom(weekday, firstOfMonth(month + 1) - WEEK);
  return weekdayFrom(weekday, firstOfMonth(month)) + WHICH.indexOf(which) * WEEK;
}

function monthOf(day: Day): Month {
  const text = utcDay(day * MINUTES_PER_DAY);
  return Number(text.slice(0, -6)) * MONTHS + Number(text.slice(-5, -3)) - 1;
}

/** The first day of a month (Howard Hinnant, "chrono-compatible low-level date algorithms"): a year begins in March. */
function firstOfMonth(month: Month): Day {
  const year = Math.floor((month - 2) / MONTHS);
  const ofYear = Math.floor((153 * (month - 2 - year * MONTHS) + 2) / 5);
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468;
}
