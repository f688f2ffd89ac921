import { expect, test } from "vitest";
import type { Replica } from "../../../replica/replica.ts";
import { type AmongTabsDeps, amongTabs } from "./among-tabs.ts";
import type { HubState } from "./hub-link.ts";

/** A tab that leads as soon as it is there, and what it says of the hub. */
function leading(rest: Pick<AmongTabsDeps, "whole" | "touch">) {
  const told: HubState[] = [];
  const silent = {
    community: "c",
    device: "d",
    onChange: () => () => {},
    onHeard: () => () => {},
    keepTime: async () => {},
  };
  const tabs = amongTabs({ replica: silent as unknown as Replica, onHub: (state) => told.push(state), ...rest });
  return { told, tabs };
}

test("a tab that takes the link over says that the hub is away until it has it itself", async () => {
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
  expect(told).toEqual(["away"]);
  tabs.stop();
});

test("it says so at once, also where what a link of its own needs comes late or never", async () => {
  const { told, tabs } = leading({ whole: new Promise(() => {}), touch: async () => () => {} });
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(["away"]);
  tabs.stop();
});
