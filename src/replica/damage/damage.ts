import { isHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { type Graph, namedBy } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { KeptEvents } from "../log/kept-events.ts";
import { vouchedFor } from "../log/signed-part.ts";
import type { Lost } from "../ports.ts";
import { rowSum } from "./checksum.ts";

/** Events of one device that were kept here and are not sound any more: from a place in its chain to another, both lost. */
export type Stretch = { readonly device: DeviceId; readonly from: number; readonly to: number };

/** What is wrong with a log that was damaged, while it is. */
export type Damage = {
  /** What is lost. A peer that has it brings it back. */
  readonly stretches: readonly Stretch[];
  /** How many more rows are lost of which nobody can tell any more what they were. */
  readonly unknown: number;
  /** Events that are sound and wait, since they stand on what is lost or what vouched for them is. */
  readonly waiting: number;
  /** What those name that is neither here nor waits itself, and what came back without a signature that vouches for it. */
  readonly missing: readonly Id[];
};

/** What a damaged log asks for: places in chains, and events by their ids. */
export type Wanted = { readonly stretches: readonly Stretch[]; readonly ids: readonly Id[] };

/** A log as it was read: what stands, what waits for something lost, and what is lost. */
export type Read = {
  readonly standing: readonly SignedEvent[];
  readonly waiting: readonly SignedEvent[];
  /** Those whose signature is gone: what carried it was lost. What nothing here names by its hash is held back. */
  readonly bare: readonly SignedEvent[];
  readonly lost: readonly Spot[];
  /** Rows at whose places others stand: of chains that went two ways. */
  readonly twins: readonly Twin[];
  readonly unknown: number;
};

type Spot = { readonly device: DeviceId; readonly seq: number };

/** Where a chain went two ways, a row is known by what its bytes added up to, for others stand at its place. */
export type Twin = Spot & { readonly sum: number; readonly others: ReadonlySet<Id> };

/** What a disk gave: events, places where there are none any more, and those of the events for which nothing vouches. */
export type Found = {
  readonly events: readonly SignedEvent[];
  readonly lost: readonly Lost[];
  readonly bare: readonly SignedEvent[];
};

/** Sorts out a log of which some rows are lost, or what vouched for some. */
export function readDamaged({ events, lost, bare }: Found, isHere: (id: Id) => boolean): Read {
  const present = idsByName(events);
  const spots = new Map<string, Spot>();
  const twins: Twin[] = [];
  let unknown = 0;
  for (const { device = "", seq = -1, sum } of lost) {
    const isSpot = isHex(device, 32) && Number.isSafeInteger(seq) && seq >= 0;
    const name = nameOf({ device, seq });
    if (isSpot && !present.has(name) && !spots.has(name)) spots.set(name, { device, seq });
    else if (isSpot && sum !== undefined) twins.push({ device, seq, sum, others: present.get(name) ?? new Set() });
    else unknown += 1;
  }
  for (const hole of holes(events)) {
    if (spots.has(nameOf(hole))) continue;
    spots.set(nameOf(hole), hole);
    // A row of which nothing is known but that a chain lacks one is that one.
    unknown = Math.max(0, unknown - 1);
  }
  const held = namedByNothing(events, bare);
  const others = events.filter((one) => !held.has(one));
  return { ...settle(others, isHere), bare, lost: [...spots.values()], twins, unknown };
}

/**
 * Those of some events for which no signature vouches any more: neither their own nor one behind them in their chain.
 * Nothing is ever kept so, but a disk may forget what was written last, and what was lost may come back without.
 */
export function unvouched(events: readonly SignedEvent[]): readonly SignedEvent[] {
  const vouched = vouchedFor(events);
  return events.filter(({ event }) => !vouched.has(event.id));
}

/** Those of some events, each after those it names, that are `bare` and that nothing which stands names by their hash. */
function namedByNothing(events: readonly SignedEvent[], bare: readonly SignedEvent[]): ReadonlySet<SignedEvent> {
  const [named, lone] = [new Set<Id>(), new Set<SignedEvent>()];
  const isBare = new Set(bare);
  for (const one of [...events].reverse()) {
    if (isBare.has(one) && !named.has(one.event.id)) lone.add(one);
    else for (const id of namedBy(one.event)) named.add(id);
  }
  return lone;
}

/** Which events stand, each after those it names, on what is here and on each other; the others wait. */
export function settle(
  events: readonly SignedEvent[],
  isHere: (id: Id) => boolean,
): { readonly standing: readonly SignedEvent[]; readonly waiting: readonly SignedEvent[] } {
  const standing: SignedEvent[] = [];
  const placed = new Set<Id>();
  let waiting = events;
  for (let before = -1; before !== standing.length; ) {
    before = standing.length;
    const later: SignedEvent[] = [];
    for (const one of waiting) {
      if (!namedBy(one.event).every((id) => placed.has(id) || isHere(id))) later.push(one);
      else {
        placed.add(one.event.id);
        standing.push(one);
      }
    }
    waiting = later;
  }
  return { standing, waiting };
}

/** Those of twins that did not come back: nothing that is here is what was kept at their places. */
export function twinsLost(twins: readonly Twin[], graph: Graph, signed: Pick<KeptEvents, "get">): readonly Twin[] {
  return twins.filter(({ device, seq, sum, others }) => {
    const here = graph.allAt(device, seq).flatMap(({ event }) => signed.get(event.id) ?? []);
    const isIt = ({ event, canonical, signature }: SignedEvent): boolean => {
      // What was kept with a signature may come back inside a run, without the one that its sum was made with.
      if (signature === undefined && !others.has(event.id)) return true;
      // What was kept inside a run, without one, may come back with one.
      return [signature, undefined].some((one) => rowSum({ device, seq, canonical, signature: one }) === sum);
    };
    return !here.some(isIt);
  });
}

/** What is lost still, in stretches. */
export function stretchesOf(lost: readonly Spot[]): Stretch[] {
  const sorted = [...lost].sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1));
  const stretches: Stretch[] = [];
  for (const { device, seq } of sorted) {
    const last = stretches.at(-1);
    if (last?.device === device && last.to + 1 === seq) stretches[stretches.length - 1] = { ...last, to: seq };
    else stretches.push({ device, from: seq, to: seq });
  }
  return stretches;
}

/** What some events name that is neither here nor among them. */
export function missingFor(waiting: readonly SignedEvent[], isHere: (id: Id) => boolean): readonly Id[] {
  const there = new Set(waiting.map(({ event }) => event.id));
  const named = new Set(waiting.flatMap(({ event }) => namedBy(event)));
  return [...named].filter((id) => !there.has(id) && !isHere(id));
}

/** How many events a damaged log cannot show: what is lost, and what stands on it. */
export function hiddenBy({ stretches, unknown, waiting }: Damage): number {
  return stretches.reduce((sum, { from, to }) => sum + to + 1 - from, unknown + waiting);
}

/**
 * Those of some events that came which are lost ones for sure: an event that was sound when it was kept names them by
 * their hash, or one of them does, and what they name is here. They need no signature of their own.
 */
export function recognised(
  events: readonly SignedEvent[],
  waiting: readonly SignedEvent[],
  isHere: (id: Id) => boolean,
): readonly SignedEvent[] {
  const named = new Set(waiting.flatMap(({ event }) => namedBy(event)));
  for (const { event } of [...events].reverse()) {
    if (named.has(event.id)) for (const id of namedBy(event)) named.add(id);
  }
  const known = events.filter(({ event }) => named.has(event.id) && !isHere(event.id));
  return settle(known, isHere).standing;
}

/** Places that a chain lacks below one that it has. */
function holes(events: readonly SignedEvent[]): Spot[] {
  const chains = new Map<DeviceId, Set<number>>();
  for (const { event } of events) {
    const seqs = chains.get(event.device) ?? new Set();
    chains.set(event.device, seqs.add(event.seq));
  }
  const found: Spot[] = [];
  for (const [device, seqs] of chains) {
    let highest = 0;
    for (const seq of seqs) highest = Math.max(highest, seq);
    for (let seq = 0; seq < highest; seq++) if (!seqs.has(seq)) found.push({ device, seq });
  }
  return found;
}

function idsByName(events: readonly SignedEvent[]): ReadonlyMap<string, ReadonlySet<Id>> {
  const ids = new Map<string, Set<Id>>();
  for (const { event } of events) ids.set(nameOf(event), (ids.get(nameOf(event)) ?? new Set()).add(event.id));
  return ids;
}

function nameOf({ device, seq }: Spot): string {
  return `${device}/${seq}`;
}
