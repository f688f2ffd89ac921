import { crc32 as zlibs } from "node:zlib";
import { expect, test } from "vitest";
import { ascii } from "../../kernel/bytes.ts";
import { noteSum, rowSum } from "./checksum.ts";

const row = { device: "ab".repeat(32), seq: 3, canonical: ascii("canonical"), signature: new Uint8Array(64).fill(1) };

test("a note's checksum is CRC-32 of its name and bytes, as others compute it", () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) % 251);
    const both = Buffer.concat([Buffer.from("note", "utf16le"), bytes]);
    if (typeof zlibs === "function") expect(noteSum("note", bytes) >>> 0).toBe(zlibs(both));
  }
  expect(noteSum("", ascii("123456789")) >>> 0).toBe(0xcbf43926);
});

test("[K-4] any changed bit of a row changes its checksum", () => {
  const sum = rowSum(row);
  for (let bit = 0; bit < 8 * row.canonical.length; bit++) {
    const canonical = row.canonical.slice();
    canonical[bit >> 3] = (canonical[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(rowSum({ ...row, canonical })).not.toBe(sum);
  }
  expect(rowSum({ ...row, seq: 4 })).not.toBe(sum);
  expect(rowSum({ ...row, device: "ac".repeat(32) })).not.toBe(sum);
  expect(rowSum({ ...row, signature: undefined })).not.toBe(sum);
});
