import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { Crypto } from "../../replica/ports.ts";
import { nodeSiv } from "./node-siv.ts";
import { openCrypto } from "./sodium-crypto.ts";

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
    // As JWK (RFC 8037): OpenSSL takes nine times as long to find out what PKCS #8 holds.
    const [d, x] = [base64(secretKey.subarray(0, SEED_BYTES)), base64(secretKey.subarray(SEED_BYTES))];
    const key = createPrivateKey({ key: { kty: "OKP", crv: "Ed25519", d, x }, format: "jwk" });
    keys.set(secretKey, key);
    return key;
  }

  return {
    ...(await openCrypto()),
    ...nodeSiv(),
    sign: (message, secretKey) => new Uint8Array(sign(null, message, keyOf(secretKey))),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
