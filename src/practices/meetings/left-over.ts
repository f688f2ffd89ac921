import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { isDropped, outcomesOf } from "./agenda.ts";
import type { Item } from "./agenda-words.ts";
import { calledOff, whenOf } from "./meeting.ts";
import { type MeetingsLook, nameOf, type Occurrence, occurrence, stageOf } from "./reading.ts";
import type { Meeting } from "./words.ts";

/** One thing on the agenda of another meeting. */
export type Elsewhere = { readonly id: Id; readonly title: string; readonly meeting: string; readonly start: Minute };

/** Something that a meeting before did not come to, and who would present it. */
export type LeftOver = Elsewhere & {
  readonly minutes: number;
  readonly presenter: PersonId | undefined;
  readonly presenterName: string | undefined;
  readonly kind: Item["kind"];
  readonly major: boolean;
  readonly matter: Id | undefined;
  readonly text: string | undefined;
  /** That meeting was called off, or people put it off there, or nobody wrote what came of it. */
  readonly why: "off" | "put-off" | "nothing";
};

/**
 * What is offered to a meeting: nothing came of it at the last one of its series (or the last single one) that took place, or it was
 * for one that was called off since; and it is on no other agenda by now.
 */
export function leftOver(look: MeetingsLook, one: Occurrence): readonly LeftOver[] {
  if (one.off !== undefined || stageOf(one, look.now) === "over") return [];
  return lastBefore(look, one).flatMap(({ items }) =>
    items.flatMap((id) => {
      const item = look.state.items.get(id);
      const why = item && whyLeft(look, item);
      const place = item && elsewhere(look, item);
      if (item === undefined || why === undefined || place === undefined) return [];
      const { minutes, kind, major, matter, text, presenter } = item;
      const presenterName = presenter === undefined ? undefined : nameOf(look, presenter);
      return { ...place, minutes, kind, major, matter, text, presenter, presenterName, why };
    }),
  );
}

/** What an item goes on with, and where it goes on itself. */
export function around(look: MeetingsLook, item: Item): { readonly from?: Elsewhere; readonly goesOn: Elsewhere[] } {
  const before = look.state.items.get(item.from ?? "");
  const from = before && elsewhere(look, before);
  return {
    ...(from !== undefined && { from }),
    goesOn: goneOn(look, item).flatMap((one) => elsewhere(look, one) ?? []),
  };
}

/** The last that took place, and those called off since; each of them is over. */
function lastBefore({ state, now }: MeetingsLook, one: Occurrence): readonly Meeting[] {
  const isOff = (meeting: Meeting) => calledOff(meeting, everything) !== undefined;
  const startOf = (meeting: Meeting) => whenOf(meeting, everything).start;
  const before = [...state.meetings.values()]
    .filter((other) => other.series === one.series?.id && other.key !== one.key && startOf(other) < one.start)
    .filter((other) => isOff(other) || startOf(other) + other.minutes < now)
    .sort((a, b) => startOf(b) - startOf(a) || (a.key < b.key ? -1 : 1));
  const held = before.findIndex((other) => !isOff(other));
  return held < 0 ? before : before.slice(0, held + 1);
}

function whyLeft(look: MeetingsLook, item: Item): LeftOver["why"] | undefined {
  if (isDropped(item, everything) || goneOn(look, item).length > 0) return undefined;
  const outcomes = outcomesOf(item, everything);
  if (outcomes.some(({ came }) => came !== "put-off")) return undefined;
  const meeting = look.state.meetings.get(item.meeting);
  if (meeting !== undefined && calledOff(meeting, everything) !== undefined) return "off";
  return outcomes.length > 0 ? "put-off" : "nothing";
}

function goneOn({ state }: MeetingsLook, { id }: Item): readonly Item[] {
  return [...state.items.values()].filter((other) => other.from === id && !isDropped(other, everything));
}

function elsewhere(look: MeetingsLook, { id, title, meeting }: Item): Elsewhere | undefined {
  const one = occurrence(look, meeting);
  return one === undefined ? undefined : { id, title, meeting, start: one.start };
}
