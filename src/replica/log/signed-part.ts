import type { Event, Id } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";

/** As much of an event as decides whether a signature vouches for it. */
type Linked = {
  readonly event: Pick<Event, "id" | "prev" | "deps">;
  readonly signature: Uint8Array | undefined;
};

/**
 * The largest part of some events (each after those it names) for which a signature vouches: each carries one or is the
 * predecessor of such, and all that it names of these events is in that part too. What is named and not among them is
 * taken to be there. Nothing beyond it may be judged, kept or sent.
 */
export function signedPart<One extends Linked>(events: readonly One[]): readonly One[] {
  const given = new Set<Id>(events.map((one) => one.event.id));
  let part = events;
  for (;;) {
    const vouched = vouchedFor(part);
    const here = new Set<Id>();
    const next = part.filter(({ event }) => {
      const isSound = vouched.has(event.id) && namedBy(event).every((id) => here.has(id) || !given.has(id));
      if (isSound) here.add(event.id);
      return isSound;
    });
    if (next.length === part.length) return part;
    part = next;
  }
}

/** Events with a signature, and all before them in their chains; each of them after those it names. */
export function vouchedFor(events: readonly Linked[]): Set<Id> {
  const vouched = new Set<Id>();
  for (let at = events.length - 1; at >= 0; at--) {
    const one = events[at];
    if (one === undefined || (one.signature === undefined && !vouched.has(one.event.id))) continue;
    vouched.add(one.event.id);
    if (one.event.prev !== undefined) vouched.add(one.event.prev);
  }
  return vouched;
}
