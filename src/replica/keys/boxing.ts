import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId } from "../../kernel/event.ts";
import type { Crypto } from "../ports.ts";

/**
 * The box of a key for a device or invite, as hex. What stands in for chance in it is made from the key itself, so there is
 * one box for each: whoever has the key can see whether somebody was handed it or something else. Who lacks the key learns
 * nothing, since it has 256 bits of chance.
 */
export function boxOf(crypto: Pick<Crypto, "box">, to: DeviceId, content: Uint8Array): string | undefined {
  const raw = fromHex(to) ?? new Uint8Array();
  const box = crypto.box(raw, content, hkdf(sha256, content, undefined, joinBytes(ascii("kith box"), raw), SEED_BYTES));
  return box === undefined ? undefined : toHex(box);
}

const SEED_BYTES = 32;
