import type { Id } from "../event.ts";
import type { Rights } from "../rights.ts";

/** A constitutional outcome that stands on its own past. Which of them bind is decided among rivals. */
export type Outcome = {
  readonly id: Id;
  readonly parent: Id | undefined;
  /** People whose yes it counted. */
  readonly ballots: number;
  readonly rights: Rights;
  /** The founding list it stands on, for founding outcomes. */
  readonly list: Id | undefined;
};

/** The outcomes on one parent; on none ("") the founding ones. */
export type ChildrenOf = (parent: Id | "") => readonly Outcome[];

/** The binding outcomes, oldest first: from the root, the best child each time. */
export function winners(childrenOf: ChildrenOf): Outcome[] {
  const chain: Outcome[] = [];
  for (;;) {
    const next = best(childrenOf, childrenOf(chain.at(-1)?.id ?? ""));
    if (next === undefined) return chain;
    chain.push(next);
  }
}

/** Of two outcomes on one parent: the one with more ballots, then the lower id. */
function best(childrenOf: ChildrenOf, rivals: readonly Outcome[]): Outcome | undefined {
  return rivals.reduce<Outcome | undefined>((first, one) => {
    if (first === undefined) return one;
    const [old, fresh] = [strength(childrenOf, first), strength(childrenOf, one)];
    if (fresh !== old) return fresh > old ? one : first;
    return one.id < first.id ? one : first;
  }, undefined);
}

/** The ballots of an outcome; of a founding one, all who confirmed its list in the end, not only the first three. */
function strength(childrenOf: ChildrenOf, outcome: Outcome): number {
  if (outcome.list === undefined) return outcome.ballots;
  const founding = childrenOf(outcome.id).filter((child) => child.list !== undefined);
  return founding.reduce((most, child) => Math.max(most, strength(childrenOf, child)), outcome.ballots);
}
