import { expect, test } from "vitest";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { podOf, see } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { moved, noticed, wait } from "./testing/gate.ts";
import type { ReviewView } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");

test("[RV-8, K-3] what two write of one hearing, and of one removal, unaware of each other is all there to be read", () => {
  const story = podOf(HOMES, [members, charter, reviews]);
  const heads = () => story.graph.heads().map(({ event }) => event.id);
  const shown = (): ReviewView => see(story, reviews, "one", "eve", { review });
  const review = noticed(story, OTHERS, "eve");
  const before = heads();
  const spoke = { anya: "stayed-away", cem: "spoke" };
  for (const [who, how] of Object.entries(spoke))
    expect(story.act(who, "reviews.hear", { review, spoke: how }, { sees: before }).refusal).toBeUndefined();
  const said = shown().heard.map(({ by, spoke }) => [by.name, spoke]);
  expect(said.sort()).toEqual(Object.entries(spoke));
  wait(story, OTHERS, 5);
  expect(moved(story, OTHERS, "eve", review).conclude()).toBeUndefined();
  const after = heads();
  const wayBack = { anya: "A talk in spring.", cem: "When the fence is paid." };
  for (const [who, way] of Object.entries(wayBack))
    story.act(who, "reviews.reasons", { review, text: "Value 1.", wayBack: way }, { sees: after });
  expect(
    shown()
      .reasons.map(({ by, wayBack }) => [by.name, wayBack])
      .sort(),
  ).toEqual(Object.entries(wayBack));
  story.act("cem", "reviews.reasons", { review, text: "Value 1.", wayBack: "Both of it." });
  expect(shown().reasons.map(({ wayBack }) => wayBack)).toEqual(["Both of it."]);
});
