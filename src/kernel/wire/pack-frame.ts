import { toHex } from "../bytes.ts";
import type { DeviceId, Event, Id } from "../event.ts";
import { type CborValue, fromCbor, fromOwnCbor, toCbor } from "./cbor.ts";
import {
  bytesOf,
  createPointers,
  FRAME,
  folded,
  NAME_BYTES,
  type SenderView,
  type Spot,
  STRETCH_BYTES,
  STRETCH_EVENTS,
} from "./frame.ts";
import { type Run, runsOf } from "./runs.ts";
import type { SignedEvent } from "./signed-event.ts";
import { spansOf } from "./spans.ts";

/**
 * Packs events, each after those it names, into one frame. Of each device they must go on without gaps and end with
 * signatures: what nothing vouches for is left out (`runsOf`).
 */
export function packFrame(events: readonly SignedEvent[], view: SenderView): Uint8Array {
  const byDevice = [...runsOf(events).values()];
  const runs = [...byDevice.flatMap(([first]) => first ?? []), ...byDevice.flatMap(([, ...further]) => further)];
  const nameOf = namer(runs, view);
  const drafts = runs.map((run) => stretchesOf(run.events).map((part) => part.map((one) => draftOf(one, nameOf))));
  const places = placesOf(runs, drafts.flat(2));
  const written = new Map(
    runs.map((run, at) => [run, [headOf(run, view), ...writeStretches(drafts[at] ?? [], places)]]),
  );
  const names = places.table.map((device) => {
    const key = bytesOf(device);
    return view.isKnown(device) ? key.slice(0, NAME_BYTES) : key;
  });
  return toCbor([FRAME, names, ...byDevice.map((several) => several.flatMap((run) => written.get(run) ?? []))]);
}

/** What an event names: one of the frame, by the run that brings it; one that the receiver has, by its place; or an id. */
type Name = Inside | Spot | Id;
type Inside = { readonly run: Run; readonly seq: number };

function namer(runs: readonly Run[], view: SenderView): (id: Id, by: Event) => Name {
  const inside = new Map(runs.flatMap((run) => run.events.map(({ event }) => [event.id, { run, seq: event.seq }])));
  const parted = new Set(runs.flatMap(({ device, isOnly }) => (isOnly ? [] : [device])));
  return (id, by) => {
    const spot = inside.get(id) ?? view.spotOf(id, by);
    // Where a device has several runs, no place before them is clear.
    return spot === undefined || ("device" in spot && parted.has(spot.device)) ? id : spot;
  };
}

/** The places to which pointers point. */
type Places = {
  readonly table: readonly DeviceId[];
  readonly count: number;
  readonly firstSeq: readonly number[];
  readonly of: (name: Inside | Spot) => number;
};

/** Those of the devices with a run, of those that are only named, and of each further run. */
function placesOf(runs: readonly Run[], drafts: readonly Draft[]): Places {
  const table = new Set(runs.map(({ device }) => device));
  const withRun = table.size;
  for (const { names } of drafts) {
    for (const name of names) if (typeof name === "object" && "device" in name) table.add(name.device);
  }
  const devices = new Map([...table].map((device, place) => [device, place]));
  const placed = new Map(runs.map((run, at) => [run, at < withRun ? at : at - withRun + table.size]));
  const firstSeq: number[] = [];
  for (const [run, place] of placed) firstSeq[place] = run.events[0]?.event.seq ?? 0;
  return {
    table: [...table],
    count: table.size + runs.length - withRun,
    firstSeq,
    of: (name) => ("run" in name ? placed.get(name.run) : devices.get(name.device)) ?? 0,
  };
}

function headOf({ events, isOnly }: Run, view: SenderView): CborValue {
  const first = events[0]?.event;
  if (first === undefined) return 0;
  const prev = isOnly ? view.prevOf?.(first) : first.prev;
  return prev === undefined ? first.seq : [first.seq, bytesOf(prev)];
}

function writeStretches(stretches: readonly (readonly Draft[])[], places: Places): Uint8Array[] {
  const pointers = createPointers(places.count, places.firstSeq);
  let minute = 0;
  return stretches.map((stretch) => {
    const written = stretch.map((draft): CborValue => {
      const since = draft.signed.event.minute - minute;
      minute += since;
      return writeDraft(draft, since, (name) => pointers.write(places.of(name), name.seq));
    });
    return toCbor([...written, stretch.at(-1)?.signed.signature as Uint8Array]);
  });
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
  readonly names: readonly Name[];
  readonly deps: number;
};

function draftOf(signed: SignedEvent, nameOf: (id: Id, by: Event) => Name): Draft {
  const { event } = signed;
  const [kind, body] = kindAndBody(signed.canonical);
  const name = (id: Id): Name => nameOf(id, event);
  const deps = event.deps.map(name);
  const ids: Name[] = [];
  const small = holdsEmpty(body) ? body : takeIds(body, name, ids);
  return { signed, kind, body: small, names: [...deps, ...ids], deps: deps.length };
}

/** Bytes that were checked when they came are taken apart by their places; anything unusual is read as others would. */
function kindAndBody(canonical: Uint8Array): [kind: CborValue, body: CborValue] {
  const spans = spansOf(canonical);
  const body =
    spans?.sealed === undefined
      ? spans && fromOwnCbor(canonical.subarray(spans.body))
      : canonical.subarray(spans.sealed);
  if (spans !== undefined && body !== undefined) return [spans.kindNumber, body];
  const [, , , , , , , kind, whole] = fromCbor(canonical) as CborValue[];
  return [kind as CborValue, whole as CborValue];
}

/** The body with every id that can be looked up replaced by an empty byte string. A sealed body has none. */
function takeIds(value: CborValue, nameOf: (id: Id) => Name, ids: Name[]): CborValue {
  if (!Array.isArray(value)) return value;
  return value.map((item) => {
    if (!(item instanceof Uint8Array) || item.length !== 32) return takeIds(item, nameOf, ids);
    const name = nameOf(toHex(item));
    if (typeof name === "string") return item;
    ids.push(name);
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
  pointerTo: (name: Inside | Spot) => number,
): CborValue[] {
  const written = names.map((name) => (typeof name === "object" ? pointerTo(name) : bytesOf(name)));
  const ids = written.slice(deps);
  return [folded(since), kind, body, ...written.slice(0, deps), ...(ids.length > 0 ? [ids] : [])];
}
