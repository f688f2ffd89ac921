import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { type Day, type Rule, WEEKDAYS, type Weekday, WHICH } from "./words.ts";

/** Days in a week; 1 January 1970 was a Thursday. */
const WEEK = 7;
const THURSDAY = 3;

/** True for a day on which a rule has people meet. */
export function isDayOf(rule: Rule, day: Day): boolean {
  if (day < rule.from || weekdayOf(day) !== rule.weekday) return false;
  if (rule.every === "week") return true;
  if (rule.every === "two-weeks") return (weekOf(day) - weekOf(firstDayOf(rule))) % 2 === 0;
  if (rule.which === "last") return monthOf(day + WEEK) !== monthOf(day);
  return WHICH[Math.floor((dayOfMonth(day) - 1) / WEEK)] === (rule.which ?? "first");
}

/** The first days of a rule from a day on. Months are looked through whole, so it ends. */
export function daysOf(rule: Rule, from: Day, count: number): Day[] {
  const days: Day[] = [];
  const first = Math.max(from, rule.from);
  let day = first + ((WEEK + WEEKDAYS.indexOf(rule.weekday) - WEEKDAYS.indexOf(weekdayOf(first))) % WEEK);
  for (; days.length < count; day += WEEK) if (isDayOf(rule, day)) days.push(day);
  return days;
}

/** Which of its month's a day is: the last where it is that too, since a fifth one is not in every month. */
export function whichOf(day: Day): (typeof WHICH)[number] {
  return WHICH[Math.floor((dayOfMonth(day) - 1) / WEEK)] ?? "last";
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(day + THURSDAY) % WEEK] ?? "mon";
}

function firstDayOf(rule: Rule): Day {
  return rule.from + ((WEEK + WEEKDAYS.indexOf(rule.weekday) - WEEKDAYS.indexOf(weekdayOf(rule.from))) % WEEK);
}

function weekOf(day: Day): number {
  return Math.floor((day + THURSDAY) / WEEK);
}

function dayOfMonth(day: Day): number {
  return Number(utcDay(day * MINUTES_PER_DAY).slice(-2));
}

function monthOf(day: Day): string {
  return utcDay(day * MINUTES_PER_DAY).slice(0, -3);
}
