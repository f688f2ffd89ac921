import type { Id } from "../kernel/event.ts";
import { namedBy } from "../kernel/graph.ts";
import type { SignedEvent } from "../kernel/wire/canonical.ts";
import type { Vector } from "./vector.ts";

/**
 * The fewest events that hold all up to a bound and can be passed on: with each those that it names, and in each chain
 * on to the next signature. `kept` has each event after those it names.
 */
export function upTo(kept: Iterable<SignedEvent>, to: Vector): ReadonlySet<Id> {
  const all = new Map<Id, SignedEvent>();
  const after = new Map<Id, SignedEvent>();
  for (const one of kept) {
    all.set(one.event.id, one);
    if (one.event.prev !== undefined) after.set(one.event.prev, one);
  }
  const taken = new Set<Id>();
  const open: SignedEvent[] = [];
  const take = (one: SignedEvent | undefined): void => {
    if (one === undefined || taken.has(one.event.id)) return;
    taken.add(one.event.id);
    open.push(one);
  };
  for (const one of all.values()) if (one.event.seq < (to.get(one.event.device) ?? 0)) take(one);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const id of namedBy(one.event)) take(all.get(id));
    if (one.signature === undefined) take(after.get(one.event.id));
  }
  return taken;
}
