import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stayAwake } from "../../../../ui/awake.ts";
import { lockWhenQuiet } from "./quiet.ts";

const MINUTE = 60_000;
let locked = 0;
let page: EventTarget & { visibilityState: string };
let end = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  locked = 0;
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const touched = new EventTarget();
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("addEventListener", touched.addEventListener.bind(touched));
  vi.stubGlobal("removeEventListener", touched.removeEventListener.bind(touched));
  end = lockWhenQuiet(() => (locked += 1));
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("[HT-3] five minutes without a touch lock", () => {
  vi.advanceTimersByTime(4 * MINUTE);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(locked).toBeGreaterThan(0);
});

test("[HT-3] whoever only listens in a meeting is not locked out, and a tablet that was left there for hours locks", () => {
  const over = stayAwake();
  vi.advanceTimersByTime(170 * MINUTE);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(15 * MINUTE);
  expect(locked).toBeGreaterThan(0);
  over();
});

test("[HT-3] once the meeting's page is left, or its screen is off, five minutes count as ever", () => {
  const over = stayAwake();
  vi.advanceTimersByTime(30 * MINUTE);
  page.visibilityState = "hidden";
  vi.advanceTimersByTime(4 * MINUTE);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(locked).toBeGreaterThan(0);
  over();
});

test("[HT-3] a tablet that slept through the meeting's page locks when it wakes", () => {
  const over = stayAwake();
  vi.setSystemTime(Date.now() + 20 * MINUTE);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(locked).toBe(1);
  over();
});
