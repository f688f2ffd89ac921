import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createToasts } from "./toasts.svelte.ts";

const undo = { label: "Undo", run: () => undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what can be undone stays for as long as somebody needs who has to look for it, and goes by itself", () => {
  const toasts = createToasts();
  toasts.show({ text: "Done", tone: "done", action: undo });
  vi.advanceTimersByTime(19_000);
  expect(toasts.now?.text).toBe("Done");
  vi.advanceTimersByTime(2_000);
  expect(toasts.now).toBeUndefined();
});

test("a line goes only once neither the pointer nor the focus is on it", () => {
  const toasts = createToasts();
  toasts.show({ text: "Done", tone: "done", action: undo });
  toasts.hold("pointer");
  toasts.hold("focus");
  toasts.release("focus");
  vi.advanceTimersByTime(60_000);
  expect(toasts.now?.text).toBe("Done");
  toasts.release("pointer");
  vi.advanceTimersByTime(19_000);
  expect(toasts.now?.text).toBe("Done");
  vi.advanceTimersByTime(2_000);
  expect(toasts.now).toBeUndefined();
});

test("while nobody looks at the page no line goes by, and one that another replaced keeps none", () => {
  const toasts = createToasts();
  toasts.hold("away");
  toasts.show({ text: "Done", tone: "done" });
  vi.advanceTimersByTime(60_000);
  expect(toasts.now?.text).toBe("Done");
  toasts.release("away");
  toasts.hold("pointer");
  toasts.show({ text: "Undone", tone: "done" });
  vi.advanceTimersByTime(6_000);
  expect(toasts.now).toBeUndefined();
});
