import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChest } from "../../../../edges/pin/chest.ts";
import { lieOpen, ownStorage, sitDown } from "./own-storage.ts";

const NOTES = `kith.notes.${"aa".repeat(32)}`;
const TALK = JSON.stringify({ talk: "Breathe first." });
const chest = createChest(new Uint8Array(32).fill(1), (length) => crypto.getRandomValues(new Uint8Array(length)));

/** Names are to be seen on it, as on a browser's own. */
let kept: Record<string, string>;

beforeEach(() => {
  kept = {};
  vi.stubGlobal(
    "localStorage",
    Object.defineProperties(kept, {
      getItem: { value: (name: string) => kept[name] ?? null },
      setItem: { value: (name: string, value: string) => (kept[name] = value), configurable: true },
      removeItem: { value: (name: string) => delete kept[name] },
    }),
  );
});
afterEach(() => {
  lieOpen();
  vi.unstubAllGlobals();
});

test("[HT-1] a person's own notes are closed as soon as they sit down, and nobody else's are touched", () => {
  kept[NOTES] = TALK;
  kept[`${NOTES} @00000002`] = TALK;
  sitDown("", chest);
  expect(kept[NOTES]).not.toContain("Breathe");
  expect(ownStorage.getItem(NOTES)).toBe(TALK);
  expect(kept[`${NOTES} @00000002`]).toBe(TALK);
});

test("[HT-1] what a power cut left open while somebody took a place, or gave it up, is there for them and is closed again", () => {
  kept[`${NOTES} @00000001`] = TALK;
  sitDown("00000001", chest);
  expect(ownStorage.getItem(NOTES)).toBe(TALK);
  expect(kept[`${NOTES} @00000001`]).not.toContain("Breathe");
  sitDown("00000001", chest);
  expect(ownStorage.getItem(NOTES)).toBe(TALK);
});

test("[HT-1] where a browser has no room left to close them, nobody is kept out, and they are read as they lie", () => {
  kept[NOTES] = TALK;
  Object.defineProperty(kept, "setItem", {
    value: () => {
      throw new DOMException("no room", "QuotaExceededError");
    },
    configurable: true,
  });
  sitDown("", chest);
  expect(ownStorage.getItem(NOTES)).toBe(TALK);
  delete kept[NOTES];
});
