import { gcmsiv } from "@noble/ciphers/aes.js";
import sodium from "libsodium-wrappers";
import { joinBytes } from "../../kernel/bytes.ts";
import type { Cipher } from "../../kernel/seal/sealed-body.ts";
import type { Crypto } from "../../replica/ports.ts";

const SEED_BYTES = 32;
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
    ...cipher,
    verify: (signature, message, publicKey) =>
      signature.length === SIGNATURE_BYTES &&
      publicKey.length === PUBLIC_KEY_BYTES &&
      sodium.crypto_sign_verify_detached(signature, message, publicKey),
    isKey,
    sign: (message, secretKey) => sodium.crypto_sign_detached(message, secretKey),
    keyPair: (seed) => {
      const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
      return { publicKey, secretKey: privateKey };
    },
    box: (publicKey, content, seed = sodium.randombytes_buf(SEED_BYTES)) =>
      unless(() => sealedBox(content, sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey), seed)),
    unbox: (seed, box) =>
      unless(() => {
        const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
        const [open, secret] = [
          sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey),
          sodium.crypto_sign_ed25519_sk_to_curve25519(privateKey),
        ];
        return sodium.crypto_box_seal_open(box, open, secret);
      }),
    random: (length) => sodium.randombytes_buf(length),
  };
}

/**
 * The plain build of libsodium has no crypto_core_ed25519_is_valid_point, but turning a key into its Curve25519 form makes
 * the same checks (on the curve, not of small order, on the main subgroup) and fails where one of them does.
 */
function isKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES) return false;
  return unless(() => sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey)) !== undefined;
}

/** AES-256-GCM-SIV, which libsodium does not have and browsers do neither. */
const cipher: Cipher = {
  seal: (key, nonce, beside, plain) => gcmsiv(key, nonce, beside).encrypt(plain),
  open: (key, nonce, beside, sealed) => unless(() => gcmsiv(key, nonce, beside).decrypt(sealed)),
};

/** These libraries throw at what does not open; here that is an answer. */
function unless(work: () => Uint8Array): Uint8Array | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What libsodium's `crypto_box_seal` makes, with the key of this one box from a seed: chance is an argument. */
function sealedBox(content: Uint8Array, to: Uint8Array, seed: Uint8Array): Uint8Array {
  const once = sodium.crypto_box_seed_keypair(seed);
  const nonce = sodium.crypto_generichash(sodium.crypto_box_NONCEBYTES, joinBytes(once.publicKey, to), null);
  return joinBytes(once.publicKey, sodium.crypto_box_easy(content, nonce, to, once.privateKey));
}
