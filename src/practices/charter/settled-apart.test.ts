import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { act, begun, type Life, move, ownOn, PEOPLE } from "./testing/islands.ts";

/** Everybody but Gus removes him on the first side; on the others nobody has heard of it. */
function removedApart(): Life {
  const life = begun();
  const remove = { remove: [life.pod.person("gus")], review: life.review, epoch: deviceOf("a new key") };
  const others = PEOPLE.filter((who) => who !== "gus");
  move(life, { side: 0, sight: "side" }, "anya", others, remove);
  expect(life.pod.look("members").rights.removed.size).toBe(1);
  return life;
}

/** A device puts on a side on record that a recovery is settled. */
function conclude(life: Life, side: number, by: string, recovery = ""): Id {
  const { lane } = life.pod.folding;
  const vouchers = [...(lane.recovering(recovery, life.pod.graph.top(0))?.vouchers.values() ?? [])];
  return act(life, { side, sight: "side" }, by, "devices.conclude", { recovery, vouchers }).id;
}

test("[DV-5, DV-10, K-1] a new device that the lane has bound is settled for everybody, also where who put it on record had been removed unheard of", () => {
  const life = removedApart();
  const { pod } = life;
  const [gil, eli] = life.asked;
  const settled = conclude(life, 1, ownOn("gus", 1), eli);
  act(life, { side: 0, sight: "side" }, "anya", "kernel.witness", {}, { sees: [settled] });
  expect(pod.graph.joins.personOf(deviceOf("phone 1"))).toBe(pod.state("devices").recoveries.get(eli).person);
  expect([pod.setAside(settled), pod.state("devices").recoveries.get(eli).settled]).toEqual([undefined, settled]);
  // Who had heard that he is removed settles nothing by him.
  expect(pod.setAside(conclude(life, 0, "gus", gil))?.code).toBe("lane.not-on-roll");
});

test("[DV-5, K-5] a new device binds itself to nobody who was removed, as far as it had heard", () => {
  for (const [side, person] of [
    [0, undefined],
    [1, "gus"],
  ] as const) {
    const life = removedApart();
    const { pod } = life;
    const gus = pod.person("gus");
    const settled = conclude(life, side, "phone 2", life.asked[2]);
    expect(pod.graph.joins.personOf(deviceOf("phone 2"))).toBe(person && gus);
    expect(pod.setAside(settled)?.code).toBe(person ? undefined : "kernel.removed");
  }
});
