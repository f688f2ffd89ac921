import { expect, test } from "vitest";
import { deviceOf } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, homeOf, invite, PROOF, podOf } from "../members/testing/neighbours.ts";
import { reviews } from "../reviews/index.ts";
import { moved, walkGate } from "../reviews/testing/gate.ts";
import { devices } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import { add, conclude, know, pass, practices, recover, start } from "./testing/start.ts";

test("[DV-5, K-11] a word on what is no recovery is refused, and so is settling it", () => {
  const pod = start();
  const nothing = pod.act("mark", "kernel.witness").id;
  expect(know(pod, "sarah", nothing).refusal).toBeDefined();
  expect(pod.act("anya", "devices.object", { recovery: nothing }).refusal).toBeDefined();
  expect(conclude(pod, "mark", nothing, [nothing]).refusal).toBeDefined();
});

test("[DV-4, DV-18, K-5] the phone of somebody who was removed asks for nobody else", () => {
  const homes = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
  const pod = podOf(homes, [members, charter, reviews, devices]);
  const others = Object.keys(homes).filter((one) => one !== "eve");
  const way = { person: pod.person("anya"), name: "phone", sort: "phone", invite: invite(pod, "bo").id, proof: PROOF };
  expect(moved(pod, others, "eve", walkGate(pod, others, "eve")).conclude()).toBeUndefined();
  expect(pod.would("eve", "devices.recover", way)?.code).toBe("lane.device-known");
});

test("[DV-5, K-5] whoever lives with a guest does not vouch for them: their household is the one that they came into", () => {
  const pod = start();
  guest(pod, "gil", "mark", { household: homeOf(pod, "sarah") });
  const recovery = recover(pod, "new phone", pod.person("gil")).id;
  expect(know(pod, "sarah", recovery).refusal?.code).toBe("lane.same-household");
  const paper = pod.act("mark", "members.enrol", { name: "Rosa", household: homeOf(pod, "ines") }).id;
  const hers = recover(pod, "first phone", paper).id;
  expect(know(pod, "ines", hers).refusal?.code).toBe("lane.same-household");
  const vouchers = ["omar", "sarah", "grace"].map((who) => know(pod, who, hers).id);
  pass(pod, 73, "sarah", "omar", "grace");
  expect(conclude(pod, "omar", hers, vouchers).refusal).toBeUndefined();
});

test("[DV-18] a guest who left with two devices is back by neighbours on either of them", () => {
  const pod = podOf({ anya: "Fern", bo: "Mill", cem: "Elm" }, practices);
  guest(pod, "gil", "bo");
  add(pod, "gil", "tablet");
  const ask = () =>
    pod.would("tablet", "devices.recover", {
      ...{ person: pod.person("anya"), name: "tablet", sort: "tablet" },
      ...{ invite: invite(pod, "bo").id, proof: PROOF },
    })?.code;
  expect(ask()).toBe("lane.device-known");
  pod.act("gil", "members.leave");
  expect(ask()).toBeUndefined();
});

test("[DV-9, DV-18] a guest to whom neighbours gave a device turns out to be somebody else: as that guest they have gone, and nothing is broken", () => {
  const pod = start();
  const [anya, gil] = [pod.person("anya"), guest(pod, "gil", "mark").id];
  const settle = (person: string) => {
    const asked = recover(pod, "new phone", person).id;
    const vouchers = ["sarah", "ines", "grace"].map((who) => know(pod, who, asked).id);
    if (person === anya) pod.act("new phone", "members.leave");
    pass(pod, 73, "mark", "sarah", "ines", "grace", "omar");
    return conclude(pod, "mark", asked, vouchers).refusal;
  };
  expect(settle(gil)).toBeUndefined();
  expect(settle(anya)).toBeUndefined();
  expect([pod.graph.joins.devicesOf(gil), pod.graph.joins.devicesOf(anya)]).toEqual([[], [deviceOf("new phone")]]);
  expect(neverBroken(pod.look("devices"))).toEqual([]);
});
