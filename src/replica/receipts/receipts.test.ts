import { expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { ascii, fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { readReceipt, writeReceipt } from "./receipts.ts";

const crypto = await openCrypto();
const FERN = "fe".repeat(32);
const pair = crypto.keyPair(new Uint8Array(32).fill(1));
const device = toHex(pair.publicKey);
const others = ["01", "02"].map((byte) => byte.repeat(32));
const receipt = writeReceipt(
  crypto,
  pair.secretKey,
  FERN,
  device,
  9,
  new Map([...others, device].map((one) => [one, 3])),
);
const [words, signature] = fromCbor(receipt.bytes) as [Uint8Array, Uint8Array];

/** Other words, signed by the same device. */
function signed(other: CborValue): Uint8Array {
  const bytes = toCbor(other);
  const message = joinBytes(ascii("kith receipt"), fromHex(FERN) ?? bytes, bytes);
  return toCbor([bytes, crypto.sign(message, pair.secretKey)]);
}

test("[K-2] a receipt reads back as it was written, for its own community", () => {
  expect(readReceipt(crypto, FERN, receipt.bytes)).toEqual(receipt);
  expect(readReceipt(crypto, "0a".repeat(32), receipt.bytes)).toBeUndefined();
});

test("[K-2, K-10] whoever passes a receipt on can add nothing to it", () => {
  expect(readReceipt(crypto, FERN, toCbor([words, signature, new Uint8Array(1000)]))).toBeUndefined();
});

test("[K-2] a device can write a receipt in one way only", () => {
  const [who, minute, counts] = fromCbor(words) as [Uint8Array, number, CborValue[]];
  expect(readReceipt(crypto, FERN, signed([who, minute, counts]))).toEqual(receipt);
  for (const other of [
    [who, minute, counts, 7],
    [who, minute, [...counts].reverse()],
    [who, minute, [...counts, counts.at(-1) ?? 0]],
    [who, minute, [[...(counts[0] as CborValue[]), 7], ...counts.slice(1)]],
    [who, minute, [[(counts[0] as CborValue[])[0] ?? 0, -1], ...counts.slice(1)]],
  ])
    expect(readReceipt(crypto, FERN, signed(other))).toBeUndefined();
});
