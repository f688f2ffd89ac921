import { describe, expect, test } from "vitest";
import { charter } from "../../practices/charter/index.ts";
import { members } from "../../practices/members/index.ts";
import { draftOf, KEY, PROOF, seatsOf } from "../../practices/members/testing/neighbours.ts";
import type { Id } from "../event.ts";
import type { Story } from "../testing/story.ts";

const HOMES = { anya: "Fern House", bo: "Mill House", cem: "Elm House" };
const founders = ["anya", "bo", "cem"];
const tip = (pod: Story): Id => pod.folding.lane.chain().at(-1)?.id ?? "";

/** Somebody proposes a value; those named say yes; nothing is put on record. */
function move(pod: Story, text: string, yes: readonly string[], on = tip(pod), sees?: readonly Id[]): Id {
  const how = sees === undefined ? {} : { sees };
  const motion = pod.act(yes[0] ?? "", "charter.propose", { parent: on, why: "So", addValues: [text] }, how).id;
  for (const who of yes) pod.act(who, "charter.say", { motion, yes: "yes" }, { sees: [motion] });
  return motion;
}

describe("an old parent named months later to roll the lane back", () => {
  /** Dee came on the founding evening, said nothing, and kept the link of the wall invite. */
  function evening(): { readonly pod: Story; readonly wall: Id; readonly dee: Id } {
    const pod = draftOf(HOMES, [members, charter]);
    const wall = pod.act("anya", "members.invite", { key: KEY, uses: 40, until: pod.now() + 100 }).id;
    const dee = pod.act("dee", "members.join", { name: "dee", householdName: "Dee", invite: wall, proof: PROOF }).id;
    const list = pod.act("anya", "members.list", { seats: seatsOf(pod, [...founders, "dee"]) }).id;
    for (const who of founders) pod.act(who, "members.confirm", { list });
    return { pod, wall, dee };
  }

  /** A list of people whom nobody has met, with ids that are older than the roll. */
  function madeUp({ pod, wall, dee }: ReturnType<typeof evening>): { readonly people: string[]; readonly last: Id } {
    const people = ["dee"];
    let last = dee;
    for (let at = 0; at < 7; at++) {
      const who = `nobody ${at}`;
      const body = { name: who, householdName: who, invite: wall, proof: PROOF };
      last = pod.act(who, "members.join", body, { sees: [last], minute: pod.now() }).id;
      people.push(who);
    }
    const list = pod.act("dee", "members.list", { seats: seatsOf(pod, people) }, { sees: [last] }).id;
    last = list;
    for (const who of people) {
      const told = pod.act(who, "members.confirm", { list }, { sees: [last] });
      expect(told.refusal).toBeUndefined();
      last = told.id;
    }
    return { people, last };
  }

  test("[K-5] a silent founder with the old wall invite brings up no rival founding once it is final", () => {
    const told = evening();
    const roll = tip(told.pod);
    const motion = move(told.pod, "Rest", ["anya", "bo"]);
    expect(told.pod.folding.lane.isFinal(roll)).toBe(true);
    madeUp(told);
    expect(told.pod.folding.lane.chain().map(({ id }) => id)).toContain(roll);
    expect(told.pod.folding.lane.motion(motion)).toBeDefined();
    expect([...told.pod.look("members").rights.roll.keys()].sort()).toEqual(
      founders.map((who) => told.pod.person(who)).sort(),
    );
  });

  test("[K-5] nor by letting the made-up people build on their own founding: they are guests of those on the roll", () => {
    const told = evening();
    const roll = tip(told.pod);
    move(told.pod, "Rest", ["anya", "bo"]);
    const { people, last } = madeUp(told);
    move(told.pod, "Obey", people, last, [last]);
    expect(told.pod.folding.lane.isFinal(last)).toBe(true);
    expect(told.pod.folding.lane.chain().map(({ id }) => id)).toContain(roll);
  });
});
