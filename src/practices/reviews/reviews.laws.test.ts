import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event, Id } from "../../kernel/event.ts";
import { createFolding } from "../../kernel/fold.ts";
import { createGraph, namedBy } from "../../kernel/graph.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { writeState } from "../../kernel/state-codec.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { members } from "../members/index.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { reviews } from "./index.ts";
import { noticeOf, wait } from "./testing/gate.ts";

const PEOPLE = ["anya", "bo", "cem", "dee", "eve"];
const practices = [members, charter, reviews];
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  whom: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom("open", "back", "wait", "wait", "hear", "appeal", "panel", "propose", "say", "conclude"),
  days: fc.constantFrom(1, 6, 16),
  alone: fc.boolean(),
});

test("[RV-1, K-1] whatever happens around reviews, any order ends in the same state, and nobody goes but through the gate", () => {
  let gone = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = podOf({ anya: "Fern", bo: "Mill", cem: "Oak", dee: "Ash", eve: "Bay" }, practices);
      let [review, motion]: (Id | undefined)[] = [];
      for (const one of steps) [review, motion] = lived(pod, one, review, motion);
      const end = arrived(pod, dice);
      expect(writeState(end)).toBe(writeState(pod.folding.state()));
      const { chain } = pod.look("charter").lane;
      for (const outcome of chain.filter(({ change }) => change.remove.length > 0)) {
        gone += 1;
        const carried = pod.folding.lane.motion(outcome.matter);
        const gate = pod.folding.lane.reviewing(carried?.review ?? "", pod.graph.get(outcome.id) as never);
        expect(gate?.heard).toBeDefined();
        expect(outcome.counted).not.toContain(gate?.whom);
        expect(outcome.counted.length).toBeGreaterThanOrEqual(gate?.needed ?? 99);
      }
    }),
    { numRuns: 40 },
  );
  expect(gone).toBeGreaterThanOrEqual(0);
});

function lived(
  pod: Story,
  { who, whom, what, days, alone }: Step,
  review?: Id,
  motion?: Id,
): readonly (Id | undefined)[] {
  const how = alone ? { sees: [pod.person(who)] } : {};
  if (what === "wait") wait(pod, PEOPLE, days);
  else if (what === "open") return [pod.act(who, "reviews.open", noticeOf(pod, who, whom), how).id, motion];
  else if (review === undefined) return [review, motion];
  else if (what === "back" || what === "appeal") pod.act(who, `reviews.${what}`, { review });
  else if (what === "hear") pod.act(who, "reviews.hear", { review, spoke: "spoke" });
  else if (what === "panel") pod.act(who, "reviews.panel", { review, finds: days > 1 ? "stands" : "falls" });
  else if (what === "propose") {
    const parent = pod.look("charter").lane.chain.at(-1)?.id;
    const person = pod.look("reviews").state.reviews.get(review)?.person ?? pod.person(whom);
    return [review, pod.act(who, "charter.propose", { parent, why: "x", remove: [person], review }).id];
  } else if (motion !== undefined && what === "say") {
    for (const one of PEOPLE) pod.act(one, "charter.say", { motion, yes: "yes" });
  } else if (motion !== undefined) {
    const ballots = [...pod.look("charter").lane.yesOn(motion).values()];
    if (ballots.length > 0) pod.act(who, "charter.conclude", { motion, ballots });
  }
  return [review, motion];
}

type Step = {
  readonly who: string;
  readonly whom: string;
  readonly what: string;
  readonly days: number;
  readonly alone: boolean;
};

/** Folds a story's events once more, in some order in which each comes after those that it names. */
function arrived(pod: Story, dice: IterableIterator<number>) {
  const graph = createGraph();
  const kinds = kindsOf(practices);
  const folding = createFolding({ practices, kinds, graph, community: pod.community, isSigned: () => true });
  const waiting: Event[] = [...pod.events()];
  while (waiting.length > 0) {
    const ready = waiting.filter((event) => namedBy(event).every((id) => graph.get(id) !== undefined));
    const next = ready[(dice.next().value ?? 0) % ready.length] as Event;
    waiting.splice(waiting.indexOf(next), 1);
    folding.add([graph.add(next)]);
  }
  return folding.state();
}
