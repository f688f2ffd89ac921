import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { joinBytes } from "../../kernel/bytes.ts";

/**
 * A device's seed under a PIN or a longer phrase. Argon2id makes each try slow: 19 MiB and two passes (the least that OWASP
 * names), about a second on a laptop in JavaScript and three or four on an old phone. Ten thousand PINs of four digits are
 * tried in minutes all the same by somebody who copied the storage: the page says so where a PIN is chosen.
 */
const SLOWLY = { t: 2, m: 19_456, p: 1 } as const;
const SALT_BYTES = 16;
const NONCE_BYTES = 24;
const KEY_BYTES = 32;
const FORMAT = 1;

/** Format ‖ salt ‖ nonce ‖ sealed seed. */
export async function lockSeed(
  seed: Uint8Array,
  pin: string,
  random: (length: number) => Uint8Array,
): Promise<Uint8Array> {
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)];
  const head = joinBytes(new Uint8Array([FORMAT]), salt);
  return joinBytes(head, nonce, xchacha20poly1305(await keyOf(pin, salt), nonce, head).encrypt(seed));
}

/** Nothing where the PIN is another one, or the lock was damaged. */
export async function openSeed(lock: Uint8Array, pin: string): Promise<Uint8Array | undefined> {
  if (lock[0] !== FORMAT) return undefined;
  const head = lock.slice(0, 1 + SALT_BYTES);
  const nonce = lock.slice(head.length, head.length + NONCE_BYTES);
  const key = await keyOf(pin, head.slice(1));
  try {
    return xchacha20poly1305(key, nonce, head).decrypt(lock.slice(head.length + NONCE_BYTES));
  } catch {
    return undefined;
  }
}

/** Typed on another keyboard, or with a space too many between words, it is the same phrase. */
function keyOf(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  const same = pin.normalize("NFKC").trim().replace(/\s+/g, " ");
  return argon2idAsync(new TextEncoder().encode(same), salt, { ...SLOWLY, dkLen: KEY_BYTES });
}
