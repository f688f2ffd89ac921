/** Section 1: the few kinds of CBOR that stand in the formats, written in one way only. */

export type Value = number | string | Uint8Array | readonly Value[];

/** Something that the page says is to be refused, by a word that tells which rule. */
export class Refused extends Error {}

const DEEPEST = 8;
/** The mark of byte order: many decoders take it from the beginning of a text, so none begins so. */
const MARK = "\ufeff";
/** One of a pair of surrogates without the other: no UTF-8 can say it. */
const HALF = /\p{Surrogate}/u;

/** The one encoding of a value. */
export function encode(value: Value): Uint8Array {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Refused("a number that is not whole");
    return value >= 0 ? head(0, value) : head(1, -1 - value);
  }
  if (typeof value === "string") {
    if (HALF.test(value)) throw new Refused("half a character");
    if (value.startsWith(MARK)) throw new Refused("a mark of byte order");
    const bytes = new TextEncoder().encode(value);
    return join(head(3, bytes.length), bytes);
  }
  if (value instanceof Uint8Array) return join(head(2, value.length), value);
  return join(head(4, value.length), ...value.map(encode));
}

/** Reads one value that fills all the bytes, and refuses whatever is not its one encoding. */
export function decode(bytes: Uint8Array, deepest = DEEPEST): Value {
  const reader = { bytes, at: 0 };
  const value = read(reader, deepest);
  if (reader.at !== bytes.length) throw new Refused("more than one value");
  // Numbers and lengths that are longer than need be come out shorter.
  if (!same(encode(value), bytes)) throw new Refused("another encoding");
  return value;
}

/** Some byte strings, one after another. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two byte strings are equal. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Which of two byte strings comes first, as for a sort. */
export function order(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}

/** The head of a CBOR item: its major type with a number or a length. */
export function head(major: number, count: number): Uint8Array {
  const first = major << 5;
  if (count < 24) return Uint8Array.of(first | count);
  if (count < 0x100) return Uint8Array.of(first | 24, count);
  if (count < 0x10000) return Uint8Array.of(first | 25, count >> 8, count & 255);
  const wide = count > 0xffffffff;
  const bytes = new Uint8Array(wide ? 9 : 5);
  bytes[0] = first | (wide ? 27 : 26);
  const view = new DataView(bytes.buffer);
  if (wide) view.setBigUint64(1, BigInt(count));
  else view.setUint32(1, count);
  return bytes;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function read(reader: Reader, depth: number): Value {
  const first = take(reader, 1)[0] ?? 0;
  const major = first >> 5;
  if (major > 4) throw new Refused("a map, a tag, a float or the like");
  const count = argument(reader, first & 31);
  if (major === 0) return count;
  if (major === 1) {
    if (count === Number.MAX_SAFE_INTEGER) throw new Refused("a number that is too big");
    return -1 - count;
  }
  if (major === 2) return take(reader, count).slice();
  if (major === 3) return text(take(reader, count));
  if (depth === 0) throw new Refused("arrays too deep");
  // Every item takes a byte: so a length that lies costs nothing.
  if (count > reader.bytes.length - reader.at) throw new Refused("too short");
  return Array.from({ length: count }, () => read(reader, depth - 1));
}

function argument(reader: Reader, short: number): number {
  if (short < 24) return short;
  if (short > 27) throw new Refused("an indefinite length");
  const bytes = take(reader, 1 << (short - 24));
  const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused("a number that is too big");
  return Number(number);
}

function text(bytes: Uint8Array): string {
  try {
    // A mark of byte order is seen, and refused.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("text that is not UTF-8");
  }
}

function take(reader: Reader, count: number): Uint8Array {
  if (count > reader.bytes.length - reader.at) throw new Refused("too short");
  reader.at += count;
  return reader.bytes.subarray(reader.at - count, reader.at);
}
