import fc from "fast-check";
import { expect, test } from "vitest";
import { PAPER_BYTES, paperSeed, paperWords, readPaper } from "./paper-key.ts";

const secrets = fc.uint8Array({ minLength: PAPER_BYTES, maxLength: PAPER_BYTES });
/** Nothing where the words are no sheet. */
function paperSecret(text: string): Uint8Array | undefined {
  const read = readPaper(text);
  return read instanceof Uint8Array ? read : undefined;
}
const languages = fc.constantFrom("en" as const, "es" as const);

test("twelve words in either language read back as the same secret, also without accents and in capitals", () => {
  fc.assert(
    fc.property(secrets, languages, (secret, language) => {
      const words = paperWords(secret, language);
      expect(words).toHaveLength(12);
      expect(paperSecret(words.join("  "))).toEqual(secret);
      const plain = words.join(", ").normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
      expect(paperSecret(plain)).toEqual(secret);
    }),
    { numRuns: 60 },
  );
});

test("a word that is missing or no word of the list is noticed, and most that are swapped", () => {
  const secret = new Uint8Array(PAPER_BYTES).map((_, at) => at * 11);
  const words = paperWords(secret, "en");
  expect(paperSecret(words.slice(1).join(" "))).toBeUndefined();
  expect(paperSecret([...words.slice(1), "kith"].join(" "))).toBeUndefined();
  expect(paperSecret("")).toBeUndefined();
  let noticed = 0;
  for (let at = 0; at < 11; at++) {
    const swapped = [...words];
    [swapped[at], swapped[at + 1]] = [swapped[at + 1] ?? "", swapped[at] ?? ""];
    if (paperSecret(swapped.join(" ")) === undefined) noticed += 1;
  }
  expect(noticed).toBeGreaterThan(8);
});

test("[DV-23] the numbers of the list may be typed too, and a slip behind the fourth letter does no harm", () => {
  fc.assert(
    fc.property(secrets, languages, (secret, language) => {
      const words = paperWords(secret, language);
      expect(paperSecret(words.map((word, at) => `${at + 1}. ${word}`).join("\n"))).toEqual(secret);
      const slips = words.map((word) => (word.length > 4 ? `${word.slice(0, 4)}x${word.slice(6)}` : word));
      expect(paperSecret(slips.join(" "))).toEqual(secret);
    }),
    { numRuns: 60 },
  );
});

test("[DV-23] what is wrong is told as far as one can: the word that no sheet has, how many there are, or that they do not fit", () => {
  const words = paperWords(
    new Uint8Array(PAPER_BYTES).map((_, at) => at * 11),
    "es",
  );
  const read = (some: readonly string[]) => readPaper(some.join(" "));
  expect(read([...words.slice(0, 11), "zzz"])).toEqual({ slip: "unknown", word: "zzz" });
  expect(read(words.slice(1))).toEqual({ slip: "count", count: 11 });
  expect(read([...words, ...words])).toEqual({ slip: "count", count: 24 });
  expect(readPaper("")).toEqual({ slip: "count", count: 0 });
  expect(read([...words.slice(1), "ábaco"])).toEqual({ slip: "bad" });
});

test("[K-2] different secrets are different keys", () => {
  fc.assert(
    fc.property(secrets, secrets, (one, other) => {
      fc.pre(one.some((byte, at) => byte !== other[at]));
      expect(paperSeed(one)).not.toEqual(paperSeed(other));
    }),
  );
});
