import type { Row } from "../ports.ts";

/**
 * CRC-32 (ISO 3309, as in zip files) of bytes, going on from an earlier one. It notices what disks do by themselves;
 * what people do is noticed by hashes and signatures.
 */
function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= view.getInt32(at, true);
    const low = table(768 + (sum & 0xff)) ^ table(512 + ((sum >>> 8) & 0xff));
    const high = sum >>> 16;
    sum = low ^ table(256 + (high & 0xff)) ^ table(high >>> 8);
  }
  for (; at < bytes.length; at++) sum = table((sum ^ view.getUint8(at)) & 0xff) ^ (sum >>> 8);
  return ~sum;
}

function table(at: number): number {
  return TABLES[at] as number;
}

/** What a row is kept with, so that any changed bit of it is noticed when it is read: a signed 32-bit number. */
export function rowSum({ device, seq, canonical, signature }: Row): number {
  place[0] = seq;
  const sum = crc32(canonical, crc32(placeBytes, deviceSum(device)));
  return signature === undefined ? sum : crc32(signature, sum);
}

/** What a note is kept with. */
export function noteSum(name: string, bytes: Uint8Array): number {
  return crc32(bytes, textSum(name));
}

/** CRC-32 of text of any alphabet, two bytes a letter. */
export function textSum(text: string): number {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return crc32(bytes);
}

/** Four tables of 256, for four bytes at a time (Intel's "slicing by 4"). */
const TABLES = new Int32Array(1024);
for (let value = 0; value < 256; value++) {
  let sum = value;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  TABLES[value] = sum;
}
for (let at = 256; at < 1024; at++) {
  const before = table(at - 256);
  TABLES[at] = table(before & 0xff) ^ (before >>> 8);
}
const place = new Float64Array(1);
const placeBytes = new Uint8Array(place.buffer);

/** What the ids of some devices come to: rows of the same few come again and again. */
const sums = new Map<string, number>();
const SUMS_MAX = 1_000;

function deviceSum(device: string): number {
  const known = sums.get(device);
  if (known !== undefined) return known;
  if (sums.size === SUMS_MAX) sums.clear();
  const sum = textSum(device);
  sums.set(device, sum);
  return sum;
}
