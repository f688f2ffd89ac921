import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, joinBytes, toHex } from "../../../../kernel/bytes.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import { ownStorage } from "./own-storage.ts";
import { laterPart } from "./parts.ts";

export type LazyCrypto = {
  /** What a replica is opened with. Signing and verifying work once `load` has resolved. */
  readonly crypto: Crypto;
  /** Fetches libsodium, once; rejects with the fault `out-of-reach` where it could not be had, and can be asked again. */
  readonly load: () => Promise<Crypto>;
};

const NAME = "kith.device";

/**
 * libsodium is larger than the rest of the page, so a page that only shows what it knows does without it. The one thing
 * needed to open a replica, the public key of this device's seed, is remembered from the time before.
 */
export function createLazyCrypto(): LazyCrypto {
  let real: Crypto | undefined;
  let opening: Promise<Crypto> | undefined;
  const sodium = laterPart(() => import("../../../../edges/sodium/sodium-crypto.ts"));

  const load = async () => {
    const { openCrypto } = await sodium();
    opening ??= openCrypto();
    real = await opening;
    return real;
  };
  const loaded = (): Crypto => {
    if (real === undefined) throw new Error("libsodium is not here yet: wait for load().");
    return real;
  };

  return {
    load,
    crypto: {
      verify: (signature, message, publicKey) => loaded().verify(signature, message, publicKey),
      isKey: (publicKey) => loaded().isKey(publicKey),
      seal: (...given) => loaded().seal(...given),
      open: (...given) => loaded().open(...given),
      box: (...given) => loaded().box(...given),
      unbox: (...given) => loaded().unbox(...given),
      sign: (message, secretKey) => loaded().sign(message, secretKey),
      random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
      keyPair: (seed) => {
        const known = real === undefined ? rememberedKey(seed) : undefined;
        if (known !== undefined) return { publicKey: known, secretKey: joinBytes(seed, known) };
        const pair = loaded().keyPair(seed);
        return pair;
      },
    },
  };
}

/** Keeps the public key of this device's seed, with a mark by which another seed is noticed. */
export function rememberKey(seed: Uint8Array, publicKey: Uint8Array): void {
  try {
    ownStorage.setItem(NAME, `${markOf(seed)} ${toHex(publicKey)}`);
  } catch {
    // It is computed again next time.
  }
}

export function rememberedKey(seed: Uint8Array): Uint8Array | undefined {
  try {
    const [mark, key = ""] = (ownStorage.getItem(NAME) ?? "").split(" ");
    return mark === markOf(seed) && key.length === 64 ? fromHex(key) : undefined;
  } catch {
    return undefined;
  }
}

function markOf(seed: Uint8Array): string {
  return toHex(sha256(seed)).slice(0, 16);
}
