import type { Draft, Id, Minute } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { type Moved, movedFrom } from "./meeting.ts";
import { endOf, type MeetingsLook, nameOf, type Occurrence, stageOf } from "./reading.ts";

export type MeetingLine = {
  readonly key: string;
  readonly title: string;
  readonly start: Minute;
  readonly end: Minute;
  readonly minutes: number;
  readonly place: string | undefined;
  readonly series: Id | undefined;
  readonly stage: "ahead" | "now" | "over";
  /** Who called it off, and why. */
  readonly off: { readonly byName: string; readonly why: string | undefined } | undefined;
  /** Who moved it, why, and when and where it was to be before. */
  readonly moved:
    | {
        readonly byName: string;
        readonly why: string | undefined;
        readonly start: Minute;
        readonly place: string | undefined;
      }
    | undefined;
  /** An act that called it, to name it by; nothing while only the series says so. */
  readonly id: Id | undefined;
  /** How often it was moved, called off or taken up again. */
  readonly changes: number;
  /** What calls it. */
  readonly call: Draft | undefined;
};

export function lineOf(look: MeetingsLook, one: Occurrence): MeetingLine {
  const { key, title, start, minutes, place, series, day, meeting, off } = one;
  const moved = meeting && movedFrom(meeting, everything);
  const call = { kind: "meetings.call", body: { series: series?.id ?? "", day, start } };
  return {
    ...{ key, title, start, end: endOf(one), minutes, place, series: series?.id, stage: stageOf(one, look.now) },
    off: off === undefined ? undefined : { byName: nameOf(look, off.by), why: off.why },
    moved: moved && { byName: nameOf(look, moved.move.by), why: moved.move.why, ...whereBefore(moved) },
    id: meeting?.calls[0]?.id,
    changes: (meeting?.moves.length ?? 0) + (meeting?.standings.length ?? 0),
    call: meeting === undefined ? call : undefined,
  };
}

function whereBefore({ before: { start, place } }: Moved) {
  return { start, place };
}
