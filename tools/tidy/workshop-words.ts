import { createHash } from "node:crypto";
import type { Finding, House } from "./house.ts";

/**
 * Words about how the code came to be, which mean nothing to those who read it later. As hashes (the first 16 hex digits
 * of SHA-256), so that this list does not hold what it looks for. A word, or two joined by a slash, in lower case.
 */
const HASHES: ReadonlySet<string> = new Set([
  "3ea125d0bff386e6",
  "524e783fe279e0e3",
  "60965168ce762e94",
  "7d3194f79e645c42",
  "94a168d2da574b00",
  "c70eca6b0f88f44d",
  "c857d09db23e6822",
  "d298391b07433318",
  "f0b7f71d2aceb43e",
]);

const hashes = new Map<string, string>();

/** Files speak about the product, not about the workshop. */
export function workshopWords(house: House): readonly Finding[] {
  return [...house].flatMap(([path, text]) =>
    [path, ...text.split("\n")].flatMap((line, at) => {
      const found = wordsIn(line).find((word) => HASHES.has(hashOf(word)));
      return found === undefined ? [] : [{ path, ...(at > 0 && { line: at }), says: `says "${found}"` }];
    }),
  );
}

function wordsIn(line: string): readonly string[] {
  const words = line.toLowerCase().match(/[a-z]+/g) ?? [];
  const pairs = [...line.toLowerCase().matchAll(/(?=\b([a-z]+\/[a-z]+))/g)].map((pair) => pair[1] ?? "");
  return [...words, ...pairs];
}

function hashOf(word: string): string {
  const hash = hashes.get(word) ?? createHash("sha256").update(word).digest("hex").slice(0, 16);
  hashes.set(word, hash);
  return hash;
}
