import { sha256 } from "@noble/hashes/sha2.js";
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";
import type { Crypto, KeyPair } from "../../replica/ports.ts";

/** A key that fits on paper: 16 random bytes as twelve words (BIP-39), in the language of whoever prints them. */
export const PAPER_BYTES = 16;

const LISTS = { en: english, es: spanish } as const;

export function paperWords(secret: Uint8Array, language: "en" | "es"): string[] {
  return entropyToMnemonic(secret, LISTS[language]).normalize("NFC").split(/\s+/u);
}

/** The secret that twelve words stand for, in either language; nothing when a word is wrong, missing or out of place. */
export function paperSecret(text: string): Uint8Array | undefined {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .trim()
    .split(/[\s,.;]+/u)
    .filter(Boolean);
  for (const list of Object.values(LISTS)) {
    const known = words.map((word) => list.find((one) => one === word || bare(one) === bare(word)) ?? word);
    try {
      const secret = mnemonicToEntropy(known.join(" "), list);
      if (secret.length === PAPER_BYTES) return secret;
    } catch {
      // Not of this language, or mistyped: the check in the last word does not hold.
    }
  }
  return undefined;
}

/** The seed of the device that the paper is. */
export function paperSeed(secret: Uint8Array): Uint8Array {
  return sha256(joinBytes(ascii("kith paper seed"), secret));
}

export function paperKeyPair(crypto: Pick<Crypto, "keyPair">, secret: Uint8Array): KeyPair {
  return crypto.keyPair(paperSeed(secret));
}

/** People leave accents out; the lists are made so that words differ without them too. */
function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
