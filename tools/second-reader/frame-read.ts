/** Section 3: the events of a frame rebuilt, verified, and kept where they are sound. */
import { Refused, same, type Value } from "./cbor.ts";
import { canonicalOf, FOUNDING, type Read, readEvent, signatureHolds, ZEROS } from "./event.ts";
import { type Item, type Run, readFrame } from "./frame-shape.ts";
import type { Log } from "./log.ts";
import type { Spot } from "./pointers.ts";
import { hex } from "./shapes.ts";

/** Most canonical bytes on one signature. */
const LONGEST_STRETCH = 48 * 1024;

/** A run, as far as it was rebuilt. */
interface Building {
  readonly run: Run;
  readonly device: Uint8Array;
  readonly events: Read[];
}

/** What came of a frame: the events that are new here, in an order in which each stands after what it names. */
export interface Taken {
  readonly events: readonly Read[];
  /** All runs, each as far as it was rebuilt. */
  readonly runs: readonly (readonly Read[])[];
  /** The name of what failed, where not all was sound. */
  readonly fault: string | undefined;
}

/** Reads a frame into a log, and throws the name of what fails. */
export function takeFrame(bytes: Uint8Array, log: Log): Taken {
  const taken = takeSound(bytes, log);
  if (taken.fault !== undefined) throw new Refused(taken.fault);
  return taken;
}

/** Reads a frame into a log as far as it is sound: what stands on something that is not here waits for another frame. */
export function takeSound(bytes: Uint8Array, log: Log): Taken {
  const frame = readFrame(bytes);
  const devices = frame.devices.map((key) => wholeKey(key, log));
  const runs = frame.runs.map((run) => run && { run, device: devices[run.device] ?? ZEROS, events: [] as Read[] });
  const order = rebuild(runs, devices, log);
  const built = runs.filter((run) => run !== undefined);
  const whole = built.every(({ run, events }) => events.length === run.items.length);
  if (whole) checkBranches(built);
  const signed = new Map(built.map((building) => [building, verified(building)]));
  const sound = soundOf(built, signed);
  const events = order.filter((event) => sound.has(hex(event.id)));
  for (const event of events) log.add(event);
  for (const signatures of signed.values()) {
    for (const [id, signature] of signatures) if (sound.has(id)) log.signatures.set(id, signature);
  }
  const held = built.every((building) => building.run.signatures.size === signed.get(building)?.size);
  return {
    events,
    runs: built.map((run) => run.events),
    fault: whole ? (held ? undefined : "wire.signature") : "wire.gap",
  };
}

/** The signatures of a run that hold, by the ids of their events. */
function verified({ run, events }: Building): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [at, signature] of run.signatures) {
    const event = events[at];
    if (event && signatureHolds(event, signature)) found.set(hex(event.id), signature);
  }
  return found;
}

/** What may be kept: up to the last signature of its run that holds, and on nothing that is not kept. */
function soundOf(built: readonly Building[], signed: ReadonlyMap<Building, ReadonlyMap<string, Uint8Array>>) {
  const inside = new Set(built.flatMap(({ events }) => events.map((event) => hex(event.id))));
  const sound = new Set(inside);
  const stands = (event: Read) =>
    sound.has(hex(event.id)) && [event.prev, ...event.deps].every((id) => !inside.has(hex(id)) || sound.has(hex(id)));
  for (let before = -1; before !== sound.size; ) {
    before = sound.size;
    for (const building of built) {
      const fallen = building.events.findIndex((event) => !stands(event));
      const standing = fallen < 0 ? building.events : building.events.slice(0, fallen);
      const last = standing.findLastIndex((event) => signed.get(building)?.has(hex(event.id)));
      for (const event of building.events.slice(last + 1)) sound.delete(hex(event.id));
    }
  }
  return sound;
}

/** Rebuilds run after run, each as far as all that it names is there, until nothing more comes. */
function rebuild(runs: readonly (Building | undefined)[], devices: readonly Uint8Array[], log: Log) {
  const fresh = new Map<string, Read>();
  const get = (id: Uint8Array) => fresh.get(hex(id)) ?? log.get(id);
  const find = ({ place, seq }: Spot): Uint8Array | undefined => {
    const named = runs[place];
    const inside = named && seq >= named.run.first && seq < named.run.first + named.run.items.length;
    if (inside) return named.events[seq - named.run.first]?.id;
    const device = named?.device ?? devices[place];
    return device && log.at(device, seq)?.id;
  };
  let more = true;
  while (more) {
    more = false;
    for (const building of runs) {
      while (building && building.events.length < building.run.items.length) {
        const event = nextEvent(building, find, get, log);
        if (event === undefined) break;
        if (sinceSignature(building) + event.canonical.length > LONGEST_STRETCH) throw new Refused("wire.size");
        if (log.get(event.id) === undefined) fresh.set(hex(event.id), event);
        building.events.push(event);
        more = true;
      }
    }
  }
  return [...fresh.values()];
}

/** How many bytes of a run were rebuilt behind the last signature that it carries. */
function sinceSignature({ run, events }: Building): number {
  let sum = 0;
  for (let at = events.length - 1; at >= 0 && !run.signatures.has(at); at--) sum += events[at]?.canonical.length ?? 0;
  return sum;
}

/** The next event of a run, or nothing while something that it names is not there. */
function nextEvent(
  { run, device, events }: Building,
  find: (spot: Spot) => Uint8Array | undefined,
  get: (id: Uint8Array) => Read | undefined,
  log: Log,
): Read | undefined {
  const item = run.items[events.length];
  const seq = run.first + events.length;
  const before = events.at(-1);
  const prev = seq === 0 ? ZEROS : (before?.id ?? run.prev ?? log.at(device, seq - 1)?.id);
  if (item === undefined || prev === undefined || (seq > 0 && get(prev) === undefined)) return undefined;
  const deps = resolve(item.deps, find);
  const ids = resolve(item.ids ?? [], find);
  if (deps === undefined || ids === undefined || deps.some((dep) => get(dep) === undefined)) return undefined;
  const minute = item.later + (before?.minute ?? 0);
  const body = item.ids === undefined ? item.body : putBack(item, ids);
  const community = item.kind === FOUNDING ? ZEROS : log.community;
  const event = readEvent(canonicalOf({ community, device, seq, prev, deps, minute, kind: item.kind, body }));
  const chained = get(event.prev);
  if (chained && !same(chained.device, device)) throw new Refused("wire.shape: another chain");
  if (chained && chained.seq !== seq - 1) throw new Refused("wire.shape: another seq");
  if (item.kind === FOUNDING && !same(event.id, log.community)) throw new Refused("wire.shape: another community");
  return event;
}

function resolve(names: readonly (Uint8Array | Spot)[], find: (spot: Spot) => Uint8Array | undefined) {
  const ids = names.map((name) => (name instanceof Uint8Array ? name : find(name)));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Puts ids in the place of the empty byte strings of a body, in reading order. */
function putBack(item: Item, ids: readonly Uint8Array[]): Value {
  let at = 0;
  const put = (value: Value): Value => {
    if (value instanceof Uint8Array) return value.length === 0 ? (ids[at++] ?? value) : value;
    return typeof value === "object" ? value.map(put) : value;
  };
  const body = put(item.body);
  if (at !== ids.length) throw new Refused("wire.shape: ids for another number of places");
  return body;
}

function wholeKey(key: Uint8Array, log: Log): Uint8Array {
  if (key.length === 32) return key;
  const fitting = log.devices().filter((device) => same(device.subarray(0, 4), key));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) throw new Refused("wire.device");
  return only;
}

/** Of a device that has several runs: they stand in order, and hold no event twice. */
function checkBranches(runs: readonly Building[]): void {
  const seen = new Set<string>();
  const lasts = new Map<number, Uint8Array>();
  const ends = new Map<number, Set<string>>();
  for (const { run, events } of runs) {
    const signature = run.signatures.get(events.length - 1) ?? ZEROS;
    const before = lasts.get(run.device);
    if (before !== undefined && Buffer.compare(before, signature) >= 0)
      throw new Refused("wire.shape: runs out of order");
    lasts.set(run.device, signature);
    const others = ends.get(run.device) ?? new Set<string>();
    if (run.prev !== undefined && others.has(hex(run.prev))) throw new Refused("wire.shape: a run after its own end");
    ends.set(run.device, others.add(hex(events.at(-1)?.id ?? ZEROS)));
    for (const event of events) {
      if (seen.has(hex(event.id))) throw new Refused("wire.shape: an event twice");
      seen.add(hex(event.id));
    }
  }
}
