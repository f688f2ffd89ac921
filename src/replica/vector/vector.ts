import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Event } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { VECTOR_DEVICES_MAX, VECTOR_PARTS_MAX } from "../bounds.ts";

/** How many events of each device's chain a replica has; chains have no gaps, so one number a device is enough. */
export type Vector = ReadonlyMap<DeviceId, number>;

/** The larger of two, device by device. */
export function joined(a: Vector, b: Vector): Map<DeviceId, number> {
  const both = new Map(a);
  for (const [device, count] of b) if (count > (both.get(device) ?? 0)) both.set(device, count);
  return both;
}

/** What somebody has who gets these events too. */
export function grown(vector: Vector, events: Iterable<Pick<Event, "device" | "seq">>): Map<DeviceId, number> {
  const after = new Map(vector);
  for (const { device, seq } of events) if (seq >= (after.get(device) ?? 0)) after.set(device, seq + 1);
  return after;
}

/** True when `a` has all that `b` has. */
export function covers(a: Vector, b: Vector): boolean {
  for (const [device, count] of b) if ((a.get(device) ?? 0) < count) return false;
  return true;
}

/** Bytes of a device's key that name it in a vector: too many to make a second key that begins so. */
const PREFIX_BYTES = 8;

/** Devices by the first bytes of their keys, with their counts. */
export function writeVector(vector: Vector): CborValue[] {
  return [...vector].map(([device, count]) => [raw(device).slice(0, PREFIX_BYTES), count]);
}

/** What a written vector says about the devices that are known here. A name that fits two of them counts for none. */
export function readVector(content: readonly CborValue[], own: Vector): Vector {
  return clearIn(new Map(countsIn(content)), own);
}

function countsIn(content: readonly CborValue[]): [prefix: string, count: number][] {
  return content.flatMap((pair) => {
    const [prefix, count] = Array.isArray(pair) ? pair : [];
    return prefix instanceof Uint8Array && typeof count === "number" && count > 0 ? [[toHex(prefix), count]] : [];
  });
}

function clearIn(counts: ReadonlyMap<string, number>, own: Vector): Vector {
  const known = new Map<string, number>();
  for (const device of own.keys()) known.set(prefixOf(device), (known.get(prefixOf(device)) ?? 0) + 1);
  const count = (prefix: string): number => (known.get(prefix) === 1 ? (counts.get(prefix) ?? 0) : 0);
  return new Map([...own.keys()].map((device) => [device, count(prefixOf(device))]));
}

function prefixOf(device: DeviceId): string {
  return device.slice(0, 2 * PREFIX_BYTES);
}

/** A written vector that is too large for one message, cut: each part with its place, and how many there are. */
export function inParts(pairs: readonly CborValue[]): { content: CborValue[]; place: [at: number, of: number] }[] {
  const of = Math.ceil(pairs.length / VECTOR_DEVICES_MAX);
  return Array.from({ length: of }, (_, at) => ({
    content: pairs.slice(at * VECTOR_DEVICES_MAX, (at + 1) * VECTOR_DEVICES_MAX),
    place: [at, of],
  }));
}

/** Hears vectors, whole or in parts: one in parts is known when all of them came in turn, and nothing until then. */
export type VectorReader = (
  content: readonly CborValue[],
  at: CborValue | undefined,
  of: CborValue | undefined,
) => Vector | undefined;

export function createVectorReader(own: () => Vector): VectorReader {
  let told = new Map<string, number>();
  let next = 0;
  return (content, at = 0, of = 1) => {
    if (at === 0) [told, next] = [new Map(), 0];
    if (at !== next || typeof of !== "number" || of > VECTOR_PARTS_MAX) return undefined;
    // Of devices that are not here nothing is kept, and of others one count, however many are told.
    const here = new Set([...own().keys()].map(prefixOf));
    for (const [prefix, count] of countsIn(content)) if (here.has(prefix)) told.set(prefix, count);
    next += 1;
    if (next < of) return undefined;
    const vector = clearIn(told, own());
    [told, next] = [new Map(), 0];
    return vector;
  };
}

/** What a beacon says: whether the ends of all chains are the same as here, and how long theirs are, if that is clear. */
export type Beacon = { readonly fingerprint: Uint8Array; readonly vector: Vector | undefined };

const SET_BYTES = 4;
export const FINGERPRINT_BYTES = 8;
const COUNTS_BYTES_MAX = FRAME_BYTES_MAX - 64;

/**
 * Four bytes of the set of devices, the fingerprint, and for each device in order how much of its chain is here; no count
 * where these do not fit a message, which is answered with a vector.
 */
export function writeBeacon(vector: Vector, fingerprint: Uint8Array): Uint8Array {
  const devices = [...vector.keys()].sort();
  const counts = devices.flatMap((device) => varint(vector.get(device) ?? 0));
  return joinBytes(setHash(devices), fingerprint, Uint8Array.from(counts.length > COUNTS_BYTES_MAX ? [] : counts));
}

/** The vector is clear to those who know the same devices. Nothing when the bytes are no beacon. */
export function readBeacon(bytes: Uint8Array, own: Vector): Beacon | undefined {
  const fingerprint = bytes.slice(SET_BYTES, SET_BYTES + FINGERPRINT_BYTES);
  const counts = varints(bytes.slice(SET_BYTES + FINGERPRINT_BYTES));
  if (fingerprint.length < FINGERPRINT_BYTES || counts === undefined) return undefined;
  const devices = [...own.keys()].sort();
  const isSameSet = sameBytes(bytes.slice(0, SET_BYTES), setHash(devices)) && counts.length === devices.length;
  return { fingerprint, vector: isSameSet ? new Map(devices.map((one, at) => [one, counts[at] ?? 0])) : undefined };
}

function setHash(devices: readonly DeviceId[]): Uint8Array {
  return sha256(joinBytes(...devices.map(raw))).slice(0, SET_BYTES);
}

/** Seven bits a byte, the low ones first; the high bit says that more come. */
function varint(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return [...bytes, rest];
}

/** Nothing when a number is cut off, longer than it needs to be, or larger than any chain. */
function varints(bytes: Uint8Array): number[] | undefined {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (const byte of bytes) {
    number += (byte % 128) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    if ((byte === 0 && scale > 128) || number > COUNT_MAX) return undefined;
    numbers.push(number);
    [number, scale] = [0, 1];
  }
  return scale === 1 ? numbers : undefined;
}

/** More events than a device can write in a thousand years. */
const COUNT_MAX = 2 ** 40;

function raw(id: string): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
