import { afterEach, expect, test, vi } from "vitest";
import type { Replica } from "../../../replica/replica.ts";
import { type AmongTabsDeps, amongTabs } from "./among-tabs.ts";
import type { HubState } from "./hub/hub-link.ts";

afterEach(() => vi.useRealTimers());

/** A tab that leads as soon as it is there, and what it says of the hub. */
function leading(rest: Pick<AmongTabsDeps, "whole" | "touch">) {
  const told: HubState[] = [];
  const silent = {
    community: "c",
    device: "d",
    onChange: () => () => {},
    onHeard: () => () => {},
    keepTime: async () => {},
    receipts: () => [],
  };
  const tabs = amongTabs({ replica: silent as unknown as Replica, onHub: (state) => told.push(state), ...rest });
  return { told, tabs };
}

test("[OH-3] a tab that takes the link over is looking for the hub until it has it itself", async () => {
  let dialled = (): void => {};
  const dialling = new Promise<void>((resolve) => {
    dialled = resolve;
  });
  // A hub that is not there: nothing is ever said of it.
  const touch = async () => {
    dialled();
    return () => {};
  };
  const { told, tabs } = leading({ whole: Promise.resolve(), touch });
  await dialling;
  expect(told).toEqual(["looking"]);
  tabs.stop();
});

test("[OH-3] it says so at once, and that the hub is away where what a link of its own needs comes late or never", async () => {
  vi.useFakeTimers();
  const { told, tabs } = leading({ whole: new Promise(() => {}), touch: async () => () => {} });
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(["looking"]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(["looking", "away"]);
  tabs.stop();
});

test("[OH-3] what the link says first is what counts, and no longer how long somebody has looked", async () => {
  vi.useFakeTimers();
  const touch = async (onState: (state: HubState) => void) => {
    onState("connected");
    return () => {};
  };
  const { told, tabs } = leading({ whole: Promise.resolve(), touch });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["looking", "connected"]);
  tabs.stop();
});
