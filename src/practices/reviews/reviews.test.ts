import { describe, expect, test } from "vitest";
import type { Body, Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, podOf, see, today } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { noticed, noticeOf, wait, walkGate } from "./testing/gate.ts";
import type { ReviewView } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const ALL = Object.keys(HOMES);
const OTHERS = ALL.filter((one) => one !== "eve");
const pod = () => podOf(HOMES, [members, charter, reviews]);

const propose = (story: Story, who: string, whom: string, review: Id | undefined, more: Body = {}) =>
  story.act(who, "charter.propose", {
    ...{ parent: story.look("charter").lane.chain.at(-1)?.id, why: "Because", remove: [story.person(whom)] },
    ...(review === undefined ? {} : { review }),
    ...more,
  });
const vote = (story: Story, motion: Id, who: readonly string[]): Id[] =>
  who.map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
const conclude = (story: Story, motion: Id, ballots: readonly Id[]) =>
  story.act("anya", "charter.conclude", { motion, ballots }).refusal?.code;
const seen = (story: Story, review: Id, who = "anya"): ReviewView => see(story, reviews, "one", who, { review });

describe("the gate of a removal", () => {
  test("[RV-1] nobody is removed without a review, or by the review of somebody else", () => {
    const story = pod();
    expect(propose(story, "anya", "eve", undefined).refusal?.code).toBe("charter.review-first");
    const review = walkGate(story, OTHERS, "eve");
    expect(propose(story, "anya", "gus", review).refusal?.code).toBe("lane.other-review");
    const two = { remove: ["eve", "gus"].map((one) => story.person(one)) };
    expect(propose(story, "anya", "eve", review, two).refusal?.code).toBe("lane.other-review");
    const motion = propose(story, "anya", "eve", review);
    expect(motion.refusal).toBeUndefined();
    expect(conclude(story, motion.id, vote(story, motion.id, OTHERS.slice(0, 5)))).toBeUndefined();
    expect(seen(story, review).stage).toBe("removed");
  });

  test("[RV-2] the hearing waits for fifteen days of notice that most households have known of", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve", 10);
    expect(seen(story, review).stage).toBe("notice");
    expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })).toMatchObject({
      code: "lane.notice-runs",
      about: { days: 5 },
    });
    expect(propose(story, "anya", "eve", review).refusal?.code).toBe("lane.hear-first");
    wait(story, OTHERS, 5);
    expect(story.would("anya", "reviews.hear", { review, spoke: "stayed-away" })).toBeUndefined();
    expect(story.would("eve", "reviews.hear", { review, spoke: "spoke" })?.code).toBe("lane.not-on-roll");
  });

  test("[RV-2] one household's clock, or a notice kept back from the others, makes no days", () => {
    const story = pod();
    const review = story.act("anya", "reviews.open", noticeOf(story, "anya", "eve")).id;
    story.pass(40 * 1440, "anya");
    expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })?.code).toBe("lane.notice-runs");
  });

  test("[RV-3] a removal waits for five days after the hearing", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve");
    story.act("anya", "reviews.hear", { review, spoke: "sent-words", supporter: story.person("gus") });
    const motion = propose(story, "anya", "eve", review).id;
    const ballots = vote(story, motion, OTHERS.slice(0, 5));
    expect(conclude(story, motion, ballots)).toBe("lane.hearing-lately");
    expect(seen(story, review).heard).toMatchObject([{ spoke: "sent-words", supporter: { name: "gus" } }]);
    wait(story, OTHERS, 5);
    expect(conclude(story, motion, ballots)).toBeUndefined();
  });

  test("[RV-4] three quarters of all who were on the roll at the notice must say yes; sides do not vote, and naming them makes it no easier", () => {
    const story = pod();
    const parties = [story.person("dee")];
    const review = noticed(story, OTHERS, "eve", 15, { parties });
    expect(seen(story, review)).toMatchObject({ voters: 5, needed: 5 });
    story.act("anya", "reviews.hear", { review, spoke: "spoke" });
    wait(story, OTHERS, 5);
    const motion = propose(story, "anya", "eve", review).id;
    expect(story.folding.lane.motion(motion)?.share).toEqual({ rule: "removePercent" });
    for (const who of ["dee", "eve"])
      expect(story.would(who, "charter.say", { motion, yes: "yes" })?.code).toBe("lane.not-on-roll");
    const ballots = vote(story, motion, ["anya", "bo", "cem", "fay"]);
    expect(conclude(story, motion, ballots)).toBe("lane.not-enough");
    expect(conclude(story, motion, [...ballots, ...vote(story, motion, ["gus"])])).toBeUndefined();
    const many = ["bo", "cem"].map((one) => story.person(one));
    expect(story.would("anya", "reviews.open", noticeOf(story, "anya", "gus", { parties: many }))?.code).toBe(
      "lane.too-many-parties",
    );
  });

  test("[RV-4] an accused who votes all the same is heard by nobody: the ballot is set aside, and listing it is refused", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve");
    story.act("anya", "reviews.hear", { review, spoke: "spoke" });
    wait(story, OTHERS, 5);
    const motion = propose(story, "anya", "eve", review).id;
    const own = story.act("eve", "charter.say", { motion, yes: "no" });
    expect([own.refusal?.code, story.setAside(own.id)?.code]).toEqual(["lane.not-on-roll", "lane.not-on-roll"]);
    const ballots = vote(story, motion, OTHERS.slice(0, 5));
    expect(seen(story, review)).toMatchObject({ voters: 6, needed: 5 });
    // The log has neither the ballot nor an outcome; her Today asks her for nothing, theirs to put it on record.
    const [row] = see(story, charter, "motions", "anya");
    expect(row).toMatchObject({ state: "open", yes: 5, of: 6 });
    expect(row.said.map(({ name }: { name: string }) => name)).not.toContain("eve");
    expect(today(story, charter, "eve")).toEqual([]);
    expect(today(story, charter, "gus")).toEqual(["charter.today.record"]);
    expect(conclude(story, motion, [...ballots, own.id])).toBeDefined();
    expect(story.look("charter").rights.roll.has(story.person("eve"))).toBe(true);
    expect(conclude(story, motion, ballots)).toBeUndefined();
    expect(story.look("charter").rights.roll.has(story.person("eve"))).toBe(false);
    expect(seen(story, review)).toHaveProperty("stage", "removed");
  });

  test("[RV-4] who comes onto the roll after the notice does not vote on it", () => {
    const story = pod();
    guest(story, "hal", "anya");
    const review = noticed(story, OTHERS, "eve");
    const seat = { person: story.person("hal"), household: story.person("hal") };
    const parent = story.look("charter").lane.chain.at(-1)?.id;
    const seats = story.act("anya", "charter.propose", { parent, why: "Welcome", seats: [seat] }).id;
    expect(conclude(story, seats, vote(story, seats, OTHERS))).toBeUndefined();
    story.act("anya", "reviews.hear", { review, spoke: "spoke" });
    wait(story, OTHERS, 5);
    const motion = propose(story, "anya", "eve", review).id;
    expect(story.would("hal", "charter.say", { motion, yes: "yes" })?.code).toBe("lane.not-on-roll");
  });

  test("[RV-5] where no circle was offered, two people of other households must agree that safety comes first", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve", 15, { offered: "safety" });
    expect(seen(story, review)).toMatchObject({ stage: "backing", suspendedUntil: undefined });
    expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })?.code).toBe("lane.backers-first");
    for (const who of ["anya", "bo", "eve"])
      expect(story.would(who, "reviews.back", { review })?.code).toBe("lane.too-close");
    for (const who of ["cem", "dee"]) story.act(who, "reviews.back", { review });
    expect(seen(story, review).suspendedUntil).toBeGreaterThan(0);
    expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })).toBeUndefined();
  });

  test("[RV-6] an appeal holds it up until those drawn by lot answer, and a no of most of them ends it", () => {
    const story = pod();
    const review = walkGate(story, OTHERS, "eve");
    const motion = propose(story, "anya", "eve", review).id;
    const ballots = vote(story, motion, OTHERS);
    expect(story.would("anya", "reviews.appeal", { review })?.code).toBe("lane.own-appeal");
    story.act("eve", "reviews.appeal", { review });
    expect(conclude(story, motion, ballots)).toBe("lane.appeal-runs");
    const drawn = seen(story, review).panel.map(({ name }) => name);
    expect(drawn).toHaveLength(3);
    for (const close of ["anya", "bo", "eve"]) expect(drawn).not.toContain(close);
    expect(story.would("anya", "reviews.panel", { review, finds: "stands" })?.code).toBe("lane.not-drawn");
    const [one = "", two = ""] = drawn;
    expect(today(story, reviews, one)).toEqual(["reviews.today.drawn"]);
    story.act(one, "reviews.panel", { review, finds: "falls" });
    expect(conclude(story, motion, ballots)).toBe("lane.appeal-runs");
    story.act(two, "reviews.panel", { review, finds: "falls" });
    expect(conclude(story, motion, ballots)).toBe("lane.review-over");
    expect(seen(story, review).stage).toBe("over");
  });

  test("[RV-6] an appeal that does not stand, or that nobody answers for a month, holds it up no longer", () => {
    for (const answered of [true, false]) {
      const story = pod();
      const review = walkGate(story, OTHERS, "eve");
      const motion = propose(story, "anya", "eve", review).id;
      const ballots = vote(story, motion, OTHERS);
      story.act("eve", "reviews.appeal", { review });
      if (answered)
        for (const { name } of seen(story, review).panel.slice(0, 2))
          story.act(name, "reviews.panel", { review, finds: "stands" });
      else wait(story, OTHERS, 30);
      expect(conclude(story, motion, ballots)).toBeUndefined();
    }
  });

  test("[RV-6] who appealed before the hearing loses no day of it, and nobody answers before it either", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve", 1);
    story.act("eve", "reviews.appeal", { review });
    const [one = ""] = seen(story, review).panel.map(({ name }) => name);
    expect(story.would(one, "reviews.panel", { review, finds: "stands" })?.code).toBe("lane.hear-first");
    wait(story, OTHERS, 40);
    story.act("anya", "reviews.hear", { review, spoke: "spoke" });
    wait(story, OTHERS, 6);
    const motion = propose(story, "anya", "eve", review).id;
    const ballots = vote(story, motion, OTHERS);
    expect(conclude(story, motion, ballots)).toBe("lane.appeal-runs");
    expect(story.look("charter").lane.reviewing(review)?.stays).toMatchObject({ about: { days: 24 } });
    wait(story, OTHERS, 24);
    expect(conclude(story, motion, ballots)).toBeUndefined();
  });

  test("[RV-7] a notice that nobody followed up is over after its ninety days", () => {
    const story = pod();
    const review = noticed(story, OTHERS, "eve", 15 + 91);
    expect(seen(story, review).stage).toBe("over");
    expect(story.would("anya", "reviews.hear", { review, spoke: "spoke" })?.code).toBe("lane.review-over");
  });

  test("[RV-11] whoever leaves during a review has left and was not removed, and it is over", () => {
    const story = pod();
    const review = walkGate(story, OTHERS, "eve");
    expect(story.act("eve", "members.leave", {}).refusal).toBeUndefined();
    expect(see(story, members, "person", "anya", { person: story.person("eve") })).toMatchObject({ gone: "left" });
    expect(seen(story, review).stage).toBe("over");
    expect(propose(story, "anya", "eve", review).refusal?.code).toBeDefined();
    expect(today(story, reviews, "cem")).toEqual([]);
  });

  test("[RV-1, RV-11] nobody opens a review of themselves, and none is needed to leave", () => {
    const story = pod();
    expect(story.would("eve", "reviews.open", noticeOf(story, "eve", "eve"))?.code).toBe("lane.own-removal");
    expect(story.would("eve", "members.leave", {})).toBeUndefined();
  });

  test("[RV-7] a review that came to nothing in ninety days after its hearing carries no removal", () => {
    const story = pod();
    const review = walkGate(story, OTHERS, "eve");
    wait(story, ALL, 91);
    expect(propose(story, "anya", "eve", review).refusal?.code).toBe("lane.review-over");
  });

  test("[RV-8] reasons and a way back are written, and ask for that until they are", () => {
    const story = pod();
    const review = walkGate(story, OTHERS, "eve");
    const motion = propose(story, "anya", "eve", review).id;
    conclude(story, motion, vote(story, motion, OTHERS));
    expect(today(story, reviews, "anya")).toEqual(["reviews.today.reasons"]);
    story.act("anya", "reviews.reasons", { review, text: "Value 1.", wayBack: "A talk with three of us in spring." });
    expect(today(story, reviews, "anya")).toEqual([]);
    const seat = {
      person: story.person("eve"),
      household: story.state("members").people.get(story.person("eve")).household,
    };
    const parent = story.look("charter").lane.chain.at(-1)?.id;
    const back = story.act("anya", "charter.propose", { parent, why: "Welcome back", seats: [seat] });
    expect(conclude(story, back.id, vote(story, back.id, OTHERS))).toBeUndefined();
    expect(story.look("charter").rights.roll.has(story.person("eve"))).toBe(true);
  });

  test("[RV-8] of two reviews, the one that fell removed nobody and asks for no reasons", () => {
    const story = pod();
    const fell = walkGate(story, OTHERS, "eve");
    story.act("eve", "reviews.appeal", { review: fell });
    for (const { name } of seen(story, fell).panel.slice(0, 2))
      story.act(name, "reviews.panel", { review: fell, finds: "falls" });
    const review = walkGate(story, ["cem", ...OTHERS.filter((one) => one !== "cem")], "eve");
    const motion = propose(story, "cem", "eve", review).id;
    expect(conclude(story, motion, vote(story, motion, OTHERS))).toBeUndefined();
    expect([fell, review].map((one) => seen(story, one).stage)).toEqual(["over", "removed"]);
    expect(["anya", "cem"].map((who) => today(story, reviews, who))).toEqual([[], ["reviews.today.reasons"]]);
  });

  test("[RV-9] a removal that another outcome overtook is asked for again", () => {
    const story = pod();
    const review = walkGate(story, OTHERS, "eve");
    expect(propose(story, "anya", "eve", review).refusal).toBeUndefined();
    expect(today(story, reviews, "anya")).toEqual([]);
    const other = { remove: [], addValues: ["Rest"] };
    const motion = propose(story, "cem", "eve", undefined, other).id;
    expect(conclude(story, motion, vote(story, motion, OTHERS))).toBeUndefined();
    expect(seen(story, review)).toMatchObject({ stage: "vote", motion: undefined });
    expect(today(story, reviews, "anya")).toEqual(["reviews.today.propose"]);
  });

  test("[RV-9] everybody sees that there is a review, by which rule, and where it stands; the one it is about is told", () => {
    const story = pod();
    noticed(story, OTHERS, "eve", 3);
    guest(story, "hal", "anya");
    expect(see(story, reviews, "all", "hal")).toMatchObject([{ name: "eve", rule: "What we share", stage: "notice" }]);
    expect(today(story, reviews, "eve")).toEqual(["reviews.today.about-you"]);
    expect(today(story, reviews, "cem")).toEqual(["reviews.today.notice"]);
    const coming = (who: string) => reviews.coming?.(story.look("reviews", who)) ?? [];
    expect(coming("eve").map(({ title }) => title.code)).toEqual(["reviews.coming"]);
    expect(coming("hal")).toEqual([]);
  });
});
