import type { Id, PersonId } from "../event.ts";
import type { Rights } from "../rights.ts";
import type { Change } from "./change.ts";

/** A constitutional outcome that stands on its own past. Which of them bind is decided among rivals. */
export type Outcome = {
  readonly id: Id;
  readonly parent: Id | undefined;
  /** People whose yes it counted. */
  readonly ballots: number;
  readonly counted: readonly PersonId[];
  /** Who had a say in it: the frozen electorate of its motion, or those whom a founding put on the roll. */
  readonly electorate: readonly PersonId[];
  readonly rights: Rights;
  readonly change: Change;
  /** The founding list it stands on, for founding outcomes. */
  readonly list: Id | undefined;
  /** What it settles: its founding list or its motion. Two outcomes of one matter say the same. */
  readonly matter: Id;
  /** Of a founding: those who came in by nobody's invite or by one of somebody who founds with them. */
  readonly rooted: number;
  /** The events that it rests on besides: what it settles, the yes that it counted, and whom it gives a seat where. */
  readonly restsOn: readonly Id[];
};

/** What is known of outcomes, as far as somebody had seen. */
export type Standing = {
  /** The outcomes on one parent; on none ("") the founding ones. */
  readonly childrenOf: (parent: Id | "") => readonly Outcome[];
  readonly isFinal: (outcome: Outcome) => boolean;
  /** True for someone who, on one parent, said yes to two motions at once. */
  readonly isDouble: (person: PersonId, parent: Id) => boolean;
};

/** The binding outcomes, oldest first: from the root, the best child each time. */
export function winners(standing: Standing): Outcome[] {
  const chain: Outcome[] = [];
  for (;;) {
    const rivals = standing.childrenOf(chain.at(-1)?.id ?? "");
    const [only] = rivals;
    if (only === undefined) return chain;
    chain.push(rivals.length === 1 ? only : best(standing, rivals, only));
  }
}

/** Of rivals on one parent: a final one before all that are not; then who is the stronger. */
function best(standing: Standing, rivals: readonly Outcome[], first: Outcome): Outcome {
  const finals = rivals.filter(standing.isFinal);
  const [of, from] = finals.length > 0 ? [finals, finals[0] ?? first] : [rivals, first];
  return of.reduce((old, one) => (isStronger(standing, one, old, finals.length > 1) ? one : old), from);
}

/**
 * More ballots of people who did not vote twice, then the lower id. Where two foundings are final, somebody has made up
 * people: the one whose founders let each other in goes before the one whose founders are another's guests.
 */
export function isStronger(standing: Standing, one: Outcome, other: Outcome, bothFinal = false): boolean {
  const [mine, theirs] = [strength(standing, one), strength(standing, other)];
  if (bothFinal && mine.rooted !== theirs.rooted) return mine.rooted > theirs.rooted;
  if (mine.ballots !== theirs.ballots) return mine.ballots > theirs.ballots;
  return one.id < other.id;
}

type Strength = { readonly ballots: number; readonly rooted: number };

/** The ballots of an outcome; of a founding one, all who confirmed its list in the end, not only the first three. */
function strength(standing: Standing, outcome: Outcome): Strength {
  const { list, parent, counted, rooted } = outcome;
  if (list === undefined) {
    return { ballots: counted.filter((person) => !standing.isDouble(person, parent ?? "")).length, rooted: 0 };
  }
  const founding = standing.childrenOf(outcome.id).filter((child) => child.list !== undefined);
  return founding.reduce<Strength>(
    (most, child) => {
      const more = strength(standing, child);
      return { ballots: Math.max(most.ballots, more.ballots), rooted: Math.max(most.rooted, more.rooted) };
    },
    { ballots: counted.length, rooted },
  );
}
