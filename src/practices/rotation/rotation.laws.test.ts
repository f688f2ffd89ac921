import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlain, writePlain, writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { rotation } from "./index.ts";
import { life, lived } from "./testing/random-turns.ts";
import { PEOPLE, PRACTICES } from "./testing/start.ts";
import { views } from "./views.ts";

test("[RO-7, K-1] any order in which the acts arrive gives the same state, and the same turns", () => {
  let served = 0;
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      const folding = toldAgain(pod, PRACTICES, dice);
      expect(writeState(folding.state())).toBe(writeState(pod.folding.state()));
      const look = pod.looking();
      const theirs = { ...look, state: folding.state().practices.rotation as typeof look.state };
      expect(views.ahead.look(theirs)).toEqual(views.ahead.look(look));
      expect(views.past.look(theirs)).toEqual(views.past.look(look));
      served += views.past.look(look).flatMap(({ turns }) => turns.filter((one) => one.state === "served")).length;
    }),
    { numRuns: 60 },
  );
  expect(served).toBeGreaterThan(30);
});

test("[RO-7, K-1] who looks after each act sees the turns that somebody sees who looks for the first time", () => {
  let past = 0;
  const compare = (pod: ReturnType<typeof lived>): void => {
    const look = pod.looking();
    // The same as if it had just been read from a disk: nothing of it is what anybody looked at before.
    const [state, others] = readPlain(writePlain([look.state, look.others])) as [typeof look.state, typeof look.others];
    const rows = views.past.look(look);
    expect(rows).toEqual(views.past.look({ ...look, state, others }));
    expect(views.ahead.look(look)).toEqual(views.ahead.look({ ...look, state, others }));
    past += rows.length;
  };
  fc.assert(
    fc.property(life, (steps) => void lived(steps, compare)),
    { numRuns: 30 },
  );
  expect(past).toBeGreaterThan(300);
});

test("[RO-1, RO-6] whatever people do, nobody is asked who cannot be, and each turn has one person", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      expect(rotation.neverBroken?.(pod.looking())).toEqual([]);
      for (const row of [...views.ahead.look(pod.looking()), ...views.past.look(pod.looking())]) {
        for (const { person, also, state } of row.turns) {
          expect(also).not.toContain(person);
          expect(person === undefined).toBe(state === "nobody" || (state === "served" && person === undefined));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("[RO-4] saying no changes nobody's numbers", () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...PEOPLE), (steps, who) => {
      const pod = lived(steps);
      const before = views.people.look(pod.looking()).map(({ id, counts }) => [id, counts]);
      pod.act(who, "rotation.cannot", { meeting: pod.gather(3) });
      expect(views.people.look(pod.looking()).map(({ id, counts }) => [id, counts])).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
