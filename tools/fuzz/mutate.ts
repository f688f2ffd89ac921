import { joinBytes } from "../../src/kernel/bytes.ts";
import { type CborValue, fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";

/** A number from 0 up to 1, without 1. */
export type Throw = () => number;

/** Numbers at which encodings change their length, and beyond. */
const EDGES = [
  0,
  1,
  23,
  24,
  255,
  256,
  65_535,
  65_536,
  2 ** 32 - 1,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  -1,
  -25,
  -(2 ** 40),
];
const LENGTHS = [0, 1, 3, 4, 8, 16, 31, 32, 33, 63, 64, 65, 300];
/** Most bytes of what a mutation makes of a sample. */
const BYTES_MAX = 80 * 1024;

/**
 * A sample with one to four things changed. Mostly inside its structure, also in the structures that stand in its byte
 * strings, so that what comes out still looks like something; now and then any byte.
 */
export function mutate(sample: Uint8Array, others: readonly Uint8Array[], dice: Throw): Uint8Array {
  let bytes = sample;
  for (let times = 1 + whole(dice, 4); times > 0; times--) {
    const value = dice() < 0.75 ? fromCbor(bytes) : undefined;
    const next = value === undefined ? bentBytes(bytes, dice) : toCbor(changed(value, others, dice));
    if (next.length <= BYTES_MAX) bytes = next;
  }
  return dice() < 0.2 ? longer(bytes, dice) : bytes;
}

function whole(dice: Throw, below: number): number {
  return Math.floor(dice() * below);
}

export function oneOf<T>(dice: Throw, of: readonly T[]): T {
  return of[whole(dice, of.length)] as T;
}

/** The value with one of its parts, at any depth, replaced, left out, doubled, moved or bent. */
function changed(value: CborValue, others: readonly Uint8Array[], dice: Throw): CborValue {
  if (Array.isArray(value)) {
    const at = whole(dice, value.length);
    const item = value[at];
    if (item !== undefined && dice() < 0.8) return value.with(at, changed(item, others, dice));
    return rearranged(value, at, others, dice);
  }
  if (dice() < 0.15) return anything(others, dice);
  if (typeof value === "number") return dice() < 0.5 ? oneOf(dice, EDGES) : value + whole(dice, 7) - 3;
  if (typeof value === "string")
    return oneOf(dice, ["", `${value}\u0301`, value.slice(1), `${value}\u0000`, value.repeat(3)]);
  const inner = dice() < 0.7 ? fromCbor(value) : undefined;
  return inner === undefined ? bentBytes(value, dice) : toCbor(changed(inner, others, dice));
}

function rearranged(value: CborValue[], at: number, others: readonly Uint8Array[], dice: Throw): CborValue {
  const item = value[at];
  switch (whole(dice, 6)) {
    case 0:
      return value.toSpliced(at, 1);
    case 1:
      return item === undefined ? [[]] : value.toSpliced(at, 0, item);
    case 2:
      return [...value].reverse();
    case 3:
      return value.toSpliced(at, 0, anything(others, dice));
    case 4:
      return [value];
    default:
      return value.slice(0, at);
  }
}

/** A number, bytes, nothing, or a part of another sample. */
function anything(others: readonly Uint8Array[], dice: Throw): CborValue {
  switch (whole(dice, 4)) {
    case 0:
      return oneOf(dice, EDGES);
    case 1:
      return Uint8Array.from({ length: oneOf(dice, LENGTHS) }, () => whole(dice, 256));
    case 2:
      return [];
    default:
      return partOf(fromCbor(oneOf(dice, others)) ?? 7, dice);
  }
}

function partOf(value: CborValue, dice: Throw): CborValue {
  if (!Array.isArray(value) || value.length === 0 || dice() < 0.2) return value;
  return partOf(oneOf(dice, value), dice);
}

function bentBytes(bytes: Uint8Array, dice: Throw): Uint8Array {
  const at = whole(dice, bytes.length + 1);
  switch (whole(dice, 5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joinBytes(bytes.slice(0, at), Uint8Array.of(whole(dice, 256)), bytes.slice(at));
    case 2:
      return joinBytes(bytes.slice(0, at), bytes.slice(at + 1));
    case 3:
      return joinBytes(bytes, bytes.slice(at));
    default:
      return at === bytes.length ? bytes : bytes.with(at, (bytes[at] ?? 0) ^ (1 << whole(dice, 8)));
  }
}

/** A head somewhere in it written in more bytes than it needs, where there happens to be one: the same meaning, or none. */
function longer(bytes: Uint8Array, dice: Throw): Uint8Array {
  const at = whole(dice, bytes.length);
  const head = bytes[at] ?? 0;
  const [sort, small] = [head & 0xe0, head & 0x1f];
  const longs =
    small < 24 ? [Uint8Array.of(sort | 24, small), Uint8Array.of(sort | 25, 0, small)] : [Uint8Array.of(sort | 31)];
  return joinBytes(bytes.slice(0, at), oneOf(dice, longs), bytes.slice(at + 1));
}
