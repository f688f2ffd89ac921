import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { guest, today } from "../members/testing/neighbours.ts";
import { devices } from "./index.ts";
import { add, conclude, EVERYONE, know, pass, recover, retire, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** What whoever lost a phone reads of it themselves, on the new one and on the old one. */

const rowOf = (pod: Story, who: string, recovery: string) =>
  views.recovery.look(pod.look("devices", who), { recovery });
const reads = (pod: Story, who: string) => today(pod, devices, who).filter((code) => code !== "devices.today.paper");

function asked(): { pod: Story; recovery: string; vouchers: readonly string[] } {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const vouchers = ["sarah", "mark", "omar"].map((who) => know(pod, who, recovery).id);
  return { pod, recovery, vouchers };
}

test("[DV-22] the new device is told once nothing is missing, and settles it itself", () => {
  const { pod, recovery, vouchers } = asked();
  expect(reads(pod, "new phone")).toEqual([]);
  pass(pod, 73, ...EVERYONE);
  expect(reads(pod, "new phone")).toEqual(["devices.today.ready-yours"]);
  expect(rowOf(pod, "new phone", recovery)).toMatchObject({ side: "new", state: "ready" });
  expect(conclude(pod, "new phone", recovery, vouchers).refusal).toBeUndefined();
  expect(pod.person("new phone")).toBe(rowOf(pod, "sarah", recovery)?.person);
});

test("[DV-22] another phone that asks for somebody is told nothing of it, and a guest cannot settle it", () => {
  const { pod, recovery, vouchers } = asked();
  guest(pod, "gil", "mark");
  recover(pod, "other phone", pod.person("grace"));
  pass(pod, 73, ...EVERYONE);
  expect(reads(pod, "other phone")).toEqual([]);
  expect(pod.would("gil", "devices.conclude", { recovery, vouchers })?.code).toBe("lane.not-on-roll");
});

test("[DV-8] its person reads on the new device that an old one objected too late, and on the old one what it said", () => {
  const { pod, recovery, vouchers } = asked();
  pass(pod, 73, ...EVERYONE);
  conclude(pod, "mark", recovery, vouchers);
  const former = () => views.former.look(pod.look("devices", "anya"), {})?.how;
  expect([reads(pod, "new phone"), former()]).toEqual([["devices.today.lost"], "recovered"]);
  pod.act("anya", "devices.object", { recovery });
  expect(reads(pod, "new phone")).toEqual(["devices.today.late-yours", "devices.today.lost"]);
  expect(reads(pod, "sarah")).toEqual(["devices.today.late"]);
  expect(rowOf(pod, "anya", recovery)).toMatchObject({ side: "old", late: true });
  expect(former()).toBe("objected");
});

test("[DV-8] the old device that said so is bound anew by an invite, once two thirds of the others agree", () => {
  const { pod, recovery, vouchers } = asked();
  const anya = pod.person("anya");
  pass(pod, 73, ...EVERYONE);
  conclude(pod, "mark", recovery, vouchers);
  pod.act("anya", "devices.object", { recovery });
  const again = recover(pod, "anya", anya, "sarah");
  expect(again.refusal).toBeUndefined();
  const words = ["sarah", "david", "mark", "ines", "omar"].map((who) => know(pod, who, again.id).id);
  pass(pod, 73, ...EVERYONE);
  // What was retired settles nothing: it is not told to, and a neighbour does.
  expect(reads(pod, "anya")).not.toContain("devices.today.ready-yours");
  expect(conclude(pod, "mark", again.id, words).refusal).toBeUndefined();
  expect([pod.person("anya"), pod.person("new phone")]).toEqual([anya, ""]);
});

test("[DV-24] whoever adds the device that asks from another of theirs has ended the asking, for everybody", () => {
  const { pod, recovery } = asked();
  expect(rowOf(pod, "anya", recovery)).toMatchObject({ side: "old", mayAdd: true });
  add(pod, "anya", "new phone");
  pass(pod, 73, ...EVERYONE);
  for (const who of ["anya", "new phone", "sarah"]) {
    expect(
      reads(pod, who).filter((code) => code.startsWith("devices.today.ready") || code === "devices.today.mine"),
    ).toEqual([]);
    expect(rowOf(pod, who, recovery)).toMatchObject({ state: "added", conclude: undefined });
  }
  expect(reads(pod, "grace")).toEqual([]);
});

test("[DV-24] a retired device that asks anew is added by another of its person, which reads that it can be", () => {
  const pod = start();
  add(pod, "anya", "tablet");
  retire(pod, "tablet", "anya");
  const again = recover(pod, "anya", pod.person("tablet"), "sarah").id;
  expect(rowOf(pod, "tablet", again)).toMatchObject({ mayAdd: true });
  // The old one itself settles nothing, and is not told to add itself.
  expect(rowOf(pod, "anya", again)).toMatchObject({ mayAdd: false, side: "new" });
  expect(add(pod, "tablet", "anya").refusal).toBeUndefined();
  expect([pod.person("anya"), rowOf(pod, "sarah", again)?.state]).toEqual([pod.person("tablet"), "added"]);
});

test("[DV-25] of whoever never had a device it is said that nobody but neighbours can say that it is not them", () => {
  const pod = start();
  const iris = pod.act("sarah", "members.enrol", { name: "Iris", householdName: "Reed House" }).id;
  const first = recover(pod, "iris phone", iris).id;
  expect(rowOf(pod, "sarah", first)).toMatchObject({ hadNone: true });
  const { recovery, pod: other } = asked();
  expect(rowOf(other, "sarah", recovery)).toMatchObject({ hadNone: false });
});
