import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../bytes.ts";
import { DEPS_MAX, type DeviceId, EVENT_BYTES_MAX, FOUNDING_KIND, type Id, NO_ID, no, type Refusal } from "../event.ts";
import { FORMAT } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";
import {
  bytesOf,
  createPointers,
  FRAME,
  FRAME_BYTES_MAX,
  NAME_BYTES,
  type Pointers,
  type Rebuilt,
  type ReceiverView,
  type Spot,
  TABLE_MAX,
  unfolded,
} from "./frame.ts";

/** What could be rebuilt, each after those it names, and the first reason why something could not. */
export type OpenedFrame = { readonly events: readonly Rebuilt[]; readonly refusal?: Refusal };

/**
 * Rebuilds the events of a frame. What is refused: `wire.canonical`, `wire.shape`, `wire.format`, `wire.size`,
 * `wire.device` (a device that is not known here, or an ambiguous one) and `wire.gap` (an event that is named and not
 * here). What ails one stretch stops the run from there, and whatever stands on it; all else is still given.
 */
export function openFrame(bytes: Uint8Array, community: Id, view: ReceiverView): OpenedFrame {
  const read = readFrame(bytes, view);
  if ("code" in read) return { events: [], refusal: read };
  return rebuild(read, community, view);
}

/** An event that is named: by where it stands, or by its id. */
type Name = Spot | Id;

type Packed = {
  readonly minute: number;
  readonly kind: number;
  readonly body: CborValue;
  readonly deps: readonly Name[];
  readonly ids: readonly Name[];
  readonly signature: Uint8Array | undefined;
};

type Run = Spot & {
  readonly prev: Id | undefined;
  readonly events: readonly Packed[];
  readonly refusal: Refusal | undefined;
};

/** Most ids that a body of the largest event could hold. */
const IDS_MAX = Math.floor(EVENT_BYTES_MAX / 33);

function readFrame(bytes: Uint8Array, view: ReceiverView): Run[] | Refusal {
  if (bytes.length > FRAME_BYTES_MAX) return no("wire.size");
  const value = fromCbor(bytes);
  if (!Array.isArray(value)) return no("wire.canonical");
  const [version, table, ...runs] = value;
  if (version !== FRAME) return no("wire.format");
  if (!Array.isArray(table) || table.length > TABLE_MAX || runs.length > table.length) return no("wire.shape");
  const devices = table.map((key) => deviceOf(key, view));
  if (new Set(devices).size < devices.length && !devices.includes(undefined)) return no("wire.shape");
  const starts: Start[] = [];
  for (const run of runs) {
    const start = readStart(Array.isArray(run) ? run[0] : undefined);
    if (start === undefined) return no("wire.shape");
    starts.push(start);
  }
  return runs.map((run, at) => readRun((run as CborValue[]).slice(1), at, devices, starts));
}

/** Where a run begins: its first seq, and the predecessor where that is told. */
type Start = { readonly seq: number; readonly prev: Id | undefined };

function readStart(value: CborValue | undefined): Start | undefined {
  if (isCount(value)) return { seq: value, prev: undefined };
  const [seq, prev] = Array.isArray(value) && value.length === 2 ? value : [];
  if (!isCount(seq) || !(prev instanceof Uint8Array) || prev.length !== 32) return undefined;
  return { seq, prev: toHex(prev) };
}

function readRun(
  stretches: readonly CborValue[],
  at: number,
  devices: readonly (DeviceId | undefined)[],
  starts: readonly Start[],
): Run {
  const firstSeq = starts.map((start) => start.seq);
  const pointers = createPointers(devices.length, firstSeq);
  const events: Packed[] = [];
  const device = devices[at];
  const { seq, prev } = starts[at] ?? { seq: 0, prev: undefined };
  const run = (refusal?: Refusal): Run => ({ device: device ?? "", seq, prev, events, refusal });
  if (device === undefined) return run(no("wire.device"));
  for (const stretch of stretches) {
    const value = stretch instanceof Uint8Array ? fromCbor(stretch) : undefined;
    if (!Array.isArray(value)) return run(no("wire.canonical"));
    const signature = value.at(-1);
    if (value.length < 2 || !(signature instanceof Uint8Array) || signature.length !== 64) return run(no("wire.shape"));
    for (let index = 0; index < value.length - 1; index++) {
      const isLast = index === value.length - 2;
      const one = readEvent(
        value[index],
        events.at(-1)?.minute ?? 0,
        devices,
        pointers,
        isLast ? signature : undefined,
      );
      if ("code" in one) return run(one);
      events.push(one);
    }
  }
  return run();
}

function readEvent(
  packed: CborValue | undefined,
  minuteBefore: number,
  devices: readonly (DeviceId | undefined)[],
  pointers: Pointers,
  signature: Uint8Array | undefined,
): Packed | Refusal {
  if (!Array.isArray(packed)) return no("wire.shape");
  const [since, kind, body, ...rest] = packed;
  if (!isCount(since) || !isCount(kind) || body === undefined) return no("wire.shape");
  const last = rest.at(-1);
  const ids = Array.isArray(last) ? last : [];
  const deps = Array.isArray(last) ? rest.slice(0, -1) : rest;
  if (deps.length > DEPS_MAX || ids.length > IDS_MAX || (Array.isArray(last) && ids.length === 0)) {
    return no("wire.shape");
  }
  const names: Name[] = [];
  for (const part of [...deps, ...ids]) {
    const name = readName(part, devices, pointers);
    if (typeof name === "object" && "code" in name) return name;
    names.push(name);
  }
  const minute = minuteBefore + unfolded(since);
  return { minute, kind, body, deps: names.slice(0, deps.length), ids: names.slice(deps.length), signature };
}

function readName(part: CborValue, devices: readonly (DeviceId | undefined)[], pointers: Pointers): Name | Refusal {
  if (part instanceof Uint8Array && part.length === 32) return toHex(part);
  if (!isCount(part)) return no("wire.shape");
  const { place, seq } = pointers.read(part);
  const device = devices[place];
  return device === undefined ? no("wire.device") : { device, seq };
}

/** Each run goes on as far as it can; where it waits for an event of another, it goes on once that is there. */
function rebuild(runs: readonly Run[], community: Id, view: ReceiverView): OpenedFrame {
  const events: Rebuilt[] = [];
  const fresh = new Map<string, Id>();
  const done = new Map<Run, number>(runs.map((run) => [run, 0]));
  const waiting = new Map<string, Run[]>();
  const ready = [...runs];
  const find = (name: Name): Id | undefined =>
    fresh.get(keyOf(name)) ?? (typeof name === "object" ? view.idAt(name.device, name.seq) : here(name));
  const here = (id: Id): Id | undefined => (view.has(id) ? id : undefined);
  for (let at = 0; at < ready.length; at++) {
    const run = ready[at] as Run;
    for (let index = done.get(run) ?? 0; index < run.events.length; index++) {
      const built = buildEvent(run, index, community, find);
      if (!("canonical" in built)) {
        const key = keyOf(built.missing);
        waiting.set(key, [...(waiting.get(key) ?? []), run]);
        break;
      }
      const id = toHex(sha256(built.canonical));
      events.push(built);
      done.set(run, index + 1);
      for (const key of [keyOf(built), keyOf(id)]) {
        fresh.set(key, id);
        ready.push(...(waiting.get(key) ?? []));
        waiting.delete(key);
      }
    }
  }
  const isGap = runs.some((run) => (done.get(run) ?? 0) < run.events.length);
  const refusal = runs.find((run) => run.refusal !== undefined)?.refusal ?? (isGap ? no("wire.gap") : undefined);
  return refusal === undefined ? { events } : { events, refusal };
}

/** The event, or one that it names and that is not here. */
function buildEvent(
  run: Run,
  index: number,
  community: Id,
  find: (name: Name) => Id | undefined,
): Rebuilt | { readonly missing: Name } {
  const { minute, kind, body, deps, ids, signature } = run.events[index] as Packed;
  const [device, seq] = [run.device, run.seq + index];
  const before: Name = index === 0 && run.prev !== undefined ? run.prev : { device, seq: seq - 1 };
  const prev = seq === 0 ? NO_ID : find(before);
  if (prev === undefined) return { missing: before };
  const found: Uint8Array[] = [];
  for (const name of [...deps, ...ids]) {
    const id = find(name);
    if (id === undefined) return { missing: name };
    found.push(bytesOf(id));
  }
  const canonical = toCbor([
    FORMAT,
    bytesOf(kind === FOUNDING_KIND ? NO_ID : community),
    bytesOf(device),
    seq,
    bytesOf(prev),
    found.slice(0, deps.length),
    minute,
    kind,
    ids.length === 0 ? body : putIds(body, found.slice(deps.length)[Symbol.iterator]()),
  ]);
  return { canonical, signature, device, seq };
}

function putIds(value: CborValue, ids: Iterator<Uint8Array>): CborValue {
  if (Array.isArray(value)) return value.map((item) => putIds(item, ids));
  if (!(value instanceof Uint8Array) || value.length > 0) return value;
  const next = ids.next();
  return next.done === true ? value : next.value;
}

function deviceOf(key: CborValue, view: ReceiverView): DeviceId | undefined {
  if (!(key instanceof Uint8Array)) return undefined;
  return key.length === 32 ? toHex(key) : key.length === NAME_BYTES ? view.deviceBy(key) : undefined;
}

function keyOf(name: Name): string {
  return typeof name === "object" ? `${name.device} ${name.seq}` : name;
}

function isCount(value: CborValue | undefined): value is number {
  return typeof value === "number" && value >= 0;
}
