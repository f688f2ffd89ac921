import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { DAY, podOf, see } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { noticed, wait, walkGate } from "./testing/gate.ts";
import type { ReviewView } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak", fay: "Ash", gus: "Bay" };
const OTHERS = Object.keys(HOMES).filter((one) => one !== "eve");
const pod = () => podOf(HOMES, [members, charter, reviews]);

/** What is due on somebody's devices, where Anya opened the review and made its circle. */
function dueFor(story: Story, review: Id) {
  const { circle }: ReviewView = see(story, reviews, "one", "anya", { review });
  const audience = { id: circle, by: story.person("anya"), destroyed: undefined };
  const drafts = (who: string) =>
    reviews.due?.({ ...story.look("reviews", who), audiences: () => [audience] as never }) ?? [];
  return { circle, drafts };
}

test("[RV-12] the keys to the grounds end by themselves once the review can carry nothing more", () => {
  const story = pod();
  const { circle, drafts } = dueFor(story, walkGate(story, OTHERS, "eve"));
  wait(story, OTHERS, 174);
  expect(drafts("anya")).toEqual([]);
  wait(story, OTHERS, 10);
  expect(drafts("anya")).toEqual([{ kind: "kernel.part", body: { audience: circle, how: "destroy" } }]);
  expect(drafts("bo")).toEqual([]);
});

test("[RV-12] no day that a notice names keeps the grounds longer, however far away the hearing was meant to be", () => {
  const story = pod();
  const { drafts } = dueFor(story, noticed(story, OTHERS, "eve", 15, { hearing: story.now() + 4000 * DAY }));
  wait(story, OTHERS, 170);
  expect(drafts("anya")).toEqual([]);
  wait(story, OTHERS, 20);
  expect(drafts("anya")).toHaveLength(1);
});
