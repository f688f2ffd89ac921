import { keep, seenOf } from "./keeping.ts";
import { meetingOf, standing } from "./meeting.ts";
import type { Meeting, Meetings, RecordEvent, Surroundings } from "./words.ts";

/** It happened; remember it. */
export function foldRecord(state: Meetings, e: RecordEvent, world: Surroundings): Meetings {
  const by = world.by ?? "";
  if (e.kind === "meetings.reword" || e.kind === "meetings.strike") {
    const note = state.notes.get(e.body.note);
    if (note === undefined) return state;
    const text = e.kind === "meetings.reword" ? e.body.text : undefined;
    const on = e.kind === "meetings.reword" ? e.body.on : undefined;
    const known = seenOf(note.wordings, world);
    // What came in while somebody was writing was not in view: their words do not take its place.
    const replaces = on === undefined ? known : known.filter((id) => on.includes(id));
    const wording = { id: e.id, by, minute: e.minute, text, replaces };
    return { ...state, notes: state.notes.with(note.id, { ...note, wordings: [...note.wordings, wording] }) };
  }
  const meeting = meetingOf(state, e.body.meeting);
  if (meeting === undefined) return state;
  switch (e.kind) {
    case "meetings.note": {
      const { text, item } = e.body;
      const wordings = [{ id: e.id, by, minute: e.minute, text, replaces: [] }];
      const kept = keep(state, { ...meeting, notes: [...meeting.notes, e.id] });
      return { ...kept, notes: state.notes.with(e.id, { id: e.id, meeting: meeting.key, item, wordings }) };
    }
    case "meetings.approve": {
      const at = meetingOf(state, e.body.at)?.key ?? "";
      const covers = meeting.notes.flatMap((id) =>
        standing(state.notes.get(id)?.wordings ?? [], world.seen).map((one) => one.id),
      );
      const approval = { id: e.id, by, minute: e.minute, at, covers };
      return keep(state, { ...meeting, approvals: [...meeting.approvals, approval] });
    }
    case "meetings.hand":
    case "meetings.spoke":
      return keep(state, spokenFor(meeting, e, e.body.person ?? by, world));
  }
}

type HandEvent = Extract<RecordEvent, { kind: "meetings.hand" | "meetings.spoke" }>;

/** A hand is down once somebody who had seen it up lowered it or gave the word. */
function spokenFor(meeting: Meeting, e: HandEvent, person: string, world: Surroundings): Meeting {
  const up = meeting.hands.get(person) ?? [];
  if (e.kind === "meetings.hand" && e.body.up === "yes") {
    return { ...meeting, hands: meeting.hands.with(person, [...up, { id: e.id, minute: e.minute }]) };
  }
  const hands = meeting.hands.with(
    person,
    up.filter((one) => !world.seen(one.id)),
  );
  if (e.kind === "meetings.hand") return { ...meeting, hands };
  return { ...meeting, hands, spoke: meeting.spoke.with(person, [...(meeting.spoke.get(person) ?? []), e.id]) };
}
