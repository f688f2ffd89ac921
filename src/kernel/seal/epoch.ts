import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, toHex } from "../bytes.ts";
import type { DeviceId, Id } from "../event.ts";
import { type CborValue, toCbor } from "../wire/cbor.ts";

/**
 * SHA-256 over what an epoch's key makes, as hex. The log names an epoch by it, so that nobody can hand different keys
 * to different people: GCM-SIV alone lets a message open under two keys.
 */
export type Commitment = string;

/** What opens the rights lane of an epoch and nothing else: its key, and a mark that shows it belongs to the commitment. */
export type LaneKey = { readonly key: Uint8Array; readonly mark: Uint8Array };

export const KEY_BYTES = 32;

/** The lane's part of an epoch key: every newcomer gets it of all epochs. */
export function laneKeyOf(epochKey: Uint8Array): LaneKey {
  return { key: derived(epochKey, ascii("kith lane")), mark: derived(epochKey, ascii("kith epoch mark")) };
}

/** The commitment that a lane key belongs to. */
export function commitmentOf({ key, mark }: LaneKey): Commitment {
  return toHex(sha256(joinBytes(ascii("kith epoch"), key, mark)));
}

/** The key under which one device seals to one audience: an epoch key never seals anything by itself. */
export function sealingKey(key: Uint8Array, audience: Id, device: DeviceId): Uint8Array {
  return derived(key, joinBytes(ascii("kith seal"), raw(audience), raw(device)));
}

/**
 * An epoch key that a device can always make again from its own seed, so that none is lost between proposing an epoch
 * and handing out its key. `about` is what makes it another each time.
 */
export function ownEpochKey(seed: Uint8Array, about: CborValue): Uint8Array {
  return derived(seed, joinBytes(ascii("kith new epoch"), sha256(toCbor(about))));
}

function derived(key: Uint8Array, info: Uint8Array): Uint8Array {
  return hkdf(sha256, key, undefined, info, KEY_BYTES);
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
