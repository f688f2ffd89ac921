import { MINUTES_PER_DAY, no, type Verdict, yes } from "../../kernel/event.ts";
import { hasSay, standing } from "../members/index.ts";
import { judgeAgenda } from "./agenda-rules.ts";
import { isDayOf } from "./calendar.ts";
import { calledOff, goesOn, keyOfDay, meetingOf } from "./meeting.ts";
import { mayBeNamed, mayBeTakenBack } from "./naming.ts";
import { judgeRecord } from "./record-rules.ts";
import {
  isAgendaEvent,
  isRecordEvent,
  type Meeting,
  type MeetingEvent,
  type Meetings,
  OFFSET_MAX,
  OFFSET_MIN,
  type Surroundings,
  type TimeEvent,
} from "./words.ts";

/** The only place that says no. */
export function judge(state: Meetings, e: MeetingEvent, world: Surroundings): Verdict {
  const where = standing(world.others.members, world.rights, world.by, world.seen);
  if (where === "stranger") return no("meetings.join-first");
  const trusts = (meeting: Meeting) => hasSay(where) || isTheirs(state, meeting, world);
  if (isAgendaEvent(e)) return judgeAgenda(state, e, world, trusts);
  if (isRecordEvent(e)) return judgeRecord(state, e, world, trusts);
  switch (e.kind) {
    case "meetings.series":
    case "meetings.gather":
      return yes;
    case "meetings.stop": {
      const series = state.series.get(e.body.series);
      if (series === undefined) return no("meetings.unknown-series");
      if (!goesOn(series, world.seen)) return no("meetings.ended");
      return hasSay(where) || series.by === world.by ? yes : no("meetings.say-first");
    }
    case "meetings.call":
      return mayCall(state, e.body, world);
    default: {
      const meeting = meetingOf(state, e.body.meeting);
      if (meeting === undefined) return no("meetings.unknown");
      return mayChange(meeting, e, world, trusts(meeting));
    }
  }
}

/** Who planned a series or a meeting looks after it, guest or not. */
function isTheirs(state: Meetings, meeting: Meeting, world: Surroundings): boolean {
  const by = meeting.series === undefined ? meeting.calls[0]?.by : state.series.get(meeting.series)?.by;
  return by !== undefined && by === world.by;
}

type CallBody = Extract<MeetingEvent, { kind: "meetings.call" }>["body"];

/** The day must be one of the series', and the start what its clock shows wherever people live. */
function mayCall(state: Meetings, { series: id, day, start }: CallBody, world: Surroundings): Verdict {
  const series = state.series.get(id);
  if (series === undefined) return no("meetings.unknown-series");
  if (!goesOn(series, world.seen)) return no("meetings.ended");
  if (!isDayOf(series.rule, day)) return no("meetings.other-day");
  const offset = day * MINUTES_PER_DAY + series.rule.at - start;
  if (offset < OFFSET_MIN || offset > OFFSET_MAX) return no("meetings.other-time");
  const called = state.meetings.get(keyOfDay(id, day))?.calls.some((one) => world.seen(one.id));
  return called === true ? no("meetings.called-already") : yes;
}

type ChangeEvent = Exclude<
  TimeEvent,
  { kind: "meetings.series" | "meetings.gather" | "meetings.stop" | "meetings.call" }
>;

function mayChange(meeting: Meeting, e: ChangeEvent, world: Surroundings, isTrusted: boolean): Verdict {
  const off = calledOff(meeting, world.seen);
  if (e.kind === "meetings.mark") {
    if (off !== undefined) return no("meetings.is-off");
    const mayBe = e.body.here === "yes" ? mayBeNamed : mayBeTakenBack;
    const absent = e.body.people.flatMap((one) => mayBe(one, world) ?? [])[0];
    if (absent !== undefined) return absent;
    return isTrusted || e.body.people.every((one) => one === world.by) ? yes : no("meetings.mark-yourself");
  }
  if (!isTrusted) return no("meetings.say-first");
  if (e.kind === "meetings.hold") return off === undefined ? no("meetings.is-on") : yes;
  return off === undefined ? yes : no("meetings.is-off");
}
