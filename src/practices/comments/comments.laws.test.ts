import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { PEOPLE, PRACTICES, type Start, start } from "./testing/start.ts";
import type { Comment } from "./words.ts";

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom("say", "say", "say", "quote", "mention", "correct", "correct", "take-back", "claim"),
  which: fc.nat(),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 6 }),
});
const life = fc.array(step, { minLength: 10, maxLength: 30, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("[CM-2, CM-3, K-1] any order in which the acts arrive leaves the same words standing, and what was taken back is gone", () => {
  const seen = { corrected: 0, takenBack: 0, quoted: 0 };
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = start();
      const said: Id[] = [];
      for (const one of steps) live(pod, one, said);
      expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
      for (const one of pod.comments().comments.values()) {
        seen.corrected += one.earlier.length;
        if (one.quotes !== undefined) seen.quoted += 1;
        if (one.takenBack.length === 0) continue;
        seen.takenBack += 1;
        expect([one.text, ...one.earlier, ...one.mentions, ...one.photos, one.passage]).toEqual([undefined, undefined]);
      }
    }),
    { numRuns: 60 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

test("[CM-2, CM-3] only its author ever changes what a comment says", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = start();
      const said: Id[] = [];
      for (const one of steps) {
        const before = pod.comments().comments;
        live(pod, one, said);
        for (const [id, after] of pod.comments().comments) {
          const was = before.get(id);
          if (was !== undefined && wordsOf(was) !== wordsOf(after)) expect(after.by).toBe(pod.person(one.who));
        }
      }
    }),
    { numRuns: 40 },
  );
});

function wordsOf({ text, earlier, takenBack, mentions }: Comment): string {
  return JSON.stringify([text, earlier, takenBack, mentions]);
}

function live(pod: Start, { who, what, which, alone }: Step, said: Id[]): void {
  const events = pod.events();
  const how = alone < 3 ? {} : { sees: [events[events.length - 1 - (alone % 6)]?.id ?? ""] };
  const comment = said[which % Math.max(1, said.length)];
  const words = `Word ${which % 7}`;
  if (what === "claim") pod.claim(who, which % 2 === 0 ? "Bike repair" : "Bread");
  else if (what === "say" || comment === undefined) said.push(pod.say(who, words, {}, how).id);
  else if (what === "mention") {
    said.push(pod.say(who, words, { mentions: [pod.person(PEOPLE[which % 3] ?? "ana")] }, how).id);
  } else if (what === "quote") said.push(pod.say(who, words, { quotes: comment }, how).id);
  else if (what === "correct") pod.correct(who, comment, `${words}, corrected`, {}, how);
  else pod.takeBack(who, comment, how);
}
