import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { DAY } from "../members/testing/neighbours.ts";
import { type Deeds, histories, maybe, of, retell, tell } from "../members/testing/random-history.ts";
import type { Members } from "../members/words.ts";
import { CHARTER_NUMBERS, charter, charterNumber } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import type { Charter } from "./words.ts";

const practices = [members, charter];
const dice = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 60 });
const state = (pod: Story): Charter => pod.state("charter");

const propose: Deeds[string] = (pod, { pick, other }) => {
  const chain = pod.folding.lane.chain();
  const parent = chain[chain.length - 1 - (pick % 5 === 0 ? 1 : 0)]?.id;
  if (parent === undefined) return undefined;
  const people = [...(pod.state("members") as Members).people.values()];
  const newcomer = people[other % Math.max(1, people.length)];
  const seats = newcomer === undefined ? [] : [{ person: newcomer.id, household: newcomer.household }];
  const held = pod.events().filter(({ id }) => pod.setAside(id)?.code === "kernel.quarantined");
  const changes: readonly Body[] = [
    { seats },
    { seats },
    { addValues: [`Value ${other}`] },
    { dropValues: [1 + (pick % 3)] },
    { remove: seats.map(({ person }) => person) },
    { adopt: held.slice(0, 2).map(({ id }) => id), numbers: [{ name: "dormantDays", value: 30 + (pick % 9) }] },
    { dormant: seats.map(({ person }) => person) },
    { numbers: [{ name: "dormantDays", value: 30 + (pick % 9) }], from: pod.now() + (other - pick) * DAY },
  ];
  return { parent, why: "Because", ...changes[other % changes.length] };
};

const say: Deeds[string] = (pod, { pick, other }) => {
  const about = maybe("motion", oneMotion(pod, pick));
  return about === undefined ? undefined : { ...about, yes: other % 6 === 0 ? "no" : "yes" };
};

const deeds: Deeds = {
  "charter.propose": propose,
  "charter.say": say,
  "charter.conclude": (pod, { pick }) => {
    const motion = oneMotion(pod, pick);
    const ballots = motion === undefined ? [] : [...pod.folding.lane.yesOn(motion).values()];
    return ballots.length === 0 ? undefined : { motion, ballots };
  },
};

test("[CH-14] in every story, an act that is refused leaves states and rights as they were", () => {
  fc.assert(
    fc.property(histories(60), (history) => {
      tell(charterly(history), practices, deeds, ({ refusal }, before, after) => {
        if (refusal !== undefined) expect(after).toBe(before);
      });
    }),
    { numRuns: 35 },
  );
});

test("[CH-14] in every story, any order of arrival ends in the same state, byte for byte", () => {
  let outcomes = 0;
  fc.assert(
    fc.property(histories(90), dice, (history, rolls) => {
      const pod = tell(charterly(history), practices, deeds);
      outcomes += state(pod).conclusions.size;
      expect(retell(pod, practices, rolls)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 35 },
  );
  expect(outcomes).toBeGreaterThan(5);
});

test("[CH-9] in every story, the roll is the founding list's and the outcomes' seats, and nobody else", () => {
  fc.assert(
    fc.property(histories(90), (history) => {
      const pod = tell(charterly(history), practices, deeds);
      const named = new Set<string>();
      for (const outcome of pod.folding.lane.chain()) {
        const list = (pod.state("members") as Members).lists.get(outcome.list ?? "");
        for (const person of list?.confirmed.keys() ?? []) named.add(person);
        const motion = state(pod).motions.get(state(pod).conclusions.get(outcome.id)?.motion ?? "");
        for (const { person } of motion?.change.seats ?? []) named.add(person);
        for (const person of outcome.rights.roll.keys()) expect(named.has(person)).toBe(true);
      }
    }),
    { numRuns: 35 },
  );
});

test("[CH-3] in every story, each outcome had yes from two thirds of its electorate, one from each person", () => {
  fc.assert(
    fc.property(histories(90), (history) => {
      const pod = tell(charterly(history), practices, deeds);
      for (const { motion, ballots } of state(pod).conclusions.values()) {
        const judged = pod.folding.lane.motion(motion);
        const devices = ballots.map((id) => pod.graph.get(id)?.event.device ?? "");
        const people = new Set(devices.map((device) => pod.graph.joins.personOf(device)));
        expect(people.size).toBe(ballots.length);
        expect(3 * people.size).toBeGreaterThanOrEqual(2 * (judged?.electorate.length ?? Number.NaN));
      }
    }),
    { numRuns: 35 },
  );
});

test("[CH-2, CH-3, CH-7, CH-8, CH-9] in every story nothing is broken, and whatever one press would do is allowed", () => {
  let presses = 0;
  fc.assert(
    fc.property(histories(60), (history) => {
      const pod = tell(charterly(history), practices, deeds);
      expect(neverBroken(pod.look("charter"))).toEqual([]);
      for (const who of ["anya", "bo", "cem", "dee", "eve"]) {
        for (const { ready } of charter.attention?.(pod.look("charter", who)) ?? []) {
          if (ready === undefined) continue;
          presses += 1;
          expect(pod.would(who, ready.kind, ready.body)).toBeUndefined();
        }
      }
    }),
    { numRuns: 35 },
  );
  expect(presses).toBeGreaterThan(5);
});

test("[CH-8] in every story, no number leaves its bounds", () => {
  const name = fc.constantFrom(...(Object.keys(CHARTER_NUMBERS) as (keyof typeof CHARTER_NUMBERS)[]));
  fc.assert(
    fc.property(name, fc.nat({ max: 100_000 }), (number, value) => {
      const pod = tell({ bound: true, guests: 0, steps: [] }, practices);
      const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
      const motion = pod.act("anya", "charter.propose", { parent, why: "So", numbers: [{ name: number, value }] });
      const ballots = ["anya", "bo", "cem"].map((who) =>
        pod.act(who, "charter.say", { motion: motion.id, yes: "yes" }),
      );
      pod.act("anya", "charter.conclude", { motion: motion.id, ballots: ballots.map((one) => one.id) });
      const { min, max } = CHARTER_NUMBERS[number];
      const now = charterNumber(pod.look("charter").rights, number);
      expect(now >= min && now <= max).toBe(true);
      expect(motion.refusal === undefined).toBe(value >= min && value <= max);
    }),
    { numRuns: 40 },
  );
});

/** Most steps are about the charter, in a pod that has a roll. */
function charterly<
  H extends { readonly bound: boolean; readonly steps: readonly { readonly what: number; readonly who: number }[] },
>(history: H): H {
  // 0 to 10 are acts of members, then propose, say, conclude.
  const kinds = [11, 12, 12, 12, 12, 13, 12];
  const steps = history.steps.map((step, index) =>
    index % 8 === 7 ? step : { ...step, what: kinds[index % 7] ?? 12, who: step.who % 5 },
  );
  return { ...history, bound: true, steps };
}

/** Mostly one of the motions on the newest outcome, so that outcomes come about. */
function oneMotion(pod: Story, pick: number): string | undefined {
  const tip = pod.folding.lane.chain().at(-1)?.id;
  const all = [...state(pod).motions.values()];
  const open = all.filter((one) => one.parent === tip);
  const some = pick % 9 === 0 || open.length === 0 ? all : open;
  return of(new Map(some.map((one) => [one.id, one])), pick % 5 === 0 ? 1 : 0);
}
