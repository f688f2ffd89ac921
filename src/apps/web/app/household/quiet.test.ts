import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stayAwake } from "../../../../ui/awake.ts";
import { lockWhenQuiet } from "./quiet.ts";

const MINUTE = 60_000;
let kept: Map<string, string>;
let ends: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  kept = new Map();
  ends = [];
});
afterEach(() => {
  for (const end of ends) end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab of somebody's: what was locked, and a touch in it. */
function tab(whose = "anya") {
  const page = new EventTarget();
  const [add, remove] = [page.addEventListener.bind(page), page.removeEventListener.bind(page)];
  vi.stubGlobal("addEventListener", add);
  vi.stubGlobal("removeEventListener", remove);
  const document = { addEventListener: add, removeEventListener: remove, visibilityState: "visible" };
  vi.stubGlobal("document", document);
  vi.stubGlobal("navigator", {});
  const lock = vi.fn();
  const storage = {
    getItem: (name: string) => kept.get(`${name} @${whose}`) ?? null,
    setItem: (name: string, value: string) => void kept.set(`${name} @${whose}`, value),
  };
  ends.push(lockWhenQuiet(lock, { storage }));
  return {
    ...{ lock, document },
    touch: () => page.dispatchEvent(new Event("keydown")),
    wake: () => page.dispatchEvent(new Event("visibilitychange")),
  };
}

test("[HT-3] after five minutes without a touch it locks, and not before", () => {
  const { lock, touch } = tab();
  vi.advanceTimersByTime(4 * MINUTE);
  touch();
  vi.advanceTimersByTime(4.9 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0.2 * MINUTE);
  expect(lock).toHaveBeenCalled();
});

test("[HT-3] whoever writes in one tab is in the others too, and what somebody else does is no sign of them", () => {
  const [left, used, other] = [tab(), tab(), tab("ben")];
  for (let minute = 0; minute < 8; minute++) {
    used.touch();
    vi.advanceTimersByTime(MINUTE);
  }
  expect([left.lock.mock.calls.length, used.lock.mock.calls.length]).toEqual([0, 0]);
  expect(other.lock).toHaveBeenCalled();
  vi.advanceTimersByTime(5 * MINUTE);
  expect(left.lock).toHaveBeenCalled();
  expect(used.lock).toHaveBeenCalled();
});

test("[HT-3] a clock that is set back for a year does not leave a place open for a year", () => {
  const { lock, touch } = tab();
  touch();
  vi.setSystemTime(Date.now() - 365 * 24 * 60 * MINUTE);
  vi.advanceTimersByTime(5.1 * MINUTE);
  expect(lock).toHaveBeenCalled();
});

test("[HT-3] whoever only listens in a meeting is not locked out, and a tablet that was left there for hours locks", () => {
  const { lock } = tab();
  const over = stayAwake();
  vi.advanceTimersByTime(170 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15 * MINUTE);
  expect(lock).toHaveBeenCalled();
  over();
});

test("[HT-3] once the meeting's page is left, or its screen is off, five minutes count as ever", () => {
  const { lock, document } = tab();
  const over = stayAwake();
  vi.advanceTimersByTime(30 * MINUTE);
  document.visibilityState = "hidden";
  vi.advanceTimersByTime(4 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * MINUTE);
  expect(lock).toHaveBeenCalled();
  over();
});

test("[HT-3] a tablet that slept through the meeting's page locks when it wakes", () => {
  const { lock, wake } = tab();
  const over = stayAwake();
  vi.setSystemTime(Date.now() + 20 * MINUTE);
  wake();
  expect(lock).toHaveBeenCalledTimes(1);
  over();
});
