/** Section 3: a frame made of events, in the one way that the page gives. */
import { encode, order, type Value } from "./cbor.ts";
import type { Read } from "./event.ts";
import { fold, pointers, type Spot } from "./pointers.ts";
import { hex } from "./shapes.ts";

export interface Writing {
  /** The devices whose runs go, in this order. */
  readonly devices: readonly Uint8Array[];
  /** What goes; the parts that receivers can verify only with a signature have one. */
  readonly events: readonly Read[];
  readonly signatures: ReadonlyMap<string, Uint8Array>;
  /** Whether the receiver knows a device by the first four bytes of its key. */
  readonly short?: (device: Uint8Array) => boolean;
  /** Whether a device forked, also where only one of its branches goes. */
  readonly forked?: (device: Uint8Array) => boolean;
  /** Whether the receiver has an event that is not in the frame, on a chain that is clear there. */
  readonly has?: (id: Uint8Array) => Read | undefined;
}

const MOST_EVENTS = 64;
const MOST_BYTES = 16_384;

/** Writes a frame. */
export function writeFrame(writing: Writing): Uint8Array {
  const byDevice = writing.devices.map((device) => runsOf(device, writing));
  const first = byDevice.map((runs) => runs[0] ?? []);
  const named = onlyNamed(writing);
  const blanks = named.map((): readonly Read[] => []);
  const runs: readonly (readonly Read[])[] = [...first, ...blanks, ...byDevice.flatMap((each) => each.slice(1))];
  const table = [...writing.devices, ...named];
  const spots = new Map<string, Spot>();
  runs.forEach((run, place) => {
    for (const event of run) spots.set(hex(event.id), { place, seq: event.seq });
  });
  const spotOf = (id: Uint8Array): Spot | undefined => {
    const outside = writing.has?.(id);
    const place = outside ? table.findIndex((key) => order(key, outside.device) === 0) : -1;
    return spots.get(hex(id)) ?? (outside && place >= 0 ? { place, seq: outside.seq } : undefined);
  };
  const firsts = runs.map((run) => run[0]?.seq ?? 0);
  const parts = writing.devices.map((device, at) =>
    (byDevice[at] ?? []).flatMap((run, _, branches): Value[] => {
      const point = pointers(firsts, runs.length).write;
      const forked = branches.length > 1 || writing.forked?.(device) === true;
      return [headOf(run, forked), ...stretches(run, writing, spotOf, point)];
    }),
  );
  const keys = table.map((key) => (writing.short?.(key) ? key.subarray(0, 4) : key));
  return encode([2, keys, ...parts]);
}

/** The runs of a device: by their last signatures, each back to what none before it took. */
function runsOf(device: Uint8Array, { events, signatures }: Writing): readonly (readonly Read[])[] {
  const own = new Map(
    events.filter((event) => order(event.device, device) === 0).map((event) => [hex(event.id), event]),
  );
  const before = new Set([...own.values()].map((event) => hex(event.prev)));
  const ends = [...own.values()].filter((event) => !before.has(hex(event.id)));
  const signatureOf = (event: Read) => signatures.get(hex(event.id)) ?? new Uint8Array(0);
  ends.sort((a, b) => order(signatureOf(a), signatureOf(b)));
  return ends.map((end) => {
    const run: Read[] = [];
    for (let event: Read | undefined = end; event; event = own.get(hex(event.prev))) {
      run.unshift(event);
      own.delete(hex(event.id));
    }
    return run;
  });
}

/** Devices of which no event goes, but which have some that are named and that the receiver has. */
function onlyNamed({ devices, events, has }: Writing): readonly Uint8Array[] {
  const found = new Map<string, Uint8Array>();
  for (const event of events) {
    for (const id of [...event.deps, ...idsIn(event.body)]) {
      const device = has?.(id)?.device;
      if (device && !devices.some((key) => order(key, device) === 0)) found.set(hex(device), device);
    }
  }
  return [...found.values()];
}

function headOf(run: readonly Read[], forked: boolean): Value {
  const [first] = run;
  if (first === undefined || first.seq === 0) return 0;
  return forked ? [first.seq, first.prev] : first.seq;
}

function stretches(
  run: readonly Read[],
  { signatures }: Writing,
  spotOf: (id: Uint8Array) => Spot | undefined,
  point: (spot: Spot) => number,
): readonly Uint8Array[] {
  const made: Uint8Array[] = [];
  let minute = 0;
  for (let from = 0; from < run.length; ) {
    const to = endOfStretch(run, from, signatures);
    const items = run.slice(from, to).map((event): Value => {
      const item = itemOf(event, event.minute - minute, spotOf, point);
      minute = event.minute;
      return item;
    });
    const last = run[to - 1];
    made.push(encode([...items, signatures.get(last ? hex(last.id) : "") ?? new Uint8Array(0)]));
    from = to;
  }
  return made;
}

/** As far as a signed event goes before there were more than 64 events or 16 KiB. */
function endOfStretch(run: readonly Read[], from: number, signatures: ReadonlyMap<string, Uint8Array>): number {
  let end = from + 1;
  let size = 0;
  for (let at = from; at < run.length && at < from + MOST_EVENTS; at++) {
    const event = run[at];
    size += event?.canonical.length ?? 0;
    if (size > MOST_BYTES) break;
    if (event && signatures.has(hex(event.id))) end = at + 1;
  }
  return end;
}

function itemOf(
  event: Read,
  later: number,
  spotOf: (id: Uint8Array) => Spot | undefined,
  point: (spot: Spot) => number,
) {
  const deps = event.deps.map((dep): Value => {
    const spot = spotOf(dep);
    return spot ? point(spot) : dep;
  });
  const taken: number[] = [];
  const takeOut = (value: Value): Value => {
    if (typeof value !== "object") return value;
    if (!(value instanceof Uint8Array)) return value.map(takeOut);
    const spot = value.length === 32 ? spotOf(value) : undefined;
    if (spot === undefined) return value;
    taken.push(point(spot));
    return new Uint8Array(0);
  };
  const body = holdsEmpty(event.body) ? event.body : takeOut(event.body);
  return [fold(later), event.kind, body, ...deps, ...(taken.length > 0 ? [taken] : [])];
}

function holdsEmpty(value: Value): boolean {
  if (value instanceof Uint8Array) return value.length === 0;
  return typeof value === "object" && value.some(holdsEmpty);
}

function idsIn(value: Value): readonly Uint8Array[] {
  if (typeof value !== "object") return [];
  if (value instanceof Uint8Array) return value.length === 32 ? [value] : [];
  return value.flatMap(idsIn);
}
