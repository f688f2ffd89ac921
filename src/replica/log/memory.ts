import { createNarrows, type Narrows } from "../../kernel/audience/within.ts";
import { fromHex } from "../../kernel/bytes.ts";
import type { Entry } from "../../kernel/entry.ts";
import { type Event, type Id, NO_ID, no, type Refusal } from "../../kernel/event.ts";
import { createFolding, type Folding } from "../../kernel/fold.ts";
import { createGraph, type Graph, namedBy } from "../../kernel/graph.ts";
import { isHeard, type Kinds } from "../../kernel/kinds.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import type { RememberBody } from "../../kernel/seal/bodies.ts";
import { sealingKey } from "../../kernel/seal/epoch.ts";
import type { Shelf } from "../../kernel/shelf.ts";
import type { Steps } from "../../kernel/steps.ts";
import { type Reader, readCanonical, readKept, type Stand, signedBytes } from "../../kernel/wire/canonical.ts";
import type { Opened } from "../../kernel/wire/frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { type AudienceKeys, createAudienceKeys } from "../keys/audience-keys.ts";
import { createSealing, type Sealing } from "../keys/sealing.ts";
import { createWrongBoxes, type WrongBoxes } from "../keys/wrong-boxes.ts";
import type { Crypto, KeyPair, Row } from "../ports.ts";
import { isAside } from "../vector/lacked-by.ts";
import { fewLacking, firstLacking } from "../vector/lacking.ts";
import { upTo } from "../vector/up-to.ts";
import type { Vector } from "../vector/vector.ts";
import { BRANCHES_MAX, createBranchBound } from "./branch-bound.ts";
import { inWholes } from "./in-wholes.ts";
import { createKeptEvents, type KeptEvents } from "./kept-events.ts";
import { createVouching } from "./signatures.ts";
import { signedPart } from "./signed-part.ts";

/** A community's events in memory, with their order and meaning. */
export type Memory = {
  readonly graph: Graph;
  readonly folding: Folding;
  readonly signed: KeptEvents;
  readonly isSigned: (signature: string, message: Uint8Array, key: string) => boolean;
  readonly sealing: Sealing;
  readonly audienceKeys: AudienceKeys;
  /** What is written to audiences narrower than the community. */
  readonly narrows: Narrows;
  /** Keys that were handed over and do not fit. */
  readonly wrongBoxes: WrongBoxes;
  /** Opens boxes with this key too (an invite's), and reads again what opens with what they hold. */
  readonly unlock: (pair: KeyPair) => void;
  /**
   * Looks at events that came from elsewhere, each after those it names: which are new and sound, and why the first
   * that is not was refused; those that do not stand on it may be sound all the same. Of those without a signature,
   * only what a later one in the chain vouches for is sound. Nothing is kept. Another event at a device's place is
   * as sound as the first (K-6); `wire.branches`: there are too many branches of that device already.
   */
  readonly check: (events: readonly Opened[]) => Steps<Checked>;
  /** Takes the signature of an event that is here without one, where it holds; says whether it did. */
  readonly vouch: (one: SignedEvent) => boolean;
  /** Takes in sound events. After each step all that was taken in by then means what it would if no more had come. */
  readonly keeping: (events: readonly SignedEvent[]) => Steps;
  /** What the lane, the key ring and the audiences listened to, in the order in which it came. */
  readonly heard: readonly Entry[];
  /**
   * Takes in a log of one's own that is on a shelf and what came since, reading of it only what is heard. False when other
   * keys are at hand than when it was shelved: then all is to be forgotten, and read.
   */
  readonly resuming: (shelf: Shelf, checkpoint: Checkpoint, since: readonly SignedEvent[]) => Steps<boolean>;
  /** Forgets all, to be told it again. */
  readonly forget: () => void;
  /** Takes in one's own log, going on from a checkpoint before which nothing came since. */
  readonly filling: (events: readonly SignedEvent[], checkpoint: Checkpoint | undefined) => Steps;
  /**
   * Events that `vector` lacks, each after those it names and each vouched for by a signature among them: about `max`,
   * more only where signatures are that far apart. With a bound `to`, nothing beyond it but what its events name and
   * what stands before the next signature.
   */
  readonly since: (vector: Vector, max: number, to?: Vector) => readonly SignedEvent[];
};

type Checked = { readonly sound: readonly SignedEvent[]; readonly refusal?: Refusal };

export type MemoryDeps = {
  readonly practices: readonly AnyPractice[];
  readonly kinds: Kinds;
  readonly community: Id;
  readonly crypto: Crypto;
  /** Reads canonical bytes instead of `readCanonical`. */
  readonly reader?: Reader | undefined;
  readonly remember?: RememberBody | undefined;
  /** The keys with which boxes are opened: this device's own. */
  readonly pairs?: readonly KeyPair[];
};

export function createMemory({ practices, kinds, community, crypto, pairs = [], ...deps }: MemoryDeps): Memory {
  const read = deps.reader ?? ((canonical) => readCanonical(kinds, community, canonical));
  const graph = createGraph();
  const isSigned = (signature: string, message: Uint8Array, key: string): boolean => {
    const publicKey = fromHex(key) ?? new Uint8Array();
    return crypto.isKey(publicKey) && crypto.verify(fromHex(signature) ?? new Uint8Array(), message, publicKey);
  };
  const signed = createKeptEvents(graph);
  const vouch = createVouching(signed, crypto);
  const heard: Entry[] = [];
  const canonicalOf = (id: Id): Uint8Array | undefined => signed.get(id)?.canonical;
  const sealing = createSealing({ kinds, community, crypto, canonicalOf, audienceKey, remember: deps.remember });
  for (const pair of pairs) sealing.add(pair);
  const folding = createFolding({ practices, kinds, graph, community, isSigned, bodies: sealing });
  const audienceKeys = createAudienceKeys(sealing);
  const narrows = createNarrows({
    ...{ graph, kinds, cipher: crypto, canonicalOf, keyOf: audienceKeys.of },
    standing: (entry) => folding.standing(entry),
    version: () => {
      const { chain, quarantine } = folding.lane;
      return [
        chain().length,
        chain().at(-1)?.id,
        quarantine.version(),
        graph.joins.disturbances(),
        sealing.ring.names().length,
      ].join();
    },
  });

  const wrongBoxes = createWrongBoxes({ crypto, heard, sealing, narrows, audienceKeys });

  function audienceKey(audience: Id, stand: Stand): Uint8Array | undefined {
    const turn = narrows.circles().turnAt(audience, graph.place({ id: NO_ID, ...stand, kind: "", body: {} }));
    const key = turn && audienceKeys.of(turn);
    return key && sealingKey(key, audience, stand.device);
  }

  function* check(events: readonly Opened[]): Steps<Checked> {
    const fresh = new Map<Id, SignedEvent>();
    const bound = createBranchBound(graph, () =>
      readRows(kinds, community, events, deps.reader).events.map(({ event }) => event),
    );
    let refusal: Refusal | undefined;
    for (const { canonical, signature } of events) {
      yield;
      const event = read(canonical);
      if (!("code" in event) && (graph.get(event.id) !== undefined || fresh.has(event.id))) continue;
      const against = "code" in event ? event : whyNot(event, canonical, signature);
      if (against !== undefined || "code" in event) {
        refusal ??= against;
        continue;
      }
      fresh.set(event.id, { event, canonical, signature });
      bound.keep(event);
    }
    const sound = signedPart([...fresh.values()]);
    if (sound.length < fresh.size) refusal ??= no("wire.signature");
    return refusal === undefined ? { sound } : { sound, refusal };

    function whyNot(event: Event, canonical: Uint8Array, signature: Uint8Array | undefined): Refusal | undefined {
      const isHere = (id: Id): boolean => fresh.has(id) || graph.get(id) !== undefined;
      if (!namedBy(event).every(isHere)) return no("wire.gap");
      if (!follows(event)) return no("wire.shape");
      if (!bound.allows(event)) return no("wire.branches", { max: BRANCHES_MAX });
      const key = fromHex(event.device) ?? new Uint8Array();
      if (event.seq === 0 && !crypto.isKey(key)) return no("wire.key");
      if (signature === undefined) return undefined;
      return crypto.verify(signature, signedBytes(canonical), key) ? undefined : no("wire.signature");
    }

    function follows({ prev, device, seq }: Event): boolean {
      if (prev === undefined) return true;
      const before = fresh.get(prev)?.event ?? graph.get(prev)?.event;
      return before?.device === device && before.seq + 1 === seq;
    }
  }

  function place(events: readonly SignedEvent[]): Entry[] {
    const fresh = events.filter((one) => !signed.has(one.event.id));
    for (const one of fresh) signed.set(one);
    const entries = fresh.map((one) => graph.add(one.event));
    hear(entries);
    return entries;
  }

  function hear(entries: readonly Entry[]): void {
    for (const one of entries) if (isHeard(kinds, one.event)) heard.push(one);
    narrows.note(entries);
  }

  function* filling(events: readonly SignedEvent[], checkpoint: Checkpoint | undefined): Steps {
    const placed: Entry[] = [];
    for (const one of events) yield void placed.push(...place([one]));
    sealing.learn(events.map(({ event }) => event));
    const isOfTheseKeys = checkpoint?.keys.join() === sealing.ring.names().join();
    yield* folding.filling(placed, isOfTheseKeys && isAllHere(graph, checkpoint.vector) ? checkpoint.marks : []);
  }

  function* resuming(shelf: Shelf, { keys, marks }: Checkpoint, since: readonly SignedEvent[]): Steps<boolean> {
    graph.shelve(shelf);
    const entries = shelf.heard.map((number) => graph.numbered(number) as Entry);
    sealing.learn(entries.map(({ event }) => event));
    if (keys.join() !== sealing.ring.names().join()) return false;
    hear(entries);
    yield* folding.resuming(shelf, marks);
    yield* keeping(since);
    return true;
  }

  function forget(): void {
    for (const known of [graph, folding, narrows]) known.forget();
    signed.clear();
    heard.length = 0;
  }

  function unlock(pair: KeyPair): void {
    sealing.add(pair);
    if (sealing.learn(folding.ordered().map(({ event }) => event))) folding.reread();
  }

  function since(vector: Vector, max: number, to?: Vector): readonly SignedEvent[] {
    const few = to === undefined ? fewLacking(graph, vector, max) : undefined;
    if (few !== undefined) return signedPart(few.flatMap((entry) => signed.get(entry.event.id) ?? []));
    const toldOf = (one: SignedEvent): boolean => !isAside(graph, one.event);
    const within = to && upTo([...signed.values()].filter(toldOf), to);
    for (let most = max; ; most *= 2) {
      const part = signedPart(firstLacking(graph, signed.lackedBy(vector), most, within));
      if (part.length > 0 || most > graph.size()) return part;
    }
  }

  function* keeping(events: readonly SignedEvent[]): Steps {
    for (const some of inWholes(events, graph, folding.order)) yield folding.add(place(some));
  }

  const keys = { sealing, audienceKeys, narrows, wrongBoxes };
  return {
    graph,
    folding,
    signed,
    heard,
    isSigned,
    ...keys,
    unlock,
    check,
    vouch,
    keeping,
    filling,
    resuming,
    forget,
    since,
  };
}

/** True when nothing is lost that a checkpoint covers. */
function isAllHere(graph: Graph, vector: Checkpoint["vector"]): boolean {
  return vector.every(([device, count]) => (graph.last(device)?.event.seq ?? -1) + 1 >= count);
}

/** Reads a log that this device kept itself. Rows that do not belong are left out and counted. */
export function readRows(
  kinds: Kinds,
  community: Id,
  rows: readonly Opened[],
  read: Reader = readKept(kinds, community),
): { readonly events: SignedEvent[]; readonly damaged: number } {
  const events: SignedEvent[] = [];
  let damaged = 0;
  for (const { canonical, signature } of rows) {
    const event = read(canonical);
    if ("code" in event) damaged += 1;
    else events.push({ event, canonical, signature });
  }
  return { events, damaged };
}

/** The row of an event. */
export function rowOf({ event, canonical, signature }: SignedEvent): Row {
  return { device: event.device, seq: event.seq, canonical, signature };
}
