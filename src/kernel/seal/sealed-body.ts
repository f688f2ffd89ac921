import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex } from "../bytes.ts";
import { type Event, NO_ID } from "../event.ts";
import { CANONICAL_DEPTH_MAX, type CborValue, fromCbor, toCbor } from "../wire/cbor.ts";

/**
 * AES-256-GCM-SIV (RFC 8452): should a nonce come twice, which only a forked device can bring about, it shows that two
 * bodies are equal and nothing else.
 */
export type Cipher = {
  /** `key` 32 bytes, `nonce` 12; what comes out is 16 bytes longer than `plain`. */
  readonly seal: (key: Uint8Array, nonce: Uint8Array, beside: Uint8Array, plain: Uint8Array) => Uint8Array;
  /** The plain bytes; nothing when the key, the nonce, what stands beside, or a single bit is another. */
  readonly open: (key: Uint8Array, nonce: Uint8Array, beside: Uint8Array, sealed: Uint8Array) => Uint8Array | undefined;
};

/** Bodies grow in steps of this many bytes, so that their sizes tell little. */
const STEP = 16;
export const NONCE_BYTES = 12;
/** Ends the body inside its last step; noughts follow up to the end of that. */
const END = 0x80;
/** Arrays inside arrays that a body may hold. */
const BODY_DEPTH_MAX = CANONICAL_DEPTH_MAX - 1;

/** A body as it travels sealed. `beside` is every field of the canonical form before it: none of them can be changed. */
export function sealBody(
  cipher: Cipher,
  key: Uint8Array,
  place: Pick<Event, "seq" | "prev">,
  beside: Uint8Array,
  body: CborValue,
  step = STEP,
): Uint8Array {
  return cipher.seal(key, nonceAt(place), beside, padded(toCbor(body), step));
}

/** The body that sealed bytes stand for; nothing when they do not open, or hold anything but one body's one encoding. */
export function openBody(
  cipher: Cipher,
  key: Uint8Array,
  place: Pick<Event, "seq" | "prev">,
  beside: Uint8Array,
  sealed: Uint8Array,
  step = STEP,
): CborValue | undefined {
  const plain = cipher.open(key, nonceAt(place), beside, sealed);
  const body = plain === undefined ? undefined : unpadded(plain, step);
  return body === undefined ? undefined : fromCbor(body, BODY_DEPTH_MAX);
}

/** A device has one event at each place of its chain, so its nonces need not travel. */
function nonceAt({ seq, prev }: Pick<Event, "seq" | "prev">): Uint8Array {
  return sha256(toCbor([seq, fromHex(prev ?? NO_ID) ?? new Uint8Array()])).subarray(0, NONCE_BYTES);
}

export function padded(body: Uint8Array, step = STEP): Uint8Array {
  const whole = new Uint8Array(step * (Math.floor(body.length / step) + 1));
  whole.set(body);
  whole[body.length] = END;
  return whole;
}

/** What was padded; nothing when these bytes were not. */
export function unpadded(plain: Uint8Array, step = STEP): Uint8Array | undefined {
  let end = plain.length - 1;
  while (end >= 0 && plain[end] === 0) end--;
  const isOurs = plain.length % step === 0 && plain[end] === END && plain.length - end <= step;
  return isOurs ? plain.subarray(0, end) : undefined;
}
