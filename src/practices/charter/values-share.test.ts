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

test("[CH-28] a motion says which rule asks for how many, as it stood when it was made, and a form the one that stands now", () => {
  const story = podOf(HOMES, [members, charter]);
  const made = (change: object) => propose(story, "anya", change).id;
  const share = (motion: Id) => see(story, charter, "motion", "anya", { motion }).share;
  const asked = (more: object) => see(story, charter, "share", "anya", more);
  const value = made({ dropValues: [1] });
  const number = made({ numbers: [{ name: "constitutionalPercent", value: 80 }] });
  expect(share(value)).toEqual({ rule: "valuesPercent", percent: 75 });
  expect(share(number)).toEqual({ rule: "constitutionalPercent", percent: 67 });
  expect(asked({ changesValues: "yes" })).toEqual(share(value));
  expect(asked({ onlyRests: "yes" })).toEqual({ rule: "half" });
  const ballots = ["anya", "bo", "cem", "dee"].map((who) => say(story, who, number).id);
  expect(story.act("anya", "charter.conclude", { motion: number, ballots }).refusal).toBeUndefined();
  // What was made before keeps its rule; what is made now has the new one, which asks for more than the values' own.
  expect(share(number)).toEqual({ rule: "constitutionalPercent", percent: 67 });
  expect(share(value)).toEqual({ rule: "valuesPercent", percent: 75 });
  expect(asked({ changesValues: "yes" })).toEqual({ rule: "constitutionalPercent", percent: 80 });
  expect(share(made({ dropValues: [1] }))).toEqual(asked({}));
});
