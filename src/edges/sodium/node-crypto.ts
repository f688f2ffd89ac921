import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { Crypto } from "../../replica/ports.ts";
import { nodeSiv } from "./node-siv.ts";
import { openCrypto } from "./sodium-crypto.ts";

/** An Ed25519 seed as PKCS #8 (RFC 8410): these bytes, then the seed. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SEED_BYTES = 32;

/**
 * libsodium, but for signing and for sealing, which Node's own crypto does in two thirds and in a third of the time. Ed25519
 * signatures are the same bytes whoever makes them; about which ones are valid verifiers differ, so verifying stays
 * libsodium's.
 */
export async function openNodeCrypto(): Promise<Crypto> {
  const keys = new WeakMap<Uint8Array, KeyObject>();

  function keyOf(secretKey: Uint8Array): KeyObject {
    const known = keys.get(secretKey);
    if (known !== undefined) return known;
    const der = Buffer.concat([PKCS8, secretKey.subarray(0, SEED_BYTES)]);
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    keys.set(secretKey, key);
    return key;
  }

  return {
    ...(await openCrypto()),
    ...nodeSiv(),
    sign: (message, secretKey) => new Uint8Array(sign(null, message, keyOf(secretKey))),
  };
}
