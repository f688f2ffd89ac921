import { toHex } from "../bytes.ts";
import { DEPS_MAX, type DeviceId, EVENT_BYTES_MAX, type Id, no, type Refusal } from "../event.ts";
import { type CborValue, fromCbor } from "./cbor.ts";
import {
  createPointers,
  FRAME,
  FRAME_BYTES_MAX,
  FRAME_EVENTS_MAX,
  NAME_BYTES,
  type Pointers,
  type ReceiverView,
  STRETCH_EVENTS,
  STRETCHES_IN_ONE,
  TABLE_MAX,
  unfolded,
} from "./frame.ts";

/** An event that is named: by the place of its device or run in the frame and its seq, or by its id. */
export type Name = { readonly place: number; readonly seq: number } | Id;

export type Packed = {
  readonly minute: number;
  readonly kind: number;
  readonly body: CborValue;
  readonly deps: readonly Name[];
  readonly ids: readonly Name[];
  readonly signature: Uint8Array | undefined;
};

/** A run as it is told: where it begins, the predecessor where that is told, and its stretches. */
type Told = { readonly seq: number; readonly prev: Id | undefined; readonly stretches: readonly Uint8Array[] };

export type Run = Omit<Told, "stretches"> & {
  readonly device: DeviceId;
  readonly place: number;
  readonly events: readonly Packed[];
  readonly refusal: Refusal | undefined;
};

/**
 * What a pointer points to: a device, and the run at that place, where there is one. Of a device with several runs
 * only what they bring has a place.
 */
export type Place = { readonly device: DeviceId | undefined; readonly run: Told | undefined; readonly isOnly: boolean };

/** Most ids that a body of the largest event could hold. */
const IDS_MAX = Math.floor(EVENT_BYTES_MAX / 33);

const SIGNATURE_BYTES = 64;

export type Frame = { readonly places: readonly Place[]; readonly runs: readonly Run[] };

/** Reads the bytes of a frame, without rebuilding anything. */
export function readFrame(bytes: Uint8Array, view: ReceiverView): Frame | Refusal {
  if (bytes.length > FRAME_BYTES_MAX) return no("wire.size");
  const value = fromCbor(bytes);
  if (!Array.isArray(value)) return no("wire.canonical");
  const [version, table, ...entries] = value;
  if (version !== FRAME) return no("wire.format");
  if (!Array.isArray(table) || table.length > TABLE_MAX || entries.length > table.length) return no("wire.shape");
  const devices = table.map((key) => deviceOf(key, view));
  const known = devices.filter((device) => device !== undefined);
  if (new Set(known).size < known.length) return no("wire.shape");
  const several: Told[][] = [];
  for (const entry of entries) {
    const told = readHeads(entry);
    if (told === undefined) return no("wire.shape");
    several.push(told);
  }
  const first = devices.map((device, at) => {
    const [run, ...further] = several[at] ?? [];
    return { device, run, isOnly: further.length === 0 };
  });
  const further = several.flatMap((told, at) =>
    told.slice(1).map((run) => ({ device: devices[at], run, isOnly: false })),
  );
  const places = [...first, ...further];
  const firstSeq = places.map(({ run }) => run?.seq ?? 0);
  const runs = places.flatMap(({ run }, at) => (run === undefined ? [] : [readRun(run, at, places, firstSeq)]));
  return runs.reduce((sum, { events }) => sum + events.length, 0) > FRAME_EVENTS_MAX
    ? no("wire.size")
    : { places, runs };
}

/**
 * The runs of one device: behind the stretches of one the head of the next. There are several only after a fork, and
 * then each tells its predecessor; they stand in the order of their last signatures, so that there is one way to write
 * them. Each holds a signature, and so the bytes of a frame bound how many there are.
 */
function readHeads(entry: CborValue): Told[] | undefined {
  const runs: (Told & { readonly stretches: Uint8Array[] })[] = [];
  for (const part of Array.isArray(entry) ? entry : []) {
    if (part instanceof Uint8Array) {
      const run = runs.at(-1);
      if (run === undefined) return undefined;
      run.stretches.push(part);
    } else {
      const head = readHead(part);
      if (head === undefined) return undefined;
      runs.push({ ...head, stretches: [] });
    }
  }
  const ends = runs.map(({ stretches }) => endOf(stretches));
  const areClear = runs.length === 1 || runs.every(({ seq, prev }) => seq === 0 || prev !== undefined);
  const areInOrder = ends.every((end, at) => end > (ends[at - 1] ?? ""));
  return runs.length > 0 && areClear && areInOrder ? runs : undefined;
}

/** The last signature of a run. */
function endOf(stretches: readonly Uint8Array[]): string {
  return toHex(stretches.at(-1)?.slice(-SIGNATURE_BYTES) ?? new Uint8Array());
}

/** Where a run begins: its first seq, and the predecessor where that is told. */
function readHead(value: CborValue): Pick<Told, "seq" | "prev"> | undefined {
  if (isCount(value)) return { seq: value, prev: undefined };
  const [seq, prev] = Array.isArray(value) && value.length === 2 ? value : [];
  if (!isCount(seq) || seq === 0 || !(prev instanceof Uint8Array) || prev.length !== 32) return undefined;
  return { seq, prev: toHex(prev) };
}

function readRun(
  { seq, prev, stretches }: Told,
  place: number,
  places: readonly Place[],
  firstSeq: readonly number[],
): Run {
  const pointers = createPointers(places.length, firstSeq);
  const events: Packed[] = [];
  const device = places[place]?.device;
  const run = (refusal?: Refusal): Run => ({ device: device ?? "", place, seq, prev, events, refusal });
  if (device === undefined) return run(no("wire.device"));
  for (const stretch of stretches) {
    const value = fromCbor(stretch);
    if (!Array.isArray(value)) return run(no("wire.canonical"));
    const signature = value.at(-1);
    if (value.length < 2 || !(signature instanceof Uint8Array) || signature.length !== SIGNATURE_BYTES)
      return run(no("wire.shape"));
    if (value.length - 1 > STRETCHES_IN_ONE * STRETCH_EVENTS) return run(no("wire.size"));
    for (let index = 0; index < value.length - 1; index++) {
      const isLast = index === value.length - 2;
      const before = events.at(-1)?.minute ?? 0;
      const one = readEvent(value[index], before, places, pointers, isLast ? signature : undefined);
      if ("code" in one) return run(one);
      events.push(one);
    }
  }
  return run();
}

function readEvent(
  packed: CborValue | undefined,
  minuteBefore: number,
  places: readonly Place[],
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
    const name = readName(part, places, pointers);
    if (typeof name === "object" && "code" in name) return name;
    names.push(name);
  }
  const minute = minuteBefore + unfolded(since);
  return { minute, kind, body, deps: names.slice(0, deps.length), ids: names.slice(deps.length), signature };
}

function readName(part: CborValue, places: readonly Place[], pointers: Pointers): Name | Refusal {
  if (part instanceof Uint8Array && part.length === 32) return toHex(part);
  if (!isCount(part)) return no("wire.shape");
  const name = pointers.read(part);
  return places[name.place]?.device === undefined ? no("wire.device") : name;
}

function deviceOf(key: CborValue, view: ReceiverView): DeviceId | undefined {
  if (!(key instanceof Uint8Array)) return undefined;
  return key.length === 32 ? toHex(key) : key.length === NAME_BYTES ? view.deviceBy(key) : undefined;
}

function isCount(value: CborValue | undefined): value is number {
  return typeof value === "number" && value >= 0;
}
