import { decode, encode, rfc8949EncodeOptions } from "cborg";
import { sameBytes } from "../bytes.ts";

/** All that travels: whole numbers, bytes, text and arrays of these. No maps, floats, nulls or tags. */
export type CborValue = number | string | Uint8Array | CborValue[];

/**
 * The one encoding of a value (RFC 8949, section 4.2: deterministic). What is short and plain, as nearly every event is, is
 * written here; the library writes the rest, and a test compares the two.
 */
export function toCbor(value: CborValue): Uint8Array {
  const end = write(value, 0);
  return end === UNWRITTEN ? encode(value, rfc8949EncodeOptions) : page.slice(0, end);
}

/** Where short values are written before they are cut out. */
const page = new Uint8Array(4_096);
const UNWRITTEN = -1;
/** The longest head of a value: its sort, and how long it is. */
const HEAD_MAX = 5;
const [COUNT, BYTES, TEXT, ARRAY] = [0x00, 0x40, 0x60, 0x80];

/** Writes a value at a place of the page; answers where it ends, or that it was not written. */
function write(value: CborValue, at: number): number {
  if (at + HEAD_MAX > page.length) return UNWRITTEN;
  if (typeof value === "number") {
    const isPlain = Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff && !Object.is(value, -0);
    return isPlain ? writeHead(COUNT, value, at) : UNWRITTEN;
  }
  if (at + HEAD_MAX + value.length > page.length) return UNWRITTEN;
  if (typeof value === "string") return writeText(value, at);
  if (!Array.isArray(value)) {
    const start = writeHead(BYTES, value.length, at);
    page.set(value, start);
    return start + value.length;
  }
  let end = writeHead(ARRAY, value.length, at);
  for (let index = 0; index < value.length && end !== UNWRITTEN; index++) end = write(value[index] as CborValue, end);
  return end;
}

function writeText(text: string, at: number): number {
  const start = writeHead(TEXT, text.length, at);
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (letter > 0x7f) return UNWRITTEN;
    page[start + index] = letter;
  }
  return start + text.length;
}

/** A sort with a count in as few bytes as hold it. */
function writeHead(sort: number, count: number, at: number): number {
  if (count < 24) {
    page[at] = sort | count;
    return at + 1;
  }
  const size = count < 0x100 ? 1 : count < 0x1_0000 ? 2 : 4;
  page[at] = sort | (size === 1 ? 24 : size === 2 ? 25 : 26);
  for (let byte = 0; byte < size; byte++) page[at + 1 + byte] = count >>> (8 * (size - 1 - byte));
  return at + 1 + size;
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
