import { expect, test } from "vitest";
import { blobId, openBlob, openPhoto, sealBlob } from "./blob.ts";
import { sealer } from "./crypto.ts";
import { pad } from "./sealing.ts";
import { ascii } from "./shapes.ts";

const epoch = new Uint8Array(32).fill(9);

test("a blob is sealed in one way, and opened by its epoch alone", () => {
  const blob = sealBlob(ascii("a photo"), epoch);
  expect(blob.length).toBe(45 + 16 + 16);
  expect(blobId(blob)).toEqual(blobId(sealBlob(ascii("a photo"), epoch)));
  expect(openBlob(blob, epoch)).toEqual(ascii("a photo"));
  expect(() => openBlob(blob, new Uint8Array(32).fill(8))).toThrow("another epoch");
});

test("a photo with a key of its own is opened after its blob", () => {
  const key = new Uint8Array(32).fill(3);
  const inside = sealer(key, new Uint8Array(12), ascii("kith photo")).seal(pad(ascii("a plan"), 16));
  expect(openPhoto(openBlob(sealBlob(inside, epoch), epoch), key)).toEqual(ascii("a plan"));
});
