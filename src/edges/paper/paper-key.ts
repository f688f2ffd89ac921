import { sha256 } from "@noble/hashes/sha2.js";
import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";
import type { Crypto, KeyPair } from "../../replica/ports.ts";

/** A key that fits on paper: 16 random bytes as twelve words (BIP-39), in the language of whoever prints them. */
export const PAPER_BYTES = 16;
const PAPER_WORDS = 12;
const LETTERS_THAT_TELL = 4;

const LISTS = { en: english, es: spanish } as const;

export function paperWords(secret: Uint8Array, language: "en" | "es"): string[] {
  return entropyToMnemonic(secret, LISTS[language]).normalize("NFC").split(/\s+/u);
}

/** Why some words are no sheet: one that is in neither list, too few or too many, or a check that does not hold. */
export type PaperSlip =
  | { readonly slip: "unknown"; readonly word: string }
  | { readonly slip: "count"; readonly count: number }
  | { readonly slip: "bad" };

/** The secret that twelve words stand for, in either language; or what is wrong with them, as far as one can tell. */
export function readPaper(text: string): Uint8Array | PaperSlip {
  const words = typedWords(text);
  const read = Object.values(LISTS).map((list) => ({ list, known: words.map((word) => wordOf(list, word)) }));
  for (const { list, known } of read) {
    if (known.includes(undefined)) continue;
    try {
      const secret = mnemonicToEntropy(known.join(" "), list);
      if (secret.length === PAPER_BYTES) return secret;
    } catch {
      // The check in the last word does not hold.
    }
  }
  const unknown = ({ known }: (typeof read)[number]) => known.filter((one) => one === undefined).length;
  const nearest = read.reduce((best, one) => (unknown(one) < unknown(best) ? one : best));
  const at = nearest.known.indexOf(undefined);
  if (at !== -1) return { slip: "unknown", word: words[at] ?? "" };
  return words.length === PAPER_WORDS ? { slip: "bad" } : { slip: "count", count: words.length };
}

/** A sheet is printed as a numbered list; its numbers may be typed, too. */
function typedWords(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s\d,.;:)]+/u)
    .filter(Boolean);
}

/** In both lists the first four letters tell a word from all others: a slip behind them does no harm, and accents none. */
function wordOf(list: readonly string[], typed: string): string | undefined {
  const word = bare(typed);
  const start = word.slice(0, LETTERS_THAT_TELL);
  return (
    list.find((one) => bare(one) === word) ??
    (start.length < LETTERS_THAT_TELL ? undefined : list.find((one) => bare(one).startsWith(start)))
  );
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
