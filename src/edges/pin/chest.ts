import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";

const NONCE_BYTES = 24;

/** Keeps small things closed with a key that is made of a device's seed: whoever has not the seed has nothing of them. */
export type Chest = {
  /** `name` is bound to it: what was put under one name does not open under another. */
  readonly seal: (name: string, plain: Uint8Array) => Uint8Array;
  readonly open: (name: string, sealed: Uint8Array) => Uint8Array | undefined;
};

export function createChest(seed: Uint8Array, random: (length: number) => Uint8Array): Chest {
  const key = hkdf(sha256, seed, undefined, ascii("kith chest"), 32);
  return {
    seal: (name, plain) => {
      const nonce = random(NONCE_BYTES);
      return joinBytes(nonce, xchacha20poly1305(key, nonce, ascii(name)).encrypt(plain));
    },
    open: (name, sealed) => {
      try {
        return xchacha20poly1305(key, sealed.slice(0, NONCE_BYTES), ascii(name)).decrypt(sealed.slice(NONCE_BYTES));
      } catch {
        return undefined;
      }
    },
  };
}
