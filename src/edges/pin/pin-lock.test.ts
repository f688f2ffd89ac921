import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createChest } from "./chest.ts";
import { lockSeed, lockSeedWith, openSeed, pinKey } from "./pin-lock.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const seed = random(32);

test("[HT-1] a seed opens with its own PIN or phrase, and with no other; a lock that was changed opens with none", async () => {
  const lock = await lockSeed(seed, "two blue  herons", random);
  expect(await openSeed(lock, " two blue herons")).toEqual(seed);
  expect(await openSeed(lock, "two blue heron")).toBeUndefined();
  for (const at of [0, 5, 20, lock.length - 1]) {
    const bent = new Uint8Array(lock);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(await openSeed(bent, "two blue herons")).toBeUndefined();
  }
  for (const length of [0, 1, 8, 17, 41, lock.length - 1]) {
    expect(await openSeed(lock.slice(0, length), "two blue herons")).toBeUndefined();
  }
  expect(Buffer.from(lock).includes(Buffer.from(seed))).toBe(false);
}, 60_000);

test("[HT-1] two locks of one seed by one PIN have nothing in common", async () => {
  const [one, other] = [await lockSeed(seed, "2580", random), await lockSeed(seed, "2580", random)];
  expect(one.subarray(1, 17)).not.toEqual(other.subarray(1, 17));
  expect(one.subarray(-48)).not.toEqual(other.subarray(-48));
}, 60_000);

test("[HT-1] what is in a chest opens with the same seed and under the same name", () => {
  const chest = createChest(seed, random);
  const sealed = chest.seal("notes", new Uint8Array([1, 2, 3]));
  expect(chest.open("notes", sealed)).toEqual(new Uint8Array([1, 2, 3]));
  expect(chest.open("other", sealed)).toBeUndefined();
  expect(createChest(random(32), random).open("notes", sealed)).toBeUndefined();
  expect(chest.open("notes", new Uint8Array(3))).toBeUndefined();
});

test("[MV-5] a lock that was made elsewhere of what a PIN comes to opens with that PIN, and its key opens no lock of another salt", async () => {
  const [here, there] = [random(16), random(16)];
  const lock = lockSeedWith({ salt: there, key: await pinKey("2580", there) }, seed, random);
  expect(await openSeed(lock, "2580")).toEqual(seed);
  expect(await openSeed(lock, "2581")).toBeUndefined();
  expect(await pinKey("2580", here)).not.toEqual(await pinKey("2580", there));
  const wrong = lockSeedWith({ salt: here, key: await pinKey("2580", there) }, seed, random);
  expect(await openSeed(wrong, "2580")).toBeUndefined();
}, 60_000);
