/** The primitives that the page names, from libraries: hashes, signatures, sealing, boxes. */
import { createHash, createHmac, hkdfSync } from "node:crypto";
import { gcmsiv } from "@noble/ciphers/aes.js";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import sodium from "libsodium-wrappers";
import { join } from "./cbor.ts";
import { ascii } from "./shapes.ts";

await sodium.ready;

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(
    createHash("sha256")
      .update(join(...parts))
      .digest(),
  );
}

export function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(
    createHmac("sha256", key)
      .update(join(...parts))
      .digest(),
  );
}

/** HKDF-SHA-256 without salt. */
export function hkdf(key: Uint8Array, info: Uint8Array, length = 32): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, new Uint8Array(0), info, length));
}

/** Whether a signature over `"words" ‖ parts` holds, as libsodium judges it. */
export function vouches(key: Uint8Array, signature: Uint8Array, words: string, ...parts: Uint8Array[]): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  return sodium.crypto_sign_verify_detached(signature, join(ascii(words), ...parts), key);
}

export interface Signer {
  readonly key: Uint8Array;
  /** Signs `"words" ‖ parts`. */
  sign(words: string, ...parts: Uint8Array[]): Uint8Array;
  /** Opens a box that was made for this key; nothing where it was not. */
  open(box: Uint8Array): Uint8Array | undefined;
}

/** A device, or an invite, of a seed of 32 bytes. */
export function signerOf(seed: Uint8Array): Signer {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  const secret = sodium.crypto_sign_ed25519_sk_to_curve25519(pair.privateKey);
  const known = sodium.crypto_sign_ed25519_pk_to_curve25519(pair.publicKey);
  return {
    key: pair.publicKey,
    sign: (words, ...parts) => sodium.crypto_sign_detached(join(ascii(words), ...parts), pair.privateKey),
    open(box) {
      try {
        return sodium.crypto_box_seal_open(box, known, secret);
      } catch {
        return undefined;
      }
    },
  };
}

/** AES-256-GCM-SIV; opening throws where anything was changed. */
export function sealer(key: Uint8Array, nonce: Uint8Array, beside: Uint8Array) {
  const cipher = gcmsiv(key, nonce, beside);
  return {
    seal: (plain: Uint8Array): Uint8Array => cipher.encrypt(plain),
    open: (sealed: Uint8Array): Uint8Array => cipher.decrypt(sealed),
  };
}

/** `crypto_box_seal` with an ephemeral key pair of a given seed, to the Curve25519 form of an Ed25519 key. */
export function boxOf(message: Uint8Array, to: Uint8Array, seed: Uint8Array): Uint8Array {
  const reader = sodium.crypto_sign_ed25519_pk_to_curve25519(to);
  const once = sodium.crypto_box_seed_keypair(seed);
  const nonce = sodium.crypto_generichash(24, join(once.publicKey, reader), null);
  return join(once.publicKey, sodium.crypto_box_easy(message, nonce, reader, once.privateKey));
}

/** Argon2id with 19 MiB, two passes and one lane. */
export function slowly(words: Uint8Array, salt: Uint8Array, length: number): Promise<Uint8Array> {
  return argon2idAsync(words, salt, { t: 2, m: 19 * 1024, p: 1, dkLen: length });
}

/** XChaCha20-Poly1305, of nonces that chance may make. */
export function wide(key: Uint8Array, nonce: Uint8Array) {
  return xchacha20poly1305(key, nonce);
}
