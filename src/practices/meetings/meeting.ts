import type { Id, PersonId } from "../../kernel/event.ts";
import type { Replaceable } from "./replaceable.ts";
import type { Day, Meeting, Meetings, Move, Series, When } from "./words.ts";

/** What an event had seen; views pass what is always true. */
type Seen = (id: Id) => boolean;

/** The meeting that an act called. */
export function meetingOf(state: Meetings, call: Id): Meeting | undefined {
  return state.meetings.get(state.keyOf.get(call) ?? call);
}

/** The key of a day of a series. */
export function keyOfDay(series: Id, day: Day): string {
  return `${series}.${day}`;
}

/**
 * When a meeting begins. Of two who moved it out of reach of each other, the earlier time holds until somebody moves it
 * once more: who comes for the later one has missed nothing that cannot be told, and nobody is late.
 */
export function whenOf(meeting: Meeting, seen: Seen): When {
  const [moved] = movesOf(meeting, seen);
  const called = meeting.calls.filter((one) => seen(one.id)).sort(byStart)[0];
  const { start, offset } = moved ?? called ?? { start: 0, offset: 0 };
  return { start, offset };
}

/** The moves that nothing newer has taken the place of, the one that holds first. */
export function movesOf(meeting: Meeting, seen: Seen): readonly Move[] {
  return [...standing(meeting.moves, seen)].sort(byStart);
}

/** The move that holds, with when and where the meeting was to be before; nothing where it was not moved. */
export type Moved = { readonly move: Move; readonly before: When & { readonly place: string | undefined } };

export function movedFrom(meeting: Meeting, seen: Seen): Moved | undefined {
  const [move] = movesOf(meeting, seen);
  if (move === undefined) return undefined;
  const earlier = { ...meeting, moves: meeting.moves.filter(({ id }) => move.replaces.includes(id)) };
  return { move, before: { ...whenOf(earlier, seen), place: placeOf(earlier, seen) } };
}

/** Where: by the move that holds, which keeps the place that it had seen where it names none. */
export function placeOf(meeting: Meeting, seen: Seen): string | undefined {
  return movesOf(meeting, seen)[0]?.place ?? meeting.place;
}

/** Why it is called off, where it is: who called it off and who held on to it crossed, so it is off until that is seen. */
export function calledOff(
  meeting: Meeting,
  seen: Seen,
): { readonly by: PersonId; readonly why: string | undefined } | undefined {
  return standing(meeting.standings, seen).find((one) => one.off);
}

/** Who is there: by their own newest word, else by anybody's. */
export function presentAt(meeting: Meeting, seen: Seen): PersonId[] {
  return markedAs("here", meeting, seen);
}

/** Who was there and went before the end: of two words that crossed, that they are here stands before. */
export function leftEarly(meeting: Meeting, seen: Seen): PersonId[] {
  return markedAs("left", meeting, seen);
}

function markedAs(how: "here" | "left", meeting: Meeting, seen: Seen): PersonId[] {
  return [...meeting.marks].flatMap(([person, marks]) => {
    const words = standing(marks, seen);
    const own = words.filter((one) => one.by === person);
    const known = own.length > 0 ? own : words;
    const is = known.some((one) => one.here) ? "here" : known.some((one) => one.left) ? "left" : "away";
    return is === how ? [person] : [];
  });
}

/** True for a series that nobody ended, as far as an event had seen. */
export function goesOn(series: Series, seen: Seen): boolean {
  return !series.stopped.some(({ event }) => seen(event));
}

/** The day of a series for which a meeting was called, wherever it was moved to. */
export function dayOfKey(key: string): Day {
  return Number(key.split(".")[1]);
}

/** The words that nothing newer, which was seen too, has taken the place of. */
export function standing<T extends Replaceable>(all: readonly T[], seen: Seen): readonly T[] {
  const known = all.filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  return known.filter((one) => !replaced.has(one.id));
}

function byStart(a: When & { readonly id: Id }, b: When & { readonly id: Id }): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
