import { sha256 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, podOf, see } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { moved, noticed, noticeOf, walkGate } from "./testing/gate.ts";
import type { ReviewView } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");
const pod = () => podOf(HOMES, [members, charter, reviews]);

test("[RV-1, RV-4] a review is about somebody who came in, and its sides are others, each named once", () => {
  const story = pod();
  const open = (whom: string, parties: readonly string[]) =>
    story.would("anya", "reviews.open", {
      ...noticeOf(story, "anya", "eve"),
      person: whom,
      parties,
    })?.code;
  const [eve, gus] = ["eve", "gus"].map((one) => story.person(one));
  expect([open(eve ?? "", [gus ?? ""]), open(eve ?? "", [])]).toEqual([undefined, undefined]);
  expect(open(eve ?? "", [gus ?? "", gus ?? ""])).toBe("reviews.named-twice");
  expect(open(eve ?? "", [eve ?? ""])).toBe("reviews.named-twice");
  expect(open(eve ?? "", [gus ?? "", "ab".repeat(32)])).toBe("reviews.unknown-person");
  const gone = walkGate(story, OTHERS, "eve");
  expect(moved(story, OTHERS, "eve", gone).conclude()).toBeUndefined();
  story.act("gus", "members.leave");
  expect([open(eve ?? "", []), open(gus ?? "", [])]).toEqual(["lane.unknown-person", "lane.unknown-person"]);
});

test("[RV-1, RV-2, RV-5, K-5] nobody without a say on the roll, and nobody who left, opens, backs or hears one", () => {
  const story = pod();
  guest(story, "ida", "anya");
  expect(story.would("ida", "reviews.open", noticeOf(story, "ida", "eve"))?.code).toBe("lane.not-on-roll");
  const review = noticed(story, OTHERS, "eve");
  story.act("fay", "members.leave");
  const would = (who: string, verb: string, more: object = {}) =>
    story.would(who, `reviews.${verb}`, { review, ...more })?.code;
  expect(["ida", "fay", "gus"].map((who) => would(who, "back"))).toEqual(["lane.too-close", "lane.left", undefined]);
  const hear = (who: string) => would(who, "hear", { spoke: "spoke" });
  expect(["ida", "fay", "eve", "gus"].map(hear)).toEqual([
    ...["lane.not-on-roll", "lane.left", "lane.not-on-roll", undefined],
  ]);
});

test("[RV-5, K-3] a word counts only for what had heard of it", () => {
  const story = pod();
  const heads = () => story.graph.heads().map(({ event }) => event.id);
  const review = noticed(story, OTHERS, "eve", 15, { offered: "safety" });
  story.act("cem", "reviews.back", { review });
  const one = heads();
  story.act("gus", "reviews.back", { review });
  const hear = (sees: readonly Id[]) =>
    story.act("anya", "reviews.hear", { review, spoke: "spoke" }, { sees }).refusal?.code;
  expect([hear(one), hear(heads())]).toEqual(["lane.backers-first", undefined]);
});

test("[RV-4] it always takes more than half of the roll, the person with it, however many of the others rest", () => {
  for (const [homes, whom] of [
    [{ anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash" }, "eve"],
    [{ anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", fay: "Ash" }, "ida"],
  ] as const) {
    const story = podOf(homes, [members, charter, reviews]);
    const awake = Object.keys(homes).filter((one) => one !== "fay");
    guest(story, "ida", "anya");
    for (let day = 0; day < 61; day++) story.pass(24 * 60, ...awake);
    const parent = story.look("charter").lane.chain.at(-1)?.id;
    const rest = { parent, why: "Not seen for long", dormant: [story.person("fay")] };
    const motion = story.act("anya", "charter.propose", rest).id;
    const ballots = awake.map((who) => story.act(who, "charter.say", { motion, yes: "yes" }).id);
    expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
    const review = story.act("anya", "reviews.open", noticeOf(story, "anya", whom)).id;
    const { electorate, needed } = story.look("reviews").lane.reviewing(review) ?? {};
    expect([electorate?.length, needed]).toEqual([4, whom === "eve" ? 4 : 3]);
  }
});

test("[RV-6, K-1] the lot is drawn from the outcome before the notice and each person's id, so that all draw the same", () => {
  const story = pod();
  const outcome = story.look("charter").lane.chain.at(-1)?.id ?? "";
  const lotOf = (who: string) =>
    toHex(sha256(joinBytes(...[outcome, story.person(who)].map((id) => fromHex(id) ?? new Uint8Array()))));
  const review = walkGate(story, OTHERS, "eve");
  story.act("eve", "reviews.appeal", { review });
  const drawn = see(story, reviews, "one", "anya", { review }) as ReviewView;
  const lots = ["cem", "dee", "fay", "gus"].sort((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1));
  expect(drawn.panel.map(({ name }) => name)).toEqual(lots.slice(0, 3));
});

test("[RV-8] reasons are written by the roll, of a review that was heard", () => {
  const story = pod();
  guest(story, "ida", "anya");
  const review = noticed(story, OTHERS, "eve");
  const write = (who: string, of: Id = review) =>
    story.would(who, "reviews.reasons", { review: of, text: "So", wayBack: "In a year" })?.code;
  expect(write("anya")).toBe("lane.hear-first");
  story.act("anya", "reviews.hear", { review, spoke: "spoke" });
  expect([write("anya"), write("ida")]).toEqual([undefined, "lane.not-on-roll"]);
  expect(write("anya", story.person("eve"))).toBe("reviews.unknown");
});
