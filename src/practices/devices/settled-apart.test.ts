import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { guest, podOf } from "../members/testing/neighbours.ts";
import { neverBroken } from "./never-broken.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

const never = (): never => {
  throw new Error("the act is not in the log");
};
const heads = (pod: Story) => pod.graph.heads().map(({ event }) => event.id);

describe("two neighbours who settle the same recovery apart agree", () => {
  /** One recovery, and what each of two said that settles it, who had not heard of the other. */
  function settledTwice(pod: Story): readonly [Id, Id] {
    const recovery = recover(pod, "new phone", pod.person("anya")).id;
    const vouchers = ["sarah", "ines", "grace"].map((who) => know(pod, who, recovery).id);
    pass(pod, 73, ...EVERYONE);
    const sees = heads(pod);
    const told = ["mark", "omar"].map((who) => conclude(pod, who, recovery, vouchers, { sees }));
    expect(told.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    return [told[0]?.id ?? "", told[1]?.id ?? ""];
  }

  test("[DV-9, K-3] what the new phone did after either of both counts", () => {
    for (const heard of [0, 1] as const) {
      const pod = start();
      const anya = pod.person("anya");
      const settled = settledTwice(pod);
      const said = pod.act("new phone", "members.rename", { name: "Anya" }, { sees: [settled[heard]] });
      pod.pass(1, ...EVERYONE);
      expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
      expect(pod.setAside(said.id)).toBeUndefined();
      expect(pod.graph.joins.isCut(pod.graph.get(said.id) ?? never())).toBe(false);
    }
  });

  test("[DV-9, DV-18] also where the device came in as a guest's, who has left", () => {
    const pod = start();
    const anya = pod.person("anya");
    guest(pod, "new phone", "mark");
    const asked = pod.act("new phone", "devices.recover", { person: anya, name: "phone", sort: "phone" });
    expect(asked.refusal).toBeUndefined();
    const vouchers = ["sarah", "ines", "grace"].map((who) => know(pod, who, asked.id).id);
    pod.act("new phone", "members.leave");
    pass(pod, 73, ...EVERYONE);
    const sees = heads(pod);
    const told = ["mark", "omar"].map((who) => conclude(pod, who, asked.id, vouchers, { sees }));
    expect(told.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    pod.pass(1, ...EVERYONE);
    expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
    expect(neverBroken(pod.look("devices"))).toEqual([]);
  });

  test("[DV-3, K-3] and whoever retires it had heard of one of both, and has ended both", () => {
    for (const heard of [0, 1] as const) {
      const pod = start();
      const anya = pod.person("anya");
      const settled = settledTwice(pod);
      const tablet = add(pod, "new phone", "tablet", { sees: [settled[heard]] });
      retire(pod, "tablet", "new phone", { sees: [tablet.id] });
      pod.pass(1, ...EVERYONE);
      expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("tablet")]);
    }
  });
});

test("[DV-9, K-1] of three that were settled apart, and of which each was heard before another one, exactly one stands", () => {
  const lives = { mark: "Willow", mo: "Willow", mia: "Willow", grace: "Hill", gus: "Hill", gil: "Hill" };
  const pod = podOf({ anya: "Fern", ...lives, omar: "Lime", ola: "Lime", oz: "Lime" }, practices);
  const anya = pod.person("anya");
  const phones = ["first phone", "second phone", "third phone"];
  const asked = phones.map((phone) => recover(pod, phone, anya).id);
  pass(pod, 73, ...Object.keys(lives), "omar", "ola", "oz");
  const sees = heads(pod);
  const settled = [
    ["mark", "mo", "gil"],
    ["grace", "gus", "oz"],
    ["omar", "ola", "mia"],
  ].map((whom, nth) => {
    const vouchers = whom.map((who) => know(pod, who, asked[nth] ?? "", "yes", { sees }).id);
    return conclude(pod, whom[0] ?? "", asked[nth] ?? "", vouchers, { sees: vouchers });
  });
  expect(settled.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
  const [first = "", second = "", third = ""] = settled.map(({ id }) => id);
  // Two households of three heard the first before the second, the second before the third, the third before the first.
  for (const [who, ...news] of [
    ["mark", second, third],
    ["grace", third, first],
    ["omar", first, second],
  ] as const)
    for (const one of news) pod.act(who, "kernel.witness", {}, { sees: [one] });
  pod.pass(1, "mark", "grace", "omar");

  expect(pod.graph.joins.devicesOf(anya)).toHaveLength(1);
  expect(neverBroken(pod.look("devices"))).toEqual([]);
  const events = pod.events();
  const again = foldAgain(practices, pod.community, [events.slice(0, -9), events.slice(-9).reverse()]);
  expect(again.graph.joins.devicesOf(anya)).toEqual(pod.graph.joins.devicesOf(anya));
});

test("[DV-5, DV-10] a new device that the lane has bound is settled for everybody, also where who put it on record had been retired unheard of", () => {
  const pod = start();
  const anya = pod.person("anya");
  add(pod, "mark", "laptop of mark");
  const recovery = recover(pod, "new phone", anya).id;
  const vouchers = ["sarah", "ines", "omar"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  const sees = pod.graph.heads().map(({ event }) => event.id);
  expect(retire(pod, "laptop of mark", "mark", { sees }).refusal).toBeUndefined();
  const settled = conclude(pod, "mark", recovery, vouchers, { sees }).id;
  pod.pass(1, "sarah");
  expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
  expect([pod.setAside(settled), pod.state("devices").recoveries.get(recovery)?.settled]).toEqual([undefined, settled]);
  expect(pod.act("mark", "members.rename", { name: "Not Mark" }).refusal?.code).toBe("lane.retired");
});
