import type { Id } from "../kernel/event.ts";
import type { Entry, Graph } from "../kernel/graph.ts";
import { ShelvedEntry } from "../kernel/shelved-entry.ts";
import type { SignedEvent } from "../kernel/wire/canonical.ts";

/** Events with their bytes, by id and in the order in which they came; those on the shelf are read when they are asked for. */
export type KeptEvents = {
  readonly get: (id: Id) => SignedEvent | undefined;
  readonly has: (id: Id) => boolean;
  readonly values: () => Iterable<SignedEvent>;
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

  return {
    get: (id) => inMemory.get(id) ?? signedOf(graph.get(id)),
    has: (id) => inMemory.has(id) || graph.get(id) !== undefined,
    values,
    set: (one) => void inMemory.set(one.event.id, one),
    clear: () => inMemory.clear(),
  };
}
