import { toHex } from "../bytes.ts";
import type { DeviceId, Id } from "../event.ts";
import type { SignedEvent } from "./signed-event.ts";

/** Events of one device, each the predecessor of the next. The last carries its signature. */
export type Run = {
  readonly device: DeviceId;
  readonly events: readonly SignedEvent[];
  /** False where the device has several. */
  readonly isOnly: boolean;
};

/**
 * The runs of each device, out of events each of which comes after those it names. Where its chain goes one way that is
 * one run; after a fork one for each end, in the order of the signatures there, and each takes back to where its branch
 * begins whatever none before it took. So there is one way to write some events down, every run ends signed, and what
 * nothing vouches for is left out, since nobody would keep it.
 */
export function runsOf(events: readonly SignedEvent[]): ReadonlyMap<DeviceId, readonly Run[]> {
  const left = vouchedFor(events);
  const followed = new Set([...left.values()].map(({ event }) => event.prev));
  const ends = new Map<DeviceId, SignedEvent[]>();
  for (const one of left.values()) {
    const of = ends.get(one.event.device) ?? [];
    ends.set(one.event.device, of);
    if (!followed.has(one.event.id)) of.push(one);
  }
  return new Map(
    [...ends].map(([device, of]) => {
      if (of.length > 1) of.sort((a, b) => (signatureOf(a) < signatureOf(b) ? -1 : 1));
      return [device, of.map((end): Run => ({ device, events: backFrom(end, left), isOnly: of.length === 1 }))];
    }),
  );
}

/** Events with a signature, and all before them in their chains. */
function vouchedFor(events: readonly SignedEvent[]): Map<Id, SignedEvent> {
  const wanted = new Set<Id>();
  const found: SignedEvent[] = [];
  for (const one of [...events].reverse()) {
    if (one.signature === undefined && !wanted.has(one.event.id)) continue;
    found.push(one);
    if (one.event.prev !== undefined) wanted.add(one.event.prev);
  }
  return new Map(found.reverse().map((one) => [one.event.id, one]));
}

/** A run up to its end, out of those that are left. */
function backFrom(end: SignedEvent, left: Map<Id, SignedEvent>): SignedEvent[] {
  const run: SignedEvent[] = [];
  for (let one: SignedEvent | undefined = end; one !== undefined; one = left.get(one.event.prev ?? "")) {
    left.delete(one.event.id);
    run.push(one);
  }
  return run.reverse();
}

function signatureOf({ signature }: SignedEvent): string {
  return signature === undefined ? "" : toHex(signature);
}
