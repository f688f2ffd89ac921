/** Section 3: a frame taken apart into runs, without a look at what the receiver has. */
import { decode, Refused, type Value } from "./cbor.ts";
import { pointers, type Spot, unfold } from "./pointers.ts";
import { bytes, count, list } from "./shapes.ts";

/** An event as it stands in a stretch: by its difference, and with its names by id or by spot. */
export interface Item {
  readonly later: number;
  readonly kind: number;
  readonly body: Value;
  readonly deps: readonly (Uint8Array | Spot)[];
  /** What the empty byte strings in the body stand for, if any are taken out. */
  readonly ids: readonly Spot[] | undefined;
}

export interface Run {
  /** Its device's place in the table. */
  readonly device: number;
  readonly first: number;
  /** The id before the first event, where the run says it. */
  readonly prev: Uint8Array | undefined;
  readonly items: readonly Item[];
  /** The signatures by the places of their events in the run. */
  readonly signatures: ReadonlyMap<number, Uint8Array>;
}

export interface Frame {
  /** Keys, or their first four bytes. */
  readonly devices: readonly Uint8Array[];
  /** The runs by their places; the places of devices that are only named hold none. */
  readonly runs: readonly (Run | undefined)[];
}

const FORMAT = 2;
const LONGEST = 65_536;
const MOST_DEVICES = 1024;
const MOST_EVENTS = 2048;
const LONGEST_STRETCH = 192;

/** A run whose stretches were not yet opened. */
interface Closed {
  readonly device: number;
  readonly first: number;
  readonly prev: Uint8Array | undefined;
  readonly stretches: Uint8Array[];
}

/** Reads the bytes of a frame. */
export function readFrame(frame: Uint8Array): Frame {
  if (frame.length > LONGEST) throw new Refused("wire.size");
  const [format, table, ...parts] = list(decode(frame));
  if (format !== FORMAT) throw new Refused("wire.format");
  const devices = list(table).map((key) => bytes(key));
  if (devices.length > MOST_DEVICES) throw new Refused("wire.size");
  if (devices.some((key) => key.length !== 4 && key.length !== 32)) throw new Refused("wire.shape: a key");
  if (parts.length > devices.length) throw new Refused("wire.shape: more parts than devices");
  const firstRuns: (Closed | undefined)[] = devices.map(() => undefined);
  const further: Closed[] = [];
  parts.forEach((part, device) => {
    const [first, ...others] = readPart(list(part), device);
    firstRuns[device] = first;
    further.push(...others);
  });
  const runs = [...firstRuns, ...further];
  const firsts = runs.map((run) => run?.first ?? 0);
  const opened = runs.map((run) => run && openRun(run, firsts));
  if (opened.reduce((sum, run) => sum + (run?.items.length ?? 0), 0) > MOST_EVENTS) throw new Refused("wire.size");
  return { devices, runs: opened };
}

function readPart(part: readonly Value[], device: number): readonly Closed[] {
  const runs: Closed[] = [];
  for (const value of part) {
    const last = runs.at(-1);
    if (!(value instanceof Uint8Array)) runs.push({ device, ...readHead(value), stretches: [] });
    else if (last === undefined) throw new Refused("wire.shape: a stretch before a head");
    else last.stretches.push(value);
  }
  if (runs.length === 0 || runs.some((run) => run.stretches.length === 0))
    throw new Refused("wire.shape: an empty run");
  const plain = runs.some((run) => run.prev === undefined && run.first !== 0);
  if (runs.length > 1 && plain) throw new Refused("wire.shape: a run that does not say what it stands on");
  return runs;
}

function readHead(value: Value): { first: number; prev: Uint8Array | undefined } {
  if (typeof value === "number") return { first: count(value), prev: undefined };
  const [first, prev] = list(value, 2);
  if (count(first) === 0) throw new Refused("wire.shape: something before the first event");
  return { first: count(first), prev: bytes(prev, 32) };
}

function openRun(run: Closed, firsts: readonly number[]): Run {
  const point = pointers(firsts, firsts.length);
  const items: Item[] = [];
  const signatures = new Map<number, Uint8Array>();
  for (const stretch of run.stretches) {
    const values = list(decode(stretch));
    if (values.length < 2) throw new Refused("wire.shape: a stretch without an event");
    if (values.length > LONGEST_STRETCH + 1) throw new Refused("wire.size");
    for (const value of values.slice(0, -1)) items.push(readItem(list(value), point.read));
    signatures.set(items.length - 1, bytes(values.at(-1), 64));
  }
  return { device: run.device, first: run.first, prev: run.prev, items, signatures };
}

function readItem(item: readonly Value[], read: (pointer: number) => Spot): Item {
  const [minute, kind, body, ...names] = item;
  const last = names.at(-1);
  const taken = Array.isArray(last) ? list(last) : undefined;
  const deps = (taken === undefined ? names : names.slice(0, -1)).map((dep) =>
    dep instanceof Uint8Array ? bytes(dep, 32) : read(count(dep)),
  );
  if (body === undefined) throw new Refused("wire.shape: an event without a body");
  if (taken?.length === 0) throw new Refused("wire.shape: no ids");
  return {
    later: unfold(count(minute)),
    kind: count(kind),
    body,
    deps,
    ids: taken?.map((pointer) => read(count(pointer))),
  };
}
