import type { DeviceId, Event, Id, Minute, PersonId } from "./event.ts";

/** An event in its place among the others. Everything here follows from the event's past alone. */
export type Entry = {
  readonly event: Event;
  /** One more than the highest event that it names (Lamport height). */
  readonly height: number;
  /** How many events of each device it has seen, itself included, by the device's local number. */
  readonly clock: Int32Array;
  /** The device's local number on this replica; never part of state. */
  readonly column: number;
  /** The newest winning outcome of the rights lane in its past or itself: its place in the chain, 0 for none. */
  position: number;
};

/** The causal graph of a log: who had seen what. Events must be added after the events that they name. */
export type Graph = {
  readonly add: (event: Event) => Entry;
  /** The place that an event would have, without keeping it. */
  readonly place: (event: Event) => Entry;
  /** A place after everything, as if someone had just seen all there is. */
  readonly top: (minute: Minute) => Entry;
  readonly get: (id: Id) => Entry | undefined;
  readonly at: (device: DeviceId, seq: number) => Entry | undefined;
  readonly last: (device: DeviceId) => Entry | undefined;
  readonly devices: () => DeviceId[];
  /** Events that nobody has named yet, newest first. */
  readonly heads: () => Entry[];
  /** True when `entry` had seen the event `id` (itself not counted). */
  readonly seen: (entry: Entry, id: Id) => boolean;
  /** The newest event of `device` that `entry` had seen (itself not counted). */
  readonly newestSeen: (entry: Entry, device: DeviceId) => Entry | undefined;
  /** How many events there are. */
  readonly size: () => number;
  readonly joins: Joins;
};

/** Which person a device speaks for: the one whose joining it signed. */
export type Joins = {
  readonly set: (device: DeviceId, person: PersonId) => void;
  readonly personOf: (device: DeviceId) => PersonId | undefined;
  readonly devicesOf: (person: PersonId) => readonly DeviceId[];
};

/** The one order of a log: height, then id. It never grants a right (K-3). */
export function inOrder(a: Entry, b: Entry): number {
  if (a.height !== b.height) return a.height - b.height;
  return a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0;
}

export function createGraph(): Graph {
  const byId = new Map<Id, Entry>();
  const numbers = new Map<DeviceId, number>();
  const chains: Entry[][] = [];
  const heads = new Map<Id, Entry>();

  function columnOf(device: DeviceId): number {
    let column = numbers.get(device);
    if (column === undefined) {
      column = chains.length;
      numbers.set(device, column);
      chains.push([]);
    }
    return column;
  }

  function place(event: Event): Entry {
    const column = columnOf(event.device);
    const clock = new Int32Array(chains.length);
    let height = 0;
    for (const id of namedBy(event)) {
      const parent = byId.get(id);
      if (parent === undefined) continue;
      height = Math.max(height, parent.height + 1);
      merge(clock, parent.clock);
    }
    clock[column] = event.seq + 1;
    return { event, height, clock, column, position: 0 };
  }

  function add(event: Event): Entry {
    const entry = place(event);
    byId.set(event.id, entry);
    chains[entry.column]?.push(entry);
    for (const id of namedBy(event)) heads.delete(id);
    heads.set(event.id, entry);
    return entry;
  }

  function newestSeen(entry: Entry, device: DeviceId): Entry | undefined {
    const column = numbers.get(device);
    if (column === undefined) return undefined;
    const seen = (entry.clock[column] ?? 0) - (column === entry.column ? 1 : 0);
    return chains[column]?.[seen - 1];
  }

  function top(minute: Minute): Entry {
    const clock = Int32Array.from(chains, (chain) => chain.length);
    const newest = [...heads.values()];
    const height = newest.reduce((highest, head) => Math.max(highest, head.height + 1), 0);
    const deps = newest.map((head) => head.event.id);
    const event: Event = { id: "", device: "", seq: 0, prev: undefined, deps, minute, kind: "", body: {} };
    return { event, height, clock, column: -1, position: 0 };
  }

  return {
    add,
    place,
    top,
    newestSeen,
    joins: createJoins(),
    get: (id) => byId.get(id),
    at: (device, seq) => chains[numbers.get(device) ?? -1]?.[seq],
    last: (device) => chains[numbers.get(device) ?? -1]?.at(-1),
    devices: () => [...numbers.keys()].filter((device) => (chains[numbers.get(device) ?? -1]?.length ?? 0) > 0),
    heads: () => [...heads.values()].sort(inOrder).reverse(),
    seen: (entry, id) => {
      const other = byId.get(id);
      return other !== undefined && other !== entry && other.event.id !== entry.event.id
        ? (entry.clock[other.column] ?? 0) > other.event.seq
        : false;
    },
    size: () => byId.size,
  };
}

/** The predecessor and the deps of an event: all that it names. */
export function namedBy(event: Event): readonly Id[] {
  return event.prev === undefined ? event.deps : [event.prev, ...event.deps];
}

function merge(into: Int32Array, from: Int32Array): void {
  for (let i = 0; i < from.length; i++) if ((from[i] ?? 0) > (into[i] ?? 0)) into[i] = from[i] ?? 0;
}

function createJoins(): Joins {
  const persons = new Map<DeviceId, PersonId>();
  const devices = new Map<PersonId, DeviceId[]>();
  return {
    set: (device, person) => {
      if (persons.has(device)) return;
      persons.set(device, person);
      devices.set(person, [...(devices.get(person) ?? []), device]);
    },
    personOf: (device) => persons.get(device),
    devicesOf: (person) => devices.get(person) ?? [],
  };
}
