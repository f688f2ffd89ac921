import { ascii, fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id, Minute } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Crypto } from "../ports.ts";
import type { Vector } from "../vector/vector.ts";

/** A device's signed word of how much it has. Passed on by anyone, so "heard by" needs no trust in a hub. */
export type Receipt = {
  readonly device: DeviceId;
  readonly minute: Minute;
  readonly has: Vector;
  readonly bytes: Uint8Array;
};

/** Most bytes of a receipt: a thousand devices. */
export const RECEIPT_BYTES_MAX = 40 * 1024;
const RECEIPT_DEVICES_MAX = 1_000;

/** What a receipt has room for: the devices that speak for somebody first, since what others write is nobody's word. */
export function receiptOf(has: Vector, isSomebodys: (device: DeviceId) => boolean): Vector {
  if (has.size <= RECEIPT_DEVICES_MAX) return has;
  const [own, others] = [[...has].filter(([one]) => isSomebodys(one)), [...has].filter(([one]) => !isSomebodys(one))];
  return new Map([...own, ...others].slice(0, RECEIPT_DEVICES_MAX));
}
const SIGNED_AS = ascii("kith receipt");

/** `[device, minute, [[device, count] …]]` and its signature. */
export function writeReceipt(
  crypto: Crypto,
  secretKey: Uint8Array,
  community: Id,
  device: DeviceId,
  minute: Minute,
  has: Vector,
): Receipt {
  const counts = [...has].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, count]): CborValue => [raw(one), count]);
  const words = toCbor([raw(device), minute, counts]);
  const signature = crypto.sign(joinBytes(SIGNED_AS, raw(community), words), secretKey);
  return { device, minute, has, bytes: toCbor([words, signature]) };
}

/**
 * The receipt that bytes stand for; nothing when they are damaged, not signed by the device they name, or written in
 * another way: whoever passes one on can add nothing to it.
 */
export function readReceipt(crypto: Crypto, community: Id, bytes: Uint8Array): Receipt | undefined {
  return readChecked(bytes, (words, signature, device) =>
    crypto.verify(signature, joinBytes(SIGNED_AS, raw(community), words), device),
  );
}

/** The same of bytes that were checked when they came, and lay beside this device's own log since. */
export function readKeptReceipt(bytes: Uint8Array | undefined): Receipt | undefined {
  return bytes && readChecked(bytes, () => true);
}

function readChecked(
  bytes: Uint8Array,
  isSigned: (words: Uint8Array, signature: Uint8Array, device: Uint8Array) => boolean,
): Receipt | undefined {
  if (bytes.length > RECEIPT_BYTES_MAX) return undefined;
  const [words, signature] = listOf(2, fromCbor(bytes));
  if (!(words instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined;
  const [device, minute, counts] = listOf(3, fromCbor(words));
  if (!isKey(device) || typeof minute !== "number" || !Array.isArray(counts)) return undefined;
  if (!isSigned(words, signature, device)) return undefined;
  const has = new Map<DeviceId, number>();
  let before = "";
  for (const pair of counts) {
    const [one, count] = listOf(2, pair);
    if (!isKey(one) || typeof count !== "number" || count < 0 || toHex(one) <= before) return undefined;
    before = toHex(one);
    has.set(before, count);
  }
  return { device: toHex(device), minute, has, bytes };
}

/** A list of just so many; an empty one for anything else. */
function listOf(count: number, value: CborValue | undefined): CborValue[] {
  return Array.isArray(value) && value.length === count ? value : [];
}

function isKey(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
