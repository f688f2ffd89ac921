import { inChain, newestIn } from "./chains.ts";
import type { Branch, Entry } from "./entry.ts";
import type { DeviceId, Event, Id, Minute } from "./event.ts";
import { createHolding } from "./held-on-shelf.ts";
import { createJoins, type Joins } from "./joins.ts";
import { Lazily } from "./lazily.ts";
import type { Shelf } from "./shelf.ts";
import { type Dressing, ShelvedEntry } from "./shelved-entry.ts";

/** The causal graph of a log: who had seen what. Events must be added after the events that they name. */
export type Graph = {
  readonly add: (event: Event) => Entry;
  /** Stands for the events on a shelf, before any other is added; so many bytes of what is read of them stay in memory. */
  readonly shelve: (shelf: Shelf, heldBytes?: number) => void;
  /** What is done with each entry that comes off the shelf. */
  readonly dress: (dressing: Dressing) => void;
  /** The event of this number. */
  readonly numbered: (number: number) => Entry | undefined;
  /** Forgets all, to be told it again. */
  readonly forget: () => void;
  /** The place that an event would have, without keeping it. */
  readonly place: (event: Event) => Entry;
  /** A place after everything, as if someone had just seen all there is. */
  readonly top: (minute: Minute) => Entry;
  readonly get: (id: Id) => Entry | undefined;
  /** The event at this place of the device's longest branch. */
  readonly at: (device: DeviceId, seq: number) => Entry | undefined;
  /** Every event at this place; more than one only after a fork. */
  readonly allAt: (device: DeviceId, seq: number) => readonly Entry[];
  /** The end of the device's longest branch; of two that are as long, the later in order. */
  readonly last: (device: DeviceId) => Entry | undefined;
  /** All branches of a device. One, but for a fork. */
  readonly branches: (device: DeviceId) => readonly Branch[];
  readonly devices: () => DeviceId[];
  /** True where the chain of some device goes more than one way, or would with an entry that is only placed. */
  readonly isForked: (entry: Entry) => boolean;
  /** Events that nobody has named yet, newest first. */
  readonly heads: () => Entry[];
  /** True when `entry` had seen the event `id` (itself not counted). */
  readonly seen: (entry: Entry, id: Id) => boolean;
  /** The newest event of `device` that `entry` had seen (itself not counted): of several branches, the last in order. */
  readonly newestSeen: (entry: Entry, device: DeviceId) => Entry | undefined;
  /** The newest event on each branch of `device` that an entry had seen (itself not counted), or of all that is known. */
  readonly tips: (device: DeviceId, at?: Entry) => readonly Entry[];
  /** How many events there are. */
  readonly size: () => number;
  /** Grows whenever there is another branch, or a device speaks for somebody or no more. */
  readonly shape: () => number;
  readonly joins: Joins;
};

/** The one order of a log: height, then id. It never grants a right (K-3). */
export function inOrder(a: Entry, b: Entry): number {
  if (a.height !== b.height) return a.height - b.height;
  return a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0;
}

type Stretch = Branch & { readonly entries: Lazily<Entry> };

export function createGraph(): Graph {
  const byId = new Map<Id, Entry>();
  const byDevice = new Map<DeviceId, Stretch[]>();
  const all: Stretch[] = [];
  const heads = new Map<Id, Entry>();
  const numbered = new Lazily<Entry>();
  let shelf: Shelf | undefined;
  let dressing: Dressing | undefined;

  /** Where an event goes on: at the end of a stretch, or on a new one. */
  function stretchOf(event: Event): Stretch {
    const before = event.prev === undefined ? undefined : get(event.prev);
    const base = before === undefined ? undefined : all[before.branch.column];
    if (base !== undefined && base.entries.at(-1) === before) return base;
    return { device: event.device, column: all.length, base, from: event.seq, entries: new Lazily() };
  }

  function place(event: Event): Entry {
    return placeOn(stretchOf(event), event, namedBy(event), -1);
  }

  function placeOn(branch: Stretch, event: Event, names: readonly Id[], number: number): Entry {
    let clock: number[] | undefined;
    const parents: Entry[] = [];
    let height = 0;
    for (const id of names) {
      const parent = get(id);
      if (parent === undefined) continue;
      parents.push(parent);
      if (parent.height >= height) height = parent.height + 1;
      if (clock === undefined) clock = [...parent.clock];
      else merge(clock, parent.clock);
    }
    clock ??= [];
    while (clock.length <= branch.column) clock.push(0);
    clock[branch.column] = event.seq + 1;
    return { event, number, height, clock, branch, parents, position: 0, time: 0, timeBy: undefined };
  }

  function add(event: Event): Entry {
    const stretch = stretchOf(event);
    const names = namedBy(event);
    const entry = placeOn(stretch, event, names, numbered.length);
    if (stretch.entries.length === 0) {
      all.push(stretch);
      byDevice.set(event.device, [...(byDevice.get(event.device) ?? []), stretch]);
    }
    stretch.entries.push(entry);
    numbered.push(entry);
    byId.set(event.id, entry);
    for (const id of names) heads.delete(id);
    heads.set(event.id, entry);
    return entry;
  }

  const branches = (device: DeviceId): readonly Stretch[] => byDevice.get(device) ?? [];
  const tips = (device: DeviceId, at?: Entry): readonly Entry[] => tipsOf(branches(device), at);

  function newestSeen(entry: Entry, device: DeviceId): Entry | undefined {
    let newest: Entry | undefined;
    for (const branch of branches(device)) {
      const tip = newestIn(branch, entry);
      if (tip !== undefined && (newest === undefined || inOrder(tip, newest) > 0)) newest = tip;
    }
    return newest;
  }

  function last(device: DeviceId): Entry | undefined {
    let longest: Entry | undefined;
    for (const { entries } of branches(device)) {
      const end = entries.at(-1);
      if (end === undefined) continue;
      const ahead = longest === undefined ? 1 : end.event.seq - longest.event.seq || inOrder(end, longest);
      if (ahead > 0) longest = end;
    }
    return longest;
  }

  function top(minute: Minute): Entry {
    const clock = all.map(({ from, entries }) => from + entries.length);
    const newest = [...heads.values()];
    const height = newest.reduce((highest, head) => Math.max(highest, head.height + 1), 0);
    const deps = newest.map((head) => head.event.id);
    const event: Event = { id: "", device: "", seq: 0, prev: undefined, deps, minute, kind: "", body: {} };
    return {
      event,
      number: -1,
      height,
      clock,
      branch: NOWHERE,
      parents: newest,
      position: 0,
      time: 0,
      timeBy: undefined,
    };
  }

  function get(id: Id): Entry | undefined {
    const known = byId.get(id);
    if (known !== undefined || shelf === undefined) return known;
    const found = shelf.mayBe(id).flatMap((number) => numbered.at(number) ?? []);
    const entry = found.find((one) => one.event.id === id);
    if (entry !== undefined) byId.set(id, entry);
    return entry;
  }

  function shelve(away: Shelf, heldBytes = HELD_BYTES): void {
    shelf = away;
    const holding = createHolding(heldBytes);
    for (const { device, base, from, length } of away.stretches) {
      const column = all.length;
      const entries = new Lazily<Entry>();
      entries.begin(length, (at) => numbered.at(away.numberOf(column, at)) as Entry);
      const stretch = { device, column, base: base === undefined ? undefined : all[base], from, entries };
      all.push(stretch);
      byDevice.set(device, [...(byDevice.get(device) ?? []), stretch]);
    }
    const parentOf = (number: number): Entry => numbered.at(number) as Entry;
    numbered.begin(away.size, (number) => {
      const branch = all[away.spotOf(number).column] as Stretch;
      return new ShelvedEntry(away, number, branch, parentOf, () => dressing, holding);
    });
    for (const head of away.heads) {
      const entry = parentOf(head);
      heads.set(entry.event.id, entry);
    }
  }

  function forget(): void {
    for (const known of [byId, byDevice, heads]) known.clear();
    all.length = 0;
    numbered.clear();
    shelf = undefined;
    joins.forget();
  }

  const seen = (entry: Entry, id: Id): boolean => {
    const other = get(id);
    return other !== undefined && other.event.id !== entry.event.id
      ? (entry.clock[other.branch.column] ?? 0) > other.event.seq
      : false;
  };
  const at = (device: DeviceId, seq: number): Entry | undefined => {
    const end = last(device);
    return end === undefined ? undefined : inChain(end, seq);
  };

  const joins = createJoins({ seen, tips });
  return {
    add,
    place,
    shelve,
    forget,
    dress: (by) => {
      dressing = by;
    },
    numbered: (number) => numbered.at(number),
    top,
    get,
    ...{ seen, newestSeen, tips, last, branches, joins },
    shape: () => all.length + joins.changes(),
    at,
    allAt: (device, seq) =>
      branches(device).flatMap(({ from, entries }) => (seq < from ? [] : (entries.at(seq - from) ?? []))),
    devices: () => [...byDevice.keys()],
    isForked: ({ branch: { column, device } }) =>
      all.length > byDevice.size || (column >= all.length && byDevice.has(device)),
    heads: () => [...heads.values()].sort(inOrder).reverse(),
    size: () => numbered.length,
  };
}

function tipsOf(branches: readonly Branch[], at: Entry | undefined): readonly Entry[] {
  return branches.flatMap((branch) => (at === undefined ? branch.entries.at(-1) : newestIn(branch, at)) ?? []);
}

/** About ten thousand events. */
const HELD_BYTES = 24 * 1024 * 1024;

const NOWHERE: Branch = { device: "", column: -1, base: undefined, from: 0, entries: new Lazily<Entry>() };

/** The predecessor and the deps of an event: all that it names. */
export function namedBy(event: Pick<Event, "prev" | "deps">): readonly Id[] {
  return event.prev === undefined ? event.deps : [event.prev, ...event.deps];
}

function merge(into: number[], from: readonly number[]): void {
  for (let i = 0; i < from.length; i++) {
    const far = from[i] as number;
    if (i >= into.length) into.push(far);
    else if (far > (into[i] as number)) into[i] = far;
  }
}
