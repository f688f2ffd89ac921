import type { Meeting, Meetings, Replaceable, Surroundings } from "./words.ts";

export function keep(state: Meetings, meeting: Meeting): Meetings {
  return { ...state, meetings: state.meetings.with(meeting.key, meeting) };
}

/** What an event takes the place of: what it had seen and nothing newer has replaced yet. */
export function seenOf(all: readonly Replaceable[], world: Pick<Surroundings, "seen">): readonly string[] {
  const replaced = new Set(all.flatMap((one) => one.replaces));
  return all.filter((one) => world.seen(one.id) && !replaced.has(one.id)).map((one) => one.id);
}
