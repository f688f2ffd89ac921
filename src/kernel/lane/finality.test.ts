import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { writeState } from "../state-codec.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { type Founded, founded, NOTHING } from "../testing/founded.ts";
import { FIVE, number, rival, two, value } from "../testing/rival-outcomes.ts";
import { deviceOf } from "../testing/story.ts";

const values = ({ tale }: Founded) => [...tale.folding.lane.rights(tale.folding.lane.chain().length).values.values()];

describe("an outcome is final", () => {
  test("[K-5, K-7] once two thirds of its electorate have built on it: no rival that comes later displaces it", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const next = told.propose("anya", value("Song"));
    told.yes(next, ["bela", "carl"]);
    expect(lane.isFinal(told.settled)).toBe(false);
    told.yes(next, ["dora"]);
    expect(lane.isFinal(told.settled)).toBe(true);
    const late = rival(told);
    expect(told.tale.setAside(late)).toBeUndefined();
    expect(told.tip()).toBe(told.settled);
    expect(values(told)).toContain("Rest");
  });

  test("[K-1] before that, a stronger rival takes its place, and whatever the order in which replicas hear of it", () => {
    const told = two();
    const late = rival(told);
    expect(told.tip()).toBe(late);
    expect(values(told)).toContain("Work");
    const again = foldAgain(told.practices, told.community, [told.tale.events()]);
    expect(writeState(again.folding.state())).toBe(writeState(told.tale.folding.state()));
    expect(again.folding.lane.chain().map(({ id }) => id)).toEqual(told.tale.folding.lane.chain().map(({ id }) => id));
  });

  test("[K-1, K-7] also where they had not heard of the rival that came first: as soon as they are heard, and in any order", () => {
    const told = two();
    const late = rival(told);
    const song = { parent: told.settled, ...NOTHING, ...value("Song") };
    const next = told.tale.act("anya", "members.propose", song, { sees: [told.settled] }).id;
    told.yes(next, ["bela", "carl"], { sees: [next] });
    expect(told.tip()).toBe(late);
    told.yes(next, ["dora"], { sees: [next] });
    expect(told.tip()).toBe(told.settled);
    const again = foldAgain(told.practices, told.community, [told.tale.events()]);
    expect(again.folding.lane.chain().at(-1)?.id).toBe(told.settled);
  });

  test("[K-1, K-3] for whoever saw enough of them build on it, and not by what they had not heard of", () => {
    const told = two();
    const next = told.propose("anya", value("Song"));
    const [first = ""] = told.yes(next, ["bela", "carl", "dora"]);
    const late = rival(told);
    expect(told.tip()).toBe(told.settled);
    const on = (parent: Id) =>
      told.tale.act("emil", "members.propose", { parent, ...NOTHING, ...value("Bread") }, { sees: [first, late] });
    expect([on(late), on(told.settled)].map(({ refusal }) => refusal?.code)).toEqual([undefined, "lane.moved-on"]);
  });

  test("[K-7] also when most built on what follows from it, and not on itself", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const next = told.propose("anya", value("Song"), { sees: [told.settled] });
    const after = told.conclude("carl", next, told.yes(next, ["anya", "bela", "carl", "dora"])).id;
    const later = told.propose("emil", value("Bread"));
    told.yes(later, ["emil"]);
    expect([lane.isFinal(told.settled), lane.isFinal(after)]).toEqual([true, false]);
    expect(lane.isFinal("no such outcome")).toBe(false);
  });

  test("[K-5, K-7] also by those who had a say in it and named only what others made of it, after the roll grew", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    const { lane } = told.tale.folding;
    const later = ["dora", "emil", "fay", "gus", "hana", "ivo"];
    const joined = later.map((name) => told.tale.act(name, "members.join").id);
    const grown = told.settle(["anya", "bela", "carl"], {
      seats: joined.map((person) => ({ person, household: person })),
    });
    expect(told.roll()).toHaveLength(9);
    const after = told.settle(later, number("song"));
    expect(told.tip()).toBe(after);
    const next = told.propose("dora", value("Bread"));
    told.yes(next, ["anya"]);
    expect(lane.isFinal(grown)).toBe(false);
    told.yes(next, ["bela"]);
    expect([lane.isFinal(grown), lane.isFinal(after)]).toEqual([true, false]);
  });

  test("[K-8] the key of what lost may be handed to all once its rival is final, and to nobody new before", () => {
    const key = "ab".repeat(32);
    const told = two({ epoch: key });
    const { lane } = told.tale.folding;
    expect(lane.epochs()).toContain(key);
    const late = rival(told);
    expect(told.tip()).toBe(late);
    expect(lane.epochs()).not.toContain(key);
    const next = told.propose("emil", value("Bread"));
    told.yes(next, ["anya", "bela"]);
    expect([lane.isFinal(late), lane.epochs().includes(key)]).toEqual([false, false]);
    told.yes(next, ["carl"]);
    expect([lane.isFinal(late), lane.epochs().includes(key)]).toEqual([true, true]);
  });

  test("[K-5] whoever built on an outcome builds on no rival of it while it could still become final", () => {
    const told = two();
    const next = told.propose("anya", value("Song"), { sees: [told.settled] });
    const [own = ""] = told.yes(next, ["bela"], { sees: [next] });
    const late = rival(told);
    expect(told.tip()).toBe(late);
    const answer = told.tale.act("bela", "members.propose", { parent: late, ...NOTHING, ...value("Bread") });
    expect(answer.refusal?.code).toBe("lane.built-on-rival");
    expect(told.tale.setAside(own)).toBeUndefined();
    const motion = told.propose("emil", value("Bread"));
    expect(told.tale.would("bela", "members.vote", { motion, say: "yes" })?.code).toBe("lane.built-on-rival");
    told.yes(motion, ["carl"]);
    expect(told.tale.would("bela", "members.vote", { motion, say: "yes" })).toBeUndefined();
  });

  test("[K-5] nobody waits for those who left meanwhile: they build on nothing any more, and the others go on", () => {
    const told = founded("anya:1", "bela:2", "carl:3");
    const { tale, propose, yes, conclude } = told;
    for (const name of ["bela", "carl"]) told.secondDevice(name, `${name} 2`);
    const bound = tale.graph.heads()[0]?.event.id ?? "";
    const apart = (name: string, text: string) => propose(name, number(text), { sees: [bound] });
    const settled = (by: string, other: string, motion: Id) => {
      const ballots = yes(motion, [by, other], { sees: [motion] });
      return conclude(by, motion, ballots, { sees: ballots }).id;
    };
    const [rest = "", work = ""] = [apart("anya", "Rest"), apart("carl", "Work")];
    const outcomes = [settled("anya", "bela", rest), settled("carl", "bela 2", work)];
    const tip = told.tip();
    expect(outcomes).toContain(tip);
    // Carl leaves. Of the two who stay, one has built on what lost.
    const [lost = ""] = outcomes.filter((id) => id !== tip);
    const loser = lost === outcomes[0] ? "anya" : "bela";
    const own = tale.act(loser, "members.propose", { parent: lost, ...NOTHING, ...value("Song") }, { sees: [lost] });
    expect(own.refusal).toBeUndefined();
    propose(loser === "anya" ? "bela" : "anya", value("Bread"));
    expect(tale.would(loser, "members.propose", { parent: tip, ...NOTHING })?.code).toBe("lane.built-on-rival");
    tale.act("carl", "members.leave");
    expect(told.tip()).toBe(tip);
    expect(tale.would(loser, "members.propose", { parent: tip, ...NOTHING })).toBeUndefined();
  });

  test("what lost is not built on by anybody who has seen the one that binds", () => {
    const told = two();
    rival(told);
    const on = { parent: told.settled, ...NOTHING, ...value("Bread") };
    expect(told.tale.would("carl", "members.propose", on)?.code).toBe("lane.moved-on");
  });
});

describe("a double vote", () => {
  test("[K-3] two yes on one parent, neither of which had seen the other, count for nobody who has seen both", () => {
    const told = founded(...FIVE);
    told.secondDevice("dora", "dora 2");
    const [first, second] = [told.propose("anya"), told.propose("emil", value("Work"))];
    const ballots = told.yes(first, ["anya", "bela", "carl"]);
    const [mine = ""] = told.yes(first, ["dora"], { sees: [first] });
    const blind = told.tale.would("anya", "members.conclude", { motion: first, ballots: [...ballots, mine] });
    expect(blind).toBeUndefined();
    told.yes(second, ["dora 2"], { sees: [second] });
    const seen = told.tale.would("anya", "members.conclude", { motion: first, ballots: [...ballots, mine] });
    expect(seen?.code).toBe("lane.counted-wrong");
    expect(told.tale.folding.lane.yesOn(first).size).toBe(3);
    expect(told.tale.folding.lane.yesOn(second).size).toBe(0);
  });

  /** Two of five said yes to one motion by phone, and to another from a second device that had not heard of it. */
  function torn() {
    const told = founded(...FIVE);
    const [first, second] = [told.propose("anya"), told.propose("emil", value("Work"))];
    for (const name of ["carl", "dora"]) told.secondDevice(name, `${name} 2`);
    told.yes(first, ["carl", "dora"]);
    const bound = told.tale.events().findLast(({ kind }) => kind === "members.device")?.id ?? "";
    told.yes(second, ["carl 2", "dora 2"], { sees: [bound] });
    return { ...told, first, second };
  }

  test("[K-5] is over once they take one of the two back: else the others could settle nothing more, for good", () => {
    const { tale, conclude, first, second, tip, yes } = torn();
    const { lane } = tale.folding;
    yes(first, ["anya", "bela"]);
    expect([lane.yesOn(first).size, lane.yesOn(second).size, lane.motion(first)?.needed]).toEqual([2, 0, 4]);
    for (const name of ["carl", "dora"]) tale.act(name, "members.vote", { motion: second, say: "no" });
    const settled = conclude("anya", first, [...lane.yesOn(first).values()]);
    expect(settled.refusal).toBeUndefined();
    expect(tip()).toBe(settled.id);
  });

  test("stays one while they speak of neither, knew of one only, or say yes again elsewhere at the same time", () => {
    const { tale, first, second, propose, yes } = torn();
    const { lane } = tale.folding;
    const third = propose("anya", value("Song"), { sees: [second] });
    tale.act("carl", "members.vote", { motion: third, say: "no" });
    const mine = tale.graph.last(deviceOf("dora 2"))?.event.id ?? "";
    tale.act("dora 2", "members.vote", { motion: second, say: "no" }, { sees: [mine] });
    expect([lane.yesOn(first).size, lane.yesOn(second).size]).toEqual([0, 0]);
    const heads = tale.graph.heads().map(({ event }) => event.id);
    tale.act("carl", "members.vote", { motion: second, say: "no" }, { sees: heads });
    expect([...lane.yesOn(first).keys()]).toEqual([tale.person("carl")]);
    tale.act("carl 2", "members.vote", { motion: second, say: "no" }, { sees: [second] });
    yes(third, ["carl 2"], { sees: [third] });
    expect(lane.yesOn(first).size).toBe(0);
  });

  test("[K-5, K-7] counts for nobody where outcomes are weighed, whatever is said of it later", () => {
    const six = ["anya", "bela", "carl", "dora", "emil", "fay"];
    const told = founded(...FIVE, "fay:3", "gus:4");
    const { tale, yes, conclude, tip } = told;
    const [first, second] = [told.propose("anya", number("rest")), told.propose("gus", number("work"))];
    for (const name of six) told.secondDevice(name, `${name} 2`);
    const bound = tale.graph.heads()[0]?.event.id ?? "";
    const others = six.map((name) => yes(second, [`${name} 2`], { sees: [bound] })[0] ?? "");
    const mine = six.map((name) => yes(first, [name], { sees: [bound] })[0] ?? "");
    conclude("anya", first, mine, { sees: mine });
    // Five of seven are enough, and gus alone of them said yes once.
    const counted = [...others.slice(0, 4), ...yes(second, ["gus"], { sees: [second] })];
    const late = conclude("gus", second, counted, { sees: counted });
    expect(late.refusal).toBeUndefined();
    expect(tip()).toBe(late.id);
    for (const [at, name] of six.entries()) {
      const after = { sees: [mine[at] ?? ""], after: others[at] ?? "" };
      expect(tale.act(`${name} 2`, "members.vote", { motion: second, say: "no" }, after).refusal).toBeUndefined();
    }
    expect(tip()).toBe(late.id);
  });

  test("[K-6, K-7] and never undo a close that had not seen both", () => {
    const told = two();
    told.yes(told.second, ["dora 2"], { sees: [told.second] });
    expect(told.tip()).toBe(told.settled);
    expect(told.tale.setAside(told.settled)).toBeUndefined();
  });

  test("[K-1] a yes and a no by two devices at once are a no, in whatever order they are heard", () => {
    const told = founded(...FIVE);
    told.secondDevice("dora", "dora 2");
    const motion = told.propose("anya");
    told.tale.act("dora 2", "members.vote", { motion, say: "no" }, { sees: [motion] });
    told.yes(motion, ["dora"], { sees: [motion] });
    expect(told.tale.folding.lane.yesOn(motion).size).toBe(0);
    told.yes(motion, ["dora"]);
    expect(told.tale.folding.lane.yesOn(motion).size).toBe(1);
  });

  test("[K-5] is none where somebody took one yes back before they said the other, however many motions there were", () => {
    const told = founded(...FIVE);
    const [first = "", second = "", third = ""] = ["Rest", "Work", "Song"].map((text) =>
      told.propose("anya", value(text)),
    );
    for (const motion of [first, second]) {
      told.yes(motion, ["dora"]);
      told.tale.act("dora", "members.vote", { motion, say: "no" });
    }
    const [mine] = told.yes(third, ["dora"]);
    const { lane } = told.tale.folding;
    expect([first, second, third].map((motion) => lane.yesOn(motion).size)).toEqual([0, 0, 1]);
    expect(lane.yesOn(third).get(told.tale.person("dora"))).toBe(mine);
    told.secondDevice("emil", "emil 2");
    told.yes(first, ["emil"]);
    for (const device of ["emil", "emil 2"]) {
      expect(told.tale.would(device, "members.vote", { motion: first, say: "yes" })).toBeUndefined();
      expect(told.tale.would(device, "members.vote", { motion: third, say: "no" })).toBeUndefined();
    }
    const again = told.yes(first, ["emil 2"]);
    expect(lane.yesOn(first).get(told.tale.person("emil"))).toBe(again[0]);
  });

  test("is not signed in the first place: the second yes is refused, from whichever device", () => {
    const told = founded(...FIVE);
    told.secondDevice("dora", "dora 2");
    const [first, second] = [told.propose("anya"), told.propose("emil", value("Work"))];
    told.yes(first, ["dora"]);
    for (const device of ["dora", "dora 2"]) {
      expect(told.tale.would(device, "members.vote", { motion: second, say: "yes" })?.code).toBe("lane.one-yes-each");
    }
  });
});
