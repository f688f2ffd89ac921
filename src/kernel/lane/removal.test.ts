import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { laneLook } from "../lane-look.ts";
import { writeState } from "../state-codec.ts";
import { batched, causalShuffle, foldAgain } from "../testing/fold-again.ts";
import { type Founded, founded, NOTHING } from "../testing/founded.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const FOUR = ["anya", "bela", "carl", "dora"];

const remove = (told: Founded, who = "emil") => told.settle(FOUR, { remove: [told.tale.person(who)] });
const code = (told: Founded, id: Id) => told.tale.setAside(id)?.code;
const beds = ({ tale }: Founded) => [...tale.state("plots").plantings.keys()];
const plant = (told: Founded, who: string, sees?: readonly Id[]) =>
  told.tale.act(who, "plots.plant", { bed: 1, what: "peas" }, sees === undefined ? {} : { sees }).id;

describe("removal", () => {
  test("[K-5] takes somebody off the roll by two thirds; what they did before counts, and they do nothing more", () => {
    const told = founded(...FIVE);
    const before = plant(told, "emil");
    remove(told);
    expect(told.roll()).toEqual(told.ids(...FOUR));
    const after = plant(told, "emil");
    expect([code(told, before), code(told, after)]).toEqual([undefined, "kernel.removed"]);
    expect(told.tale.would("emil", "members.leave")?.code).toBe("kernel.removed");
    expect(beds(told)).toEqual([before]);
  });

  test("[K-3, K-5] what a removed person wrote unseen by the removal is set apart, whoever vouches for its clock", () => {
    const told = founded(...FIVE);
    const old = plant(told, "emil");
    const removal = remove(told);
    const late = told.tale.act("emil", "plots.plant", { bed: 2, what: "beans" }, { sees: [old], minute: 1 }).id;
    expect(code(told, late)).toBe("kernel.quarantined");
    const look = laneLook(told.tale.folding, told.tale.graph, 0);
    expect(look.quarantined()).toMatchObject([{ id: late, kind: "plots.plant", person: told.tale.person("emil") }]);
    expect(look.cuts(told.tale.person("emil"))).toMatchObject([{ seq: told.tale.graph.get(old)?.event.seq, id: old }]);
    expect(look.cuts(told.tale.person("anya"))).toEqual([]);
    expect(removal).toBe(told.tip());
  });

  test("[K-1] the removal may come later than what it sets apart: the same events end in the same state", () => {
    const told = founded(...FIVE);
    const before = told.tale.graph.heads().map(({ event }) => event.id);
    const apart = plant(told, "emil", before);
    expect(beds(told)).toEqual([apart]);
    const motion = told.propose("anya", { remove: [told.tale.person("emil")] }, { sees: before });
    const ballots = told.yes(motion, FOUR, { sees: [motion] });
    told.tale.act("anya", "kernel.witness", {}, { sees: ballots.slice(1, 3) });
    told.conclude("anya", motion, ballots, { sees: ballots.slice(3) });
    expect(code(told, apart)).toBe("kernel.quarantined");
    expect(beds(told)).toEqual([]);
    let seed = 7;
    const dice = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let turn = 0; turn < 20; turn++) {
      const batches = batched(causalShuffle(told.tale.events(), dice), dice);
      const again = foldAgain(told.practices, told.community, batches);
      expect(writeState(again.folding.state())).toBe(writeState(told.tale.folding.state()));
    }
  });

  test("[K-1, K-5] two sides that remove each other: one outcome holds, nobody is senior, and all replicas say the same", () => {
    const told = founded("anya:1", "bela:1", "carl:2", "dora:2", "emil:3", "fina:3");
    for (const who of ["carl", "dora"]) told.secondDevice(who, `${who} 2`);
    const before = told.tale.graph.heads().map(({ event }) => event.id);
    const parent = told.tip();
    const sides = [
      { about: "emil", people: ["anya", "bela", "carl", "dora"] },
      { about: "anya", people: ["emil", "fina", "carl 2", "dora 2"] },
    ].map(({ about, people }) => {
      let last = told.propose(people[0] ?? "", { parent, remove: [told.tale.person(about)] }, { sees: before });
      const motion = last;
      const ballots = people.map((who) => {
        last = told.yes(motion, [who], { sees: [last] })[0] ?? "";
        return last;
      });
      return { about, done: told.conclude(people[0] ?? "", motion, ballots, { sees: [last] }) };
    });
    expect(sides.map(({ done }) => done.refusal)).toEqual([undefined, undefined]);
    const [winner] = sides.map(({ done }) => done.id).sort();
    const [off = "", on = ""] = [
      sides.find(({ done }) => done.id === winner),
      sides.find(({ done }) => done.id !== winner),
    ].map((side) => told.tale.person(side?.about ?? ""));
    expect([told.roll().includes(off), told.roll().includes(on)]).toEqual([false, true]);
    const other = foldAgain(told.practices, told.community, [[...told.tale.events()]]).folding;
    expect(writeState(other.state())).toBe(writeState(told.tale.folding.state()));
  });

  test("[K-5] what an outcome lists that does not stand is not counted by it", () => {
    const told = founded(...FIVE);
    told.secondDevice("bela", "bela 2");
    const motion = told.propose("anya");
    const [own = ""] = told.yes(motion, ["emil"], { sees: [motion] });
    const removal = told.propose("anya", { remove: [told.tale.person("emil")] }, { sees: [motion] });
    const ballots = told.yes(removal, FOUR, { sees: [removal] });
    told.tale.act("anya", "kernel.witness", {}, { sees: ballots.slice(1, 3) });
    told.conclude("anya", removal, ballots, { sees: ballots.slice(3) });
    expect(code(told, own)).toBe("kernel.quarantined");
    const few = told.conclude("bela 2", motion, [own], { sees: [own] });
    expect(few.refusal?.code).toBe("lane.not-enough");
    expect(code(told, own)).toBe("kernel.quarantined");
  });

  test("somebody may put their own removal on record, and that holds", () => {
    const told = founded(...FIVE);
    const motion = told.propose("anya", { remove: [told.tale.person("emil")] });
    const done = told.conclude("emil", motion, told.yes(motion, FOUR));
    expect(done.refusal).toBeUndefined();
    expect(told.roll()).toEqual(told.ids(...FOUR));
  });

  test("[K-8] nobody proposes their own removal: the device that proposes it makes the key that follows", () => {
    const told = founded(...FIVE);
    const motion = told.propose("emil", { remove: [told.tale.person("emil")] });
    expect(code(told, motion)).toBe("lane.own-removal");
  });

  test("[K-1, K-5] an outcome adopts what was set apart, and only that, where whoever proposes it had heard of it", () => {
    const told = founded(...FIVE);
    const old = plant(told, "emil");
    remove(told);
    const [first, second] = [plant(told, "emil", [old]), plant(told, "emil", [old])];
    const wrong = told.tale.would("anya", "members.propose", {
      parent: told.tip(),
      ...NOTHING,
      adopt: [plant(told, "anya")],
    });
    expect(wrong?.code).toBe("lane.nothing-to-adopt");
    const blind = { parent: told.tip(), ...NOTHING, adopt: [first] };
    const unheard = told.tale.act("bela", "members.propose", blind, { sees: [told.tip()] });
    expect(unheard.refusal?.code).toBe("lane.nothing-to-adopt");
    told.settle(FOUR, { adopt: [first] });
    expect([code(told, first), code(told, second)]).toEqual([undefined, "kernel.quarantined"]);
    expect(beds(told)).toContain(first);
  });

  test("whoever comes back onto the roll acts again; what was set apart stays so", () => {
    const told = founded(...FIVE);
    const old = plant(told, "emil");
    remove(told);
    const apart = plant(told, "emil", [old]);
    told.settle(FOUR, { seats: [{ person: told.tale.person("emil"), household: told.home("3") }] });
    expect(told.roll()).toEqual(told.ids(...FOUR, "emil"));
    expect(code(told, plant(told, "emil"))).toBeUndefined();
    expect(code(told, apart)).toBe("kernel.quarantined");
  });

  test("[CH-10, K-5] whoever left out of reach of their removal has a say again once they are seated again, until they leave anew", () => {
    const told = founded(...FIVE);
    const old = plant(told, "emil");
    remove(told);
    const left = told.tale.act("emil", "members.leave", {}, { sees: [old] }).id;
    expect(code(told, left)).toBe("kernel.quarantined");
    told.settle(FOUR, { seats: [{ person: told.tale.person("emil"), household: told.home("3") }] });
    const motion = told.propose("emil");
    expect(code(told, motion)).toBeUndefined();
    const ballots = told.yes(motion, ["emil", "anya", "bela", "carl"]);
    expect(told.conclude("emil", motion, ballots).refusal).toBeUndefined();
    expect(told.tale.act("emil", "members.leave").refusal).toBeUndefined();
    expect(
      told.tale.would("emil", "members.propose", { parent: told.tip(), ...NOTHING, addValues: ["Sun"] })?.code,
    ).toBe("lane.left");
  });

  test("[CH-10, K-5] also where others are seated with them; and leaving stands where nobody had removed who left", () => {
    const told = founded(...FIVE, "fay:3");
    const old = plant(told, "emil");
    told.settle([...FOUR, "fay"], { remove: [told.tale.person("emil")] });
    told.tale.act("emil", "members.leave", {}, { sees: [old] });
    const gil = told.tale.act("gil", "members.join").id;
    const seat = (who: string, household: Id) => ({ person: told.tale.person(who), household });
    const seats = [seat("emil", told.home("3")), seat("fay", told.home("2")), seat("gil", gil)];
    told.settle([...FOUR, "fay"], { seats });
    told.tale.act("fay", "members.leave", {}, { sees: [] });
    const song = { parent: told.tip(), ...NOTHING, addValues: ["Song"] };
    const whyNot = (who: string) => told.tale.would(who, "members.propose", song)?.code;
    expect(["emil", "gil", "fay"].map(whyNot)).toEqual([undefined, undefined, "lane.left"]);
  });

  test("a removed person invites nobody, and nobody is removed twice or unknown", () => {
    const told = founded(...FIVE);
    remove(told);
    const again = told.tale.would("anya", "members.propose", {
      parent: told.tip(),
      ...NOTHING,
      remove: [told.tale.person("emil")],
    });
    expect(again?.code).toBe("lane.unknown-person");
  });
});
