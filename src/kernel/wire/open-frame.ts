import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../bytes.ts";
import { FOUNDING_KIND, type Id, NO_ID, no, type Refusal } from "../event.ts";
import { FORMAT } from "./canonical.ts";
import { type CborValue, toCbor } from "./cbor.ts";
import { eachAfterThoseItNames } from "./each-after.ts";
import { bytesOf, type Rebuilt, type ReceiverView, STRETCH_BYTES, STRETCHES_IN_ONE } from "./frame.ts";
import { type Frame, type Name, type Packed, type Place, type Run, readFrame } from "./read-frame.ts";

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

/** Each run goes on as far as it can; where it waits for an event of another, it goes on once that is there. */
function rebuild({ places, runs }: Frame, community: Id, view: ReceiverView): OpenedFrame {
  const events: Rebuilt[] = [];
  const built = new Map<Run, Id[]>(runs.map((run) => [run, []]));
  const fresh = new Set<Id>();
  // Named by their ids and said to be here, which a reader without a log says of all.
  const taken = new Set<Id>();
  const waiting = new Map<string, Run[]>();
  const ready = [...runs];
  /** Bytes since the last signature; those of which there are too many go no further. */
  const [unsigned, endless] = [new Map<Run, number>(), new Set<Run>()];
  const runAt = new Map(runs.map((run) => [run.place, run]));

  /** What stands in the frame is that of the frame, whatever else is here at its place. */
  function find(name: Name): Id | undefined {
    if (typeof name === "string") {
      if (fresh.has(name)) return name;
      if (!view.has(name)) return undefined;
      taken.add(name);
      return name;
    }
    const run = runAt.get(name.place);
    const index = name.seq - (run?.seq ?? 0);
    if (run !== undefined && index >= 0 && index < run.events.length) return built.get(run)?.[index];
    const { device, isOnly } = places[name.place] as Place;
    return device !== undefined && isOnly ? view.idAt(device, name.seq) : undefined;
  }

  for (let at = 0; at < ready.length; at++) {
    const run = ready[at] as Run;
    const ids = built.get(run) ?? [];
    while (ids.length < run.events.length) {
      const one = buildEvent(run, ids, community, view, find);
      if (!("canonical" in one)) {
        const key = keyOf(one.missing);
        waiting.set(key, [...(waiting.get(key) ?? []), run]);
        break;
      }
      const bytes = (unsigned.get(run) ?? 0) + one.canonical.length;
      if (bytes > STRETCHES_IN_ONE * STRETCH_BYTES) {
        endless.add(run);
        break;
      }
      unsigned.set(run, one.signature === undefined ? bytes : 0);
      const id = toHex(sha256(one.canonical));
      events.push(one);
      ids.push(id);
      fresh.add(id);
      for (const key of [keyOf({ place: run.place, seq: one.seq }), id]) {
        ready.push(...(waiting.get(key) ?? []));
        waiting.delete(key);
      }
    }
  }
  if (areTangled(runs, built)) return { events: [], refusal: no("wire.shape") };
  const isGap = runs.some((run) => (built.get(run)?.length ?? 0) < run.events.length);
  const ailing =
    runs.find((run) => run.refusal !== undefined)?.refusal ?? (endless.size > 0 ? no("wire.size") : undefined);
  const refusal = ailing ?? (isGap ? no("wire.gap") : undefined);
  const isInOrder = [...taken].every((id) => !fresh.has(id));
  const given = { events: isInOrder ? events : eachAfterThoseItNames(events) };
  return refusal === undefined ? given : { ...given, refusal };
}

/**
 * True when one event stands in two runs, or a run goes on from one that should have gone on itself: at its end, or
 * though it stands before it in the order of signatures.
 */
function areTangled(runs: readonly Run[], built: ReadonlyMap<Run, readonly Id[]>): boolean {
  const spots = new Map<Id, { readonly place: number; readonly isEnd: boolean }>();
  for (const run of runs) {
    for (const [index, id] of (built.get(run) ?? []).entries()) {
      if (spots.has(id)) return true;
      spots.set(id, { place: run.place, isEnd: run.refusal === undefined && index === run.events.length - 1 });
    }
  }
  return runs.some(({ prev, place }) => {
    const before = prev === undefined ? undefined : spots.get(prev);
    return before !== undefined && (before.isEnd || before.place > place);
  });
}

/** The next event of a run, or one that it names and that is not here. */
function buildEvent(
  run: Run,
  before: readonly Id[],
  community: Id,
  view: ReceiverView,
  find: (name: Name) => Id | undefined,
): Rebuilt | { readonly missing: Name } {
  const { minute, kind, body, deps, ids, signature } = run.events[before.length] as Packed;
  const [device, seq] = [run.device, run.seq + before.length];
  const prev =
    before.at(-1) ?? (seq === 0 ? NO_ID : run.prev === undefined ? view.idAt(device, seq - 1) : find(run.prev));
  if (prev === undefined) return { missing: run.prev ?? { place: run.place, seq: seq - 1 } };
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

function keyOf(name: Name): string {
  return typeof name === "object" ? `${name.place} ${name.seq}` : name;
}
