import fc from "fast-check";
import { expect, test } from "vitest";
import { PAPER_BYTES, paperSecret, paperSeed, paperWords } from "./paper-key.ts";

const secrets = fc.uint8Array({ minLength: PAPER_BYTES, maxLength: PAPER_BYTES });
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

test("[K-2] different secrets are different keys", () => {
  fc.assert(
    fc.property(secrets, secrets, (one, other) => {
      fc.pre(one.some((byte, at) => byte !== other[at]));
      expect(paperSeed(one)).not.toEqual(paperSeed(other));
    }),
  );
});
