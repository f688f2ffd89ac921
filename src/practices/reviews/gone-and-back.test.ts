import { expect, test } from "vitest";
import { charter } from "../charter/index.ts";
import { devices } from "../devices/index.ts";
import { add, retire } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { DAY, podOf, see, today } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { moved, noticed, noticeOf, walkGate } from "./testing/gate.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");
const pod = () => podOf(HOMES, [members, charter, reviews]);

test("[RV-2] households in which everybody has left are not waited for: they can hear of nothing", () => {
  const story = pod();
  for (const who of ["cem", "dee", "gus"]) story.act(who, "members.leave");
  const review = noticed(story, ["anya", "bo", "fay"], "eve");
  expect(see(story, reviews, "one", "anya", { review })).toMatchObject({ stage: "hearing", noticeDays: 0 });
  expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })).toBeUndefined();
});

test("[RV-2] households whose people rest, as the others said, are not waited for either, until one of them is seen again", () => {
  const story = pod();
  const awake = ["anya", "bo", "cem", "dee", "eve"];
  for (let day = 0; day < 61; day++) story.pass(DAY, ...awake);
  const parent = story.look("charter").lane.chain.at(-1)?.id;
  const dormant = ["fay", "gus"].map(story.person);
  const motion = story.act("anya", "charter.propose", { parent, why: "Not seen for long", dormant }).id;
  const ballots = awake.map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
  expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  const stage = (review: string) => see(story, reviews, "one", "anya", { review }).stage;
  expect(stage(noticed(story, ["anya", "bo", "cem"], "eve"))).toBe("hearing");
  for (const who of ["fay", "gus"]) story.act(who, "kernel.witness");
  expect(stage(noticed(story, ["bo", "anya", "cem"], "dee"))).toBe("notice");
});

test("[RV-2] most of the other households must have heard: the one that it is about is not counted", () => {
  const stageOf = (who: readonly string[]) => {
    const story = pod();
    return see(story, reviews, "one", "anya", { review: noticed(story, who, "eve") }).stage;
  };
  expect(stageOf(["anya", "cem", "dee"])).toBe("hearing");
  expect(stageOf(["anya", "cem"])).toBe("notice");
  expect(stageOf(["anya", "cem", "eve"])).toBe("notice");
});

test("[RV-2] a household in which somebody stayed is waited for as ever", () => {
  const story = pod();
  for (const who of ["bo", "cem", "dee"]) story.act(who, "members.leave");
  const review = story.act("anya", "reviews.open", noticeOf(story, "anya", "eve")).id;
  story.pass(20 * 1440, "anya");
  expect(see(story, reviews, "one", "anya", { review })).toMatchObject({ stage: "notice", noticeDays: 15 });
});

test("[RV-7, RV-8] whoever came back is removed by no review that ended before; it would take a new one", () => {
  const story = pod();
  const review = walkGate(story, OTHERS, "eve");
  expect(moved(story, OTHERS, "eve", review).conclude()).toBeUndefined();
  const parent = () => story.look("charter").lane.chain.at(-1)?.id;
  const seats = [{ person: story.person("eve"), household: story.person("eve") }];
  const motion = story.act("anya", "charter.propose", { parent: parent(), why: "Welcome back", seats }).id;
  const ballots = OTHERS.map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
  expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  const again = { parent: parent(), why: "Because", remove: [story.person("eve")], review };
  expect(story.would("anya", "charter.propose", again)?.code).toBe("lane.review-over");
  expect(see(story, reviews, "one", "anya", { review })).toHaveProperty("stage", "over");
  expect(today(story, reviews, "eve")).toEqual([]);
  const anew = story.act("anya", "reviews.open", noticeOf(story, "anya", "eve"));
  expect(anew.refusal).toBeUndefined();
  expect(see(story, reviews, "one", "anya", { review: anew.id })).toHaveProperty("stage", "notice");
});

test("[RV-1, RV-11] whoever has left opens no review of anybody", () => {
  const story = pod();
  story.act("anya", "members.leave");
  expect(story.would("anya", "reviews.open", noticeOf(story, "anya", "eve"))?.code).toMatch(/left$/);
});

test("[RV-9, RV-13] whoever was removed is told so in Today, with where to read why, until they let it rest, and nobody else is", () => {
  const story = pod();
  const review = walkGate(story, OTHERS, "eve");
  expect(moved(story, OTHERS, "eve", review).conclude()).toBeUndefined();
  const told = reviews.attention?.(story.look("reviews", "eve")) ?? [];
  expect(told.map(({ title, goto }) => [title.code, goto.id])).toEqual([["reviews.today.removed", review]]);
  expect(told).toMatchObject([{ skippable: true }]);
  expect(today(story, members, "eve")).toEqual([]);
  expect(today(story, reviews, "bo")).toEqual([]);
});

test("[CH-12] whom a removal is about is told that they do not vote on it, not that they lack a place on the roll", () => {
  const story = pod();
  const review = walkGate(story, OTHERS, "eve");
  moved(story, OTHERS.slice(0, 2), "eve", review);
  const mine = (who: string) => see(story, charter, "motions", who)[0].mine;
  expect([mine("eve"), mine("anya"), mine("cem")]).toEqual(["not-asked", "yes", "not-yet"]);
  expect(today(story, charter, "eve")).toEqual([]);
});

test("[RV-8] once whoever opened a review has gone, the others on the roll are asked for reasons and a way back", () => {
  const story = pod();
  const review = walkGate(story, OTHERS, "eve");
  expect(moved(story, OTHERS, "eve", review).conclude()).toBeUndefined();
  const askedOf = (who: string) => today(story, reviews, who);
  expect(["anya", "bo"].map(askedOf)).toEqual([["reviews.today.reasons"], []]);
  story.act("anya", "members.leave");
  expect(["bo", "cem"].map(askedOf)).toEqual([["reviews.today.reasons"], ["reviews.today.reasons"]]);
  story.act("bo", "reviews.reasons", { review, text: "Value 1.", wayBack: "A talk in spring." });
  expect(["bo", "cem"].map(askedOf)).toEqual([[], []]);
});

/** Anya speaks from a tablet too, which has not heard what her phone does from here on: it is lost before they meet again. */
function withTablet() {
  const story = podOf(HOMES, [members, charter, reviews, devices]);
  add(story, "anya", "tablet");
  const sees = story.graph.heads().map(({ event }) => event.id);
  return { story, sees, lose: () => retire(story, "tablet", "anya", { sees }).refusal };
}

test("[RV-1, RV-9] a notice of a phone that had been retired unseen carries no removal: nobody can read it", () => {
  const { story, lose } = withTablet();
  const review = walkGate(story, OTHERS, "eve");
  const others = ["bo", "cem", "dee", "fay", "gus"];
  const { conclude } = moved(story, others, "eve", review);
  expect(today(story, charter, "cem")).toContain("charter.today.record");
  expect(lose()).toBeUndefined();
  expect(see(story, reviews, "one", "bo", { review })).toBeNull();
  expect(story.would("bo", "reviews.hear", { review, spoke: "spoke" })?.code).toBe("lane.unknown-review");
  expect(today(story, charter, "cem")).not.toContain("charter.today.record");
  expect(conclude()).toBe("lane.unknown-review");
  const parent = story.look("charter").lane.chain.at(-1)?.id;
  const again = { parent, why: "Because", remove: [story.person("eve")], review };
  expect(story.would("bo", "charter.propose", again)?.code).toBe("lane.unknown-review");
});

test("[RV-9, CH-9] what a removal in force stands on stays to be read, though the phone that opened it had been retired unseen", () => {
  const { story, lose } = withTablet();
  const review = walkGate(story, OTHERS, "eve");
  expect(moved(story, OTHERS, "eve", review).conclude()).toBeUndefined();
  const before = see(story, reviews, "one", "bo", { review });
  expect(lose()).toBeUndefined();
  expect(see(story, reviews, "one", "bo", { review })).toEqual(before);
  expect(story.would("bo", "reviews.reasons", { review, text: "So that", wayBack: "Talk to us" })).toBeUndefined();
});

test("[RV-6] a retired phone answers for nobody: with old deps it neither appeals nor ends a review", () => {
  const { story, sees, lose } = withTablet();
  const review = noticed(story, ["bo", "cem", "dee", "fay", "gus"], "anya");
  expect(lose()).toBeUndefined();
  const said = story.act("anya", "reviews.appeal", { review }, { sees: [review] });
  expect(sees).not.toContain(review);
  expect(said.refusal?.code).toBe("lane.retired");
  expect(story.look("reviews").lane.reviewing(review)?.appealed).toBeUndefined();
});
