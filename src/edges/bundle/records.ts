import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes, sameBytes } from "../../kernel/bytes.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";

/**
 * A bundle is a file that only ever grows: `kith.1` and a line feed, then records. Each record is its length (4 bytes),
 * its content as CBOR, and the first 4 bytes of the content's SHA-256. Where writing was cut short, all before is whole.
 */
export const BUNDLE_MARK = ascii("kith.1\n");
const [FORMAT = 0, LINE_FEED] = BUNDLE_MARK.subarray(-2);
const [NINE = 0] = ascii("9");
const LENGTH_BYTES = 4;
const SUM_BYTES = 4;
/** Most bytes of one record. */
const RECORD_BYTES_MAX = 1024 * 1024;

export type BundleRecord = { readonly content: readonly CborValue[]; readonly at: number };

/** What a file holds: its sound records, and where the first that is not sound begins, if there is one. */
export type Records = {
  readonly records: readonly BundleRecord[];
  /** Bytes that are sound from the beginning: where writing goes on. */
  readonly sound: number;
  /** `cut`: it ends before its end. `damaged`: a record is not what was written. `newer`: of a later format. `other`: no bundle. */
  readonly ends: "well" | "cut" | "damaged" | "newer" | "other";
};

export function writeRecord(content: CborValue[]): Uint8Array {
  const bytes = toCbor(content);
  return joinBytes(lengthBytes(bytes.length), bytes, sha256(bytes).slice(0, SUM_BYTES));
}

export function readRecords(file: Uint8Array): Records {
  const records: BundleRecord[] = [];
  let at = BUNDLE_MARK.length;
  const end = (ends: Records["ends"]): Records => ({ records, sound: at, ends });
  if (!sameBytes(file.subarray(0, at), BUNDLE_MARK))
    return { records, sound: 0, ends: isNewer(file) ? "newer" : "other" };
  while (at < file.length) {
    const record = readRecord(file, at);
    if (typeof record === "string") return end(record);
    records.push({ content: record.content, at });
    at = record.next;
  }
  return end("well");
}

/** `kith.2` and a line feed, for example: what only a later program can read. */
function isNewer(file: Uint8Array): boolean {
  const [format, lineFeed] = file.subarray(BUNDLE_MARK.length - 2);
  const begins = sameBytes(file.subarray(0, BUNDLE_MARK.length - 2), BUNDLE_MARK.subarray(0, -2));
  return begins && lineFeed === LINE_FEED && format !== undefined && format > FORMAT && format <= NINE;
}

function readRecord(file: Uint8Array, at: number): { content: CborValue[]; next: number } | "cut" | "damaged" {
  if (file.length < at + LENGTH_BYTES) return "cut";
  const length = file.subarray(at, at + LENGTH_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  if (length > RECORD_BYTES_MAX) return "damaged";
  const next = at + LENGTH_BYTES + length + SUM_BYTES;
  if (file.length < next) return "cut";
  const bytes = file.subarray(at + LENGTH_BYTES, next - SUM_BYTES);
  if (!sameBytes(sha256(bytes).slice(0, SUM_BYTES), file.subarray(next - SUM_BYTES, next))) return "damaged";
  const content = fromCbor(bytes);
  return Array.isArray(content) ? { content, next } : "damaged";
}

function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of(length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255);
}
