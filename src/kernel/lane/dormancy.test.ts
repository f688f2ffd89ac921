import { describe, expect, test } from "vitest";
import { type Founded, founded, NOTHING } from "../testing/founded.ts";
import { number } from "../testing/rival-outcomes.ts";

const SIX = ["anya:1", "bela:2", "carl:3", "dora:4", "emil:5", "fina:5"] as const;
const FOUR = ["anya", "bela", "carl", "dora"];
const DAY = 24 * 60;

/** Emil and Fina are not heard for so many days, while the others sign a witness a day. */
function quiet(days: number): Founded {
  const told = founded(...SIX);
  for (let day = 0; day < days; day++) told.tale.pass(DAY, ...FOUR);
  return told;
}
const person = (told: Founded, who: string) => told.tale.person(who);
const dormant = (told: Founded, ...who: string[]) => ({ dormant: who.map((one) => person(told, one)) });
const wouldRest = (told: Founded, ...who: string[]) =>
  told.tale.would("anya", "members.propose", { parent: told.tip(), ...NOTHING, ...dormant(told, ...who) })?.code;

describe("somebody who is not seen for long", () => {
  test("[K-3] stays in constitutional electorates until more than half of all on the roll say otherwise", () => {
    const told = quiet(61);
    const before = told.propose("anya", number("days"));
    expect(told.tale.folding.lane.motion(before)).toMatchObject({
      needed: 4,
      electorate: told.ids(...FOUR, "emil", "fina"),
    });
    const motion = told.propose("anya", dormant(told, "emil", "fina"));
    expect(told.tale.folding.lane.motion(motion)?.needed).toBe(4);
    const ballots = told.yes(motion, FOUR);
    expect(told.tale.would("anya", "members.conclude", { motion, ballots: ballots.slice(1) })?.code).toBe(
      "lane.not-enough",
    );
    told.conclude("anya", motion, ballots);
    const after = told.propose("anya", number("days"));
    expect(told.tale.folding.lane.motion(after)).toMatchObject({ needed: 3, electorate: told.ids(...FOUR) });
    expect(told.roll()).toEqual(told.ids(...FOUR, "emil", "fina"));
  });

  test("[K-5] counts in them again from their first act, seen by whoever proposes; nobody has to let them back in", () => {
    const told = quiet(61);
    told.settle(FOUR, dormant(told, "emil", "fina"));
    const sign = told.tale.act("emil", "kernel.witness").id;
    const electorate = (sees?: string[]) =>
      told.tale.folding.lane.motion(told.propose("anya", { addValues: ["Rest"] }, sees === undefined ? {} : { sees }))
        ?.electorate;
    expect(electorate()).toEqual(told.ids(...FOUR, "emil"));
    const own = told.propose("fina", { addValues: ["Song"] }, { sees: [sign] });
    expect(told.tale.folding.lane.motion(own)?.electorate).toEqual(told.ids(...FOUR, "emil", "fina"));
  });

  test("[K-3, K-5] holds up no time any more once others let them rest, until their first act", () => {
    const told = founded("anya:1", "bela:2", "carl:3", "dora:4", "emil:5");
    const pass = (days: number, ...who: string[]) => {
      for (let day = 0; day < days; day++) told.tale.pass(DAY, ...who);
    };
    pass(61, "anya", "bela", "carl");
    told.settle(["anya", "bela", "carl"], dormant(told, "dora", "emil"));
    // Of the three who are awake two are heard, and of all five households no more than two.
    pass(61, "anya", "bela");
    expect(wouldRest(told, "carl")).toBeUndefined();
    told.tale.act("carl", "kernel.witness");
    told.tale.act("emil", "kernel.witness");
    pass(61, "anya", "bela");
    expect([wouldRest(told, "carl"), wouldRest(told, "emil")]).toEqual(["lane.seen-lately", "lane.seen-lately"]);
  });

  test("[K-5] nobody is called dormant who was seen within the charter's days, or is not on the roll", () => {
    const told = quiet(59);
    expect(wouldRest(told, "emil")).toBe("lane.seen-lately");
    told.tale.pass(2 * DAY, ...FOUR);
    expect(wouldRest(told, "emil")).toBeUndefined();
    expect(wouldRest(told, "bela")).toBe("lane.seen-lately");
    told.tale.act("emil", "kernel.witness");
    expect(wouldRest(told, "emil")).toBe("lane.seen-lately");
    told.settle(FOUR, { numbers: [{ name: "dormantDays", value: 90 }] });
    expect(wouldRest(told, "fina")).toBe("lane.seen-lately");
  });

  test("[K-5] a change that lets others rest carries nothing else past two thirds", () => {
    // Of nine people more than half are five, and two thirds are six.
    const awake = ["anya", "bela", "carl", "dora", "gil", "hana", "ivo"];
    const told = founded(...SIX, "gil:6", "hana:7", "ivo:8");
    for (let day = 0; day < 61; day++) told.tale.pass(DAY, ...awake);
    const needed = (more: object) =>
      told.tale.folding.lane.motion(told.propose("anya", { ...dormant(told, "emil"), ...more }))?.needed;
    expect(needed({})).toBe(5);
    const jo = told.tale.act("jo", "members.join", {}).id;
    const others = [
      { numbers: [{ name: "dormantDays", value: 90 }] },
      { seats: [{ person: jo, household: jo }] },
      { epoch: "ab".repeat(32) },
      { rulesVersion: 2 },
    ];
    expect(others.map(needed)).toEqual(others.map(() => 6));
    const motion = told.propose("anya", { ...dormant(told, "emil"), epoch: "ab".repeat(32) });
    const ballots = told.yes(motion, awake.slice(0, 5));
    expect(told.tale.would("anya", "members.conclude", { motion, ballots })?.code).toBe("lane.not-enough");
    for (const who of awake.slice(0, 5)) told.tale.act(who, "members.vote", { motion, say: "no" });
    told.settle(awake.slice(0, 5), dormant(told, "emil", "fina"));
    const next = told.propose("anya", number("days"));
    expect(told.tale.folding.lane.motion(next)?.needed).toBe(5);
  });

  test("[K-5] to let others rest waits for nobody who left meanwhile: more than half of those who are still here are enough", () => {
    const told = founded(...SIX);
    for (let day = 0; day < 61; day++) told.tale.pass(DAY, ...FOUR);
    const motion = told.propose("anya", dormant(told, "emil", "fina"));
    const ballots = told.yes(motion, ["anya", "bela", "carl"]);
    const whyNot = () => told.tale.would("anya", "members.conclude", { motion, ballots })?.code;
    expect([whyNot(), told.tale.folding.lane.motion(motion)?.needed]).toEqual(["lane.not-enough", 4]);
    told.tale.act("dora", "members.leave");
    expect([whyNot(), told.tale.folding.lane.motion(motion)?.needed]).toEqual([undefined, 3]);
  });

  test("[K-5] an act that is set aside shows all the same that its author is there", () => {
    const told = quiet(61);
    expect(wouldRest(told, "emil")).toBeUndefined();
    const motion = told.propose("anya", { addValues: ["Rest"] });
    const { id } = told.tale.act("emil", "members.conclude", { motion, ballots: [] });
    expect(told.tale.folding.lane.verdict(id)?.code).toBe("lane.not-enough");
    expect(wouldRest(told, "emil")).toBe("lane.seen-lately");
  });

  test("an act of others that shows somebody counts as a sign of them", () => {
    const told = quiet(61);
    const { lane } = told.tale.folding;
    const by = told.tale.graph.get(told.tale.act("anya", "plots.plant", { bed: 1, what: "peas" }).id);
    if (by !== undefined) lane.presence.note(by, [person(told, "emil")]);
    expect([wouldRest(told, "emil"), wouldRest(told, "fina")]).toEqual(["lane.seen-lately", undefined]);
  });
});

describe("moving in with others", () => {
  const seat = (told: Founded, who: string, household: string) => ({
    seats: [{ person: person(told, who), household: told.home(household) }],
  });

  test("[K-5] takes a yes of somebody of that household, whatever two thirds say", () => {
    const told = founded(...SIX);
    const motion = told.propose("anya", seat(told, "bela", "5"));
    const ballots = told.yes(motion, FOUR);
    expect(told.tale.would("anya", "members.conclude", { motion, ballots })?.code).toBe("lane.household-asked");
    const more = [...ballots, ...told.yes(motion, ["fina"])];
    expect(told.conclude("anya", motion, more).refusal).toBeUndefined();
  });

  test("whoever proposes speaks for their own household, and a household of one's own needs nobody", () => {
    const told = founded(...SIX);
    const motion = told.propose("emil", seat(told, "bela", "5"));
    expect(told.conclude("anya", motion, told.yes(motion, FOUR)).refusal).toBeUndefined();
    told.tale.act("gil", "members.join", {});
    const own = { seats: [{ person: person(told, "gil"), household: person(told, "gil") }] };
    const alone = told.propose("anya", own);
    expect(told.conclude("anya", alone, told.yes(alone, FOUR)).refusal).toBeUndefined();
  });
});
