import { fromHex } from "../bytes.ts";
import type { DeviceId, Event, Id } from "../event.ts";

/**
 * A frame carries events in runs, mostly one a device, without anything that the receiver can rebuild from the log it
 * has: the community, each `prev`, the keys and the ids of deps, and nearly all signatures, since an event names its
 * predecessor by hash and so one signature vouches for the whole chain below it:
 *
 * `[version, [device …], [first seq, stretch …] …]`
 *
 * A run of a device that forked begins with `[first seq, prev]`: what else would tell its branch? Where branches of one
 * device stand on each other and the signatures come after that, neither can be taken in without the other. So both
 * come in one frame (`runsOf`): behind the stretches of the first run the next begins with a head of its own.
 *
 * The runs belong to the first devices of the table, in its order. A device is 4 bytes of its key where the
 * receiver knows it, else the whole key. A stretch is a byte string of its own, so that damage stays in it: the events
 * up to the next signature, and that one:
 *
 * `[[minute, kind, body, dep …, [id …]] …, signature]`
 *
 * A minute counts from the event before it in the run. A dep or an id is one number (see `createPointers`), or for a
 * dep 32 bytes. An id in a body that the receiver can look up leaves an empty byte string behind; the ids come in an
 * array of their own, left out when there are none.
 */
export const FRAME = 2;
/** Bytes of a device's key that name it to someone who knows it. */
export const NAME_BYTES = 4;
/** Most bytes of one frame. */
export const FRAME_BYTES_MAX = 64 * 1024;
/** Most devices that one frame may mention. */
export const TABLE_MAX = 1024;
/** Most events of one frame: twice what is tried in one, for what can only go together. A few bytes can make one. */
export const FRAME_EVENTS_MAX = 2048;
/** Most events, and most bytes of them in canonical form, for which one signature is carried, where more are at hand. */
export const STRETCH_EVENTS = 64;
export const STRETCH_BYTES = 16 * 1024;
/**
 * How many times that a reader takes on one signature, and nothing longer, which might fit no frame any more once its ids
 * have to be told whole. A disk may lose the rows that carried signatures; a peer brings the events back without them.
 */
export const STRETCHES_IN_ONE = 3;

/** Where an event stands: enough to find it in a log. */
export type Spot = { readonly device: DeviceId; readonly seq: number };

/** What a sender must know to leave things out. */
export type SenderView = {
  /** Where an event stands that `by` had seen; nothing for any other, which the receiver might not have. */
  readonly spotOf: (id: Id, by: Event) => Spot | undefined;
  /** The predecessor of a run's first event, where the receiver could take another for it (K-6). */
  readonly prevOf?: (first: Event) => Id | undefined;
  /** True when the receiver has events of this device and knows no other with the same first bytes. */
  readonly isKnown: (device: DeviceId) => boolean;
};

/** What a receiver must know to rebuild what was left out. */
export type ReceiverView = {
  readonly idAt: (device: DeviceId, seq: number) => Id | undefined;
  readonly has: (id: Id) => boolean;
  /** The one known device whose key begins so; nothing when there is none or more than one. */
  readonly deviceBy: (name: Uint8Array) => DeviceId | undefined;
};

/** The canonical bytes of an event that came from elsewhere, not yet checked, and its signature where one came. */
export type Opened = { readonly canonical: Uint8Array; readonly signature: Uint8Array | undefined };

/** An event of a frame with its place in its device's chain. */
export type Rebuilt = Opened & Spot;

/**
 * The numbers by which the events of one run name others. Mostly that is the event after the one that was named last at
 * the same place; what differs from that and the place make one number. A place is that of a device in the table, and
 * where it has several runs, each further one has its own.
 */
export type Pointers = {
  readonly write: (place: number, seq: number) => number;
  readonly read: (pointer: number) => { readonly place: number; readonly seq: number };
};

/**
 * `places`: those of the table, and behind them one for each further run of a device that has several; `firstSeq`: of
 * the run at each place that has one.
 */
export function createPointers(places: number, firstSeq: readonly number[]): Pointers {
  const expected = new Map<number, number>();
  const next = (place: number): number => expected.get(place) ?? firstSeq[place] ?? 0;
  return {
    write: (place, seq) => {
      const pointer = folded(seq - next(place)) * places + place;
      expected.set(place, seq + 1);
      return pointer;
    },
    read: (pointer) => {
      const place = pointer % places;
      const seq = next(place) + unfolded((pointer - place) / places);
      expected.set(place, seq + 1);
      return { place, seq };
    },
  };
}

/** Whole numbers of either sign as numbers from 0, small ones first: 0, -1, 1, -2 … */
export function folded(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

export function unfolded(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

export function bytesOf(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
