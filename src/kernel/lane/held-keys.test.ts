import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { addDevice, retire } from "../testing/allotment.ts";
import { type Founded, founded, NOTHING } from "../testing/founded.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const FOUR = ["anya", "bela", "carl", "dora"];
const [OLD, NEW, NEWER] = ["0a".repeat(32), "1b".repeat(32), "2c".repeat(32)];

/** Five people of three households, whose community has had one key so far, agree on another. */
function changed(...people: readonly string[]): Founded {
  const told = founded(...(people.length > 0 ? people : FIVE));
  told.settle(FOUR, { epoch: OLD });
  for (const who of ["anya", "carl"]) have(told, who, OLD);
  told.settle(FOUR, { epoch: NEW });
  return told;
}

const have = ({ tale }: Founded, who: string, epoch: string, sees?: readonly Id[]) =>
  tale.act(who, "kernel.have", { epoch }, sees === undefined ? {} : { sees }).id;
const code = ({ tale }: Founded, id: Id) => tale.folding.lane.verdict(id)?.code;
/** The key that whoever writes now seals with, or whoever had seen no more than this. */
const epoch = ({ tale }: Founded, id?: Id) => {
  const { folding, graph } = tale;
  return folding.lane.epochAt((id === undefined ? undefined : graph.get(id)) ?? graph.top(tale.now()));
};

describe("a new key", () => {
  test("[K-5] counts once people of more than half of the households say that they have it, and not by the outcome alone", () => {
    const told = changed();
    expect(epoch(told)).toBe(OLD);
    have(told, "anya", NEW);
    have(told, "bela", NEW);
    expect(epoch(told)).toBe(OLD);
    expect(told.tale.folding.lane.heldKeys()).toMatchObject([
      { epoch: NEW, people: told.ids("anya", "bela"), needed: { people: 2, households: 2 }, counts: false },
      { epoch: OLD, counts: true },
    ]);
    have(told, "emil", NEW);
    expect(epoch(told)).toBe(NEW);
    expect(told.tale.folding.lane.heldKeys()).toMatchObject([{ epoch: NEW, counts: true }]);
  });

  test("[K-5] never counts by the word of one person, where there are two", () => {
    const told = founded("anya:1", "bela:1", "carl:2", "dora:2");
    told.settle(["anya", "bela", "carl", "dora"], { remove: told.ids("carl", "dora"), epoch: OLD });
    have(told, "anya", OLD);
    expect(epoch(told)).toBeUndefined();
    have(told, "bela", OLD);
    expect(epoch(told)).toBe(OLD);
  });

  test("[K-3] whoever has not heard of those words seals with the old one, and more households later change nothing", () => {
    const told = changed();
    const { tale } = told;
    const island = tale.act("dora", "kernel.witness").id;
    have(told, "anya", NEW, [island]);
    const last = have(told, "emil", NEW);
    const late = tale.act("dora", "kernel.witness", {}, { sees: [island] }).id;
    expect(epoch(told, late)).toBe(OLD);
    const after = tale.act("dora", "kernel.witness", {}, { sees: [last] }).id;
    expect(epoch(told, after)).toBe(NEW);
    for (const who of ["finn", "gina", "hana"]) tale.act(who, "members.join");
    const seats = ["finn", "gina", "hana"].map((who, at) => ({
      person: tale.person(who),
      household: tale.person(["finn", "gina", "hana"][at] ?? ""),
    }));
    const motion = told.propose("anya", { seats });
    const consents = told.yes(motion, FOUR);
    told.conclude("anya", motion, consents);
    expect(told.roll().length).toBe(8);
    expect(epoch(told)).toBe(NEW);
  });

  test("[K-5] is said to be here by whoever is on the roll, once, and of a key that an outcome brought", () => {
    const told = changed();
    const { tale } = told;
    tale.act("finn", "members.join");
    expect(code(told, have(told, "finn", NEW))).toBe("lane.not-on-roll");
    expect(code(told, have(told, "anya", NEWER))).toBe("lane.unknown-epoch");
    expect(code(told, have(told, "anya", NEW))).toBeUndefined();
    expect(code(told, have(told, "anya", NEW))).toBe("lane.said-so");
    told.settle(FOUR, { remove: told.ids("emil"), epoch: NEWER });
    expect(code(told, have(told, "emil", NEWER))).toBe("lane.not-on-roll");
    tale.act("bela", "members.leave");
    expect(code(told, have(told, "bela", NEWER))).toBe("lane.left");
  });

  test("[K-1, K-3] counts for whoever saw all the words that it takes, not one; two devices of one person may both say so", () => {
    const told = changed();
    const { tale } = told;
    told.secondDevice("anya", "anya 2");
    const apart = tale.graph.heads().map(({ event }) => event.id);
    const first = have(told, "anya", NEW, apart);
    expect(code(told, have(told, "anya 2", NEW, apart))).toBeUndefined();
    have(told, "emil", NEW);
    expect(epoch(told)).toBe(NEW);
    const after = tale.act("dora", "kernel.witness", {}, { sees: [first] }).id;
    expect(epoch(told, after)).toBe(OLD);
  });

  test("[K-5] does not count by the word of somebody who came on the roll since: they had no say about it", () => {
    const told = founded("anya:1", "bela:1", "carl:2", "dora:2");
    told.settle(["anya", "bela", "carl", "dora"], { remove: told.ids("carl", "dora"), epoch: OLD });
    const finn = told.tale.act("finn", "members.join").id;
    told.settle(["anya", "bela"], { seats: [{ person: finn, household: finn }] });
    for (const who of ["anya", "finn"]) have(told, who, OLD);
    expect(epoch(told)).toBeUndefined();
    have(told, "bela", OLD);
    expect(epoch(told)).toBe(OLD);
  });

  test("[K-5] that nobody hands out stands in the way of no other one: the next may count before it", () => {
    const told = changed();
    have(told, "dora", NEW);
    told.settle(["anya", "bela", "carl", "emil"], { epoch: NEWER });
    for (const who of ["anya", "emil"]) have(told, who, NEWER);
    expect(epoch(told)).toBe(NEWER);
    have(told, "anya", NEW);
    expect(epoch(told)).toBe(NEWER);
  });

  test("[K-5] waits for nobody who had left when it was agreed on", () => {
    const told = founded("anya:1", "bela:2", "carl:3", "dora:4", "emil:5");
    for (const who of ["carl", "dora"]) told.tale.act(who, "members.leave");
    told.settle(["anya", "bela", "emil"], { epoch: OLD });
    for (const who of ["anya", "emil"]) have(told, who, OLD);
    expect(epoch(told)).toBe(OLD);
  });

  test("[K-5] waits for nobody whom the others had let rest, and for whoever is back", () => {
    const told = founded("anya:1", "bela:2", "carl:3", "dora:4", "emil:5");
    const awake = ["anya", "bela", "carl"];
    for (let day = 0; day < 61; day++) told.tale.pass(24 * 60, ...awake);
    told.settle(awake, { dormant: told.ids("dora", "emil") });
    told.settle(awake, { epoch: OLD });
    const [mine] = [have(told, "anya", OLD), have(told, "bela", OLD)];
    expect(epoch(told)).toBe(OLD);
    // Who was not waited for helps all the same.
    const theirs = have(told, "emil", OLD, [mine]);
    expect(epoch(told, told.tale.act("emil", "kernel.witness", {}, { sees: [mine, theirs] }).id)).toBe(OLD);
    told.tale.act("dora", "kernel.witness");
    told.settle([...awake, "dora"], { epoch: NEW });
    for (const who of ["anya", "bela"]) have(told, who, NEW);
    expect(epoch(told)).toBe(OLD);
    have(told, "dora", NEW);
    expect(epoch(told)).toBe(NEW);
  });

  test("[K-5] waits for nobody who had no device when it was put on record: they could not have kept it", () => {
    const told = founded("anya:1", "bela:2", "carl:3", "emil:4");
    addDevice(told, "emil", "tablet");
    const old = told.tale.graph.heads().map(({ event }) => event.id);
    // Two devices that retire each other leave their person with none.
    retire(told, "emil", "tablet", { sees: old });
    retire(told, "tablet", "emil", { sees: old });
    told.settle(["anya", "bela", "carl"], { epoch: OLD });
    have(told, "anya", OLD);
    expect(epoch(told)).toBeUndefined();
    have(told, "bela", OLD);
    expect(epoch(told)).toBe(OLD);
    expect(told.tale.folding.lane.heldKeys()).toMatchObject([{ needed: { people: 2, households: 2 } }]);
  });

  test("[K-8] is another one: none that was used before, and a removal without one is no motion", () => {
    const told = changed();
    const [parent, remove] = [told.tip(), told.ids("emil")];
    const why = (change: object) => told.tale.would("anya", "members.propose", { parent, ...NOTHING, ...change })?.code;
    for (const used of [OLD, NEW]) expect(why({ remove, epoch: used })).toBe("lane.epoch-again");
    expect(why({ remove })).toBe("lane.removal-key");
    expect(why({ remove, epoch: NEWER })).toBeUndefined();
  });
});
