import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { putBack } from "./put-back.ts";
import { boundPod, draftPod, see } from "./testing/pod.ts";

const bread = { skill: "Bread", level: 2, rank: "secondary", teach: "no" };
const jam = { skill: "Food preservation", level: 4, rank: "primary", teach: "teaching" };

/** Does something, and what puts back how it was; then looks whether it is. */
function undone(pod: Story, who: string, kind: string, body: Body): void {
  const shown = () => [see(pod, "table"), see(pod, "find", { query: "" })];
  const before = shown();
  const back = putBack(pod.look("skills", who) as never, { kind, body });
  expect(pod.act(who, kind, body).refusal).toBeUndefined();
  expect(shown()).not.toEqual(before);
  for (const one of back ?? []) expect(pod.act(who, one.kind, one.body).refusal).toBeUndefined();
  expect(shown()).toEqual(before);
}

test("[SK-15] a skill that was said anew is as it was before, and not gone", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", jam);
  undone(pod, "ana", "skills.claim", { ...jam, skill: "food PRESERVATION", level: 1, rank: "other", teach: "no" });
});

test("[SK-15] the primary skill of before is primary again", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", jam);
  undone(pod, "ana", "skills.claim", { ...bread, rank: "primary" });
  pod.act("ana", "skills.claim", bread);
  undone(pod, "ana", "skills.claim", { ...bread, rank: "primary", level: 3 });
});

test("[SK-15] what was dropped, or forgotten of somebody who is not here, is there again", () => {
  const pod = boundPod();
  pod.act("ana", "skills.claim", jam);
  undone(pod, "ana", "skills.drop", { skill: "Food preservation" });
  pod.act("ben", "skills.record", { name: "Alex", ...bread });
  undone(pod, "ben", "skills.forget", { name: "alex", skill: "bread" });
  undone(pod, "ben", "skills.record", { name: "Alex", ...bread, level: 4 });
});

test("[SK-15] of a skill that is new nothing was there before: dropping it does", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", bread);
  const back = (kind: string, body: Body) => putBack(pod.look("skills", "ana") as never, { kind, body });
  expect(back("skills.claim", { ...jam, rank: "secondary" })).toBeUndefined();
  expect(back("skills.need", { skill: "Plumbing" })).toBeUndefined();
});

test("[SK-15] the primary skill of before is primary again, and what was neither stays so", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", { ...bread, skill: "Soap", rank: "other" });
  pod.act("ana", "skills.claim", jam);
  pod.act("ana", "skills.claim", bread);
  undone(pod, "ana", "skills.claim", { ...bread, rank: "primary" });
  undone(pod, "ana", "skills.claim", { ...bread, rank: "other" });
  undone(pod, "ana", "skills.claim", { ...jam, rank: "secondary" });
});
