import type { Draft } from "../../kernel/event.ts";
import { everything, peopleHere } from "../members/index.ts";
import { ownersOf } from "./agenda.ts";
import { calledOff, leftEarly, meetingOf, presentAt } from "./meeting.ts";
import type { MeetingsLook } from "./reading.ts";
import type { MeetingEvent } from "./words.ts";

/** What puts back how it was, where the opposite of an act alone would say more, less or something else than stood before. */
export function putBack(look: MeetingsLook, act: Draft): readonly Draft[] | undefined {
  const e = act as unknown as MeetingEvent;
  switch (e.kind) {
    case "meetings.finish":
      return e.body.how === "handed-over" ? handedBack(look, e.body.action) : undefined;
    case "meetings.hold": {
      const meeting = meetingOf(look.state, e.body.meeting);
      const why = meeting && calledOff(meeting, everything)?.why;
      return why === undefined ? undefined : [{ kind: "meetings.cancel", body: { meeting: e.body.meeting, why } }];
    }
    case "meetings.mark":
      return markedAsBefore(look, e.body);
    default:
      return undefined;
  }
}

/**
 * What was handed over is open still, so reopening it is no way back: it is handed to whoever had it. Where two had it at
 * once, or whoever had it has left, nothing puts that back.
 */
function handedBack(look: MeetingsLook, id: string): readonly Draft[] {
  const action = look.state.actions.get(id);
  const [to, ...others] = action === undefined ? [] : ownersOf(action, everything);
  const isHere = peopleHere(look.others.members, look.rights).some((one) => one.id === to);
  if (to === undefined || others.length > 0 || !isHere) return [];
  return [{ kind: "meetings.finish", body: { action: id, how: "handed-over", to } }];
}

type Mark = Extract<MeetingEvent, { kind: "meetings.mark" }>["body"];

/** Each is marked as they were before, if it marked them anew. */
function markedAsBefore({ state }: MeetingsLook, body: Mark): readonly Draft[] | undefined {
  const meeting = meetingOf(state, body.meeting);
  if (meeting === undefined) return undefined;
  const [present, left] = [presentAt(meeting, everything), leftEarly(meeting, everything)];
  const before = (one: string) => (present.includes(one) ? "here" : left.includes(one) ? "left" : "away");
  const after = body.here === "yes" ? "here" : body.left === "yes" ? "left" : "away";
  return Object.entries(MARKS).flatMap(([state, how]) => {
    const people = body.people.filter((one) => before(one) === state && state !== after);
    return people.length === 0 ? [] : [{ kind: "meetings.mark", body: { meeting: body.meeting, people, ...how } }];
  });
}

/** How somebody is marked as being where. */
const MARKS = { here: { here: "yes" }, left: { here: "no", left: "yes" }, away: { here: "no" } } as const;
