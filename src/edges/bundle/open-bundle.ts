import { fromHex, toHex } from "../../kernel/bytes.ts";
import { type DeviceId, type Id, no, type Refusal } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { idOf, readCanonical, signedBytes } from "../../kernel/wire/canonical.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import type { Rebuilt, ReceiverView } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { blobId } from "../../replica/blobs/blobs.ts";
import type { Crypto } from "../../replica/ports.ts";
import type { Vector } from "../../replica/vector/vector.ts";
import { type Records, readRecords } from "./records.ts";
import { BLOB, END, EVENTS, PART, RECEIPT } from "./write-bundle.ts";

/** A part of a bundle: events of one community, on top of what its writer took its readers to have. */
export type Part = {
  readonly community: Id;
  /** Where it begins in the file. */
  readonly at: number;
  /** How much of each chain came before it. */
  readonly since: Vector;
  /** Its events, frame by frame, each after those it names. */
  readonly frames: readonly (readonly Rebuilt[])[];
  /** Sealed photos and documents: each is named by the hash of its bytes. */
  readonly blobs: readonly Uint8Array[];
  /** Signed words of who has how much; none is read here. */
  readonly receipts: readonly Uint8Array[];
  /** True when its last record is there and counts as many events. */
  readonly isWhole: boolean;
};

export type Damage = { readonly at: number; readonly refusal: Refusal };

/** What could be read of a bundle, how far the file is sound, and what is wrong with the rest. */
export type Bundle = {
  readonly parts: readonly Part[];
  readonly sound: number;
  readonly ends: Records["ends"];
  readonly damage: readonly Damage[];
};

type Growing = Part & {
  readonly frames: (readonly Rebuilt[])[];
  readonly blobs: Uint8Array[];
  readonly receipts: Uint8Array[];
};
type Base = { readonly device: DeviceId; readonly count: number; readonly last: Id };

/** Reads a bundle without a log: every record's sum, every frame, every event's form. Signatures: `checkBundle`. */
export function openBundle(file: Uint8Array): Bundle {
  const { records, sound, ends } = readRecords(file);
  const parts: Growing[] = [];
  const damage: Damage[] = [];
  let [view, found, isOpen] = [viewOn([]), 0, false];
  for (const { content, at } of records) {
    const [sort, ...rest] = content;
    // One that has ended takes no more: else each of many ends would count all of it again.
    const part = isOpen ? parts.at(-1) : undefined;
    if (sort === PART) {
      const opened = readPart(rest, at);
      isOpen = opened !== undefined;
      if (opened === undefined) damage.push({ at, refusal: no("bundle.record") });
      else {
        parts.push(opened.part);
        [view, found] = [viewOn(opened.bases), 0];
      }
    } else if (sort === EVENTS && part !== undefined && rest[0] instanceof Uint8Array) {
      const { events, refusal } = openFrame(rest[0], part.community, view);
      for (const one of events) view.keep(one);
      part.frames.push(events);
      found += events.length;
      if (refusal !== undefined) damage.push({ at, refusal });
    } else if (sort === BLOB && part !== undefined && rest[0] instanceof Uint8Array) {
      part.blobs.push(rest[0]);
    } else if (sort === RECEIPT && part !== undefined && rest[0] instanceof Uint8Array) {
      part.receipts.push(rest[0]);
    } else if (sort === END && part !== undefined) {
      const isWhole = rest[0] === found;
      isOpen = false;
      parts[parts.length - 1] = { ...part, isWhole };
      if (!isWhole) damage.push({ at, refusal: no("bundle.count", { said: Number(rest[0]), found }) });
    } else {
      damage.push({ at, refusal: no("bundle.record") });
    }
  }
  // Cut between two records, every byte that is left is sound: a part without its end tells, or a file without a part.
  const isCut = ends === "well" && (isOpen || records.length === 0);
  return { parts, sound, ends: isCut ? "cut" : ends, damage };
}

/** What a check of signatures found in one part. */
export type Checked = {
  readonly community: Id;
  readonly events: number;
  readonly devices: number;
  readonly blobs: number;
  /** Events for which no signature in the part vouches: a part that was cut short may end with some. */
  readonly unvouched: number;
  readonly wrong: readonly {
    readonly device: DeviceId;
    readonly seq: number;
    readonly id: Id;
    readonly code: string;
  }[];
};

/** Checks every event's form and every signature of a part. It takes no log, and no key to what is sealed. */
export function checkPart(part: Part, crypto: Crypto): Checked {
  const { unvouched, wrong } = weighed(part, crypto);
  const { community, blobs } = part;
  const all = part.frames.flat();
  const devices = new Set(all.map(({ device }) => device));
  return { community, events: all.length, devices: devices.size, blobs: blobs.length, unvouched, wrong };
}

function weighed(part: Part, crypto: Crypto): Pick<Checked, "unvouched" | "wrong"> & { vouched: ReadonlySet<unknown> } {
  const wrong: Checked["wrong"][number][] = [];
  const vouched = new Set<Id | undefined>();
  let unvouched = 0;
  // From the end: a signature vouches for the event that the one with it names as its predecessor, and so on.
  for (const { device, seq, canonical, signature } of part.frames.flat().reverse()) {
    const event = readCanonical(NO_KINDS, part.community, canonical);
    const says = (code: string): void => void wrong.push({ device, seq, id: idOf(canonical), code });
    if ("code" in event) {
      says(event.code);
      continue;
    }
    const isSigned = signature !== undefined && crypto.verify(signature, signedBytes(canonical), rawKey(device));
    if (isSigned) vouched.add(event.id);
    if (vouched.has(event.id)) vouched.add(event.prev);
    else if (signature === undefined) unvouched += 1;
    if (signature !== undefined && !isSigned) says("wire.signature");
  }
  return { unvouched, wrong: wrong.reverse(), vouched };
}

/**
 * How much of each chain somebody gets from a bundle who has so much `from` elsewhere. What its writers took their readers to
 * have is not in it, and what no signature vouches for is nobody's: whoever had the file in hand may have written either.
 */
export function givenBy(bundle: Bundle, community: Id, crypto: Crypto, from: Vector): Vector {
  const given = new Map(from);
  for (const part of bundle.parts.filter((one) => one.community === community)) {
    const { vouched } = weighed(part, crypto);
    for (const { device, seq, canonical } of part.frames.flat())
      if (seq === (given.get(device) ?? 0) && vouched.has(idOf(canonical))) given.set(device, seq + 1);
  }
  return given;
}

/** How much of each chain of a community a reader of the whole bundle has. */
export function vectorOf(bundle: Bundle, community: Id): Vector {
  const vector = new Map<DeviceId, number>();
  for (const part of bundle.parts.filter((one) => one.community === community)) {
    for (const [device, count] of part.since) vector.set(device, Math.max(count, vector.get(device) ?? 0));
    for (const { device, seq } of part.frames.flat()) vector.set(device, Math.max(seq + 1, vector.get(device) ?? 0));
  }
  return vector;
}

/** Names of the photos and documents of a community that a reader of the whole bundle has. */
export function blobsIn(bundle: Bundle, community: Id): readonly Id[] {
  return bundle.parts.filter((one) => one.community === community).flatMap(({ blobs }) => blobs.map(blobId));
}

/** Nobody's acts: forms are checked, meanings are not looked at. */
const NO_KINDS = kindsOf([]);

function readPart(content: readonly CborValue[], at: number): { part: Growing; bases: Base[] } | undefined {
  const [community, list] = content;
  if (!isRaw(community) || !Array.isArray(list)) return undefined;
  const bases: Base[] = [];
  for (const one of list) {
    const [device, count, last] = Array.isArray(one) ? one : [];
    if (!isRaw(device) || !isRaw(last) || typeof count !== "number" || count < 1) return undefined;
    bases.push({ device: toHex(device), count, last: toHex(last) });
  }
  const since = new Map(bases.map(({ device, count }) => [device, count]));
  return {
    part: { community: toHex(community), at, since, frames: [], blobs: [], receipts: [], isWhole: false },
    bases,
  };
}

/** What a part can be rebuilt with: the ends that it stands on, and what was rebuilt of it so far. */
function viewOn(bases: readonly Base[]): ReceiverView & { readonly keep: (one: Rebuilt) => void } {
  const ids = new Map(bases.map(({ device, count, last }) => [`${device} ${count - 1}`, last]));
  return {
    keep: ({ device, seq, canonical }) => void ids.set(`${device} ${seq}`, idOf(canonical)),
    idAt: (device, seq) => ids.get(`${device} ${seq}`),
    // Events outside the part are named by their ids, which say all that is needed to rebuild what names them.
    has: () => true,
    deviceBy: () => undefined,
  };
}

function rawKey(device: DeviceId): Uint8Array {
  return fromHex(device) ?? new Uint8Array();
}

function isRaw(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32;
}
