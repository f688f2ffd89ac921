import { type Body, type Event, MINUTES_PER_DAY, type Minute } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import { notDone } from "../../../ui/would.ts";
import { TIMES_MAX } from "../words.ts";

/** What came of an act in a circle: the event, or what stood against it in words. */
export type Done = { readonly event: Event } | { readonly problem: string };

/** One act in a circle, with a toast that offers to undo it where `done` has words for it. */
export async function write(kith: App, circle: string, body: Body, done?: string): Promise<string> {
  const answer = await ask(kith, "care.write", { times: [], ...body, circle });
  if ("problem" in answer) return answer.problem;
  if (done !== undefined) kith.celebrate(answer.event, done);
  return "";
}

/** An act without a toast. */
export async function ask(kith: App, kind: string, body: Body): Promise<Done> {
  const answer = await kith.askQuietly(kind, body);
  return "event" in answer ? { event: answer.event } : { problem: notDone(kith, answer) };
}

/** What a form says of when help is wanted: a first day ("2026-03-04"), a clock time ("17:30"), and how it comes again. */
export type When = { day: string; time: string; every: "once" | "day" | "week"; count: number };

/** The times that are meant, by the community's clocks: five o'clock stays five o'clock when those are changed. */
export function timesOf(when: Readonly<When>, fromField: (text: string) => Minute | undefined): readonly Minute[] {
  if (when.day === "") return [];
  const step = when.every === "week" ? 7 : 1;
  const count = when.every === "once" ? 1 : Math.min(TIMES_MAX, Math.max(1, Math.floor(when.count) || 1));
  return Array.from({ length: count }, (_, at) => at * step).flatMap((days) => {
    const minute = fromField(`${dayAfter(when.day, days)}T${when.time}`);
    return minute === undefined ? [] : [minute];
  });
}

const MS_PER_DAY = MINUTES_PER_DAY * 60_000;

function dayAfter(day: string, days: number): string {
  const first = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(first) ? day : new Date(first + days * MS_PER_DAY).toISOString().slice(0, 10);
}
