import { expect, test, vi } from "vitest";
import { openTabs } from "./tabs.ts";

test("the other tabs hear which community's log grew, and the one that tells does not", async () => {
  const heard: string[] = [];
  const one = openTabs("fern", (community) => heard.push(`one: ${community}`));
  const other = openTabs("fern", (community) => heard.push(`other: ${community}`));
  const elsewhere = openTabs("mill", (community) => heard.push(`elsewhere: ${community}`));
  one.tell("fe".repeat(32));
  await vi.waitFor(() => expect(heard).toEqual([`other: ${"fe".repeat(32)}`]));
  for (const tabs of [one, other, elsewhere]) tabs.close();
  one.tell("after closing");
});

test("a browser that cannot do it tells nobody and breaks nothing", () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  const tabs = openTabs("fern", () => {});
  tabs.tell("fe".repeat(32));
  tabs.close();
  vi.unstubAllGlobals();
});
