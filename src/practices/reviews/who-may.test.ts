import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { guest, podOf } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { noticed, noticeOf } from "./testing/gate.ts";

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
