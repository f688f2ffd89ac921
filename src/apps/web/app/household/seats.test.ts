import { expect, test, vi } from "vitest";
import { afterRight, afterWrong, isNewSeat, lockOthers, movedTogether, onLocked, type Seat, waitFor } from "./seats.ts";

const anya: Seat = { id: "00000001", database: "kith", name: "Anya", wrong: 0, until: 0 };
const NOW = 1_700_000_000_000;

test("[HT-2] two wrong tries cost nothing, each further one twice the wait of the one before, up to an hour", () => {
  let seat = anya;
  const waits = Array.from({ length: 14 }, () => {
    seat = afterWrong(seat, NOW);
    return waitFor(seat, NOW) / 1000;
  });
  expect(waits.slice(0, 5)).toEqual([0, 0, 30, 60, 120]);
  expect(Math.max(...waits)).toBe(3600);
  expect(waitFor(afterRight(seat), NOW)).toBe(0);
});

test("[HT-2] a clock that was wrong at a wrong try keeps nobody out for longer than an hour", () => {
  const seat = afterWrong(afterWrong(afterWrong(anya, NOW), NOW), NOW + 10 ** 12);
  expect(waitFor(seat, NOW)).toBe(3_600_000);
});

test("[HT-3] a tab that heard nothing when all were locked, since it was asleep or left, locks when it is seen again", () => {
  const page = new EventTarget();
  const kept = new Map<string, string>();
  const addEventListener = page.addEventListener.bind(page);
  vi.stubGlobal("addEventListener", addEventListener);
  vi.stubGlobal("document", { addEventListener });
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  const locked = vi.fn();
  onLocked(locked);
  page.dispatchEvent(new Event("pageshow"));
  expect(locked).not.toHaveBeenCalled();
  lockOthers();
  for (const [at, sign] of ["pageshow", "visibilitychange", "storage"].entries()) {
    page.dispatchEvent(new Event(sign));
    expect(locked).toHaveBeenCalledTimes(at + 1);
  }
  vi.unstubAllGlobals();
});

test("[MV-5] an address is silent for all only once all have gone on elsewhere", () => {
  const ben: Seat = { ...anya, id: "00000002", name: "Ben" };
  const gone = { ...anya, moved: "https://kith.local" };
  expect(movedTogether([gone, ben])).toBeUndefined();
  expect(movedTogether([gone, { ...ben, moved: "https://kith.local" }])).toBe("https://kith.local");
  expect(movedTogether([])).toBeUndefined();
});

test("[MV-5] what another page sends for a place is taken only in its own shape", () => {
  const [salt, key] = [new Uint8Array(16), new Uint8Array(32)];
  const good = { id: "00000001", name: "Anya", salt, key };
  expect(isNewSeat(good)).toBe(true);
  for (const bad of [
    ...[
      { ...good, id: "../etc" },
      { ...good, id: "0000001" },
      { ...good, name: "" },
      { ...good, name: "a".repeat(41) },
    ],
    ...[
      { ...good, salt: new Uint8Array(15) },
      { ...good, key: "ab".repeat(32) },
      { ...good, key: undefined },
      null,
      "x",
    ],
  ])
    expect(isNewSeat(bad)).toBe(false);
});
