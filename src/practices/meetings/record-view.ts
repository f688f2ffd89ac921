import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { standing } from "./meeting.ts";
import { hasGone } from "./naming.ts";
import { type MeetingsLook, nameOf } from "./reading.ts";
import type { Note, Wording } from "./record-words.ts";
import type { Meeting } from "./words.ts";

export type NoteRow = {
  readonly id: Id;
  readonly item: Id | undefined;
  readonly text: string;
  /** Other wordings, where people changed it at once. */
  readonly others: readonly { readonly id: Id; readonly text: string; readonly byName: string }[];
  /** All that stand: who changes it says which of them were in view. */
  readonly standing: readonly Id[];
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  /** Written or changed since the minutes were approved. */
  readonly since: boolean;
  /** Who struck it since then; until that is approved too, it is there to be read. */
  readonly struck?: string;
};

export type ApprovalRow = {
  readonly byName: string;
  readonly minute: Minute;
  readonly at: string;
  readonly atTitle: string;
};

export type SpeakerRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly turns: number;
  readonly waits: boolean;
};

/** The minutes, paragraph by paragraph, in the order in which they were begun. */
export function noteRows(look: MeetingsLook, meeting: Meeting): readonly NoteRow[] {
  const covered = new Set(meeting.approvals.flatMap((one) => one.covers));
  return meeting.notes.flatMap((id): NoteRow[] => {
    const note = look.state.notes.get(id);
    const wordings = standing(note?.wordings ?? [], everything);
    const [first, ...others] = wordings.filter((one) => one.text !== undefined);
    if (note === undefined) return [];
    if (first?.text === undefined) return struckSince(look, note, wordings, covered);
    const since = meeting.approvals.length > 0 && wordings.some((one) => !covered.has(one.id));
    return [
      {
        ...{
          id,
          item: note.item,
          text: first.text,
          by: first.by,
          byName: nameOf(look, first.by),
          minute: first.minute,
        },
        others: others.flatMap(({ id, by, text }) =>
          text === undefined ? [] : { id, text, byName: nameOf(look, by) },
        ),
        ...{ standing: wordings.map((one) => one.id), since },
      },
    ];
  });
}

/** What the minutes said when they were approved, and somebody struck since. */
function struckSince(
  look: MeetingsLook,
  { id, item, wordings }: Note,
  strikes: readonly Wording[],
  covered: ReadonlySet<Id>,
): NoteRow[] {
  const was = wordings.findLast((one) => one.text !== undefined && covered.has(one.id));
  const strike = strikes.find((one) => !covered.has(one.id));
  if (was?.text === undefined || strike === undefined) return [];
  const { text, by, minute } = was;
  const standing = strikes.map((one) => one.id);
  const struck = nameOf(look, strike.by);
  return [{ id, item, text, others: [], standing, by, byName: nameOf(look, by), minute, since: true, struck }];
}

export function approvalRows(look: MeetingsLook, meeting: Meeting): readonly ApprovalRow[] {
  return meeting.approvals.map(({ by, minute, at }) => ({
    ...{ byName: nameOf(look, by), minute, at },
    atTitle: look.state.meetings.get(at)?.title ?? "",
  }));
}

/** Who wants to speak: who has spoken least first, then who asked first. Then those who have spoken. */
export function speakers(look: MeetingsLook, meeting: Meeting): readonly SpeakerRow[] {
  const people = new Set([...meeting.hands.keys(), ...meeting.spoke.keys()]);
  return [...people]
    .map((id) => {
      const [first] = [...(meeting.hands.get(id) ?? [])].sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
      return {
        id,
        name: nameOf(look, id),
        turns: meeting.spoke.get(id)?.length ?? 0,
        waits: first !== undefined && !hasGone(id, { ...look, seen: everything }),
        first,
      };
    })
    .sort(
      (a, b) =>
        Number(b.waits) - Number(a.waits) ||
        a.turns - b.turns ||
        (a.first?.minute ?? 0) - (b.first?.minute ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id, name, turns, waits }) => ({ id, name, turns, waits }));
}
