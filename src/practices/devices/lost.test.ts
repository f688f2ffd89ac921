import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { draftOf, podOf, seatsOf, today } from "../members/testing/neighbours.ts";
import { devices } from "./index.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";
import { views } from "./views.ts";

const HOMES = { anya: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" };
const NOTHING = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };
const DAY = 24 * 60;

const isAsked = (pod: Story, who: string): boolean => today(pod, devices, who).includes("devices.today.lost");

/** Anya goes on with a tablet, her phone is retired. */
function lost(): Story {
  const pod = podOf(HOMES, [members, devices, charter]);
  add(pod, "anya", "tablet");
  expect(isAsked(pod, "tablet")).toBe(false);
  retire(pod, "tablet", "anya");
  return pod;
}

test("[DV-14] whoever retired a device is asked whether it was lost, for a month, and nobody else is", () => {
  const pod = lost();
  expect([isAsked(pod, "tablet"), isAsked(pod, "sarah")]).toEqual([true, false]);
  pod.pass(31 * DAY, "tablet");
  expect(isAsked(pod, "tablet")).toBe(false);
});

test("[DV-14] nobody is asked once a new key was agreed on after it", () => {
  const pod = lost();
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const change = { parent, ...NOTHING, epoch: "ab".repeat(32), why: "A phone was lost" };
  const motion = pod.act("tablet", "charter.propose", change).id;
  const ballots = ["sarah", "mark"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  expect(isAsked(pod, "tablet")).toBe(true);
  expect(pod.act("sarah", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  expect(isAsked(pod, "tablet")).toBe(false);
});

test("[DV-14] a sheet that is used up is no lost device", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  add(pod, "anya", "sheet", {}, "paper");
  retire(pod, "anya", "sheet");
  expect(isAsked(pod, "anya")).toBe(false);
});

/** What the device of somebody was, as it shows it. */
const formerly = (pod: Story, who: string) => views.former.look(pod.look("devices", who), {});

test("[DV-20] a retired phone tells whose it was, and no other device does; added anew it is one like others", () => {
  const pod = lost();
  const anya = { person: pod.person("tablet"), name: "anya", how: "retired" };
  expect(formerly(pod, "anya")).toMatchObject(anya);
  expect(["tablet", "sarah", "stranger"].map((who) => formerly(pod, who))).toEqual([undefined, undefined, undefined]);
  add(pod, "tablet", "anya");
  expect(formerly(pod, "anya")).toBeUndefined();
});

test("[DV-20] where neighbours settled that there is a new one, the old one tells so", () => {
  const pod = start();
  const recovery = recover(pod, "new phone", pod.person("anya")).id;
  const words = ["sarah", "mark", "omar"].map((who) => know(pod, who, recovery).id);
  pass(pod, 73, ...EVERYONE);
  expect(conclude(pod, "mark", recovery, words).refusal).toBeUndefined();
  expect(formerly(pod, "anya")).toMatchObject({ name: "anya", how: "recovered" });
});

test("[DV-20] a device whose key went two ways is not asked back in", () => {
  const pod = podOf(HOMES, practices);
  add(pod, "anya", "tablet");
  const before = pod.act("anya", "members.rename", { name: "Ann" }).id;
  pod.act("anya", "members.rename", { name: "Anne" });
  pod.act("anya", "members.rename", { name: "Anna" }, { after: before, sees: [] });
  retire(pod, "tablet", "anya");
  expect(formerly(pod, "anya")).toMatchObject({ how: "retired", forked: true });
  expect(formerly(lost(), "anya")).toMatchObject({ how: "retired", forked: false });
});

test("[DV-20] whoever left is not told of a device that they had retired before", () => {
  const pod = lost();
  expect(pod.act("tablet", "members.leave", {}).refusal).toBeUndefined();
  expect(formerly(pod, "anya")).toBeUndefined();
});

test("[DV-3] a retired phone sends nobody away: with old deps it ends no visit, and its person leaves no community", () => {
  const pod = draftOf(HOMES, practices);
  add(pod, "anya", "tablet");
  const old = pod.graph.heads().map(({ event }) => event.id);
  retire(pod, "tablet", "anya");
  const codeOf = (kind: string, body: Body) => pod.act("anya", kind, body, { sees: old }).refusal?.code;
  expect(codeOf("members.withdraw", { person: pod.person("mark") })).toBe("lane.retired");
  expect(codeOf("members.leave", {})).toBe("lane.retired");
  const list = pod.act("tablet", "members.list", { seats: seatsOf(pod, ["tablet", "sarah", "mark"]) }).id;
  for (const who of ["tablet", "sarah", "mark"]) {
    expect(pod.act(who, "members.confirm", { list }).refusal).toBeUndefined();
  }
  expect(pod.look("members").rights.roll.size).toBe(3);
});
