import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { devices } from "../devices/index.ts";
import { conclude, know, recover } from "../devices/testing/start.ts";
import { skills } from "../skills/index.ts";
import { members } from "./index.ts";
import { DAY, podOf } from "./testing/neighbours.ts";

const HOMES = { anya: "Fern", bo: "Mill", cem: "Mill", dora: "Hill" };
const PHONES = Object.keys(HOMES);
const PAPER = ["rosa", "sol", "teo", "uma", "vera"];
const YEAR = 365 * DAY;

/** Neighbours with phones in three households, and five households on the roll in which nobody ever had a device. */
function withPaper(): { readonly pod: Story; readonly paper: readonly Id[] } {
  const pod = podOf(HOMES, [members, charter, devices, skills]);
  const paper: Id[] = [];
  for (const name of PAPER) {
    const person = pod.act("anya", "members.enrol", { name, householdName: `House of ${name}` }).id;
    const parent = pod.look("charter").lane.chain.at(-1)?.id;
    const seats = [{ person, household: person }];
    const motion = pod.act("anya", "charter.propose", { parent, why: "They live here", seats }).id;
    const yes = { motion, yes: "yes" };
    const own = PHONES.map((who) => pod.act(who, "charter.say", yes).id);
    const entered = paper.map((enteredFor) => pod.act("bo", "charter.say", { ...yes, enteredFor }).id);
    const done = pod.act("anya", "charter.conclude", { motion, ballots: [...own, ...entered] });
    expect(done.refusal).toBeUndefined();
    paper.push(person);
  }
  return { pod, paper };
}

const timeOf = (pod: Story): number => pod.look("charter").time;

test("[MB-39, K-3] where most households have no device time passes by the clocks of the others", () => {
  const { pod, paper } = withPaper();
  const before = pod.now();
  for (let week = 0; week < 8; week++) {
    for (let day = 0; day < 7; day++) pod.pass(DAY, ...PHONES);
    for (const enteredFor of paper) {
      const claim = { skill: `Week ${week}`, level: 1, rank: "primary", teach: "no", enteredFor };
      expect(pod.act("anya", "skills.claim", claim).refusal).toBeUndefined();
    }
  }
  expect(timeOf(pod) - before).toBeGreaterThan(55 * DAY);
});

test("[MB-39, K-3] whoever enters what five households say has one clock of three, a year ahead or behind", () => {
  for (const wrong of [YEAR, -YEAR]) {
    const { pod, paper } = withPaper();
    pod.pass(DAY, ...PHONES);
    const before = timeOf(pod);
    const minute = pod.now() + wrong;
    for (const enteredFor of paper) {
      const claim = { skill: "Clocks", level: 1, rank: "primary", teach: "no", enteredFor };
      expect(pod.act("anya", "skills.claim", claim, { minute }).refusal).toBeUndefined();
    }
    expect(Math.abs(timeOf(pod) - before)).toBeLessThan(DAY);
  }
});

test("[MB-39, DV-6] where most households have no device a lost one is replaced once most of the others had the time to object", () => {
  const { pod } = withPaper();
  const anya = pod.person("anya");
  const recovery = recover(pod, "new phone", anya, "bo").id;
  const vouchers = ["bo", "cem", "dora"].map((who) => know(pod, who, recovery).id);
  pod.pass(DAY, "bo", "cem", "dora");
  pod.act("bo", "kernel.witness", {}, { minute: pod.now() + YEAR });
  expect(conclude(pod, "bo", recovery, vouchers).refusal?.code).toBe("lane.recovery-early");
  for (let day = 0; day < 3; day++) pod.pass(DAY, "bo", "cem", "dora");
  expect(conclude(pod, "bo", recovery, vouchers).refusal).toBeUndefined();
  expect(pod.person("new phone")).toBe(anya);
});

test("[MB-39, K-5] a new key waits for no household in which nobody has a device to say that it is there", () => {
  const { pod, paper } = withPaper();
  const epoch = "ab".repeat(32);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const motion = pod.act("anya", "charter.propose", { parent, why: "A phone was lost", epoch }).id;
  const yes = { motion, yes: "yes" };
  const ballots = [
    ...PHONES.map((who) => pod.act(who, "charter.say", yes).id),
    ...paper.map((enteredFor) => pod.act("bo", "charter.say", { ...yes, enteredFor }).id),
  ];
  expect(pod.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  const key = () => pod.folding.lane.epochAt(pod.graph.top(pod.now()));
  pod.act("anya", "kernel.have", { epoch });
  expect(key()).toBeUndefined();
  pod.act("dora", "kernel.have", { epoch });
  expect(key()).toBe(epoch);
});
