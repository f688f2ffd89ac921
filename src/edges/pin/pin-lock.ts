import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { joinBytes } from "../../kernel/bytes.ts";

/**
 * A device's seed under a PIN or a longer phrase. Argon2id makes each try slow: 19 MiB and two passes (the least that OWASP
 * names), about a second on a laptop in JavaScript and three or four on an old phone. Ten thousand PINs of four digits are
 * tried in minutes all the same by somebody who copied the storage: the page says so where a PIN is chosen.
 */
const SLOWLY = { t: 2, m: 19_456, p: 1 } as const;
export const SALT_BYTES = 16;
const NONCE_BYTES = 24;
const KEY_BYTES = 32;
const FORMAT = 1;
/** A lock without anything in it but what proves that it was not changed. */
const LOCK_BYTES_MIN = 1 + SALT_BYTES + NONCE_BYTES + 16;

/** Format ‖ salt ‖ nonce ‖ sealed seed. */
export async function lockSeed(
  seed: Uint8Array,
  pin: string,
  random: (length: number) => Uint8Array,
): Promise<Uint8Array> {
  const salt = random(SALT_BYTES);
  return lockSeedWith({ salt, key: await pinKey(pin, salt) }, seed, random);
}

/** As `lockSeed`, by whoever has not the PIN but what was made of it and this salt elsewhere. */
export function lockSeedWith(
  { salt, key }: { readonly salt: Uint8Array; readonly key: Uint8Array },
  seed: Uint8Array,
  random: (length: number) => Uint8Array,
): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const head = joinBytes(new Uint8Array([FORMAT]), salt);
  return joinBytes(head, nonce, xchacha20poly1305(key, nonce, head).encrypt(seed));
}

/** Nothing where the PIN is another one, or the lock was damaged. */
export async function openSeed(lock: Uint8Array, pin: string): Promise<Uint8Array | undefined> {
  if (lock[0] !== FORMAT || lock.length < LOCK_BYTES_MIN) return undefined;
  const head = lock.slice(0, 1 + SALT_BYTES);
  const nonce = lock.slice(head.length, head.length + NONCE_BYTES);
  const key = await pinKey(pin, head.slice(1));
  try {
    return xchacha20poly1305(key, nonce, head).decrypt(lock.slice(head.length + NONCE_BYTES));
  } catch {
    return undefined;
  }
}

/**
 * What a PIN comes to with this salt, slowly: the key of one lock. Typed on another keyboard, or with a space too many between
 * words, it is the same phrase.
 */
export function pinKey(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  const same = pin.normalize("NFKC").trim().replace(/\s+/g, " ");
  return argon2idAsync(new TextEncoder().encode(same), salt, { ...SLOWLY, dkLen: KEY_BYTES });
}
