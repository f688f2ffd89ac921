import { decode, encode, rfc8949EncodeOptions } from "cborg";
import { sameBytes } from "../bytes.ts";

/** All that travels: whole numbers, bytes, text and arrays of these. No maps, floats, nulls or tags. */
export type CborValue = number | string | Uint8Array | CborValue[];

/** The one encoding of a value (RFC 8949, section 4.2: deterministic). */
export function toCbor(value: CborValue): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/**
 * The value that bytes stand for; nothing when they are not its one encoding, or arrays stand deeper in each other than
 * `depthMax`. Libraries called "canonical" do not
 * check that, so the value is encoded again and compared.
 */
export function fromCbor(bytes: Uint8Array, depthMax = DEPTH_MAX): CborValue | undefined {
  try {
    const value: unknown = decode(bytes, DECODE);
    return isValue(value, depthMax) && sameBytes(toCbor(value), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The value of bytes that this device kept itself, which were checked when they came: half the work. */
export function fromOwnCbor(bytes: Uint8Array, depthMax = DEPTH_MAX): CborValue | undefined {
  try {
    const value: unknown = decode(bytes, DECODE);
    return isValue(value, depthMax) ? value : undefined;
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

/** Arrays inside arrays that a message may hold: what an event may, and the frame around it. */
const DEPTH_MAX = 8;
/** Arrays inside arrays that an event may hold, so that each fits into a frame: itself, its body, and three in that. */
export const CANONICAL_DEPTH_MAX = 5;

function isValue(value: unknown, depthLeft: number): value is CborValue {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value === "string" || value instanceof Uint8Array) return true;
  return Array.isArray(value) && depthLeft > 0 && value.every((item) => isValue(item, depthLeft - 1));
}
