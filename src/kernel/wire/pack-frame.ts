import { toHex } from "../bytes.ts";
import type { DeviceId, Id } from "../event.ts";
import type { SignedEvent } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import {
  bytesOf,
  createPointers,
  FRAME,
  folded,
  NAME_BYTES,
  type Pointers,
  type SenderView,
  type Spot,
  STRETCH_BYTES,
  STRETCH_EVENTS,
} from "./frame.ts";

/**
 * Packs events, each after those it names, into one frame. Of each device they must be a run without gaps that ends
 * with a signature: what nothing vouches for is left out here, since nobody would keep it.
 */
export function packFrame(events: readonly SignedEvent[], view: SenderView): Uint8Array {
  const runs = [...runsOf(events)].map(([device, run]) => ({ device, stretches: stretchesOf(run) }));
  const table = new Map(runs.map(({ device }, place) => [device, place]));
  const drafts = runs.map(({ stretches }) => stretches.map((stretch) => stretch.map((one) => draftOf(one, view))));
  for (const { names } of drafts.flat(2)) {
    for (const name of names) if (typeof name === "object") enter(table, name.device);
  }
  const firstSeq = runs.map(({ stretches }) => stretches[0]?.[0]?.event.seq ?? 0);
  const packed = drafts.map((stretches, at): CborValue => {
    const pointers = createPointers(table.size, firstSeq);
    let minute = 0;
    const parts = stretches.map((stretch) => {
      const written = stretch.map((draft): CborValue => {
        const since = draft.signed.event.minute - minute;
        minute += since;
        return writeDraft(draft, since, table, pointers);
      });
      return toCbor([...written, stretch.at(-1)?.signed.signature as Uint8Array]);
    });
    const first = stretches[0]?.[0]?.signed.event;
    const prev = first === undefined ? undefined : view.prevOf?.(first);
    const seq = firstSeq[at] ?? 0;
    return [prev === undefined ? seq : [seq, bytesOf(prev)], ...parts];
  });
  const names = [...table.keys()].map((device) => {
    const key = bytesOf(device);
    return view.isKnown(device) ? key.slice(0, NAME_BYTES) : key;
  });
  return toCbor([FRAME, names, ...packed]);
}

function runsOf(events: readonly SignedEvent[]): Map<DeviceId, SignedEvent[]> {
  const runs = new Map<DeviceId, SignedEvent[]>();
  for (const one of events) {
    const run = runs.get(one.event.device);
    if (run === undefined) runs.set(one.event.device, [one]);
    else run.push(one);
  }
  for (const [device, run] of runs) {
    while (run.length > 0 && run.at(-1)?.signature === undefined) run.pop();
    if (run.length === 0) runs.delete(device);
  }
  return runs;
}

/** A run cut at the signatures that are carried: the last before a stretch would grow too long, and that at the end. */
function stretchesOf(run: readonly SignedEvent[]): SignedEvent[][] {
  const stretches: SignedEvent[][] = [];
  let stretch: SignedEvent[] = [];
  let bytes = 0;
  let next: SignedEvent[] = [];
  let nextBytes = 0;
  for (const one of run) {
    next.push(one);
    nextBytes += one.canonical.length;
    if (one.signature === undefined) continue;
    const isFull = stretch.length + next.length > STRETCH_EVENTS || bytes + nextBytes > STRETCH_BYTES;
    if (isFull && stretch.length > 0) {
      stretches.push(stretch);
      [stretch, bytes] = [[], 0];
    }
    stretch.push(...next);
    bytes += nextBytes;
    [next, nextBytes] = [[], 0];
  }
  return stretch.length > 0 ? [...stretches, stretch] : stretches;
}

/** An event about to be written: its kind, its body without what can be looked up, and what it names. */
type Draft = {
  readonly signed: SignedEvent;
  readonly kind: CborValue;
  readonly body: CborValue;
  /** The deps, then the ids of the body. */
  readonly names: readonly (Spot | Id)[];
  readonly deps: number;
};

function draftOf(signed: SignedEvent, view: SenderView): Draft {
  const { event } = signed;
  const [, , , , , , , kind, body] = fromCbor(signed.canonical) as CborValue[];
  const spot = (id: Id): Spot | undefined => view.spotOf(id, event);
  const deps = event.deps.map((dep) => spot(dep) ?? dep);
  const ids: Spot[] = [];
  const small = holdsEmpty(body as CborValue) ? body : takeIds(body as CborValue, spot, ids);
  return { signed, kind: kind as number, body: small as CborValue, names: [...deps, ...ids], deps: deps.length };
}

/** The body with every id that can be looked up replaced by an empty byte string. A sealed body has none. */
function takeIds(value: CborValue, spot: (id: Id) => Spot | undefined, ids: Spot[]): CborValue {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (!(item instanceof Uint8Array) || item.length !== 32) return takeIds(item, spot, ids);
    const found = spot(toHex(item));
    if (found === undefined) return item;
    ids.push(found);
    return new Uint8Array();
  });
}

function holdsEmpty(value: CborValue): boolean {
  if (Array.isArray(value)) return value.some(holdsEmpty);
  return value instanceof Uint8Array && value.length === 0;
}

function writeDraft(
  { kind, body, names, deps }: Draft,
  since: number,
  table: ReadonlyMap<DeviceId, number>,
  pointers: Pointers,
): CborValue[] {
  const written = names.map((name) =>
    typeof name === "object" ? pointers.write(table.get(name.device) ?? 0, name.seq) : bytesOf(name),
  );
  const ids = written.slice(deps);
  return [folded(since), kind, body, ...written.slice(0, deps), ...(ids.length > 0 ? [ids] : [])];
}

function enter(table: Map<DeviceId, number>, device: DeviceId): void {
  if (!table.has(device)) table.set(device, table.size);
}
