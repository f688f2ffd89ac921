import sodium from "libsodium-wrappers";
import type { Crypto } from "../../replica/ports.ts";

const SIGNATURE_BYTES = 64;
const PUBLIC_KEY_BYTES = 32;

/**
 * libsodium, compiled to WebAssembly: the same code and the same verdict in Node, in workers, in browsers, and on pages
 * that came over plain http. Other verifiers disagree on crafted signatures, which would split replicas; what each says
 * is in fixtures/vectors/ed25519-divergence.json. 135 kB gzipped: a page imports this file when it is needed.
 */
export async function openCrypto(): Promise<Crypto> {
  await sodium.ready;
  return {
    verify: (signature, message, publicKey) =>
      signature.length === SIGNATURE_BYTES &&
      publicKey.length === PUBLIC_KEY_BYTES &&
      sodium.crypto_sign_verify_detached(signature, message, publicKey),
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    keyPair: (seed) => {
      const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
      return { publicKey, secretKey: privateKey };
    },
    random: (length) => sodium.randombytes_buf(length),
  };
}
