import type { Id } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";

/**
 * Adds to some events one more, and the fewest others without which it cannot be passed on: those that each names, and
 * in each chain those up to the next signature. `kept` has each event after those it names; what is not among them is
 * taken to be there.
 */
export function createPassable(kept: Iterable<SignedEvent>): (id: Id, taken: Set<Id>) => void {
  const all = new Map<Id, SignedEvent>();
  const after = new Map<Id, Id>();
  for (const one of kept) {
    const { id, prev } = one.event;
    all.set(id, one);
    // After a fork any branch will do: each ends signed.
    if (prev !== undefined && !after.has(prev)) after.set(prev, id);
  }
  return (id, taken) => {
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const one = all.get(next);
      if (one === undefined || taken.has(next)) continue;
      taken.add(next);
      open.push(...namedBy(one.event));
      const voucher = one.signature === undefined ? after.get(next) : undefined;
      if (voucher !== undefined) open.push(voucher);
    }
  };
}
