import { MINUTES_PER_DAY, type Minute } from "../../../../kernel/event.ts";

/** A month by its place among all: twelve times the year, and the month from 0. */
export type Month = number;

/** A day, counted from 1 January 1970. */
export type Day = number;

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;
const MS_PER_DAY = MINUTES_PER_DAY * 60_000;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const FIRST_WEEKDAY = 3;

export function monthOf(day: Day): Month {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * MONTHS_A_YEAR + date.getUTCMonth();
}

/** Which day of the month it is. */
export function ofMonth(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCDate();
}

/** "2026-01-14" as a day. */
export function dayIn(text: string): Day {
  return Math.floor(Date.parse(`${text}T00:00Z`) / MS_PER_DAY);
}

/** A minute of the clocks on the wall, in the middle of that day: words about a day are made of it. */
export function noonOf(day: Day): Minute {
  return day * MINUTES_PER_DAY + MINUTES_PER_DAY / 2;
}

/** Its weeks, each from Monday to Sunday; the days of other months stand as nothing. */
export function weeksOf(month: Month): readonly (readonly (Day | undefined)[])[] {
  const first = firstOf(month);
  const count = firstOf(month + 1) - first;
  const before = (((first + FIRST_WEEKDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return Array.from({ length: Math.ceil((before + count) / DAYS_A_WEEK) }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_, at) => {
      const day = week * DAYS_A_WEEK + at - before;
      return day >= 0 && day < count ? first + day : undefined;
    }),
  );
}

/** Its first day. */
export function firstOf(month: Month): Day {
  return Math.floor(Date.UTC(Math.floor(month / MONTHS_A_YEAR), month % MONTHS_A_YEAR, 1) / MS_PER_DAY);
}
