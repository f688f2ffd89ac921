import { describe, expect, test } from "vitest";
import { enteredOf } from "../../kernel/entered.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { type How, type Story, story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { devices } from "../devices/index.ts";
import { add, retire } from "../devices/testing/start.ts";
import { skills } from "../skills/index.ts";
import { members, standing } from "./index.ts";
import { homeOf, podOf, seatsOf, see, today } from "./testing/neighbours.ts";

const practices = [members, devices, charter, skills];
const HOMES = { anya: "Fern House", alex: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" };

/** Anya enrols Rosa, who lives with Mark and has no device. */
function withRosa(): { readonly pod: Story; readonly rosa: string } {
  const pod = podOf(HOMES, practices);
  const told = pod.act("anya", "members.enrol", { name: "Rosa", household: homeOf(pod, "mark") });
  expect(told.refusal).toBeUndefined();
  return { pod, rosa: told.id };
}
const skillsOf = (pod: Story, person: string): string[] =>
  see(pod, skills, "person", undefined, { person })?.skills?.map((one: { skill: string }) => one.skill) ?? [];
const where = (pod: Story, person: string) =>
  standing(pod.state("members"), pod.folding.lane.rights(pod.folding.lane.chain().length), person, () => true);

function propose(pod: Story, who: string, change: object): string {
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const nothing = { seats: [], addValues: [], dropValues: [], numbers: [], why: "Because" };
  return pod.act(who, "charter.propose", { parent, ...nothing, ...change }).id;
}

/** All others gave Rosa a place on the roll. */
function withRosaOnRoll() {
  const { pod, rosa } = withRosa();
  const motion = propose(pod, "anya", { seats: [{ person: rosa, household: homeOf(pod, "mark") }] });
  const ballots = ["anya", "alex", "mark"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  expect(pod.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  return { pod, rosa };
}

const leave = (pod: Story, who: string, person: string, how: How = {}) =>
  pod.act(who, "members.leave", { enteredFor: person }, how).refusal;
const asked = (pod: Story, who: string) =>
  today(pod, members, who).filter((code) => code === "members.today.leaving").length;

/** Neighbours bind a phone to her. */
function getsPhone(pod: Story, rosa: string) {
  const invite = pod.act("anya", "members.invite", { key: "11".repeat(32), uses: 1, until: pod.now() + 9000 }).id;
  const body = { person: rosa, name: "phone", sort: "phone", invite, proof: "22".repeat(64) };
  const recovery = pod.act("rosa phone", "devices.recover", body).id;
  const vouchers = ["anya", "alex", "sarah"].map((who) => pod.act(who, "devices.know", { recovery, known: "yes" }).id);
  pod.pass(0, "anya", "sarah", "mark", "alex");
  pod.pass(73 * 60, "anya", "sarah", "mark", "alex");
  return pod.act("anya", "devices.conclude", { recovery, vouchers }).refusal;
}

test("[K-1, K-3] nobody enters anything for somebody of whom they had not heard, or for what is no person", () => {
  const { pod, rosa } = withRosa();
  const before = pod.graph.get(rosa)?.event.prev ?? "";
  const say = (enteredFor: string, how: How = {}) =>
    pod.act("sarah", "members.rename", { name: "Rosa M.", enteredFor }, how).refusal?.code;
  expect(say(rosa, { sees: [before] })).toBe("lane.unknown-person");
  expect([say(before), say(rosa)]).toEqual(["lane.unknown-person", undefined]);
});

describe("people without a device", () => {
  test("[MB-19] are enrolled by a neighbour on the roll, as guests; not by guests, strangers or in a draft", () => {
    const { pod, rosa } = withRosa();
    expect(where(pod, rosa)).toBe("guest");
    expect(see(pod, members, "person", undefined, { person: rosa })).toMatchObject({
      invitedByName: "anya",
      byHand: true,
    });
    const codes = ["stranger", "guest"].map(
      (who) => pod.act(who, "members.enrol", { name: "X", householdName: "Y" }).refusal,
    );
    expect(codes.map((refusal) => refusal?.code)).toEqual(["lane.not-on-roll", "lane.not-on-roll"]);
    const draft = story(practices, "anya", { name: "P", scale: "pod", timeZone: "UTC", language: "en", values: [] });
    draft.act("anya", "members.join", { name: "anya", householdName: "Fern House" });
    expect(draft.would("anya", "members.enrol", { name: "Rosa", householdName: "Y" })?.code).toBe("lane.draft");
  });

  test("[MB-19] are vouched for like anyone, and then have a say", () => {
    const { pod, rosa } = withRosa();
    for (const who of ["sarah", "mark"])
      expect(pod.act(who, "members.vouch", { person: rosa }).refusal).toBeUndefined();
    expect(where(pod, rosa)).toBe("member");
  });

  test("[MB-20] what a named neighbour enters is theirs, and says who entered it", () => {
    const { pod, rosa } = withRosa();
    const told = pod.act("sarah", "members.rename", { name: "Rosa M.", enteredFor: rosa });
    expect(told.refusal).toBeUndefined();
    expect(pod.state("members").people.get(rosa).name).toBe("Rosa M.");
    expect(pod.state("members").people.get(pod.person("sarah")).name).toBe("sarah");
    expect(see(pod, members, "entered", "sarah", { person: rosa })).toMatchObject([
      { id: told.id, byName: "sarah", name: "Rosa M.", contested: false },
    ]);
  });

  test("[MB-20] only acts that say so are entered, only by the roll, and only for people who are known", () => {
    const { pod, rosa } = withRosa();
    const code = (who: string, kind: string, body: object) => pod.would(who, kind, { ...body, enteredFor: rosa })?.code;
    expect(code("guest", "members.rename", { name: "X" })).toBe("lane.roll-enters");
    expect(pod.would("anya", "members.rename", { name: "X", enteredFor: "ab".repeat(32) })?.code).toBe(
      "lane.unknown-person",
    );
    expect(() => code("anya", "members.invite", { key: "11".repeat(32), uses: 1, until: pod.now() + 60 })).toThrow();
  });

  test("[MB-20] what was entered for somebody is looked for only where something may have been", () => {
    const { pod, rosa } = withRosa();
    let passes = 0;
    const ordered = () => {
      passes += 1;
      return pod.folding.ordered();
    };
    const found = (person: string) =>
      enteredOf({ ...pod.folding, ordered }, pod.graph, kindsOf(practices), person).map(({ event }) => event.id);
    const rename = (by: string, person: string) => pod.act(by, "members.rename", { name: "R.", enteredFor: person });
    const told = rename("sarah", rosa);
    for (const who of Object.keys(HOMES)) {
      expect(rename("anya", pod.person(who)).refusal).toBeDefined();
      expect(found(pod.person(who))).toEqual([]);
    }
    expect(passes).toBe(0);
    expect(found(rosa)).toEqual([told.id]);
    // Where a phone was retired, nobody knows without looking whether something was entered meanwhile.
    expect(add(pod, "mark", "tablet").refusal).toBeUndefined();
    expect(retire(pod, "tablet", "mark").refusal).toBeUndefined();
    expect(found(pod.person("tablet"))).toEqual([]);
    expect(passes).toBe(2);
  });

  test("[MB-21] nobody enters anything for somebody who has a device", () => {
    const { pod, rosa } = withRosa();
    const about = { name: "X", enteredFor: pod.person("mark") };
    expect(pod.would("anya", "members.rename", about)?.code).toBe("lane.own-device");
    expect(pod.would("anya", "members.rename", { name: "X", enteredFor: rosa })).toBeUndefined();
  });

  test("[MB-20, K-5] a ballot on a motion can be entered, one for a person, and counts like any", () => {
    const { pod, rosa } = withRosa();
    const parent = () => pod.folding.lane.chain().at(-1)?.id ?? "";
    const nothing = { seats: [], addValues: [], dropValues: [], numbers: [], why: "Because" };
    const seats = [{ person: rosa, household: homeOf(pod, "mark") }];
    const first = pod.act("anya", "charter.propose", { parent: parent(), ...nothing, seats }).id;
    const ballots = ["anya", "alex", "sarah", "mark"].map(
      (who) => pod.act(who, "charter.say", { motion: first, yes: "yes" }).id,
    );
    expect(pod.act("anya", "charter.conclude", { motion: first, ballots }).refusal).toBeUndefined();
    expect(where(pod, rosa)).toBe("roll");
    const second = pod.act("anya", "charter.propose", { parent: parent(), ...nothing, addValues: ["Rest"] }).id;
    const said = pod.act("sarah", "charter.say", { motion: second, yes: "yes", enteredFor: rosa });
    expect(said.refusal).toBeUndefined();
    expect(pod.folding.lane.yesOn(second).get(rosa)).toBe(said.id);
    pod.act("mark", "charter.say", { motion: second, yes: "yes", enteredFor: rosa });
    expect(pod.folding.lane.yesOn(second).size).toBe(1);
    expect(seatsOf(pod, ["mark"])).toHaveLength(1);
  });

  test("[MB-40, K-5] no neighbour takes their say alone: that they leave holds once a second household has entered it", () => {
    const { pod, rosa } = withRosaOnRoll();
    const electorate = () => pod.folding.lane.motion(propose(pod, "sarah", { addValues: ["Rest"] }))?.electorate;
    const sees = pod.graph.heads().map(({ event }) => event.id);
    expect(leave(pod, "anya", rosa)).toBeUndefined();
    expect(leave(pod, "alex", rosa)?.code).toBe("lane.second-household");
    expect([where(pod, rosa), electorate()?.includes(rosa)]).toEqual(["roll", true]);
    expect(["anya", "alex", "sarah", "mark"].map((who) => asked(pod, who))).toEqual([0, 0, 1, 1]);
    const [item] = members.attention?.(pod.look("members", "mark")) ?? [];
    expect(item).toMatchObject({ title: { about: { name: "Rosa", by: "anya" } }, skippable: true });
    expect(pod.would("mark", item?.ready?.kind ?? "", item?.ready?.body)).toBeUndefined();
    // Out of reach of the first: together they are two households.
    expect(leave(pod, "sarah", rosa, { sees })).toBeUndefined();
    expect([where(pod, rosa), electorate()?.includes(rosa)]).toEqual(["stranger", false]);
    expect(leave(pod, "mark", rosa)?.code).toBe("lane.left");
    expect(["anya", "sarah", "mark"].map((who) => asked(pod, who))).toEqual([0, 0, 0]);
  });

  test("[MB-40] for a guest, whose visit one neighbour may end as well, one is enough", () => {
    const { pod, rosa } = withRosa();
    expect(leave(pod, "sarah", rosa)).toBeUndefined();
    expect(where(pod, rosa)).toBe("stranger");
  });

  test("[MB-40] nobody is asked of what was said to be wrong, or of somebody who speaks for themselves by now", () => {
    for (const after of [
      (pod: Story, _: string, leaving: string) => pod.act("mark", "members.contest", { act: leaving }).refusal,
      (pod: Story, rosa: string) => getsPhone(pod, rosa),
    ]) {
      const { pod, rosa } = withRosaOnRoll();
      const leaving = pod.act("anya", "members.leave", { enteredFor: rosa }).id;
      expect(asked(pod, "sarah")).toBe(1);
      expect(after(pod, rosa, leaving)).toBeUndefined();
      expect([asked(pod, "sarah"), where(pod, rosa)]).toEqual([0, "roll"]);
    }
  });

  test("[MB-22] whoever lives with them, or entered it, says that it was wrong; others do not", () => {
    const { pod, rosa } = withRosa();
    const act = pod.act("sarah", "skills.claim", {
      skill: "Baking",
      level: 3,
      rank: "primary",
      teach: "no",
      enteredFor: rosa,
    });
    expect(act.refusal).toBeUndefined();
    expect(pod.would("anya", "members.contest", { act: act.id })?.code).toBe("members.not-yours-to-contest");
    expect(pod.would("anya", "members.contest", { act: pod.community })?.code).toBe("members.not-entered");
    expect(pod.act("mark", "members.contest", { act: act.id }).refusal).toBeUndefined();
    expect(see(pod, members, "entered", "mark", { person: rosa })).toMatchObject([{ contested: true }]);
    expect(pod.would("sarah", "members.contest", { act: act.id })?.code).toBe("members.contested-already");
    expect(skillsOf(pod, rosa).length).toBeLessThanOrEqual(1);
  });

  test("[MB-22, K-3] of two who say at once that it was wrong, each word counts for whoever saw it", () => {
    const { pod, rosa } = withRosa();
    const act = pod.act("sarah", "members.rename", { name: "Rosalind", enteredFor: rosa }).id;
    add(pod, "sarah", "tablet");
    const seen = pod.graph.heads().map(({ event }) => event.id);
    const says = (who: string, sees: readonly string[]) => pod.act(who, "members.contest", { act }, { sees });
    const both = ["mark", "tablet"].map((who) => says(who, seen));
    expect(both.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect(both.map(({ id }) => says("sarah", [id]).refusal?.code)).toEqual(Array(2).fill("members.contested-already"));
  });

  test("[MB-22] somebody who lives alone says it through any neighbour on the roll, and it counts as their word", () => {
    const { pod, rosa } = withRosa();
    const told = pod.act("sarah", "members.rename", { name: "Rosalind", enteredFor: rosa });
    expect(see(pod, members, "entered", "anya", { person: rosa })).toMatchObject([{ mayContest: "for-them" }]);
    expect(pod.would("guest", "members.contest", { act: told.id, enteredFor: rosa })?.code).toBe("lane.roll-enters");
    const contest = pod.act("anya", "members.contest", { act: told.id, enteredFor: rosa });
    expect(contest.refusal).toBeUndefined();
    expect(see(pod, members, "entered", "anya", { person: rosa })).toMatchObject([
      { event: { kind: "members.contest" }, byName: "anya" },
      { id: told.id, contested: true, mayContest: undefined },
    ]);
  });

  test("[MB-21] whoever gets a device of their own by recovery speaks for themselves from then on", () => {
    const { pod, rosa } = withRosa();
    expect(getsPhone(pod, rosa)).toBeUndefined();
    expect(pod.person("rosa phone")).toBe(rosa);
    expect(pod.would("anya", "members.rename", { name: "X", enteredFor: rosa })?.code).toBe("lane.own-device");
    expect(pod.act("rosa phone", "members.rename", { name: "Rosa" }).refusal).toBeUndefined();
  });
});
