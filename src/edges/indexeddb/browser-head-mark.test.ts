import { expect, test } from "vitest";
import { browserHeadMark } from "./browser-head-mark.ts";

const COMMUNITY = "ab".repeat(32);
const DAY = 24 * 60;

/** What one browser remembers, and the same profile elsewhere or later. */
function browser(kept: Record<string, string> = {}, seat = "Firefox 140") {
  let now = 1000;
  const storage = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
  };
  const mark = browserHeadMark({ storage, seat, clock: () => now }, COMMUNITY);
  return { mark, kept, pass: (minutes: number) => (now += minutes) };
}

test("[K-6] a browser remembers how much it has signed, and never less", async () => {
  const { mark } = browser();
  expect(await mark.read()).toBeUndefined();
  await mark.note(7);
  await mark.note(5);
  expect(await mark.read()).toBe(7);
});

test("[K-6] a profile that was put into another browser does not know what it signed until a peer confirms it", async () => {
  const here = browser();
  await here.mark.note(7);
  const moved = browser({ ...here.kept }, "Firefox 141");
  expect(await moved.mark.read()).toBeUndefined();
  await moved.mark.note(8);
  expect(await moved.mark.read()).toBe(8);
});

test("[K-6] what no peer has confirmed for three days is not believed, and is again once one has", async () => {
  const { mark, pass } = browser();
  await mark.note(7);
  pass(3 * DAY);
  await mark.note(8);
  expect(await mark.read()).toBeUndefined();
  await mark.heard?.();
  expect(await mark.read()).toBe(8);
});

test("[K-6] a twin that was seen stays remembered", async () => {
  const { mark, kept } = browser();
  await mark.noteCopied?.();
  await mark.note(9);
  expect(await browser(kept).mark.wasCopied?.()).toBe(true);
});
