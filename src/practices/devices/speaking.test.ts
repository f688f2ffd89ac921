import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { guest, see, today } from "../members/testing/neighbours.ts";
import { keyHolders } from "./held.ts";
import { devices } from "./index.ts";
import { add, know, recover, retire, settleApart, start } from "./testing/start.ts";

const heads = (pod: Story): Id[] => pod.graph.heads().map(({ event }) => event.id);
const speaking = (pod: Story, who: string): string[] =>
  see(pod, devices, "mine", who)
    .filter((row: { retired?: number }) => row.retired === undefined)
    .map((row: { key: string }) => row.key);
const holders = (pod: Story) => keyHolders(pod.look("devices"));

test("[DV-9, DV-15] the phone that lost stands among what speaks no more, and gets no key", () => {
  const pod = start();
  const anya = pod.person("anya");
  const recovery = recover(pod, "new phone", anya).id;
  const vouchers = ["sarah", "mark", "ines"].map((who) => know(pod, who, recovery).id);
  settleApart(pod, recovery, vouchers);
  expect(pod.graph.joins.devicesOf(anya)).toEqual([deviceOf("new phone")]);
  expect(speaking(pod, "new phone")).toEqual([deviceOf("new phone")]);
  expect(holders(pod)).not.toContain(deviceOf("rival phone"));
});

test("[DV-15] a device that two people added out of reach of each other is shown to the one for whom it speaks", () => {
  const pod = start();
  const old = heads(pod);
  add(pod, "anya", "hidden", { sees: old });
  const later = pod.act("mark", "kernel.witness", {}, { sees: old }).id;
  add(pod, "mark", "hidden", { sees: [later] });
  expect(pod.graph.joins.personOf(deviceOf("hidden"))).toBe(pod.person("anya"));
  expect(speaking(pod, "anya")).toContain(deviceOf("hidden"));
  expect(speaking(pod, "mark")).toEqual([deviceOf("mark")]);
  expect(retire(pod, "anya", "hidden").refusal).toBeUndefined();
  expect(speaking(pod, "anya")).toEqual([deviceOf("anya")]);
});

test("[DV-1, MB-38, K-6] a device with two histories adds another, whose word counts at once, and which retires it", () => {
  const pod = start();
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === pod.person("anya"))?.id ?? "";
  pod.act("anya", "members.rename", { name: "Anya" }, { sees: [old] });
  pod.act("anya", "members.rename", { name: "Ann" }, { after: old, sees: [] });
  const stranger = guest(pod, "zoe", "mark");
  expect(pod.act("anya", "members.vouch", { person: stranger.id }).refusal?.code).toBe("kernel.forked");
  expect(add(pod, "anya", "tablet").refusal).toBeUndefined();
  expect(pod.act("tablet", "members.vouch", { person: stranger.id }).refusal).toBeUndefined();
  expect(retire(pod, "tablet", "anya").refusal).toBeUndefined();
  expect(today(pod, members, "tablet")).not.toContain("members.today.fork.mine");
});
