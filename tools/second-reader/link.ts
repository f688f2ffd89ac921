/** Sections 4 and 5: hands, beacons, vectors, receipts, the proof of an invite. */
import { decode, encode, order, Refused, type Value } from "./cbor.ts";
import { type Signer, sha256, vouches } from "./crypto.ts";
import { bytes, count, hex, list, unhex } from "./shapes.ts";

export interface Hello {
  readonly community: Uint8Array;
  readonly device: Uint8Array;
  readonly nonce: Uint8Array;
  /** The key of the invite by which the device comes, or no bytes. */
  readonly invite: Uint8Array;
}

export interface Receipt {
  readonly device: Uint8Array;
  readonly minute: number;
  readonly counts: Counts;
}

/** How many events of each device are somewhere, by its key in hex. */
export type Counts = ReadonlyMap<string, number>;

export const NONE = new Uint8Array(0);

export function writeHello({ community, device, nonce, invite }: Hello): Uint8Array {
  return encode([1, community, device, nonce, invite]);
}

export function readHello(message: Uint8Array): Hello {
  const [format, community, device, nonce, invite] = list(decode(message), 5);
  if (format !== 1) throw new Refused("a hello of another format");
  const key = bytes(invite);
  if (key.length !== 0 && key.length !== 32) throw new Refused("an invite of another length");
  return { community: bytes(community, 32), device: bytes(device, 32), nonce: bytes(nonce, 32), invite: key };
}

/** Proves that whoever said a hello has its keys. */
export function writeProof(own: Uint8Array, other: Uint8Array, device: Signer, invite?: Signer): Uint8Array {
  return encode([device.sign("kith link", own, other), invite ? invite.sign("kith link", own, other) : NONE]);
}

/** Whether a proof holds; `theirs` is the hello of who sent it. */
export function proofHolds(proof: Uint8Array, theirs: Uint8Array, mine: Uint8Array): boolean {
  const [signature, invited] = list(decode(proof), 2);
  const { device, invite } = readHello(theirs);
  if (!vouches(device, bytes(signature), "kith link", theirs, mine)) return false;
  if (invite.length === 0) return bytes(invited).length === 0;
  return vouches(invite, bytes(invited), "kith link", theirs, mine);
}

/** The content of a beacon. */
export function writeBeacon(counts: Counts, fingerprint: Uint8Array): Uint8Array {
  const devices = [...counts.keys()].sort();
  const numbers = devices.flatMap((device) => varint(counts.get(device) ?? 0));
  return Uint8Array.from([...sha256(...devices.map(unhex)).subarray(0, 4), ...fingerprint, ...numbers]);
}

/** Reads a beacon to somebody who has these devices; nothing where the other has a different set. */
export function readBeacon(
  beacon: Uint8Array,
  own: readonly string[],
): { counts: Counts; fingerprint: Uint8Array } | undefined {
  const devices = [...own].sort();
  if (order(beacon.subarray(0, 4), sha256(...devices.map(unhex)).subarray(0, 4)) !== 0) return undefined;
  const numbers = varints(beacon.subarray(12));
  // Too many to count in one message: only the fingerprint is told.
  if (numbers.length === 0 && devices.length > 0) return undefined;
  if (numbers.length !== devices.length) throw new Refused("a beacon of another length");
  return {
    counts: new Map(devices.map((device, at) => [device, numbers[at] ?? 0])),
    fingerprint: beacon.subarray(4, 12),
  };
}

/** The pairs of a vector. The page gives them no order; the vector of the page has them in this one. */
export function vectorOf(counts: Counts, devices: readonly string[]): Value {
  return devices.map((device) => [unhex(device).subarray(0, 8), counts.get(device) ?? 0]);
}

const VECTOR = 2;
const VECTOR_DEVICES = 3072;
const VECTOR_PARTS = 256;

/** The messages that tell how much is here by name: one, or several in turn. */
export function vectorMessages(counts: Counts): readonly Value[] {
  const devices = [...counts.keys()];
  const parts: string[][] = [];
  for (let at = 0; at < devices.length; at += VECTOR_DEVICES) parts.push(devices.slice(at, at + VECTOR_DEVICES));
  if (parts.length < 2) return [[VECTOR, vectorOf(counts, devices)]];
  return parts.map((part, at) => [VECTOR, vectorOf(counts, part), 0, at, parts.length]);
}

/** What follows the sort of a vector, whole or a part of one. */
export function readVectorPart(content: readonly Value[]): { counts: Counts; at: number; of: number } {
  const [pairs = [], , at = 0, of = 1] = content;
  if (count(of) > VECTOR_PARTS || count(at) >= count(of)) throw new Refused("a part that there is not");
  return { counts: readVector(pairs), at: count(at), of: count(of) };
}

export function readVector(value: Value): Counts {
  return new Map(
    list(value).map((pair) => {
      const [device, events] = list(pair, 2);
      return [hex(bytes(device, 8)), count(events)] as const;
    }),
  );
}

export function writeReceipt({ device, minute, counts }: Receipt, community: Uint8Array, signer: Signer): Uint8Array {
  const words = receiptWords({ device, minute, counts });
  return encode([words, signer.sign("kith receipt", community, words)]);
}

/** The bytes that a receipt signs. */
function receiptWords({ device, minute, counts }: Receipt): Uint8Array {
  const devices = [...counts.keys()].sort();
  return encode([device, minute, devices.map((key) => [unhex(key), counts.get(key) ?? 0])]);
}

/** Reads a receipt; throws where its signature does not hold. */
export function readReceipt(value: Value, community: Uint8Array): Receipt {
  const [signed, signature] = list(value, 2);
  const words = bytes(signed);
  const [device, minute, pairs] = list(decode(words), 3);
  const counts = new Map(
    list(pairs).map((pair) => {
      const [key, events] = list(pair, 2);
      return [hex(bytes(key, 32)), count(events)] as const;
    }),
  );
  const receipt = { device: bytes(device, 32), minute: count(minute), counts };
  if (order(receiptWords(receipt), words) !== 0) throw new Refused("a receipt in another order");
  if (!vouches(receipt.device, bytes(signature), "kith receipt", community, words))
    throw new Refused("a receipt's signature");
  return receipt;
}

/** Whether an invite's key vouches for a device. */
export function inviteHolds(proof: Uint8Array, invite: Uint8Array, community: Uint8Array, device: Uint8Array): boolean {
  return vouches(invite, proof, "kith invite", community, device);
}

/** Whether a further device wants to be one of a person's; a person is the id of the event that made them. */
export function deviceHolds(proof: Uint8Array, community: Uint8Array, person: Uint8Array, device: Uint8Array): boolean {
  return vouches(device, proof, "kith device", community, person, device);
}

export function proveDevice(device: Signer, community: Uint8Array, person: Uint8Array): Uint8Array {
  return device.sign("kith device", community, person, device.key);
}

export function proveInvite(invite: Signer, community: Uint8Array, device: Uint8Array): Uint8Array {
  return invite.sign("kith invite", community, device);
}

/** Seven bits a byte, the low ones first. */
function varint(value: number): readonly number[] {
  if (value < 128) return [value];
  return [128 + (value % 128), ...varint(Math.floor(value / 128))];
}

function varints(from: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let weight = 1;
  for (const byte of from) {
    number += (byte % 128) * weight;
    weight *= 128;
    if (byte >= 128) continue;
    numbers.push(number);
    number = 0;
    weight = 1;
  }
  if (weight !== 1 || numbers.some((each) => !Number.isSafeInteger(each))) throw new Refused("a number without an end");
  return numbers;
}
