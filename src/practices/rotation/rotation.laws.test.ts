import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import { rotation } from "./index.ts";
import { DAY, PEOPLE, PRACTICES, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";
import { ROLES } from "./words.ts";

const WHAT = [
  "join",
  "rest",
  "accompany",
  "part",
  "cannot",
  "can",
  "take",
  "take",
  "return",
  "swap",
  "served",
  "pass",
] as const;
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(...WHAT),
  role: fc.constantFrom(...ROLES),
  other: fc.constantFrom(...PEOPLE),
  which: fc.nat({ max: 2 }),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 8 }),
});
const life = fc.array(step, { minLength: 15, maxLength: 45, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

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

function lived(steps: readonly Step[]): Start {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meetings: Id[] = [pod.gather(2), pod.gather(4), pod.gather(7)];
  for (const one of steps) act(pod, one, meetings);
  return pod;
}

function act(pod: Start, { who, what, role, other, which, alone }: Step, meetings: Id[]): void {
  const events = pod.events();
  const how = alone < 3 ? {} : { sees: [events[events.length - 1 - (alone % 6)]?.id ?? ""] };
  const meeting = meetings[meetings.length - 1 - which] ?? "";
  const person = pod.person(other);
  switch (what) {
    case "pass":
      pod.pass((1 + which) * DAY, ...PEOPLE);
      meetings.push(pod.gather(4 + which));
      return;
    case "join":
      pod.act(who, "rotation.join", { roles: which === 0 ? [] : [role], knows: which === 1 ? "yes" : "learning" }, how);
      return;
    case "rest":
      pod.act(who, "rotation.rest", which === 0 ? {} : { until: pod.now() + which * 5 * DAY }, how);
      return;
    case "accompany":
    case "part":
      pod.act(who, `rotation.${what}`, { person }, how);
      return;
    case "swap":
      pod.act(who, "rotation.swap", { meeting, role, with: person }, how);
      return;
    case "served":
      pod.act(who, "rotation.served", which === 0 ? { meeting, role } : { meeting, role, person }, how);
      return;
    case "take":
    case "return":
      pod.act(who, `rotation.${what}`, { meeting, role }, how);
      return;
    default:
      pod.act(who, `rotation.${what}`, { meeting }, how);
  }
}
