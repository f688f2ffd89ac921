import { encode, rfc8949EncodeOptions } from "cborg";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameBytes } from "../bytes.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";

const leaf = fc.oneof(
  fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.string({ unit: "grapheme" }),
  fc.uint8Array(),
);
const value = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof({ maxDepth: 6, withCrossShrink: true }, leaf, fc.array(tie("value"), { maxLength: 5 })),
})).value;

test("[K-2] what is written is read as the same value, and written again as the same bytes", () => {
  fc.assert(
    fc.property(value, (one) => {
      const bytes = toCbor(one);
      const back = fromCbor(bytes);
      expect(back).toEqual(one);
      expect(sameBytes(toCbor(back as CborValue), bytes)).toBe(true);
    }),
  );
});

test("[K-2] what is written here is what the library writes, up to the bounds of every length", () => {
  const edges = [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER];
  const lengths = [0, 23, 24, 255, 256, 4_080, 4_086, 4_087, 4_088, 4_090, 4_091, 4_092, 4_096, 65_536];
  const long = lengths.flatMap((length): CborValue[] => [
    "a".repeat(length),
    new Uint8Array(length).fill(7),
    Array.from({ length }, () => 1),
    ["é".repeat(length)],
  ]);
  const values: CborValue[] = [...edges, ...edges.map((edge) => -edge - 1).filter(Number.isSafeInteger), ...long, long];
  for (const one of values) expect(sameBytes(toCbor(one), encode(one, rfc8949EncodeOptions))).toBe(true);
  fc.assert(fc.property(value, (one) => sameBytes(toCbor(one), encode(one, rfc8949EncodeOptions))));
});

test("[K-2, K-11] whatever bytes come, they are one encoding of a value or nothing, and never a crash", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = fromCbor(bytes);
      if (read !== undefined) expect(sameBytes(toCbor(read), bytes)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("[K-2] a value with one byte bent is another value or nothing", () => {
  fc.assert(
    fc.property(value, fc.nat(), fc.integer({ min: 1, max: 255 }), (one, where, by) => {
      const bytes = toCbor(one);
      const bent = bytes.slice();
      bent[where % bent.length] = (bent[where % bent.length] ?? 0) ^ by;
      const back = fromCbor(bent);
      if (back !== undefined) expect(sameBytes(toCbor(back), bent)).toBe(true);
      expect(back).not.toEqual(one);
    }),
    { numRuns: 1000 },
  );
});
