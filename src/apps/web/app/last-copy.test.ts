import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import { copyReminder, lastCopy, noteCopy } from "./last-copy.ts";

const NOW = 29_923_200;
const STREET = "aa".repeat(32);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("who never saved a copy is not asked to", () => {
  expect(lastCopy(STREET)).toBeUndefined();
  expect(copyReminder(STREET, NOW)).toBeUndefined();
});

test("who keeps copies is reminded after two months, and again two months later if they waved it off", () => {
  noteCopy(STREET, NOW);
  expect(copyReminder(STREET, NOW + 59 * MINUTES_PER_DAY)).toBeUndefined();
  const first = copyReminder(STREET, NOW + 60 * MINUTES_PER_DAY);
  expect(first).toBeDefined();
  expect(copyReminder(STREET, NOW + 119 * MINUTES_PER_DAY)).toBe(first);
  expect(copyReminder(STREET, NOW + 121 * MINUTES_PER_DAY)).not.toBe(first);
  noteCopy(STREET, NOW + 121 * MINUTES_PER_DAY);
  expect(copyReminder(STREET, NOW + 122 * MINUTES_PER_DAY)).toBeUndefined();
});

test("a browser that keeps nothing says nothing, and neither does a note that somebody changed", () => {
  localStorage.setItem(`kith.copied.${STREET}`, "yesterday");
  expect(copyReminder(STREET, NOW)).toBeUndefined();
  vi.stubGlobal("localStorage", undefined);
  noteCopy(STREET, NOW);
  expect(lastCopy(STREET)).toBeUndefined();
});
