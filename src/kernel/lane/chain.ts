import type { Id } from "../event.ts";
import type { Entry, Graph } from "../graph.ts";
import { type Outcome, winners } from "./outcomes.ts";

/** The outcomes that stand on their own past, and which of them bind. */
export type Chain = {
  readonly record: (outcome: Outcome) => void;
  readonly outcome: (id: Id) => Outcome | undefined;
  /** The winning outcomes, oldest first. */
  readonly winning: () => readonly Outcome[];
  /** The place of an outcome in the winning chain, from 1; 0 when it is not in it. */
  readonly positionOf: (id: Id) => number;
  /** The chain that wins as far as the event had seen. */
  readonly seenBy: (entry: Entry) => readonly Outcome[];
  /** True when the event had seen an outcome that builds on this one ("" for a founding). */
  readonly movedOn: (entry: Entry, outcome: Id | "") => boolean;
};

export function createChain(graph: Graph): Chain {
  const outcomes = new Map<Id, Outcome>();
  const children = new Map<Id | "", Outcome[]>();
  let winning: readonly Outcome[] = [];
  let positions: ReadonlyMap<Id, number> = new Map();

  const childrenOf = (parent: Id | "") => children.get(parent) ?? [];

  function record(outcome: Outcome): void {
    outcomes.set(outcome.id, outcome);
    const parent = outcome.parent ?? "";
    children.set(parent, [...childrenOf(parent), outcome]);
    winning = winners(childrenOf);
    positions = new Map(winning.map((one, index) => [one.id, index + 1]));
  }

  return {
    record,
    outcome: (id) => outcomes.get(id),
    winning: () => winning,
    positionOf: (id) => positions.get(id) ?? 0,
    seenBy: (entry) => winners((id) => childrenOf(id).filter((one) => graph.seen(entry, one.id))),
    movedOn: (entry, outcome) => childrenOf(outcome).some((child) => graph.seen(entry, child.id)),
  };
}
