import type { Entry } from "./entry.ts";
import { inOrder } from "./graph.ts";
import { Lazily } from "./lazily.ts";

/** The one order of a log. */
export type Order = {
  readonly length: () => number;
  readonly at: (place: number) => Entry;
  readonly all: () => readonly Entry[];
  /** Puts sorted entries into their places; says the first place that changed. */
  readonly place: (sorted: readonly Entry[]) => number;
  /** Begins with so many entries, each of which is made when it is asked for. */
  readonly begin: (length: number, make: (place: number) => Entry) => void;
  readonly clear: () => void;
  /** The first place that changed since this was asked last, or the end. */
  readonly changedFrom: () => number;
};

export function createOrder(): Order {
  const entries = new Lazily<Entry>();
  let changed = 0;
  const at = (place: number): Entry => entries.at(place) as Entry;

  function place(sorted: readonly Entry[]): number {
    const first = sorted[0];
    if (first === undefined) return entries.length;
    let from = entries.length;
    while (from > 0 && inOrder(at(from - 1), first) > 0) from--;
    const tail = entries.cut(from);
    let next = 0;
    for (const entry of sorted) {
      for (let old = tail[next]; old !== undefined && inOrder(old, entry) < 0; old = tail[++next]) entries.push(old);
      entries.push(entry);
    }
    for (; next < tail.length; next++) entries.push(tail[next] as Entry);
    changed = Math.min(changed, from);
    return from;
  }

  return {
    length: () => entries.length,
    at,
    all: () => entries.all(),
    place,
    begin: (length, make) => {
      entries.begin(length, make);
      changed = length;
    },
    clear: () => {
      entries.clear();
      changed = 0;
    },
    changedFrom: () => {
      const from = changed;
      changed = entries.length;
      return from;
    },
  };
}
