import { sameBytes } from "../../kernel/bytes.ts";
import type { DeviceId } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX, type Opened } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { QUEUE_MAX, STRIKES_MAX, WINDOW } from "../bounds.ts";
import { createBranching, POINTS } from "../branches/branching.ts";
import type { Link } from "../ports.ts";
import { createPassingReceipts } from "../receipts/passing-receipts.ts";
import type { Replica } from "../replica.ts";
import { covers, createVectorReader, grown, joined, readBeacon, type Vector } from "../vector/vector.ts";
import type { Way } from "./asking-around.ts";
import { createBesideEvents, isBesideEvents } from "./beside-events.ts";
import { EVENTS, GOT, nextFrame } from "./next-frame.ts";
import { createPeerShare } from "./peer-share.ts";
import { BEACON, tellersOf, VECTOR } from "./telling.ts";
import { answerTo, BARE, readBare, WANT } from "./wanting.ts";

/**
 * Two replicas of one community bring each other up to date over a proven link, and stay so. Each says in a short
 * beacon how much it has of each device, and sends what the other lacks; only where they know different devices do they
 * tell their vectors by name. Every message may be lost, doubled or late: the next beacon mends it.
 */
export type Session = {
  /** To be called now and then (every few seconds): mends what was lost, and passes receipts on. */
  readonly tick: () => void;
  /** To be called when something changed: says how much is here now. What the other end may cost stays what it was. */
  readonly tell: () => void;
  /** True when, as far as is known here, both have the same. */
  readonly isEven: () => boolean;
  /** True when the other side's newest beacon says that it has exactly what is here now. */
  readonly isSame: () => boolean;
  /** True while photos are on their way, either way. */
  readonly isFetching: () => boolean;
  /** How many events were given to the link so far; those that were sent again count again. */
  readonly sent: () => number;
  readonly end: (reason?: string) => void;
};

const RECEIPTS = 5;

/** In a vector: name all devices by their whole keys, a short name was not clear. */
const WHOLE_KEYS = 1;

/** What the other end is told by whoever could not keep what it brought. */
export const UNKEPT = "link.unkept";

/**
 * `ended` hears why it is over, and what stood in the way where nothing could be kept here; `later` puts off what is passed on after a change, so that a page can paint first; `peer` is the device at the other
 * end, for what each may cost.
 */
export function createSession(
  replica: Replica,
  link: Link,
  ended: (reason?: string, cause?: unknown) => void = () => {},
  later: (work: () => void) => void = (work) => work(),
  peer: DeviceId = "",
): Session {
  let [theirs, lastFingerprint]: [theirs?: Vector, lastFingerprint?: Uint8Array] = [];
  /**
   * Stalled: after a beacon that did not yet know of what is under way, until something is known to have come. Has asked:
   * between telling our vector after a gap and the next frame that fits, so that one lost frame is asked for once.
   */
  let [isOver, isStalled, hasAsked, wholeKeys] = [false, false, false, false];
  let [underWay, strikes, sent] = [0, 0, 0];
  const [receipts, branching] = [createPassingReceipts(replica), createBranching(replica)];
  const [hearHead, share] = [firstWord(replica, peer), createPeerShare(link)];

  const send = (...parts: CborValue[]): void => {
    if (!isOver) link.send(toCbor(parts));
  };
  const say = (parts: readonly CborValue[] | undefined): void => void (parts === undefined || send(...parts));
  const { sendBeacon, sendVector } = tellersOf(replica, send);

  function pump(): void {
    while (theirs !== undefined && !isOver && underWay < WINDOW && share.mayTell()) {
      const frame = nextFrame(replica, theirs, wholeKeys);
      if (frame === undefined) return;
      theirs = frame.after;
      share.tell(frame.after);
      underWay += 1;
      sent += frame.count;
      send(EVENTS, frame.bytes);
    }
  }

  const [queue, readVector] = [oneAfterOther((cause) => end(UNKEPT, cause)), createVectorReader(replica.vector)];

  async function take(frame: Uint8Array): Promise<void> {
    if (isOver) return;
    const { events, refusal } = openFrame(frame, replica.community, replica.receiverView());
    // Before they are kept, so that they are not sent back: whoever sends them says to have them.
    if (theirs !== undefined) theirs = grown(theirs, events);
    const wasDamaged = replica.damage() !== undefined;
    const received = await replica.receive(events);
    if (received.kept > 0) strikes = 0;
    if (wasDamaged && received.kept > 0) sendBeacon();
    const stopped = refusal ?? received.refusal;
    if (stopped === undefined) {
      hasAsked = false;
      send(GOT);
      return;
    }
    if (stopped.code === "wire.signature") {
      strikes += 1;
      say(branching.ends(true));
    } else if (!MENDABLE.has(stopped.code)) strikes += 2;
    // What was asked for came and fits no better: histories may have parted that neither side knows of.
    else if (hasAsked) say(branching.ends(true));
    if (strikes >= STRIKES_MAX || stopped.code === "wire.format") {
      end(stopped.code);
    } else if (!hasAsked) {
      hasAsked = true;
      sendVector(...(stopped.code === "wire.device" ? [WHOLE_KEYS] : []));
    }
  }

  function hear(message: Uint8Array): void {
    const value = message.length > FRAME_BYTES_MAX + 64 ? undefined : fromCbor(message);
    const [sort, content, more, at, of] = Array.isArray(value) ? value : [];
    if (sort === BEACON && content instanceof Uint8Array) {
      hearBeacon(content);
    } else if (sort === VECTOR && Array.isArray(content)) {
      wholeKeys = wholeKeys || more === WHOLE_KEYS;
      hearVector(readVector(content, at, of));
    } else if (sort === EVENTS && content instanceof Uint8Array) {
      queue(() => take(content));
    } else if (sort === GOT) {
      underWay = Math.max(0, underWay - 1);
      isStalled = false;
    } else if (sort === WANT) {
      hearWant(content, more, at);
    } else if (sort === BARE) {
      const events = readBare(content);
      if (events === undefined) end("garbage");
      else queue(async () => void ((await takenBare(replica, events)) && sendBeacon()));
      if (events !== undefined) around.bring(content ?? []);
    } else if (sort === POINTS) {
      hearPoints(content, more);
    } else if (isBesideEvents(sort) && Array.isArray(value)) {
      if (!beside.hear(value)) end("garbage");
    } else if (sort !== RECEIPTS || !Array.isArray(content) || !receipts.take(content)) {
      end("garbage");
    }
    pump();
  }

  function hearVector(vector: Vector | undefined): void {
    if (vector === undefined) return;
    theirs = vector;
    branching.note(theirs);
    hearHead(theirs);
    underWay = 0;
  }

  /** What is asked for in vain others may have, unless it was passed on itself. */
  function hearWant(places: CborValue = [], names: CborValue = [], isPassedOn?: CborValue): void {
    if (!share.mayAnswer()) return;
    const found = answerTo(replica, [places, names]);
    if (found === undefined) end("garbage");
    else if (found.length === 0 && isPassedOn === undefined) around.ask(places, names);
    else for (const one of found) send(...one);
  }

  function hearPoints(round: CborValue | undefined, points: CborValue | undefined): void {
    if (!share.mayAnswer()) return;
    const answer = branching.hear(round, points);
    if (answer === undefined) {
      end("garbage");
      return;
    }
    share.look(answer.looked);
    sent += answer.told;
    for (const frame of answer.frames) send(EVENTS, frame);
    say(answer.points);
  }

  /** What is under way may not be there yet: only a second beacon without it says that it was lost. */
  function hearBeacon(content: Uint8Array): void {
    const own = replica.vector();
    const beacon = readBeacon(content, own);
    if (beacon === undefined) {
      end("garbage");
      return;
    }
    const { vector, fingerprint } = beacon;
    lastFingerprint = fingerprint;
    branching.note(vector);
    hearHead(isSame() ? own : vector);
    const isForked = !isSame() && vector !== undefined && covers(vector, own) && covers(own, vector);
    if (!isSame()) say(branching.ends(isForked));
    if (isSame()) {
      theirs = joined(theirs ?? new Map(), own);
      replica.agreed();
    } else if (vector === undefined || isForked) {
      if (share.mayAnswer()) sendVector();
      return;
    } else if (theirs !== undefined && underWay > 0 && !isStalled && !covers(vector, theirs)) {
      theirs = joined(theirs, vector);
      isStalled = true;
      return;
    } else theirs = vector;
    underWay = 0;
    isStalled = false;
  }

  function tick(): void {
    hasAsked = false;
    share.tick();
    around.tick();
    beside.tick();
    branching.again();
    tell();
  }

  function tell(): void {
    sendBeacon();
    const news = receipts.news(isEven());
    if (news.length > 0) send(RECEIPTS, news);
  }

  function isEven(): boolean {
    return theirs !== undefined && underWay === 0 && covers(theirs, replica.vector());
  }

  const isSame = (): boolean => lastFingerprint !== undefined && sameBytes(lastFingerprint, replica.fingerprint());

  function end(reason?: string, cause?: unknown): void {
    if (isOver) return;
    isOver = true;
    stop();
    around.leave();
    beside.end();
    link.close(reason);
    ended(reason, cause);
  }

  /** What was just done here still goes out. */
  function part(reason?: string): void {
    pump();
    end(reason);
  }

  const [stop, around] = [replica.onChange(() => later(pump)), replica.askingAround.join(wayOf(send))];
  const beside = createBesideEvents(link, replica, peer, send);
  link.onMessage = hear;
  link.onClose = (reason) => end(reason);
  sendBeacon();

  return { tick, tell, isEven, isFetching: beside.isBusy, sent: () => sent, isSame, end: part };
}

/**
 * What a damaged log knows by its hash needs no signature. Of all else nothing is taken, and nobody is blamed. Says whether
 * any was.
 */
async function takenBare(replica: Replica, events: readonly Opened[]): Promise<boolean> {
  return replica.damage() !== undefined && (await replica.receive(events)).kept > 0;
}

/** What may be asked of the other end, and handed to it, for others who are linked here. */
function wayOf(send: (...parts: CborValue[]) => void): Way {
  return { ask: (places, names) => send(WANT, places, names, 1), hand: (events) => send(BARE, events) };
}

/** One frame after the other: the second may stand on what the first brings. */
function oneAfterOther(failed: (cause: unknown) => void): (take: () => Promise<void>) => void {
  let queued = 0;
  let taking: Promise<void> = Promise.resolve();
  return (take) => {
    if (queued === QUEUE_MAX) return;
    queued += 1;
    taking = taking
      .then(take)
      .catch(failed)
      .finally(() => {
        queued -= 1;
      });
  };
}

/**
 * Passes on how much of this device's own chain the other has: its first word, later ones may repeat what came from here. A
 * copy of this device vouches for nothing: it goes on with the same key, and its next word may stand where ours will.
 */
function firstWord({ device, head, vector }: Replica, peer: DeviceId): (has: Vector | undefined) => void {
  let isFirst = peer !== device;
  return (has) => {
    if (!isFirst || has === undefined || !vector().has(device)) return;
    isFirst = false;
    head.hear(has.get(device) ?? 0);
  };
}

/** Refusals that a fresh vector mends: something was lost on the way, or a short name was not clear. */
const MENDABLE = new Set(["wire.gap", "wire.device", "wire.branches"]);
