import { expect, test } from "vitest";
import type { Replica } from "../../../replica/replica.ts";
import { amongTabs } from "./among-tabs.ts";
import type { HubState } from "./hub-link.ts";

test("a tab that takes the link over says that the hub is away until it has it itself", async () => {
  const told: HubState[] = [];
  const silent = {
    community: "c",
    device: "d",
    onChange: () => () => {},
    onHeard: () => () => {},
    keepTime: async () => {},
  };
  let dialled = (): void => {};
  const dialling = new Promise<void>((resolve) => {
    dialled = resolve;
  });
  const tabs = amongTabs({
    replica: silent as unknown as Replica,
    whole: Promise.resolve(),
    // A hub that is not there: nothing is ever said of it.
    touch: async () => {
      dialled();
      return () => {};
    },
    onHub: (state) => told.push(state),
  });
  await dialling;
  expect(told).toEqual(["away"]);
  tabs.stop();
});
