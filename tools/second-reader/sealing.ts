/** Section 2, sealed bodies: keys, names of keys, the seal of a body, boxes. */
import { actOf } from "./body.ts";
import { decode, encode, head, join, Refused, same, type Value } from "./cbor.ts";
import { boxOf, hkdf, sealer, sha256 } from "./crypto.ts";
import { canonicalOf, FOUNDING, type Parts } from "./event.ts";
import { ascii, bytes, count, hex, list } from "./shapes.ts";

/** Which key seals a body, for whom, and up to which multiple it is filled. */
export interface Seal {
  readonly key: Uint8Array;
  /** The community, or the event that made a narrower audience. */
  readonly audience: Uint8Array;
  readonly step: number;
}

export const laneKey = (epoch: Uint8Array): Uint8Array => hkdf(epoch, ascii("kith lane"));
export const epochMark = (epoch: Uint8Array): Uint8Array => hkdf(epoch, ascii("kith epoch mark"));

export function epochName(epoch: Uint8Array): Uint8Array {
  return sha256(ascii("kith epoch"), laneKey(epoch), epochMark(epoch));
}

export function audienceName(key: Uint8Array): Uint8Array {
  return sha256(ascii("kith audience"), hkdf(key, ascii("kith audience mark")));
}

export function sealingKey(key: Uint8Array, audience: Uint8Array, device: Uint8Array): Uint8Array {
  return hkdf(key, join(ascii("kith seal"), audience, device));
}

/** The key of the first epoch, made from the minute of the founding and the other fields of its body as JSON. */
export function firstEpoch(seed: Uint8Array, minute: number, said: Readonly<Record<string, unknown>>): Uint8Array {
  const names = (actOf(FOUNDING)?.fields ?? []).map(({ name }) => name).filter((name) => name !== "epoch");
  const words = JSON.stringify(Object.fromEntries(names.map((name) => [name, said[name]])));
  return newEpoch(seed, ["founding", minute, words]);
}

/** The key of an epoch that a device proposes after one of its events, or as the first that it writes. */
export function nextEpoch(seed: Uint8Array, community: Uint8Array, prev: Uint8Array | undefined): Uint8Array {
  return newEpoch(seed, ["epoch", hex(community), prev === undefined ? "" : hex(prev)]);
}

function newEpoch(seed: Uint8Array, about: Value): Uint8Array {
  return hkdf(seed, join(ascii("kith new epoch"), sha256(encode(about))));
}

/** The one box of a key for a reader. */
export function keyBox(key: Uint8Array, to: Uint8Array): Uint8Array {
  return boxOf(key, to, hkdf(key, join(ascii("kith box"), to)));
}

/** The body of an event whose act is for everybody in the community: bytes. */
export function sealBody(parts: Omit<Parts, "body">, array: Value, seal: Seal): Uint8Array {
  return sealed(parts, array, seal, []);
}

/** The body of an event whose act is for an audience: the place of what made it, and bytes. */
export function sealForAudience(parts: Omit<Parts, "body">, array: Value, seal: Seal): Value {
  const place = [parts.prev, ...parts.deps].findIndex((id) => same(id, seal.audience));
  if (place < 0) throw new Refused("the audience is not among what the event names");
  return [place, sealed(parts, array, seal, [place])];
}

/** Opens a body of either form. */
export function openBody(parts: Parts, seal: Seal): readonly Value[] {
  const { body } = parts;
  const before = body instanceof Uint8Array ? [] : [count(list(body, 2)[0])];
  const closed = body instanceof Uint8Array ? body : bytes(list(body, 2)[1]);
  const plain = cipher(parts, seal, before).open(closed);
  return list(decode(unpad(plain, seal.step), 4));
}

function sealed(parts: Omit<Parts, "body">, array: Value, seal: Seal, before: readonly number[]): Uint8Array {
  return cipher(parts, seal, before).seal(pad(encode(array), seal.step));
}

function cipher(parts: Omit<Parts, "body">, seal: Seal, before: readonly number[]) {
  const nonce = sha256(encode([parts.seq, parts.prev])).subarray(0, 12);
  const key = sealingKey(seal.key, seal.audience, parts.device);
  // An event with an empty body ends where its body would begin, one byte after what stands beside.
  const fields = canonicalOf({ ...parts, body: [] }).slice(0, -1);
  const beside = before.length === 0 ? fields : join(fields, head(4, 2), encode(before[0] ?? 0));
  return sealer(key, nonce, beside);
}

export function pad(plain: Uint8Array, step: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((plain.length + 1) / step) * step);
  padded.set(plain);
  padded[plain.length] = 0x80;
  return padded;
}

export function unpad(padded: Uint8Array, step: number): Uint8Array {
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (end < 0 || padded[end] !== 0x80) throw new Refused("another padding");
  const plain = padded.subarray(0, end);
  if (!same(pad(plain, step), padded)) throw new Refused("another padding");
  return plain;
}
