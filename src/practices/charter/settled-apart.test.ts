import { expect, test } from "vitest";
import { deviceOf } from "../../kernel/testing/story.ts";
import { act, begun, move, ownOn, PEOPLE } from "./testing/islands.ts";

test("[DV-5, DV-10, K-1] a new device that the lane has bound is settled for everybody, also where who put it on record had been removed unheard of", () => {
  const life = begun();
  const { pod } = life;
  const [gil, eli] = life.asked;
  const end = pod.graph.top(0);
  const conclude = (side: number, recovery = "") => {
    const vouchers = [...(pod.folding.lane.recovering(recovery, end)?.vouchers.values() ?? [])];
    return act(life, { side, sight: "side" }, ownOn("gus", side), "devices.conclude", { recovery, vouchers }).id;
  };
  const remove = { remove: [pod.person("gus")], review: life.review, epoch: deviceOf("a new key") };
  const others = PEOPLE.filter((who) => who !== "gus");
  move(life, { side: 0, sight: "side" }, "anya", others, remove);
  expect(pod.look("members").rights.removed.size).toBe(1);
  const settled = conclude(1, eli);
  act(life, { side: 0, sight: "side" }, "anya", "kernel.witness", {}, { sees: [settled] });
  expect(pod.graph.joins.personOf(deviceOf("phone 1"))).toBe(pod.state("devices").recoveries.get(eli).person);
  expect([pod.setAside(settled), pod.state("devices").recoveries.get(eli).settled]).toEqual([undefined, settled]);
  // Who had heard that he is removed settles nothing by him.
  expect(pod.setAside(conclude(0, gil))?.code).toBe("lane.not-on-roll");
});
