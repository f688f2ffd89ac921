import { expect, test } from "vitest";
import { blobId, openBlob, openPhoto, sealBlob, sealPhoto } from "./blob.ts";
import { protocolFixture } from "./fixtures.ts";
import { epochName } from "./sealing.ts";
import { ascii, hex, unhex } from "./shapes.ts";

const epoch = new Uint8Array(32).fill(9);

test("the published blob and photo are made and opened", () => {
  const blob = protocolFixture<{ key: string; epoch: string; plain: string; id: string }>("seal-blob");
  const key = unhex(blob.given.key);
  expect(hex(sealBlob(unhex(blob.given.plain), key))).toBe(blob.hex);
  expect(hex(openBlob(unhex(blob.hex), key))).toBe(blob.given.plain);
  expect([hex(blobId(unhex(blob.hex))), hex(epochName(key))]).toEqual([blob.given.id, blob.given.epoch]);
  const photo = protocolFixture<{ photoKey: string; plain: string }>("seal-photo");
  const photoKey = unhex(photo.given.photoKey);
  expect(hex(sealPhoto(unhex(photo.given.plain), photoKey))).toBe(photo.hex);
  expect(hex(openPhoto(unhex(photo.hex), photoKey))).toBe(photo.given.plain);
});

test("a blob is sealed in one way, and opened by its epoch alone", () => {
  const blob = sealBlob(ascii("a photo"), epoch);
  expect(blob.length).toBe(45 + 16 + 16);
  expect(blobId(blob)).toEqual(blobId(sealBlob(ascii("a photo"), epoch)));
  expect(openBlob(blob, epoch)).toEqual(ascii("a photo"));
  expect(() => openBlob(blob, new Uint8Array(32).fill(8))).toThrow("another epoch");
});

test("a photo with a key of its own is opened after its blob", () => {
  const key = new Uint8Array(32).fill(3);
  const inside = sealPhoto(ascii("a plan"), key);
  expect(openPhoto(openBlob(sealBlob(inside, epoch), epoch), key)).toEqual(ascii("a plan"));
});
