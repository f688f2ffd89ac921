import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { podOf, see, today } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { moved, walkGate } from "./testing/gate.ts";
import type { ReviewView } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay", hal: "Cove" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");
const seen = (story: Story, review: Id): ReviewView => see(story, reviews, "one", "anya", { review });

/** An appeal of Eve's, where these people had left before. */
function appealed(...gone: readonly string[]) {
  const story = podOf(HOMES, [members, charter, reviews]);
  const review = walkGate(story, OTHERS, "eve");
  for (const one of gone) story.act(one, "members.leave");
  story.act("eve", "reviews.appeal", { review });
  const drawn = () => seen(story, review).panel.map(({ name }) => name);
  const falls = (who: string) => story.act(who, "reviews.panel", { review, finds: "falls" }).refusal;
  return { story, review, drawn, falls };
}

test("[RV-6] one who upholds a removal and one who does not settle nothing: it waits for the third, or for the month", () => {
  const { story, review, drawn, falls } = appealed();
  const [one = "", two = "", three = ""] = drawn();
  const stands = (who: string) => story.act(who, "reviews.panel", { review, finds: "stands" }).refusal;
  const stays = () => story.look("reviews").lane.reviewing(review)?.stays?.code;
  expect([stands(one), falls(two)]).toEqual([undefined, undefined]);
  expect(stays()).toBe("lane.appeal-runs");
  expect(stands(three)).toBeUndefined();
  expect(stays()).toBeUndefined();
});

describe("the lot of an appeal", () => {
  test("[RV-6] falls on nobody who has left: the next in it hear the appeal, and can uphold it", () => {
    const [one = "", two = "", three = ""] = appealed().drawn();
    const { story, review, drawn, falls } = appealed(one, two);
    const here = OTHERS.filter((name) => name !== one && name !== two);
    expect(drawn()).toHaveLength(3);
    expect(drawn()[0]).toBe(three);
    const { conclude } = moved(story, here, "eve", review);
    for (const name of drawn().slice(0, 2)) expect(falls(name)).toBeUndefined();
    expect(seen(story, review).stage).toBe("over");
    expect(conclude()).toBe("lane.review-over");
  });

  test("[RV-6] falls on the next when somebody goes without having answered; whoever had keeps their place", () => {
    const { story, review, drawn, falls } = appealed();
    const [one = "", two = "", three = ""] = drawn();
    expect(falls(one)).toBeUndefined();
    for (const name of [one, two]) story.act(name, "members.leave");
    const [, , next = ""] = drawn();
    expect(drawn()).toEqual([one, three, next]);
    expect([one, two, three]).not.toContain(next);
    expect(today(story, reviews, next)).toEqual(["reviews.today.drawn"]);
    expect(falls(next)).toBeUndefined();
    expect(seen(story, review).stage).toBe("over");
  });

  test("[RV-6] falls on nobody whom the others have removed meanwhile", () => {
    const { story, review, drawn } = appealed();
    const [one = "", ...others] = drawn();
    const rest = OTHERS.filter((name) => name !== one);
    const { conclude } = moved(story, rest, one, walkGate(story, rest, one));
    expect(conclude()).toBeUndefined();
    expect(drawn().slice(0, 2)).toEqual(others);
    expect(drawn()).toHaveLength(3);
    expect(seen(story, review).stage).toBe("vote");
  });

  test("[RV-6] falls on nobody who said before that safety comes first", () => {
    const [one = "", two = ""] = appealed().drawn();
    const story = podOf(HOMES, [members, charter, reviews]);
    const review = walkGate(story, OTHERS, "eve");
    for (const who of [one, two]) expect(story.act(who, "reviews.back", { review }).refusal).toBeUndefined();
    story.act("eve", "reviews.appeal", { review });
    const drawn = seen(story, review).panel.map(({ name }) => name);
    expect(drawn).toHaveLength(3);
    expect(drawn.filter((name) => name === one || name === two)).toEqual([]);
  });

  test("[RV-6] falls first on those who sat on the fewest panels before", () => {
    const { story, drawn } = appealed();
    const [whom = "", ...others] = drawn();
    const unasked = ["cem", "dee", "fay", "gus", "hal"].filter((name) => name !== whom && !others.includes(name));
    const next = walkGate(
      story,
      Object.keys(HOMES).filter((name) => name !== whom),
      whom,
    );
    expect(story.act(whom, "reviews.appeal", { review: next }).refusal).toBeUndefined();
    const panel = seen(story, next).panel.map(({ name }) => name);
    expect(panel.sort()).toEqual(["eve", ...unasked].sort());
  });
});
