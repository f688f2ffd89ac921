import type { Body, Minute } from "../../../kernel/event.ts";
import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import { isLastOfMonth, weekdayOf, whichOf } from "../calendar.ts";
import { type Rule, WHICH, type Which } from "../words.ts";

/** How a meeting comes back, as people choose it: from the day of the first one. `other` says a rhythm of their own. */
export type HowOften = "once" | "week" | "two-weeks" | MonthWay | "other";
type MonthWay = `month-${Which}`;

/** What a rhythm of one's own counts: weeks, or months with the weekday that the first one is of its month. */
export type Unit = "week" | MonthWay;
export type Rhythm = { readonly apart: unknown; readonly unit: Unit };

/** What a form for a meeting holds. Clock times are of the wall, counted as if it were UTC. */
export type Plan = {
  readonly title: string;
  readonly often: HowOften;
  readonly rhythm: Rhythm;
  readonly minutes: unknown;
  readonly place: string;
};

/** What can be chosen for a first meeting on a day: the month has one or two ways to say it. */
export function waysFor(wall: Minute): readonly HowOften[] {
  return ["once", "week", "two-weeks", ...monthWays(wall), "other"];
}

/** What a rhythm of one's own can count from a first meeting on a day. */
export function unitsFor(wall: Minute): readonly Unit[] {
  return ["week", ...monthWays(wall)];
}

function monthWays(wall: Minute): readonly MonthWay[] {
  const day = dayOf(wall);
  const which = whichOf(day);
  return which === "last" || !isLastOfMonth(day) ? [`month-${which}`] : [`month-${which}`, "month-last"];
}

/** The act that plans it. */
export function draftOf(plan: Plan, start: Minute, wall: Minute): { readonly kind: string; readonly body: Body } {
  const { title, minutes, place, often, rhythm } = plan;
  const both = { minutes, ...(place.trim() !== "" && { place }) };
  if (often === "once") return { kind: "meetings.gather", body: { title, start, offset: wall - start, ...both } };
  return { kind: "meetings.series", body: { name: title, ...ruleOf(often, wall, rhythm), ...both } };
}

/** The usual length: a short weekly round, a long monthly one. */
export function usualMinutes(often: HowOften): number {
  if (often === "week") return 15;
  return often.startsWith("month") ? 120 : 60;
}

/** The rule that somebody chose. `apart` is as they typed it, so it may be none yet. */
export function ruleOf(often: Exclude<HowOften, "once">, wall: Minute, rhythm: Rhythm): Rule {
  const day = dayOf(wall);
  const unit = often === "other" ? rhythm.unit : often;
  const apart = often === "other" ? { apart: rhythm.apart as number | undefined } : {};
  const which = WHICH.find((one) => unit === `month-${one}`);
  const every = unit === "week" || unit === "two-weeks" ? unit : "month";
  const when = { weekday: weekdayOf(day), at: wall - day * MINUTES_PER_DAY, from: day };
  return { every, ...when, ...(which && { which }), ...apart };
}

function dayOf(wall: Minute): number {
  return Math.floor(wall / MINUTES_PER_DAY);
}
