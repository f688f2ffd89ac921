import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes, toHex } from "../../kernel/bytes.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

/**
 * A link is too long to type. Whoever has no camera types eight letters: the hub keeps the link for a few hours, sealed by a key
 * that is made of these letters slowly enough (Argon2id) that the hub, or whoever asks it, does not try them all.
 */
const SLOWLY = { t: 2, m: 19_456, p: 1, dkLen: 40 } as const;
const ID_BYTES = 8;
const NONCE_BYTES = 24;

/** Where a link lies at the hub, and what opens it. */
export type WallKey = { readonly id: string; readonly key: Uint8Array };

/** `hub` is what the hub calls itself: letters tried against one hub are of no use against another. */
export async function wallKey(code: string, hub: string): Promise<WallKey> {
  const salt = sha256(joinBytes(ascii("kith wall code"), ascii(hub))).subarray(0, 16);
  const made = await argon2idAsync(ascii(code), salt, SLOWLY);
  return { id: toHex(made.subarray(0, ID_BYTES)), key: made.subarray(ID_BYTES) };
}

/** What follows `#/join/` in a link, as the hub keeps it. */
export function sealLink({ key }: WallKey, payload: string, random: (length: number) => Uint8Array): string {
  const nonce = random(NONCE_BYTES);
  return toBase64url(joinBytes(nonce, xchacha20poly1305(key, nonce).encrypt(ascii(payload))));
}

/** Nothing where the letters are others. */
export function openLink({ key }: WallKey, sealed: string): string | undefined {
  const bytes = fromBase64url(sealed);
  if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined;
  try {
    const plain = xchacha20poly1305(key, bytes.subarray(0, NONCE_BYTES)).decrypt(bytes.subarray(NONCE_BYTES));
    return String.fromCharCode(...plain);
  } catch {
    return undefined;
  }
}
