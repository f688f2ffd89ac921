import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { PEOPLE, PRACTICES, start } from "./testing/start.ts";

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom("claim", "claim", "off", "on"),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 6 }),
});

test("[US-2, US-3, K-1] any order in which the acts arrive gives the same state, and nothing that counted is lost", () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 20, size: "max" }),
      fc.infiniteStream(fc.nat()),
      (steps, dice) => {
        const pod = start();
        let counted = 0;
        const known: Id[] = [];
        for (const [at, { who, what, alone }] of steps.entries()) {
          if (what === "claim") {
            const [before] = known.slice(-alone);
            const { refusal, id } = pod.claim(
              who,
              `Skill ${at}`,
              before === undefined || alone < 3 ? {} : { sees: [before] },
            );
            known.push(id);
            if (refusal === undefined) counted += 1;
            else refused += 1;
          } else known.push(pod.decide(what === "off" ? ["skills"] : [], what === "on" ? ["skills"] : []).close);
        }
        const held = PEOPLE.reduce((sum, who) => sum + pod.knows(who), 0);
        expect(held).toBe(counted);
        expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
      },
    ),
    { numRuns: 25 },
  );
  expect(refused).toBeGreaterThan(0);
});
