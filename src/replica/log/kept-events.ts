import type { Entry } from "../../kernel/entry.ts";
import type { Id } from "../../kernel/event.ts";
import type { Graph } from "../../kernel/graph.ts";
import { ShelvedEntry } from "../../kernel/shelved-entry.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Vector } from "../vector/vector.ts";

/** Events with their bytes, by id and in the order in which they came; those on the shelf are read when they are asked for. */
export type KeptEvents = {
  readonly get: (id: Id) => SignedEvent | undefined;
  readonly has: (id: Id) => boolean;
  readonly values: () => Iterable<SignedEvent>;
  /** Those that a vector lacks: of the others nothing is read, and what came before all of these is not gone through. */
  readonly lackedBy: (vector: Vector) => Iterable<SignedEvent>;
};

export function createKeptEvents(graph: Graph): KeptEvents & {
  readonly set: (one: SignedEvent) => void;
  readonly clear: () => void;
} {
  const inMemory = new Map<Id, SignedEvent>();

  function signedOf(entry: Entry | undefined): SignedEvent | undefined {
    if (entry instanceof ShelvedEntry) return entry.signed;
    return entry === undefined ? undefined : inMemory.get(entry.event.id);
  }

  function* values(): Generator<SignedEvent> {
    for (let number = 0; number < graph.size(); number++) {
      const one = signedOf(graph.numbered(number));
      if (one !== undefined) yield one;
    }
  }

  function* lackedBy(vector: Vector): Generator<SignedEvent> {
    for (let number = firstLacked(graph, vector); number < graph.size(); number++) {
      const entry = graph.numbered(number);
      if (entry === undefined || seqOf(entry) < (vector.get(entry.branch.device) ?? 0)) continue;
      const one = signedOf(entry);
      if (one !== undefined) yield one;
    }
  }

  return {
    lackedBy,
    get: (id) => inMemory.get(id) ?? signedOf(graph.get(id)),
    has: (id) => inMemory.has(id) || graph.get(id) !== undefined,
    values,
    set: (one) => void inMemory.set(one.event.id, one),
    clear: () => inMemory.clear(),
  };
}

/** The number of the first event that a vector lacks: along each branch numbers only grow. */
function firstLacked(graph: Graph, vector: Vector): number {
  let first = graph.size();
  for (const device of graph.devices()) {
    const count = vector.get(device) ?? 0;
    for (const { from, entries } of graph.branches(device)) {
      const lacked = entries.at(Math.max(0, count - from));
      if (lacked !== undefined) first = Math.min(first, lacked.number);
    }
  }
  return first;
}

/** Where it stands is at hand also when what it says is not. */
function seqOf(entry: Entry): number {
  return entry instanceof ShelvedEntry ? entry.seq : entry.event.seq;
}
