import type { Id } from "../../../kernel/event.ts";
import type { Look, WallIn } from "../../../kernel/practice.ts";
import { madrid } from "../../../kernel/testing/madrid.ts";
import type { How, Story } from "../../../kernel/testing/story.ts";
import { charter } from "../../charter/index.ts";
import { decisions } from "../../decisions/index.ts";
import { members } from "../../members/index.ts";
import { capitalised, invite, PROOF, podOf } from "../../members/testing/neighbours.ts";
import { meetings } from "../index.ts";
import { type Meetings, type Others, WEEKDAYS } from "../words.ts";

export const PRACTICES = [members, charter, decisions, meetings];
export const PEOPLE = ["ana", "ben", "cleo", "dina"] as const;
const HOMES = { ana: "Fern House", ben: "Oak House", cleo: "Elm House", dina: "Ash House" };

/** The story begins on Friday 31 May 2024, 08:00 UTC: day 19,874. */
export const TODAY = 19_874;
export const DAY = 24 * 60;

export type Start = ReturnType<typeof start>;

/** Four neighbours on the roll, and Gus, a guest of Fern House. */
export function start() {
  const pod = podOf(HOMES, PRACTICES, capitalised);
  pod.act("gus", "members.join", {
    name: "Gus",
    householdName: "Ivy House",
    invite: invite(pod, "ana").id,
    proof: PROOF,
  });
  return { ...pod, ...shortcuts(pod) };
}

function shortcuts(pod: Story) {
  /** Acts, and expects nothing to be against it. */
  const must = (who: string, kind: string, body: Record<string, unknown>, how?: How): Id => {
    const { id, refusal } = pod.act(who, kind, body, how);
    if (refusal !== undefined) throw new Error(`${who} ${kind}: ${JSON.stringify(refusal)}`);
    return id;
  };
  const meetingsNow = (who?: string, now?: number, wallIn: WallIn = madrid): Look<Meetings, Others> => ({
    ...pod.look("meetings", who, now),
    wallIn,
  });
  return {
    must,
    meetingsNow,
    state: (): Meetings => pod.state("meetings"),
    /** Every Tuesday at 19:00, a quarter of an hour. */
    weekly: (who = "ana", more: Record<string, unknown> = {}) =>
      must(who, "meetings.series", {
        ...{ name: "Coordination", every: "week", weekday: "tue", at: 19 * 60, minutes: 15, from: TODAY },
        ...more,
      }),
    call: (who: string, series: Id, day: number, how?: How) =>
      must(who, "meetings.call", { series, day, start: day * DAY + 17 * 60 }, how),
    /** One meeting, so many days from the first day, at 19:00 in Madrid. */
    gather: (who: string, days: number) =>
      must(who, "meetings.gather", {
        ...{ title: "Garden evening", start: (TODAY + days) * DAY + 17 * 60, offset: 120, minutes: 60 },
      }),
  };
}

/** The next day from one on that has a weekday. */
export function next(weekday: (typeof WEEKDAYS)[number], from = TODAY): number {
  return from + ((7 + WEEKDAYS.indexOf(weekday) - ((from + 3) % 7)) % 7);
}
