import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { DAY, guest, homeOf, podOf, see } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";
import { conclusionOf, followUps, type MotionRow, motionRows } from "./motions.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };
const pod = (): Story => podOf(HOMES, [members, charter]);
const tip = (story: Story): Id => story.look("charter").lane.chain.at(-1)?.id ?? "";
const propose = (story: Story, who: string, value: string, why = "So that it is said", more: object = {}): Id => {
  const told = story.act(who, "charter.propose", { parent: tip(story), why, addValues: [value], ...more });
  expect(told.refusal).toBeUndefined();
  return told.id;
};
const say = (story: Story, who: string, motion: Id, yes = "yes", how = {}) =>
  story.act(who, "charter.say", { motion, yes }, how);
const row = (story: Story, motion: Id, who = "anya"): MotionRow => see(story, charter, "motion", who, { motion });

/** Everyone says yes, and it is put on record. */
function pass(story: Story, motion: Id): void {
  const ballots = Object.keys(HOMES).map((who) => say(story, who, motion).id);
  expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
}

test("[CH-6, CH-12] the street sheet has what waits for a yes, with the first line of its reason, and nothing that is over", () => {
  const story = pod();
  const passed = propose(story, "anya", "Rest");
  const sheet = () => (charter.posted?.(story.look("charter")) ?? []).map(({ title }) => title.about?.why);
  const other = propose(story, "bo", "Quiet", "The nights are loud\nand long");
  expect(sheet().sort()).toEqual(["So that it is said", "The nights are loud"]);
  pass(story, passed);
  expect([row(story, passed).state, row(story, other).state, sheet()]).toEqual(["concluded", "moved-on", []]);
});

test("[CH-4, CH-6] nothing is put on record of a motion that has too few yes, that is over, or that there is not", () => {
  const story = pod();
  const motion = propose(story, "anya", "Rest");
  const rival = propose(story, "bo", "Quiet");
  const draft = (of: Id) => conclusionOf(story.look("charter", "anya"), of)?.kind;
  const after = (told: ReturnType<typeof say>) => followUps(story.look("charter", "anya"), told.event as never);
  for (const who of ["anya", "bo"]) expect(after(say(story, who, motion))).toEqual([]);
  expect(after(say(story, "dee", motion, "no"))).toEqual([]);
  const last = say(story, "cem", motion);
  expect(after(last)).toMatchObject([{ kind: "charter.conclude", body: { motion } }]);
  expect(after(say(story, "dee", motion, "no"))).toEqual([]);
  guest(story, "eve", "anya");
  const refused = say(story, "eve", motion);
  expect([refused.refusal === undefined, after(refused)]).toEqual([false, []]);
  expect([draft(motion), draft(rival), draft(tip(story))]).toEqual(["charter.conclude", undefined, undefined]);
  const ballots = (after(last)[0]?.body.ballots ?? []) as Id[];
  expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  expect([draft(motion), draft(rival)]).toEqual([undefined, undefined]);
});

test("[CH-10, CH-12] a motion says to each what they have with it: a say, one that they gave, none any more, or none yet", () => {
  const story = pod();
  const eve = guest(story, "eve", "anya").id;
  const seat = propose(story, "anya", "Rest", "Eve joins us", {
    seats: [{ person: eve, household: homeOf(story, "eve") }],
  });
  const mine = (motion: Id, who: string) => row(story, motion, who).mine;
  expect([mine(seat, "bo"), mine(seat, "eve")]).toEqual(["not-yet", "no-say"]);
  pass(story, seat);
  const crossed = story.act("bo", "charter.propose", { parent: tip(story), why: "So", addValues: ["Quiet"] }).id;
  expect(mine(crossed, "eve")).toBe("not-yet");
  expect([mine(seat, "eve"), mine(seat, "bo")]).toEqual(["not-asked", "yes"]);
  say(story, "cem", crossed, "no");
  story.act("dee", "members.leave");
  expect([mine(crossed, "cem"), mine(crossed, "dee")]).toEqual(["no", "no-say"]);
});

test("[CH-11] who said what stands in the order in which they said it, and motions the newest first", () => {
  const story = pod();
  const motions = ["Rest", "Quiet", "Bread"].map((value) => propose(story, "anya", value, value));
  expect(see(story, charter, "motions").map((one: MotionRow) => one.why)).toEqual(["Bread", "Quiet", "Rest"]);
  for (const who of ["dee", "anya", "cem"]) say(story, who, motions[0] ?? "", who === "cem" ? "no" : "yes");
  expect(row(story, motions[0] ?? "").said.map(({ name, yes }) => [name, yes])).toEqual([
    ["dee", true],
    ["anya", true],
    ["cem", false],
  ]);
});

test("[CH-18] somebody is in reach for seven days after they were last heard, and the one who looks always is", () => {
  const story = pod();
  const motion = propose(story, "anya", "Rest");
  story.pass(1, ...Object.keys(HOMES));
  const reachable = (who: string, days: number, more = 0) => {
    const look = story.look("charter", who, story.now() + days * DAY + more);
    return motionRows(look).find((one) => one.id === motion)?.reachable;
  };
  expect([reachable("bo", 7), reachable("bo", 7, 1), reachable("nobody", 8)]).toEqual([4, 1, 0]);
  story.act("cem", "members.leave");
  expect(reachable("bo", 0)).toBe(3);
});
