import type { Body, Minute } from "../../../kernel/event.ts";
import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import { weekdayOf, whichOf } from "../calendar.ts";
import { type Every, type Rule, WHICH, type Which } from "../words.ts";

/** How a meeting comes back, as people choose it: from the day of the first one. */
export type HowOften = "once" | "week" | "two-weeks" | `month-${Which}`;

/** What a form for a meeting holds. Clock times are of the wall, counted as if it were UTC. */
export type Plan = {
  readonly title: string;
  readonly often: HowOften;
  readonly minutes: unknown;
  readonly place: string;
};

/** What can be chosen for a first meeting on a day: the month has one or two ways to say it. */
export function waysFor(wall: Minute): readonly HowOften[] {
  const day = dayOf(wall);
  const which = whichOf(day);
  const isLast = monthOf(day + WEEK_DAYS) !== monthOf(day);
  const months: readonly HowOften[] =
    which === "last" ? ["month-last"] : [`month-${which}`, ...(isLast ? (["month-last"] as const) : [])];
  return ["once", "week", "two-weeks", ...months];
}

/** The act that plans it. */
export function draftOf(plan: Plan, start: Minute, wall: Minute): { readonly kind: string; readonly body: Body } {
  const { title, minutes, place, often } = plan;
  const both = { minutes, ...(place.trim() !== "" && { place }) };
  if (often === "once") return { kind: "meetings.gather", body: { title, start, offset: wall - start, ...both } };
  return { kind: "meetings.series", body: { name: title, ...ruleOf(often, wall), ...both } };
}

/** The usual length: a short weekly round, a long monthly one. */
export function usualMinutes(often: HowOften): number {
  if (often === "week") return 15;
  return often.startsWith("month") ? 120 : 60;
}

export function ruleOf(often: Exclude<HowOften, "once">, wall: Minute): Rule {
  const day = dayOf(wall);
  const which = WHICH.find((one) => often === `month-${one}`);
  const every: Every = which === undefined ? (often as Every) : "month";
  return { every, weekday: weekdayOf(day), ...(which && { which }), at: wall - day * MINUTES_PER_DAY, from: day };
}

const WEEK_DAYS = 7;

function dayOf(wall: Minute): number {
  return Math.floor(wall / MINUTES_PER_DAY);
}

function monthOf(day: number): number {
  return new Date(day * MINUTES_PER_DAY * 60_000).getUTCMonth();
}
