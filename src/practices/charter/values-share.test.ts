import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { podOf, see } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";

const HOMES = {
  anya: "Fern House",
  bo: "Fern House",
  cem: "Mill House",
  dee: "Elm House",
  eve: "Elm House",
  fay: "Oak House",
};
const newest = (story: Story): Id => story.look("charter").lane.chain.at(-1)?.id ?? "";
const propose = (story: Story, who: string, more: object) =>
  story.act(who, "charter.propose", { parent: newest(story), why: "So that it is said", ...more });
const say = (story: Story, who: string, motion: Id, yes = "yes") => story.act(who, "charter.say", { motion, yes });

test("[CH-28] two thirds neither take a core value away that a block stands on nor add one: it takes three quarters, and more if the charter says so", () => {
  const story = podOf(HOMES, [members, charter]);
  const needed = (change: object) =>
    see(story, charter, "motion", "anya", { motion: propose(story, "anya", change).id }).needed;
  expect(needed({ addValues: ["We decide in the open"] })).toBe(5);
  expect(needed({ numbers: [{ name: "sayDays", value: 5 }] })).toBe(4);
  expect(needed({ dropValues: [1] })).toBe(5);
  expect(needed({ dropValues: [1], addValues: ["Somebody rules"] })).toBe(5);
  const motion = propose(story, "anya", { dropValues: [1], numbers: [{ name: "sayDays", value: 5 }] }).id;
  const four = ["anya", "bo", "cem", "dee"];
  const ballots = four.map((who) => say(story, who, motion).id);
  const tooFew = { code: "lane.not-enough", about: { yes: 4, needed: 5, of: 6 } };
  expect(story.would("anya", "charter.conclude", { motion, ballots })).toEqual(tooFew);
  for (const who of four) say(story, who, motion, "no");
  const ground = propose(story, "bo", { addValues: ["Nobody keeps animals"] }).id;
  const forIt = four.map((who) => say(story, who, ground).id);
  expect(story.would("bo", "charter.conclude", { motion: ground, ballots: forIt })).toEqual(tooFew);
  expect(propose(story, "bo", { numbers: [{ name: "valuesPercent", value: 70 }] }).refusal?.code).toBe(
    "charter.out-of-bounds",
  );
  const stricter = propose(story, "bo", { numbers: [{ name: "valuesPercent", value: 100 }] }).id;
  for (const who of four) say(story, who, ground, "no");
  const counted = four.map((who) => say(story, who, stricter).id);
  expect(story.act("bo", "charter.conclude", { motion: stricter, ballots: counted }).refusal).toBeUndefined();
  expect(needed({ dropValues: [1] })).toBe(6);
  expect(needed({ addValues: ["We decide in the open"] })).toBe(6);
});
