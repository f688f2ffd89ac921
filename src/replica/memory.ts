import { fromHex } from "../kernel/bytes.ts";
import { type DeviceId, type Id, no, type Refusal } from "../kernel/event.ts";
import { createFolding, type Folding } from "../kernel/fold.ts";
import { createGraph, type Entry, type Graph, inOrder, namedBy } from "../kernel/graph.ts";
import type { Kinds } from "../kernel/kinds.ts";
import type { AnyPractice } from "../kernel/practice.ts";
import { readCanonical, type SignedEvent, signedBytes } from "../kernel/wire/canonical.ts";
import type { Opened } from "../kernel/wire/frame.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { Crypto, Row } from "./ports.ts";

/** A community's events in memory, with their order and meaning. */
export type Memory = {
  readonly graph: Graph;
  readonly folding: Folding;
  readonly signed: ReadonlyMap<Id, SignedEvent>;
  /**
   * Looks at events that came from elsewhere, each after those it names: which are new and sound, and why the first
   * that is not was refused. Nothing is kept. `wire.fork`: another event stands at that device's place.
   */
  readonly check: (events: readonly Opened[]) => { readonly sound: readonly SignedEvent[]; readonly refusal?: Refusal };
  /** Takes in sound events. */
  readonly keep: (events: readonly SignedEvent[]) => void;
  /** Takes in a log of one's own, continuing from a checkpoint where that covers the first events in order. */
  readonly fill: (events: readonly SignedEvent[], checkpoint: Checkpoint | undefined) => void;
  /** Events that `vector` lacks, each after those it names, at most `max`. */
  readonly since: (vector: ReadonlyMap<DeviceId, number>, max: number) => SignedEvent[];
};

export type MemoryDeps = {
  readonly practices: readonly AnyPractice[];
  readonly kinds: Kinds;
  readonly community: Id;
  readonly crypto: Crypto;
};

export function createMemory({ practices, kinds, community, crypto }: MemoryDeps): Memory {
  const graph = createGraph();
  const isSigned = (signature: string, message: Uint8Array, key: string): boolean =>
    crypto.verify(fromHex(signature) ?? new Uint8Array(), message, fromHex(key) ?? new Uint8Array());
  const folding = createFolding({ practices, kinds, graph, community, isSigned });
  const signed = new Map<Id, SignedEvent>();

  function check(events: readonly Opened[]): { sound: SignedEvent[]; refusal?: Refusal } {
    const sound: SignedEvent[] = [];
    const fresh = new Map<Id, SignedEvent>();
    const counts = new Map<DeviceId, number>();
    for (const { canonical, signature } of events) {
      const event = readCanonical(kinds, community, canonical);
      if ("code" in event) return { sound, refusal: event };
      if (graph.get(event.id) !== undefined || fresh.has(event.id)) continue;
      const next = counts.get(event.device) ?? (graph.last(event.device)?.event.seq ?? -1) + 1;
      if (event.seq < next) return { sound, refusal: no("wire.fork", { device: event.device, seq: event.seq }) };
      const isHere = (id: Id): boolean => fresh.has(id) || graph.get(id) !== undefined;
      if (event.seq > next || !namedBy(event).every(isHere)) return { sound, refusal: no("wire.gap") };
      if (!follows(event.prev, event.device)) return { sound, refusal: no("wire.shape") };
      const key = fromHex(event.device) ?? new Uint8Array();
      if (!crypto.verify(signature, signedBytes(canonical), key)) return { sound, refusal: no("wire.signature") };
      const one = { event, canonical, signature };
      fresh.set(event.id, one);
      counts.set(event.device, event.seq + 1);
      sound.push(one);
    }
    return { sound };

    function follows(prev: Id | undefined, device: DeviceId): boolean {
      if (prev === undefined) return true;
      const before = fresh.get(prev)?.event ?? graph.get(prev)?.event;
      return (
        before?.device === device &&
        before.seq + 1 === (counts.get(device) ?? (graph.last(device)?.event.seq ?? -1) + 1)
      );
    }
  }

  function place(events: readonly SignedEvent[]): Entry[] {
    const fresh = events.filter((one) => !signed.has(one.event.id));
    for (const one of fresh) signed.set(one.event.id, one);
    return fresh.map((one) => graph.add(one.event));
  }

  function fill(events: readonly SignedEvent[], checkpoint: Checkpoint | undefined): void {
    const ordered = place(events).sort(inOrder);
    const covered = new Map(checkpoint?.vector ?? []);
    const isCovered = (entry: Entry): boolean => entry.event.seq < (covered.get(entry.event.device) ?? 0);
    const first = ordered.findIndex((entry) => !isCovered(entry));
    const count = first < 0 ? ordered.length : first;
    const isWhole = count === checkpoint?.count && !ordered.slice(count).some(isCovered);
    if (isWhole && checkpoint !== undefined) folding.restore(ordered.slice(0, count), checkpoint.state);
    folding.add(isWhole ? ordered.slice(count) : ordered);
  }

  function since(vector: ReadonlyMap<DeviceId, number>, max: number): SignedEvent[] {
    const has = (entry: Entry): boolean => entry.event.seq < (vector.get(entry.event.device) ?? 0);
    const lacking = fewLacking(graph, vector, max) ?? firstLacking(folding.ordered(), has, max);
    return lacking.flatMap((entry) => signed.get(entry.event.id) ?? []);
  }

  return { graph, folding, signed, check, keep: (events) => folding.add(place(events)), fill, since };
}

/** What a vector lacks, in order, when that is at most `max`: read off the ends of the chains. */
function fewLacking(graph: Graph, vector: ReadonlyMap<DeviceId, number>, max: number): Entry[] | undefined {
  const lacking: Entry[] = [];
  for (const device of graph.devices()) {
    const count = (graph.last(device)?.event.seq ?? -1) + 1;
    if (lacking.length + count - (vector.get(device) ?? 0) > max) return undefined;
    for (let seq = vector.get(device) ?? 0; seq < count; seq++) {
      const entry = graph.at(device, seq);
      if (entry !== undefined) lacking.push(entry);
    }
  }
  return lacking.sort(inOrder);
}

/** The first `max` in order that a vector lacks. */
function firstLacking(ordered: readonly Entry[], has: (entry: Entry) => boolean, max: number): Entry[] {
  const lacking: Entry[] = [];
  for (const entry of ordered) {
    if (lacking.length === max) break;
    if (!has(entry)) lacking.push(entry);
  }
  return lacking;
}

/** Reads a log that this device kept itself. Rows that do not belong are left out and counted. */
export function readRows(
  kinds: Kinds,
  community: Id,
  rows: readonly Row[],
): { readonly events: SignedEvent[]; readonly damaged: number } {
  const events: SignedEvent[] = [];
  let damaged = 0;
  for (const { canonical, signature } of rows) {
    const event = readCanonical(kinds, community, canonical);
    if ("code" in event) damaged += 1;
    else events.push({ event, canonical, signature });
  }
  return { events, damaged };
}

/** The row of an event. */
export function rowOf({ event, canonical, signature }: SignedEvent): Row {
  return { device: event.device, seq: event.seq, canonical, signature };
}
