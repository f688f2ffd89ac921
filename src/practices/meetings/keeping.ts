import { type Event, MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { standing } from "./meeting.ts";
import type { Replaceable } from "./replaceable.ts";
import type { Meeting, Meetings, Surroundings } from "./words.ts";

export function keep(state: Meetings, meeting: Meeting): Meetings {
  return { ...state, meetings: state.meetings.with(meeting.key, meeting) };
}

/** What an event takes the place of: what it had seen and nothing newer, which it had seen too, has replaced yet. */
export function seenOf(all: readonly Replaceable[], { seen }: Pick<Surroundings, "seen">): readonly string[] {
  return standing(all, seen).map((one) => one.id);
}

/** No clock of one alone says before which meeting something was. */
export function timeOf({ minute }: Pick<Event, "minute">, { time }: Pick<Surroundings, "time">): Minute {
  return Math.min(Math.max(minute, time), time + MINUTES_PER_DAY);
}
