import { sha256 } from "@noble/hashes/sha2.js";
import { ascii } from "../../kernel/bytes.ts";
import type { PersonId } from "../../kernel/event.ts";

/** What counts of somebody in one role, up to a meeting. */
export type Tally = {
  readonly person: PersonId;
  /** Turns taken, and meetings at which it could have been them: both begin where the middle of the group was. */
  readonly served: number;
  readonly meetings: number;
  /** Turns that they really took. */
  readonly own: number;
  /** The place of the meeting at which they last did; nothing before the first time. */
  readonly last: number | undefined;
};

/**
 * Whose turn it is, the first first: who took the smallest share of the turns that could have been theirs, then whose
 * last turn is longest ago, then by a draw that everyone's device makes the same way and nobody chooses.
 */
export function ranked(tallies: readonly Tally[], meeting: string): Tally[] {
  const draws = new Map<PersonId, number>();
  const draw = ({ person }: Tally): number => {
    const drawn = draws.get(person) ?? drawOf(meeting, person);
    draws.set(person, drawn);
    return drawn;
  };
  return [...tallies].sort((a, b) => byShare(a, b) || byLast(a, b) || (draw(a) < draw(b) ? -1 : 1));
}

/** Why somebody comes before another: the first of the three rules that tells them apart. */
export function reasonBefore(first: Tally, other: Tally): "share" | "last" | "draw" {
  if (byShare(first, other) !== 0) return "share";
  return byLast(first, other) === 0 ? "draw" : "last";
}

/** Where a newcomer begins: as the one in the middle of the group, so that nobody is flooded with turns to catch up. */
export function beginning(person: PersonId, others: readonly Tally[]): Tally {
  const inOrder = [...others].sort((a, b) => byShare(a, b) || (a.person < b.person ? -1 : 1));
  const middle = inOrder[Math.floor((inOrder.length - 1) / 2)];
  return { person, served: middle?.served ?? 0, meetings: middle?.meetings ?? 0, own: 0, last: undefined };
}

/** Shares are compared across, in whole numbers; nothing of nothing is nothing. */
function byShare(a: Tally, b: Tally): number {
  return a.served * Math.max(1, b.meetings) - b.served * Math.max(1, a.meetings);
}

function byLast(a: Tally, b: Tally): number {
  return (a.last ?? -1) - (b.last ?? -1);
}

/** A number that only the meeting and the person make. */
function drawOf(meeting: string, person: PersonId): number {
  const bytes = sha256(ascii(`${meeting} ${person}`));
  return bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
}
