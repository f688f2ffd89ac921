import { MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { everything } from "../members/index.ts";
import { movedFrom } from "./meeting.ts";
import { ahead, type MeetingsLook, nameOf, type Occurrence } from "./reading.ts";

/** Days ahead of which people are told that a meeting is at another time, or not at all. */
const TOLD_AHEAD: Minute = 7 * MINUTES_PER_DAY;

/**
 * A meeting that somebody else moved or called off, so that nobody comes for nothing: told until it would have begun or
 * begins, whichever is sooner. Letters tell it too.
 */
export function changedMeetings(look: MeetingsLook): Attention[] {
  return ahead(look).flatMap((one) => (one.off === undefined ? movedLine(look, one) : offLine(look, one, one.off)));
}

function offLine(look: MeetingsLook, one: Occurrence, off: NonNullable<Occurrence["off"]>): Attention[] {
  if (off.by === look.me) return [];
  return lineOf(look, one, { what: "off", by: off.by, why: off.why, until: one.start, about: { start: one.start } });
}

function movedLine(look: MeetingsLook, one: Occurrence): Attention[] {
  const moved = one.meeting && movedFrom(one.meeting, everything);
  if (moved === undefined || moved.move.by === look.me) return [];
  const { move, before } = moved;
  const isPlaceAlone = before.start === one.start;
  if (isPlaceAlone && before.place === one.place) return [];
  const until = before.start > look.now ? Math.min(before.start, one.start) : one.start;
  const about = { start: one.start, before: before.start, place: one.place ?? "" };
  return lineOf(look, one, { what: isPlaceAlone ? "place" : "moved", by: move.by, why: move.why, until, about });
}

type Change = {
  readonly what: "off" | "moved" | "place";
  readonly by: string;
  readonly why: string | undefined;
  readonly until: Minute;
  readonly about: Readonly<Record<string, string | number>>;
};

function lineOf(look: MeetingsLook, { key, title }: Occurrence, { what, by, why, until, about }: Change): Attention[] {
  if (until <= look.now || until > look.now + TOLD_AHEAD) return [];
  const said = { who: nameOf(look, by), why: why ?? "", has: why === undefined ? "no" : "yes" };
  return [
    {
      ...{
        id: `meetings.${what}.${key}`,
        practice: "meetings",
        goto: { screen: "meeting", id: key },
        until,
        isInEveryones: true,
      },
      title: { code: `meetings.today.${what}`, about: { title, ...about } },
      text: { code: `meetings.today.${what}-text`, about: { ...about, ...said } },
    },
  ];
}
