import { fromHex, sameBytes, toHex } from "../kernel/bytes.ts";
import type { DeviceId } from "../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX, openFrame, PREFIX_BYTES, packFrame } from "../kernel/wire/frame.ts";
import type { Link } from "./ports.ts";
import { RECEIPT_BYTES_MAX, type Receipt, readReceipt } from "./receipts.ts";
import type { Replica } from "./replica.ts";
import { joined, type Vector } from "./vector.ts";

/**
 * Two replicas of one community bring each other up to date over a proven link, and stay so. Each says in a short
 * beacon how much it has; where these differ they tell their vectors, and send what the other lacks. Every message may
 * be lost, doubled or late: the next beacon mends it.
 */
export type Session = {
  /** To be called now and then (every few seconds): mends what was lost, and passes receipts on. */
  readonly tick: () => void;
  /** True when, as far as is known here, both have the same. */
  readonly isEven: () => boolean;
  /** True when the other side's newest beacon says that it has exactly what is here now. */
  readonly isSame: () => boolean;
  /** True when both have chains of the same lengths that end differently: a device wrote two histories (K-6). */
  readonly isForked: () => boolean;
  /** How many events were given to the link so far; those that were sent again count again. */
  readonly sent: () => number;
  readonly end: (reason?: string) => void;
};

const BEACON = 1;
const VECTOR = 2;
const EVENTS = 3;
const GOT = 4;
const RECEIPTS = 5;

/** Frames under way before the other side must say that it kept them. */
const WINDOW = 4;
/** Events tried in one frame; fewer when they are large. */
const BATCH = 256;
/** Most bytes that may wait in the link before nothing more is given to it. */
const WAITING_MAX = 512 * 1024;
/** Frames that wait here to be taken in; what comes on top is left out, and the next beacon mends it. */
const QUEUE_MAX = 2 * WINDOW;
/** Most receipts in one message. */
const RECEIPTS_MAX = 32;

/** `later` puts off what is passed on after a change, so that a page can paint first. */
export function createSession(
  replica: Replica,
  link: Link,
  ended: (reason?: string) => void = () => {},
  later: (work: () => void) => void = (work) => work(),
): Session {
  let theirs: Vector | undefined;
  let underWay = 0;
  let isOver = false;
  let sent = 0;
  let lastBeacon: Uint8Array | undefined;
  const doubts = createDoubts();
  let wholeKeys = false;
  /** True between telling our vector after a gap and the next frame that fits: one lost frame is asked for once. */
  let hasAsked = false;
  let taking: Promise<void> = Promise.resolve();
  let queued = 0;
  const told = new Map<DeviceId, Uint8Array>();
  let receiptFor = "";

  const send = (...parts: CborValue[]): void => {
    if (!isOver) link.send(toCbor(parts));
  };
  const sendVector = (): void => send(VECTOR, writeVector(replica.vector()));

  function pump(): void {
    while (theirs !== undefined && !isOver && underWay < WINDOW && link.waiting() < WAITING_MAX) {
      const frame = nextFrame(theirs);
      if (frame === undefined) return;
      theirs = frame.after;
      underWay += 1;
      sent += frame.count;
      send(EVENTS, frame.bytes);
    }
  }

  function nextFrame(vector: Vector): { bytes: Uint8Array; after: Vector; count: number } | undefined {
    for (let max = BATCH; max >= 1; max = Math.floor(max / 2)) {
      const events = replica.since(vector, max);
      if (events.length === 0) return undefined;
      const knows = (device: DeviceId): boolean => !wholeKeys && (vector.get(device) ?? 0) > 0;
      const bytes = packFrame(events, replica.senderView(knows));
      if (bytes.length > FRAME_BYTES_MAX) continue;
      const after = new Map(vector);
      for (const { event } of events) after.set(event.device, event.seq + 1);
      return { bytes, after, count: events.length };
    }
    return undefined;
  }

  /** One frame after the other: the second may stand on what the first brings. */
  function queue(frame: Uint8Array): void {
    if (queued === QUEUE_MAX) return;
    queued += 1;
    taking = taking
      .then(() => (isOver ? undefined : take(frame)))
      .catch(() => end("fault"))
      .finally(() => {
        queued -= 1;
      });
  }

  async function take(frame: Uint8Array): Promise<void> {
    const { events, refusal } = openFrame(frame, replica.community, replica.receiverView());
    if (theirs !== undefined) theirs = joined(theirs, new Map(events.map(({ device, seq }) => [device, seq + 1])));
    const received = await replica.receive(events);
    const stopped = refusal ?? received.refusal;
    if (stopped === undefined) {
      hasAsked = false;
      send(GOT);
    } else if (!MENDABLE.has(stopped.code)) {
      end(stopped.code);
    } else if (!hasAsked) {
      hasAsked = true;
      sendVector();
    }
  }

  function hear(message: Uint8Array): void {
    const value = message.length > FRAME_BYTES_MAX + 64 ? undefined : fromCbor(message);
    const [sort, content] = Array.isArray(value) ? value : [];
    if (sort === BEACON && content instanceof Uint8Array) {
      lastBeacon = content;
      if (sameBytes(content, replica.fingerprint())) theirs = joined(theirs ?? new Map(), replica.vector());
      else sendVector();
    } else if (sort === VECTOR && Array.isArray(content)) {
      theirs = readVector(content, replica.vector());
      doubts.weigh(isSameLength(content, replica.vector()) && !isSame(), lastBeacon);
      wholeKeys = wholeKeys || underWay > 0;
      underWay = 0;
    } else if (sort === EVENTS && content instanceof Uint8Array) {
      queue(content);
    } else if (sort === GOT) {
      underWay = Math.max(0, underWay - 1);
    } else if (sort === RECEIPTS && Array.isArray(content) && content.length <= RECEIPTS_MAX) {
      takeReceipts(content);
    } else {
      end("garbage");
    }
    pump();
  }

  function takeReceipts(receipts: readonly CborValue[]): void {
    const known = replica.vector();
    for (const bytes of receipts) {
      const isSmall = bytes instanceof Uint8Array && bytes.length <= RECEIPT_BYTES_MAX;
      const receipt = isSmall ? readReceipt(replica.crypto, replica.community, bytes) : undefined;
      if (receipt === undefined) {
        end("garbage");
        return;
      }
      if (!known.has(receipt.device)) continue;
      told.set(receipt.device, receipt.bytes);
      replica.takeReceipt(receipt);
    }
  }

  function passReceipts(): void {
    const now = toHex(replica.fingerprint());
    if (receiptFor !== now && isEven()) {
      receiptFor = now;
      replica.takeReceipt(replica.signReceipt());
    }
    const news = replica.receipts().filter((one) => !sameBytes(told.get(one.device) ?? NOTHING, one.bytes));
    const some = thatFit(news);
    for (const one of some) told.set(one.device, one.bytes);
    if (some.length > 0)
      send(
        RECEIPTS,
        some.map((one) => one.bytes),
      );
  }

  function isEven(): boolean {
    return theirs !== undefined && underWay === 0 && replica.since(theirs, 1).length === 0;
  }

  const isSame = (): boolean => lastBeacon !== undefined && sameBytes(lastBeacon, replica.fingerprint());

  function end(reason?: string): void {
    if (isOver) return;
    isOver = true;
    stop();
    link.close(reason);
    ended(reason);
  }

  const stop = replica.onChange(() => later(pump));
  link.onMessage = hear;
  link.onClose = (reason) => end(reason);
  send(BEACON, replica.fingerprint());

  return {
    tick: () => {
      hasAsked = false;
      send(BEACON, replica.fingerprint());
      passReceipts();
    },
    isEven,
    sent: () => sent,
    isSame,
    isForked: () => doubts.areCertain() && !isSame(),
    end: (reason) => {
      // What was just done here still goes out.
      pump();
      end(reason);
    },
  };
}

/** Beacons in a row that differed from ours though the vectors after them were the same. One may be stale; two are not. */
function createDoubts() {
  let inRow = 0;
  let last: Uint8Array | undefined;
  return {
    weigh: (isDifferent: boolean, beacon: Uint8Array | undefined): void => {
      if (isDifferent && last === beacon) return;
      inRow = isDifferent ? inRow + 1 : 0;
      last = beacon;
    },
    areCertain: () => inRow > 1,
  };
}

const NOTHING = new Uint8Array();

/** The first receipts that one message holds; the others go with the next tick. */
function thatFit(receipts: readonly Receipt[]): readonly Receipt[] {
  let bytes = 0;
  return receipts.slice(0, RECEIPTS_MAX).filter((one) => {
    bytes += one.bytes.length + 5;
    return bytes <= FRAME_BYTES_MAX;
  });
}

/** Refusals that a fresh vector mends: something was lost on the way, or a short name was not clear. */
const MENDABLE = new Set(["wire.gap", "wire.device", "kernel.busy", "wire.fork"]);

/** Devices by the first bytes of their keys, with their counts. */
function writeVector(vector: Vector): CborValue[] {
  return [...vector].map(([device, count]) => [raw(device).slice(0, PREFIX_BYTES), count]);
}

/** What a vector says about the devices that are known here. A name that fits two of them counts for none. */
function readVector(content: readonly CborValue[], own: Vector): Vector {
  const counts = new Map<string, number>();
  for (const pair of content) {
    const [prefix, count] = Array.isArray(pair) ? pair : [];
    if (prefix instanceof Uint8Array && typeof count === "number" && count > 0) counts.set(toHex(prefix), count);
  }
  const vector = new Map<DeviceId, number>();
  for (const device of own.keys()) {
    const prefix = device.slice(0, 2 * PREFIX_BYTES);
    const isClear = [...own.keys()].filter((one) => one.startsWith(prefix)).length === 1;
    vector.set(device, isClear ? (counts.get(prefix) ?? 0) : 0);
  }
  return vector;
}

/** True when a told vector has just our devices, at just our lengths. */
function isSameLength(content: readonly CborValue[], own: Vector): boolean {
  const told = readVector(content, own);
  return content.length === own.size && [...own].every(([device, count]) => told.get(device) === count);
}

function raw(id: string): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
