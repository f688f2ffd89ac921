import { expect, test } from "vitest";
import { fromHex, toHex } from "../bytes.ts";
import { CANONICAL_DEPTH_MAX, fromCbor, toCbor } from "./cbor.ts";

const read = (hex: string) => fromCbor(fromHex(hex.replaceAll(" ", "")) ?? new Uint8Array());

test("[K-2] whole numbers, bytes, text and arrays of these are read as they were written", () => {
  expect(read("84 01 42 0102 61 61 80")).toEqual([1, new Uint8Array([1, 2]), "a", []]);
  expect(read("1b 001fffffffffffff")).toBe(Number.MAX_SAFE_INTEGER);
  expect(read("65 61 efbbbf 61")).toBe("a\ufeffa");
  expect(toHex(toCbor(["ñ", -1, 24]))).toBe("8362c3b1201818");
});

const REFUSED: Readonly<Record<string, string>> = {
  "a number in more bytes than it needs": "18 01",
  "a number in two bytes that fits into one": "19 00ff",
  "a number in eight bytes that fits into four": "1b 00000000 ffffffff",
  "a length in more bytes than it needs": "58 01 00",
  "an array length in more bytes than it needs": "98 01 00",
  "a text length in more bytes than it needs": "78 01 61",
  "a number that no double holds": "1b 0020000000000001",
  "a negative number that no double holds": "3b 0020000000000000",
  "an array without a length": "9f 01 ff",
  "bytes in pieces": "5f 41 01 41 02 ff",
  "text in pieces": "7f 61 61 ff",
  "a fraction": "f9 3e00",
  "a whole number as a fraction": "f9 3c00",
  "negative zero": "f9 8000",
  "not a number": "f9 7e00",
  infinity: "fb 7ff0000000000000",
  null: "f6",
  undefined: "f7",
  true: "f5",
  "a simple value": "e0",
  "a map": "a1 01 02",
  "a map with one key twice": "a2 01 02 01 03",
  "a tag": "c1 00",
  "a big number": "c2 41 01",
  "a null inside": "81 f6",
  "a map inside": "82 01 a0",
  "something after the end": "01 01",
  "an end too soon": "82 01",
  "bytes that end too soon": "44 0102",
  "nothing at all": "",
  "half a surrogate": "63 eda080",
  "text that is not UTF-8": "62 c328",
  "an overlong letter": "62 c1a1",
  "text that begins with a mark of byte order": "64 efbbbf 61",
  "such a mark alone": "63 efbbbf",
  "an array of a thousand million, and then nothing": "9a 3b9aca00",
  "an array longer than any memory": "9b 001fffffffffffff",
  "bytes longer than any memory": "5b 001fffffffffffff",
  "a break on its own": "ff",
  "a reserved length": "1c",
};

for (const [what, hex] of Object.entries(REFUSED)) {
  test(`[K-2] ${what} is no encoding of ours`, () => {
    expect(read(hex)).toBeUndefined();
  });
}

test("[K-10] arrays in arrays have a limit, and a bomb of them is refused and not a crash", () => {
  const nested = (depth: number) => new Uint8Array([...new Uint8Array(depth - 1).fill(0x81), 0x80]);
  expect(fromCbor(nested(8))).toBeDefined();
  expect(fromCbor(nested(9))).toBeUndefined();
  expect(fromCbor(nested(CANONICAL_DEPTH_MAX), CANONICAL_DEPTH_MAX)).toBeDefined();
  expect(fromCbor(nested(CANONICAL_DEPTH_MAX + 1), CANONICAL_DEPTH_MAX)).toBeUndefined();
  expect(fromCbor(nested(60_000))).toBeUndefined();
});
