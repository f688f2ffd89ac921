import { ascii } from "../bytes.ts";
import { type Cipher, NONCE_BYTES, padded, unpadded } from "./sealed-body.ts";

/** Bytes of the key of one photo. */
export const PHOTO_KEY_BYTES = 32;
/** A key is used for one photo only, so nothing needs to stand in for chance. */
const NONCE = new Uint8Array(NONCE_BYTES);
const BESIDE = ascii("kith photo");

/**
 * A photo for a few people: closed with a key of its own before it is kept like any other. The key is told in what only
 * those few read, so whoever else keeps the bytes, other members too, sees nothing of it; and it ends where that ends.
 */
export function lockPhoto(cipher: Cipher, key: Uint8Array, photo: Uint8Array): Uint8Array {
  return cipher.seal(key, NONCE, BESIDE, padded(photo));
}

/** The photo again; nothing with another key, or when it was changed. */
export function unlockPhoto(cipher: Cipher, key: Uint8Array, locked: Uint8Array): Uint8Array | undefined {
  if (key.length !== PHOTO_KEY_BYTES) return undefined;
  const plain = cipher.open(key, NONCE, BESIDE, locked);
  return plain === undefined ? undefined : unpadded(plain);
}
