import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import type { Decisions } from "../decisions/index.ts";
import { neverBroken } from "./never-broken.ts";
import { life, lived } from "./testing/random-life.ts";
import { PRACTICES } from "./testing/start.ts";

test("[GR-1, GR-13, K-1] any order in which the events arrive gives the same groups, roles and terms", () => {
  let [terms, byFew] = [0, 0];
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
      terms += pod.groups().terms.size;
      const { matters }: Decisions = pod.state("decisions");
      for (const { texts, closes } of matters.values())
        byFew += [...closes.values()].filter(({ text }) => texts.get(text)?.group !== undefined).length;
    }),
    { numRuns: 60 },
  );
  expect(Math.min(terms, byFew)).toBeGreaterThan(20);
});

test("[GR-5, GR-6, GR-13] whatever people do, no term is longer than a year or runs on beside one decided in sight of it", () => {
  fc.assert(
    fc.property(life, (steps) => {
      expect(neverBroken(lived(steps).look("groups"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[GR-1, GR-4] exactly the terms whose decisions are in force are there, each with its decision", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      const { inForce }: Decisions = pod.state("decisions");
      const kindOf = (id: Id) => pod.graph.get(id)?.event.kind;
      const expected = [...inForce]
        .filter(([id]) => kindOf(id) === "groups.give-role" && pod.setAside(id) === undefined)
        .map(([id, { decision }]) => `${id} ${decision}`);
      const there = [...pod.groups().terms.values()].map(({ act, decision }) => `${act} ${decision}`);
      expect(there.sort()).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});
