import { expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { lockPhoto, unlockPhoto } from "./locked-photo.ts";

const crypto = await openCrypto();
const photo = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251);

test("[K-8] a locked photo opens with its own key, and with no other, and shows nothing of itself", () => {
  const [key, other] = [crypto.random(32), crypto.random(32)];
  const locked = lockPhoto(crypto, key, photo);
  expect(unlockPhoto(crypto, key, locked)).toEqual(photo);
  expect(unlockPhoto(crypto, other, locked)).toBeUndefined();
  expect(unlockPhoto(crypto, key.slice(0, 31), locked)).toBeUndefined();
  expect(Buffer.from(locked).includes(Buffer.from(photo.slice(0, 32)))).toBe(false);
  locked[99] = (locked[99] ?? 0) ^ 1;
  expect(unlockPhoto(crypto, key, locked)).toBeUndefined();
});
