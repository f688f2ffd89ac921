import { no, type Verdict, yes } from "../../kernel/event.ts";
import { calledOff, meetingOf, standing, whenOf } from "./meeting.ts";
import { mayBeNamed, mayBeTakenBack } from "./naming.ts";
import type { Meeting, Meetings, RecordEvent, Surroundings } from "./words.ts";

/** Most paragraphs of one meeting's minutes, and most wordings of one. */
const NOTES_MAX = 300;
const WORDINGS_MAX = 100;

/** Who writes the minutes, who approves them, and who speaks. */
export function judgeRecord(
  state: Meetings,
  e: RecordEvent,
  world: Surroundings,
  trusts: (meeting: Meeting) => boolean,
): Verdict {
  if (e.kind === "meetings.reword" || e.kind === "meetings.strike") return mayReword(state, e, world, trusts);
  const meeting = meetingOf(state, e.body.meeting);
  if (meeting === undefined) return no("meetings.unknown");
  switch (e.kind) {
    case "meetings.note": {
      const { item } = e.body;
      if (meeting.notes.filter(world.seen).length >= NOTES_MAX) return no("meetings.minutes-full", { max: NOTES_MAX });
      return item === undefined || (meeting.items.includes(item) && world.seen(item))
        ? yes
        : no("meetings.unknown-item");
    }
    case "meetings.approve":
      return trusts(meeting) ? mayApprove(state, meeting, e.body.at, world) : no("meetings.say-first");
    case "meetings.hand":
    case "meetings.spoke": {
      const person = e.body.person ?? world.by ?? "";
      const isDown = e.kind === "meetings.hand" && e.body.up === "no";
      const absent = isDown ? mayBeTakenBack(person, world) : mayBeNamed(person, world);
      if (absent !== undefined) return absent;
      return person === world.by || trusts(meeting) ? yes : no("meetings.mark-yourself");
    }
  }
}

type RewordEvent = Extract<RecordEvent, { kind: "meetings.reword" | "meetings.strike" }>;

function mayReword(
  state: Meetings,
  e: RewordEvent,
  world: Surroundings,
  trusts: (meeting: Meeting) => boolean,
): Verdict {
  const note = state.notes.get(e.body.note);
  const meeting = state.meetings.get(note?.meeting ?? "");
  if (note === undefined || meeting === undefined) return no("meetings.unknown-note");
  if (note.wordings.filter((one) => world.seen(one.id)).length >= WORDINGS_MAX) {
    return no("meetings.minutes-full", { max: WORDINGS_MAX });
  }
  return note.wordings[0]?.by === world.by || trusts(meeting) ? yes : no("meetings.say-first");
}

/** At a later meeting that takes place, and once only, unless something was written since. */
function mayApprove(state: Meetings, meeting: Meeting, later: string, world: Surroundings): Verdict {
  const at = world.seen(later) ? meetingOf(state, later) : undefined;
  if (at === undefined) return no("meetings.unknown");
  if (calledOff(at, world.seen) !== undefined) return no("meetings.is-off");
  if (whenOf(at, world.seen).start <= whenOf(meeting, world.seen).start) return no("meetings.approve-later");
  const covered = new Set(meeting.approvals.filter((one) => world.seen(one.id)).flatMap((one) => one.covers));
  const wordings = meeting.notes.flatMap((id) => standing(state.notes.get(id)?.wordings ?? [], world.seen));
  const isNew = wordings.some((one) => !covered.has(one.id));
  if (isNew) return yes;
  return wordings.length === 0 ? no("meetings.no-minutes") : no("meetings.approved-already");
}
