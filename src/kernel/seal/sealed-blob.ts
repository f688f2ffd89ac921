import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, toHex } from "../bytes.ts";
import { type Commitment, KEY_BYTES } from "./epoch.ts";
import { type Cipher, NONCE_BYTES, padded, unpadded } from "./sealed-body.ts";

/** A sealed blob begins with this, the name of its epoch, and a nonce. */
const VERSION = 1;
const EPOCH_AT = 1;
const NONCE_AT = EPOCH_AT + KEY_BYTES;
const SEALED_AT = NONCE_AT + NONCE_BYTES;
/** What sealing adds at most: what stands before, the padding, and the tag. */
export const BLOB_SEAL_BYTES = SEALED_AT + 16 + 16;

/**
 * A photo or document as it is kept and travels: whoever holds it without the epoch's key, a hub for one, can hand it on
 * and not read it. The same bytes make the same blob within an epoch, so that nothing is kept twice.
 */
export function sealBlob(cipher: Cipher, epoch: Commitment, epochKey: Uint8Array, plain: Uint8Array): Uint8Array {
  const key = blobKey(epochKey);
  const nonce = hkdf(sha256, key, undefined, sha256(plain), NONCE_BYTES);
  const head = joinBytes(Uint8Array.of(VERSION), fromHex(epoch) ?? new Uint8Array(KEY_BYTES), nonce);
  return joinBytes(head, cipher.seal(key, nonce, beside(head), padded(plain)));
}

/** The name of the epoch that a blob is sealed in; nothing when it is none. */
export function epochOfBlob(blob: Uint8Array): Commitment | undefined {
  return blob.length > SEALED_AT && blob[0] === VERSION ? toHex(blob.subarray(EPOCH_AT, NONCE_AT)) : undefined;
}

/** What a blob holds; nothing when it is sealed in another epoch, or is not what was sealed. */
export function openBlob(cipher: Cipher, epochKey: Uint8Array, blob: Uint8Array): Uint8Array | undefined {
  const head = blob.subarray(0, SEALED_AT);
  const nonce = head.subarray(NONCE_AT);
  const plain = cipher.open(blobKey(epochKey), nonce, beside(head), blob.subarray(SEALED_AT));
  return plain === undefined ? undefined : unpadded(plain);
}

function beside(head: Uint8Array): Uint8Array {
  return joinBytes(ascii("kith blob"), head);
}

function blobKey(epochKey: Uint8Array): Uint8Array {
  return hkdf(sha256, epochKey, undefined, ascii("kith blob"), KEY_BYTES);
}
