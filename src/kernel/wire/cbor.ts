import { decode, encode, rfc8949EncodeOptions } from "cborg";
import { sameBytes } from "../bytes.ts";

/** All that travels: whole numbers, bytes, text and arrays of these. No maps, floats, nulls or tags. */
export type CborValue = number | string | Uint8Array | CborValue[];

/** The one encoding of a value (RFC 8949, section 4.2: deterministic). */
export function toCbor(value: CborValue): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/**
 * The value that bytes stand for; nothing when they are not its one encoding. Libraries called "canonical" do not
 * check that, so the value is encoded again and compared.
 */
export function fromCbor(bytes: Uint8Array): CborValue | undefined {
  try {
    const value: unknown = decode(bytes, DECODE);
    return isValue(value, 0) && sameBytes(toCbor(value), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

const DECODE = {
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  strict: true,
  rejectDuplicateMapKeys: true,
};

/** Arrays inside arrays: a body's lists of groups need five. */
const DEPTH_MAX = 8;

function isValue(value: unknown, depth: number): value is CborValue {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value === "string" || value instanceof Uint8Array) return true;
  return Array.isArray(value) && depth < DEPTH_MAX && value.every((item) => isValue(item, depth + 1));
}
