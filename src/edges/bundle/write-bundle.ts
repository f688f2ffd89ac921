import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import type { SenderView } from "../../kernel/wire/frame.ts";
import { eachFrame, type Packed } from "../../replica/branches/branch-frames.ts";
import { firstFitting } from "../../replica/links/next-frame.ts";
import type { Replica } from "../../replica/replica.ts";
import { covers, grown, type Vector } from "../../replica/vector/vector.ts";
import { writeRecord } from "./records.ts";

/** Sorts of records. A bundle may hold several parts, of one community or of several. */
export const PART = 1;
export const EVENTS = 2;
export const END = 3;
export const BLOB = 4;
export const RECEIPT = 5;

/** Events tried in one frame; fewer when they are large. */
const BATCH = 256;

/**
 * What is written: the events that `since` lacks and, where it is given, `to` has, with what those name and on to the
 * next signature; at most about so many bytes.
 */
export type Portion = {
  readonly since: Vector;
  readonly to?: Vector | undefined;
  readonly bytesMax?: number | undefined;
  /** Photos and documents that go with it, sealed. */
  readonly blobs?: readonly Uint8Array[] | undefined;
  /** Who has how much, as signed words. */
  readonly receipts?: readonly Uint8Array[] | undefined;
};

/**
 * A part of a bundle, record by record: what it stands on, `[1, community, [[device, count, last id] …]]`, its frames,
 * `[2, frame]`, sealed photos, `[4, bytes]`, who has how much, `[5, receipt]`, and at its end how many events those were, `[3, count]`. Frames name nothing by what only some readers
 * have: devices by their whole keys, events outside the part by their ids. So anyone can check it, without a log and
 * without a key to what is sealed. Returns how much of each chain a reader has by then.
 */
export function* writePart(
  replica: Replica,
  { since, to, bytesMax = Number.POSITIVE_INFINITY, blobs = [], receipts = [] }: Portion,
): Generator<Uint8Array, Vector> {
  let [has, count, written] = [since, 0, 0];
  yield writeRecord([PART, raw(replica.community), basesOf(replica, since)]);
  for (const { frame, events } of framesOf(replica, { since, to })) {
    // What went before may have been branches only, of which the next part could not tell that they came.
    if (has !== since && written + frame.length > bytesMax) break;
    const told = events.filter(({ event }) => !replica.branches.isAside(event)).map(({ event }) => event);
    if (!covers(has, grown(has, told))) has = grown(has, told);
    count += events.length;
    written += frame.length;
    yield writeRecord([EVENTS, frame]);
  }
  for (const bytes of blobs) yield writeRecord([BLOB, bytes]);
  for (const bytes of receipts) yield writeRecord([RECEIPT, bytes]);
  yield writeRecord([END, count]);
  return has;
}

function* framesOf(replica: Replica, { since, to }: Portion): Generator<Packed> {
  const view = viewOf(replica, since);
  if (replica.branches.devices(false).length === 0) yield* alongChains(replica, view, since, to);
  else for (const one of eachFrame(replica.branches.lackedBy(since, to), view)) if (one !== undefined) yield one;
}

/** Where nobody forked: one stretch after the other, as much as fits. */
function* alongChains(replica: Replica, view: SenderView, since: Vector, to?: Vector): Generator<Packed> {
  for (let has = since; ; ) {
    const packed = firstFitting((max) => replica.since(has, max, to), view, BATCH);
    if (packed === undefined) return;
    has = grown(
      has,
      packed.events.map(({ event }) => event),
    );
    yield packed;
  }
}

/** The ends of the chains that a reader is taken to have; after a fork nobody knows which. */
function basesOf(replica: Replica, since: Vector): CborValue {
  const parted = new Set(replica.branches.devices(false));
  const ends = replica
    .history()
    .filter(({ event }) => event.seq + 1 === since.get(event.device) && !parted.has(event.device));
  return ends
    .map(({ event }): CborValue[] => [raw(event.device), event.seq + 1, raw(event.id)])
    .sort(([a], [b]) => (toHex(a as Uint8Array) < toHex(b as Uint8Array) ? -1 : 1));
}

function viewOf(replica: Replica, since: Vector): SenderView {
  const whole = replica.senderView(() => false);
  const parted = new Set(replica.branches.devices(false));
  const isInside = (device: DeviceId, seq: number): boolean => seq >= (since.get(device) ?? 0) && !parted.has(device);
  return {
    isKnown: () => false,
    prevOf: (first) => (parted.has(first.device) ? first.prev : undefined),
    spotOf: (id: Id, by: Event) => {
      const spot = whole.spotOf(id, by);
      return spot !== undefined && isInside(spot.device, spot.seq) ? spot : undefined;
    },
  };
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
