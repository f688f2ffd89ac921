import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MINUTES_PER_DAY } from "../../../../kernel/event.ts";
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

test("who never saved a copy is not asked to where others have all of it", () => {
  expect(lastCopy(STREET)).toBeUndefined();
  expect(copyReminder(STREET, NOW)).toBeUndefined();
});

test("[OH-2] whose household is alone with it for three weeks is asked for a first copy, and every two months until there is one", () => {
  const at = (days: number) => copyReminder(STREET, NOW + days * MINUTES_PER_DAY, NOW);
  expect(at(20)).toBeUndefined();
  expect(at(21)?.sort).toBe("first");
  expect(at(80)).toEqual(at(21));
  expect(at(81)).not.toEqual(at(21));
  noteCopy(STREET, NOW + 81 * MINUTES_PER_DAY);
  expect(at(82)).toBeUndefined();
  expect(at(141)?.sort).toBe("newer");
});

test("who keeps copies is reminded after two months, and again two months later if they waved it off", () => {
  noteCopy(STREET, NOW);
  expect(copyReminder(STREET, NOW + 59 * MINUTES_PER_DAY)).toBeUndefined();
  const first = copyReminder(STREET, NOW + 60 * MINUTES_PER_DAY);
  expect(first?.sort).toBe("newer");
  expect(copyReminder(STREET, NOW + 119 * MINUTES_PER_DAY)).toEqual(first);
  expect(copyReminder(STREET, NOW + 121 * MINUTES_PER_DAY)).not.toEqual(first);
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
