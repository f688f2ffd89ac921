import fc from "fast-check";
import { expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { add, retire } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { retell } from "../members/testing/random-history.ts";
import { charter } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import type { Charter } from "./words.ts";

const practices = [members, devices, charter];
const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm" };
const PEOPLE = Object.keys(HOMES);
const state = (pod: Story): Charter => pod.state("charter");
const head = (pod: Story) => pod.graph.heads()[0]?.event.id ?? "";
const tip = (pod: Story) => pod.folding.lane.chain().at(-1)?.id ?? "";

test("[CH-9] an outcome in force is on record, though the device that put it there had been retired unseen", () => {
  const pod = podOf(HOMES, practices);
  const anya = pod.person("anya");
  add(pod, "anya", "tablet");
  const old = head(pod);
  const motion = pod.act("anya", "charter.propose", { parent: tip(pod), why: "Rest", addValues: ["Rest"] }).id;
  const ballots = PEOPLE.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  const outcome = pod.act("anya", "charter.conclude", { motion, ballots }).id;
  retire(pod, "tablet", "anya", { sees: [old] });
  expect(tip(pod)).toBe(outcome);
  expect(state(pod).conclusions.get(outcome)).toMatchObject({ motion, by: anya });
  expect(state(pod).says.get(motion)?.size).toBe(PEOPLE.length);
  expect(neverBroken(pod.look("charter"))).toEqual([]);
});

test("[CH-9] whoever has a seat is known, though whoever enrolled them did so on a device that had been retired", () => {
  const pod = podOf(HOMES, practices);
  add(pod, "anya", "tablet");
  const old = head(pod);
  const person = pod.act("anya", "members.enrol", { name: "Eli", householdName: "Oak" }).id;
  const unaware = head(pod);
  retire(pod, "tablet", "anya", { sees: [old] });
  expect(pod.setAside(person)?.code).toBe("lane.retired");
  const seats = [{ person, household: person }];
  const sees = { sees: [unaware] };
  const motion = pod.act("bo", "charter.propose", { parent: tip(pod), why: "Eli lives here", seats }, sees).id;
  const ballots = ["bo", "cem", "dee"].map(
    (who) => pod.act(who, "charter.say", { motion, yes: "yes" }, { sees: [motion] }).id,
  );
  const outcome = pod.act("bo", "charter.conclude", { motion, ballots }, { sees: ballots.slice(1) }).id;
  expect(tip(pod)).toBe(outcome);
  expect(pod.state("members").people.get(person)?.name).toBe("Eli");
  expect(state(pod).conclusions.has(outcome)).toBe(true);
});

/** One step: who does what, from which of their two devices, and how far back from the newest event their sight ends. */
const step = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom("propose", "vote", "vote", "vote", "vote", "conclude", "conclude", "retire", "add"),
  second: fc.boolean(),
  blind: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 14 }) }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function act(pod: Story, { who, what, second, blind }: Step): void {
  const name = PEOPLE[who] ?? "anya";
  const [device, other] = second ? [`${name} 2`, name] : [name, `${name} 2`];
  const events = pod.events();
  const sees = { sees: blind === 0 ? pod.graph.heads().map(({ event }) => event.id) : [events.at(-blind)?.id ?? ""] };
  const motion = [...state(pod).motions.values()].findLast(({ parent }) => parent === tip(pod))?.id;
  const far = { sees: [events.at(-12 - blind)?.id ?? pod.community] };
  if (what === "retire") retire(pod, device, other, blind % 2 === 0 ? far : sees);
  else if (what === "add") add(pod, device, other, sees);
  else if (what === "propose" || motion === undefined)
    pod.act(device, "charter.propose", { parent: tip(pod), why: "So", addValues: [`Value ${pod.now()}`] }, sees);
  else if (what === "vote") pod.act(device, "charter.say", { motion, yes: "yes" }, sees);
  else {
    const ballots = [...pod.folding.lane.yesOn(motion).values()];
    if (ballots.length > 0) pod.act(device, "charter.conclude", { motion, ballots }, sees);
  }
}

test("[CH-9, K-1] in every story of devices that are retired unseen, what is in force is on record, in any order of arrival", () => {
  const rolls = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 60 });
  let rescued = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 50, size: "max" }), rolls, (steps, dice) => {
      const pod = podOf(HOMES, practices);
      for (const who of PEOPLE) add(pod, who, `${who} 2`);
      for (const one of steps) act(pod, one);
      expect(neverBroken(pod.look("charter"))).toEqual([]);
      for (const { id } of pod.folding.lane.chain().filter(({ list }) => list === undefined)) {
        expect(state(pod).conclusions.has(id)).toBe(true);
        const entry = pod.graph.get(id);
        if (entry !== undefined && pod.graph.joins.isCut(entry)) rescued += 1;
      }
      expect(retell(pod, practices, dice)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 50 },
  );
  expect(rescued).toBeGreaterThan(0);
});
