import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members, standing } from "./index.ts";
import { KEY } from "./testing/neighbours.ts";
import { type History, histories, retell, tell } from "./testing/random-history.ts";
import type { Members } from "./words.ts";

const practices = [members];
const dice = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 60 });

test("[MB-18] in every story, an act that is refused leaves states and rights as they were", () => {
  let refused = 0;
  fc.assert(
    fc.property(histories(40), (history) => {
      tell(history, practices, {}, ({ refusal, event }, before, after) => {
        // A late act can set another aside; the newest of all cannot.
        if (refusal === undefined || event.deps.length + (event.prev === undefined ? 0 : 1) === 0) return;
        refused += 1;
        expect(after).toBe(before);
      });
    }),
    { numRuns: 40 },
  );
  expect(refused).toBeGreaterThan(100);
});

test("[MB-18] in every story, any order of arrival ends in the same state, byte for byte", () => {
  fc.assert(
    fc.property(histories(40), dice, (history, rolls) => {
      const pod = tell(history, practices);
      expect(retell(pod, practices, rolls)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 40 },
  );
});

test("[MB-2] in every story, nobody is on the roll who did not confirm a list that names them", () => {
  fc.assert(
    fc.property(histories(50), (history) => {
      const pod = tell(history, practices);
      for (const outcome of pod.folding.lane.chain()) {
        const list = (pod.state("members") as Members).lists.get(outcome.list ?? "");
        for (const person of outcome.rights.roll.keys()) expect(list?.confirmed.has(person)).toBe(true);
        expect(outcome.rights.roll.size).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 40 },
  );
});

test("[MB-11] in every story, no voucher is the fifth that its household gave in thirty days, as far as it had seen", () => {
  fc.assert(
    fc.property(histories(80), (history) => {
      const pod = vouching(history);
      for (const given of (pod.state("members") as Members).vouchersBy.values()) {
        for (const one of given) {
          const entry = pod.graph.get(one.id);
          const earlier = given.filter(
            (other) =>
              entry !== undefined && pod.graph.seen(entry, other.id) && other.time > one.time - 30 * MINUTES_PER_DAY,
          );
          expect(earlier.length).toBeLessThan(4);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("[MB-5] in every story, nobody comes in who had seen all places of the invite taken", () => {
  fc.assert(
    fc.property(histories(60), (history) => {
      const pod = tell(history, practices);
      for (const { joined, uses } of (pod.state("members") as Members).invites.values()) {
        for (const one of joined) {
          const entry = pod.graph.get(one);
          const before = joined.filter((other) => entry !== undefined && pod.graph.seen(entry, other));
          expect(before.length).toBeLessThan(uses);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("[MB-5] in every story, no event that comes late throws out somebody who had come in", () => {
  fc.assert(
    fc.property(histories(40), (history) => {
      const came = new Set<string>();
      const pod = tell(history, practices, {}, ({ refusal, event }) => {
        if (event.kind === "members.join" && refusal === undefined) came.add(event.id);
      });
      for (const person of came) expect(pod.setAside(person)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

test("[MB-1] in every story, the founder is told what any other person of the same standing and household is told", () => {
  let compared = 0;
  fc.assert(
    fc.property(histories(30), (history) => {
      const pod = tell(history, practices);
      for (const twin of ["bo", "cem", "dee"]) compared += sameWords(pod, "anya", twin);
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(20);
});

test("[MB-9] order and clocks make nobody a member: an act counts only the vouchers that it had seen", () => {
  fc.assert(
    fc.property(histories(40), (history) => {
      const pod = vouching(history);
      const state = pod.state("members") as Members;
      for (const event of pod.events()) {
        if (event.kind !== "members.invite" || pod.setAside(event.id) !== undefined) continue;
        const entry = pod.graph.get(event.id);
        const by = pod.graph.joins.personOf(event.device);
        const draft = pod.folding.lane.rights(entry?.position ?? 0);
        if (entry === undefined || draft.roll.size === 0) continue;
        expect(["member", "roll"]).toContain(standing(state, draft, by, (id) => pod.graph.seen(entry, id)));
      }
    }),
    { numRuns: 40 },
  );
});

/** A story in a pod with six guests, in which the four on the roll mostly vouch. */
function vouching(history: History): Story {
  const steps = history.steps.map((step, index) =>
    index % 4 === 0 ? step : { ...step, what: VOUCH, who: step.who % 5, minutes: 1 },
  );
  return tell({ bound: true, guests: 6, steps }, practices);
}
const VOUCH = 3;

/** 1 when the two could be compared. */
function sameWords(pod: Story, founder: string, twin: string): number {
  const { state, rights } = pod.look("members");
  const where = (who: string) => standing(state, rights, pod.person(who), () => true);
  const home = (who: string) => rights.roll.get(pod.person(who)) ?? state.people.get(pod.person(who))?.household;
  if (where(founder) !== where(twin) || home(founder) !== home(twin) || where(founder) === "stranger") return 0;
  const others = [...(state as Members).people.keys()].filter(
    (id) => id !== pod.person(founder) && id !== pod.person(twin),
  );
  for (const person of others) {
    expect(pod.would(founder, "members.vouch", { person })?.code).toBe(
      pod.would(twin, "members.vouch", { person })?.code,
    );
  }
  const invite = { key: KEY, uses: 1, until: pod.now() + 60 };
  expect(pod.would(founder, "members.invite", invite)?.code).toBe(pod.would(twin, "members.invite", invite)?.code);
  return 1;
}
