import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { guest, homeOf, podOf, see } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };
const PEOPLE = Object.keys(HOMES);

const newest = (story: Story): Id => story.folding.lane.chain().at(-1)?.id ?? "";
const propose = (story: Story, more: object) =>
  story.act("anya", "charter.propose", { parent: newest(story), why: "So", ...more });

/** As somebody would whose app asks nothing first: says yes as each, and concludes. */
function carry(story: Story, motion: Id, people: readonly string[] = PEOPLE) {
  const ballots = people.map((who) => story.act(who, "charter.say", { motion, yes: "yes" }).id);
  return story.act("anya", "charter.conclude", { motion, ballots });
}

test("[CH-26, CH-9] what somebody may not ask for is no motion to the lane either: nobody says yes to it, and it changes nothing", () => {
  const story = podOf(HOMES, [members, charter]);
  const eve = guest(story, "eve", "anya").id;
  const [unknown, seat] = ["ab".repeat(32), { person: eve, household: homeOf(story, "eve") }];
  guest(story, "gus", "anya");
  const gone = { person: story.person("gus"), household: homeOf(story, "gus") };
  story.act("gus", "members.leave", {});
  for (const [code, more] of [
    ["lane.unknown-household", { seats: [{ ...seat, household: unknown }] }],
    ["lane.unknown-person", { seats: [{ ...seat, person: unknown }] }],
    ["lane.unknown-person", { seats: [gone] }],
    ["lane.on-roll-already", { seats: [{ person: story.person("bo"), household: homeOf(story, "anya") }] }],
    ["lane.unknown-value", { dropValues: [77] }],
    ["lane.unknown-person", { remove: [unknown], review: story.community }],
  ] as const) {
    const before = newest(story);
    const motion = propose(story, more);
    expect([code, motion.refusal?.code]).toEqual([code, code]);
    expect(carry(story, motion.id).refusal?.code).toBe("lane.unknown-motion");
    expect([newest(story), story.look("charter").lane.motion(motion.id)]).toEqual([before, undefined]);
    expect(see(story, charter, "motions", "dee")).toEqual([]);
  }
  const sound = propose(story, { seats: [seat] });
  expect([sound.refusal, carry(story, sound.id).refusal]).toEqual([undefined, undefined]);
});

const some = fc.record({
  what: fc.constantFrom("seats", "dropValues", "addValues", "dormant", "remove", "numbers"),
  whom: fc.nat(9),
  where: fc.nat(9),
  voices: fc.nat(4),
});

test("[CH-26, CH-9] in every history, whatever people sign, a motion that can bind is one that all can read, and the other way round", () => {
  let [bound, refused] = [0, 0];
  void fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 9 }), (history) => {
      const story = podOf(HOMES, [members, charter]);
      for (const who of ["eve", "gus"]) guest(story, who, "anya");
      story.act("gus", "members.leave", {});
      const people = [...PEOPLE, "eve", "gus"].map((who) => story.person(who));
      const ids = [
        ...people,
        ...people.map((person) => story.state("members").people.get(person).household),
        "ab".repeat(32),
      ];
      const idAt = (at: number): Id => ids[at % ids.length] ?? "";
      for (const { what, whom, where, voices } of history) {
        const asked = {
          seats: [{ person: idAt(whom), household: idAt(where + 6) }],
          dropValues: [whom + 1],
          addValues: [`We share ${whom}`],
          ...{ dormant: [idAt(whom)], remove: [idAt(whom)] },
          numbers: [{ name: "sayDays", value: whom * 5 }],
        }[what];
        const motion = propose(story, { [what]: asked, ...(what === "remove" && { review: story.community }) });
        const end = carry(story, motion.id, PEOPLE.slice(0, voices + 1));
        const isMotion = story.folding.lane.motion(motion.id) !== undefined;
        expect(story.state("charter").motions.has(motion.id)).toBe(isMotion);
        expect(story.setAside(motion.id) === undefined).toBe(isMotion);
        expect(newest(story) === end.id).toBe(end.refusal === undefined);
        if (isMotion) bound += 1;
        else refused += 1;
      }
      expect(charter.neverBroken?.(story.look("charter"))).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(Math.min(bound, refused)).toBeGreaterThan(100);
});
