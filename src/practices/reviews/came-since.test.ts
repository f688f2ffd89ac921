import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, podOf, seatsOf } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { noticed, wait } from "./testing/gate.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");
const CAME = ["hal", "ida", "jon"];

const parentOf = (story: Story): Id => story.look("charter").lane.chain.at(-1)?.id ?? "";

/** A review of Eve was under way, as six others were on the roll, when three more got a place on it. */
function withNewcomers() {
  const story = podOf(HOMES, [members, charter, reviews]);
  const review = noticed(story, OTHERS, "eve");
  for (const who of CAME) guest(story, who, "anya");
  const seated = { parent: parentOf(story), why: "They live here.", seats: seatsOf(story, CAME) };
  const motion = story.act("anya", "charter.propose", seated).id;
  const ballots = OTHERS.map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
  expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  story.act("anya", "reviews.hear", { review, spoke: "spoke" });
  wait(story, OTHERS, 5);
  const removal = { parent: parentOf(story), why: "Because", remove: [story.person("eve")], review };
  const asked = story.act("anya", "charter.propose", removal);
  expect(asked.refusal).toBeUndefined();
  return { story, asked: asked.id, needed: () => story.folding.lane.motion(asked.id)?.needed };
}

test("[RV-4, K-5] who came since the notice does not vote, and counts for how many it takes; who it is about does not", () => {
  const { story, asked, needed } = withNewcomers();
  expect(needed()).toBe(6);
  expect(story.act("hal", "charter.say", { motion: asked, yes: "yes" }).refusal?.code).toBe("lane.not-on-roll");
  const ballots = OTHERS.map((one) => story.act(one, "charter.say", { motion: asked, yes: "yes" }).id);
  const conclude = (some: readonly Id[]) => story.would("anya", "charter.conclude", { motion: asked, ballots: some });
  expect(conclude(ballots.slice(1))?.code).toBe("lane.not-enough");
  expect(conclude(ballots)).toBeUndefined();
});

test("[RV-4, K-5] of those who came since, whoever left again is not counted any more", () => {
  const { story, needed } = withNewcomers();
  for (const who of ["hal", "ida"]) expect(story.act(who, "members.leave").refusal).toBeUndefined();
  expect(needed()).toBe(5);
});
