import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { foldAgenda } from "./agenda-fold.ts";
import { keep, seenOf, timeOf } from "./keeping.ts";
import { keyOfDay, meetingOf, placeOf } from "./meeting.ts";
import { foldRecord } from "./record-fold.ts";
import {
  type Call,
  isAgendaEvent,
  isRecordEvent,
  type Meeting,
  type MeetingEvent,
  type Meetings,
  type Surroundings,
  type TimeEvent,
} from "./words.ts";

/** It happened; remember it. No rules, no exceptions. */
export function fold(state: Meetings, e: MeetingEvent, world: Surroundings): Meetings {
  if (isAgendaEvent(e)) return foldAgenda(state, e, world);
  if (isRecordEvent(e)) return foldRecord(state, e, world);
  const by = world.by ?? "";
  switch (e.kind) {
    case "meetings.series": {
      const { name, every, apart, weekday, which, at, from, minutes, place } = e.body;
      const rule = { every, apart, weekday, which, at, from };
      const series = { id: e.id, by, name, rule, minutes, place, stopped: [] };
      return { ...state, series: state.series.with(e.id, series) };
    }
    case "meetings.stop": {
      const series = state.series.get(e.body.series);
      if (series === undefined) return state;
      const stopped = [...series.stopped, { event: e.id, time: timeOf(e, world) }];
      return { ...state, series: state.series.with(series.id, { ...series, stopped }) };
    }
    case "meetings.call": {
      const series = state.series.get(e.body.series);
      if (series === undefined) return state;
      const { day, start } = e.body;
      const offset = day * MINUTES_PER_DAY + series.rule.at - start;
      const { name: title, minutes, place } = series;
      const key = keyOfDay(series.id, day);
      return called(
        state,
        { key, series: series.id, title, minutes, place },
        { id: e.id, by, minute: e.minute, start, offset },
      );
    }
    case "meetings.gather": {
      const { title, minutes, place, start, offset } = e.body;
      return called(
        state,
        { key: e.id, series: undefined, title, minutes, place },
        { id: e.id, by, minute: e.minute, start, offset },
      );
    }
    default: {
      const meeting = meetingOf(state, e.body.meeting);
      return meeting === undefined ? state : keep(state, changed(meeting, e, world));
    }
  }
}

const EMPTY = {
  ...{ calls: [], moves: [], standings: [], approvals: [], items: [], notes: [], actions: [] },
  ...{ marks: PersistentMap.empty, hands: PersistentMap.empty, spoke: PersistentMap.empty },
} as const;

type Called = Pick<Meeting, "key" | "series" | "title" | "minutes" | "place">;

/** A meeting, or one more call for one that was called already, out of reach of that. */
function called(state: Meetings, what: Called, call: Call): Meetings {
  const known = state.meetings.get(what.key);
  const meeting: Meeting = known ?? { ...what, ...EMPTY };
  const more = { ...meeting, calls: [...meeting.calls, call] };
  return { ...keep(state, more), keyOf: state.keyOf.with(call.id, what.key) };
}

type ChangeEvent = Exclude<
  TimeEvent,
  { kind: "meetings.series" | "meetings.gather" | "meetings.stop" | "meetings.call" }
>;

function changed(meeting: Meeting, e: ChangeEvent, world: Surroundings): Meeting {
  const by = world.by ?? "";
  switch (e.kind) {
    case "meetings.move": {
      const { start, offset, why } = e.body;
      // Whoever says nothing of where means where it was, as far as they had heard.
      const place = e.body.place ?? placeOf(meeting, world.seen);
      const move = { id: e.id, by, start, offset, place, why, replaces: seenOf(meeting.moves, world) };
      return { ...meeting, moves: [...meeting.moves, move] };
    }
    case "meetings.cancel":
    case "meetings.hold": {
      const off = e.kind === "meetings.cancel";
      const why = e.kind === "meetings.cancel" ? e.body.why : undefined;
      const one = { id: e.id, by, off, why, replaces: seenOf(meeting.standings, world) };
      return { ...meeting, standings: [...meeting.standings, one] };
    }
    case "meetings.mark": {
      const here = e.body.here === "yes";
      const left = !here && e.body.left === "yes";
      const marks = e.body.people.reduce((all, person) => {
        const before = all.get(person) ?? [];
        // Somebody's own word stands until they say otherwise; others' words take the place of others'.
        const others = before.filter((one) => by === person || one.by !== person);
        return all.with(person, [...before, { id: e.id, by, here, left, replaces: seenOf(others, world) }]);
      }, meeting.marks);
      return { ...meeting, marks };
    }
  }
}
