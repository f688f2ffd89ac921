import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Part, Role, Rotation, Said, Side, Swap, Turns } from "./words.ts";

/** What an event had seen; views pass what is always true. */
export type Seen = (id: Id) => boolean;

/** As far as somebody knows: what was said, and who is not among the people any more. */
export type Knowing = { readonly seen: Seen; readonly isGone: (person: PersonId) => boolean };

/** Words that nothing newer, which was seen too, has taken the place of. */
export function standing<T extends Said>(all: readonly T[], seen: Seen): readonly T[] {
  const known = all.filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  return known.filter((one) => !replaced.has(one.id));
}

/** Who cannot come, by their own newest word. */
export function awayFrom({ absences }: Turns, seen: Seen): ReadonlySet<PersonId> {
  return new Set(standing(absences, seen).flatMap(({ by, away }) => (away ? [by] : [])));
}

/**
 * Who holds a turn: mostly one; more, where they took it out of reach of each other. Whoever cannot come holds none, nor
 * does whoever left.
 */
export function takersOf(turns: Turns, role: Role, { seen, isGone }: Knowing): readonly PersonId[] {
  const away = awayFrom(turns, seen);
  const takes = standing(turns.takes, seen).filter(
    (one) => one.role === role && one.takes && !away.has(one.by) && !isGone(one.by),
  );
  return [...new Set(takes.map(({ by }) => by))];
}

/**
 * Who asked whom to take a turn in their place, by their newest word. Whoever was asked and cannot come, or left, is
 * asked no more.
 */
export function swapsOf(turns: Turns, role: Role, { seen, isGone }: Knowing): readonly Swap[] {
  const away = awayFrom(turns, seen);
  return standing(turns.swaps, seen).filter((one) => one.role === role && !away.has(one.with) && !isGone(one.with));
}

/**
 * Who did it in the end, where somebody said so. Of two words that crossed, what somebody says of themselves stands
 * before what others say of them, then the lower id: any rule that all apply alike would do until one more word settles it.
 */
export function servedBy(turns: Turns, role: Role, seen: Seen): { readonly person: PersonId | undefined } | undefined {
  const words = standing(turns.served, seen).filter((one) => one.role === role);
  const own = (one: (typeof words)[number]) => Number(one.person === one.by);
  const [first] = [...words].sort((a, b) => own(b) - own(a) || (a.id < b.id ? -1 : 1));
  return first === undefined ? undefined : { person: first.person };
}

/** Later than anything that was said. */
export const ALWAYS: Minute = Number.MAX_SAFE_INTEGER;

/** The last of some words that was said by a time. */
export function lastBy<T extends { readonly time: Minute }>(words: readonly T[], time: Minute): T | undefined {
  return words.findLast((one) => one.time <= time);
}

/** Who is at the side of a learner at a time. */
export function mentorsOf({ sides }: Part, time: Minute): readonly PersonId[] {
  const words: readonly Side[] = sides.filter((one) => one.time <= time);
  return [...new Set(standing(words, () => true).flatMap(({ mentor, there }) => (there ? [mentor] : [])))];
}

/** What stands of whether a mentor is at a learner's side. */
export function sidesOf({ parts }: Rotation, learner: PersonId, mentor: PersonId, seen: Seen): readonly Side[] {
  return standing(parts.get(learner)?.sides ?? [], seen).filter((side) => side.mentor === mentor);
}

/** The same of two people, whichever of them learns from the other. */
export function sidesBetween(state: Rotation, one: PersonId, other: PersonId, seen: Seen): readonly Side[] {
  return [...sidesOf(state, one, other, seen), ...sidesOf(state, other, one, seen)];
}
