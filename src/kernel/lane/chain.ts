import type { Entry } from "../entry.ts";
import type { Id, PersonId } from "../event.ts";
import type { Graph } from "../graph.ts";
import { type Ballots, everything, type Sight, sightOf } from "./ballots.ts";
import { isStronger, type Outcome, type Standing, winners } from "./outcomes.ts";

/** The outcomes that stand on their own past, and which of them bind. */
export type Chain = {
  readonly record: (outcome: Outcome) => void;
  /** Somebody built on an outcome: by a motion, a ballot or a further outcome. */
  readonly name: (event: Id, person: PersonId, parent: Id) => void;
  /** Something that may make an outcome final came from elsewhere. */
  readonly reconsider: () => void;
  readonly outcome: (id: Id) => Outcome | undefined;
  /** The winning outcomes, oldest first. */
  readonly winning: () => readonly Outcome[];
  /** The place of an outcome in the winning chain, from 1; 0 when it is not in it. */
  readonly positionOf: (id: Id) => number;
  /** The chain that wins as far as the event had seen. */
  readonly seenBy: (entry: Entry) => readonly Outcome[];
  /** Outcomes that stood on the same parent as a winning one, and what followed from them, once that one is final. */
  readonly lostTo: (winning: Outcome) => readonly Outcome[];
  /** False while the community has had one key only. */
  readonly hasRotated: () => boolean;
  /** True when the event had seen an outcome that builds on this one ("" for a founding). */
  readonly movedOn: (entry: Entry, outcome: Id | "") => boolean;
  /** Never displaced any more: two thirds of its electorate built on it, or a co-signed checkpoint covers it. */
  readonly isFinal: (outcome: Id) => boolean;
  /** True for someone who built on a rival that could still become final: they wait until it cannot, or this one is. */
  readonly isBound: (entry: Entry, person: PersonId, parent: Id) => boolean;
};

export type ChainDeps = {
  readonly graph: Graph;
  readonly ballots: Ballots;
  /** True for an outcome that a co-signed checkpoint covers, as far as was seen. */
  readonly isCovered?: ((outcome: Id, sees: Sight) => boolean) | undefined;
  /** True for someone who had left, as far as the event had seen. */
  readonly hasLeft?: ((entry: Entry, person: PersonId) => boolean) | undefined;
};

type Naming = { readonly event: Id; readonly person: PersonId };

export function createChain({ graph, ballots, isCovered, hasLeft }: ChainDeps): Chain {
  const outcomes = new Map<Id, Outcome>();
  const children = new Map<Id | "", Outcome[]>();
  const namings = new Map<Id, Naming[]>();
  const proofs = new Map<Id, readonly Id[]>();
  const chainsSeen = new WeakMap<Entry, readonly Outcome[]>();
  let winning: readonly Outcome[] = [];
  let positions: ReadonlyMap<Id, number> = new Map();
  let rivals = false;
  let hasRotated = false;

  const childrenOf = (parent: Id | "") => children.get(parent) ?? [];

  /** Who built on an outcome or on one that follows from it, and by which event. */
  function buildersOf(outcome: Outcome, sees: Sight): Map<PersonId, Id> {
    const people = new Map<PersonId, Id>();
    const open = [outcome];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const { event, person } of namings.get(one.id) ?? []) if (sees(event)) people.set(person, event);
      open.push(...childrenOf(one.id).filter((child) => sees(child.id)));
    }
    return people;
  }

  function isFinal(outcome: Outcome, sees: Sight): boolean {
    if (isCovered?.(outcome.id, sees) === true || proofs.get(outcome.id)?.every(sees) === true) return true;
    const proof = proofFor(outcome, sees);
    if (proof !== undefined) proofs.set(outcome.id, proof);
    return proof !== undefined;
  }

  /** Events of two thirds of its electorate, or of that of one that follows from it: whoever saw them knows it final. */
  function proofFor(outcome: Outcome, sees: Sight): readonly Id[] | undefined {
    const builders = buildersOf(outcome, sees);
    const own = outcome.electorate.flatMap((person) => builders.get(person) ?? []);
    if (own.length >= twoThirds(outcome.electorate.length)) return own;
    for (const child of childrenOf(outcome.id)) {
      const below = sees(child.id) ? proofFor(child, sees) : undefined;
      if (below !== undefined) return below;
    }
    return undefined;
  }

  const standingFor = (sees: Sight): Standing => ({
    childrenOf: sees === everything ? childrenOf : (parent) => childrenOf(parent).filter((one) => sees(one.id)),
    isFinal: (outcome) => isFinal(outcome, sees),
    isDouble: (person, parent) => ballots.isDouble(person, parent, sees),
  });

  function choose(): void {
    winning = winners(standingFor(everything));
    positions = new Map(winning.map((one, index) => [one.id, index + 1]));
  }

  function record(outcome: Outcome): void {
    outcomes.set(outcome.id, outcome);
    const parent = outcome.parent ?? "";
    const before = outcomes.get(parent);
    if (before !== undefined && before.rights.epoch !== outcome.rights.epoch) hasRotated = true;
    const siblings = [...childrenOf(parent), outcome];
    children.set(parent, siblings);
    rivals ||= siblings.length > 1;
    choose();
  }

  /** Everything that an event had seen is known before the event itself is, so this never changes. */
  function seenBy(entry: Entry): readonly Outcome[] {
    const known = chainsSeen.get(entry);
    if (known !== undefined) return known;
    const seen = rivals ? winners(standingFor(sightOf(graph, entry))) : untilSeen(entry);
    chainsSeen.set(entry, seen);
    return seen;
  }

  /** While no two outcomes stand on one parent, what an event had seen of the chain is its beginning. */
  function untilSeen(entry: Entry): readonly Outcome[] {
    let count = winning.length;
    while (count > 0 && !graph.seen(entry, (winning[count - 1] as Outcome).id)) count--;
    return count === winning.length ? winning : winning.slice(0, count);
  }

  function isBound(entry: Entry, person: PersonId, parent: Id): boolean {
    const sees = sightOf(graph, entry);
    for (let at = outcomes.get(parent); at !== undefined; at = outcomes.get(at.parent ?? "")) {
      const mine = at;
      const others = childrenOf(mine.parent ?? "").filter((one) => one.matter !== mine.matter && sees(one.id));
      const built = others.filter((one) => buildersOf(one, sees).has(person));
      if (built.some((one) => !isFinal(mine, sees) && !isHopeless(one, entry))) return true;
    }
    return false;
  }

  /** More than a third of its electorate built on a stronger rival and not on it, or left without that: it never becomes final. */
  function isHopeless(outcome: Outcome, entry: Entry): boolean {
    const { electorate, parent } = outcome;
    const sees = sightOf(graph, entry);
    const standing = standingFor(sees);
    const stronger = standing.childrenOf(parent ?? "").filter((one) => isStronger(standing, one, outcome));
    const elsewhere = new Set(stronger.flatMap((one) => [...buildersOf(one, sees).keys()]));
    const here = buildersOf(outcome, sees);
    const isLost = (person: PersonId) => elsewhere.has(person) || hasLeft?.(entry, person) === true;
    const lost = electorate.filter((person) => isLost(person) && !here.has(person)).length;
    return lost > electorate.length - twoThirds(electorate.length);
  }

  function lostTo(winner: Outcome): readonly Outcome[] {
    const open = childrenOf(winner.parent ?? "").filter((one) => one.id !== winner.id);
    if (open.length === 0 || !isFinal(winner, everything)) return [];
    const lost: Outcome[] = [];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      lost.push(one);
      open.push(...childrenOf(one.id));
    }
    return lost;
  }

  return {
    record,
    name: (event, person, parent) => {
      namings.set(parent, [...(namings.get(parent) ?? []), { event, person }]);
      if (rivals) choose();
    },
    reconsider: () => {
      if (rivals) choose();
    },
    outcome: (id) => outcomes.get(id),
    winning: () => winning,
    positionOf: (id) => positions.get(id) ?? 0,
    seenBy,
    lostTo,
    hasRotated: () => hasRotated,
    movedOn: (entry, outcome) => childrenOf(outcome).some((child) => graph.seen(entry, child.id)),
    isFinal: (id) => {
      const outcome = outcomes.get(id);
      return outcome !== undefined && isFinal(outcome, everything);
    },
    isBound,
  };
}

/** Two thirds of so many people, none of them by halves. */
export function twoThirds(people: number): number {
  return Math.ceil((2 * people) / 3);
}
