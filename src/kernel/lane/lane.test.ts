import { describe, expect, test } from "vitest";
import type { Body, Id } from "../event.ts";
import { writeState } from "../state-codec.ts";
import { seats, type Told, tell } from "../testing/allotment.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { founded, NOTHING } from "../testing/founded.ts";
import { number } from "../testing/rival-outcomes.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const who = (name: string) => name.split(":")[0] ?? "";

const roll = ({ tale }: Told) => [...tale.folding.lane.rights(tale.folding.lane.chain().length).roll.keys()];
const ids = ({ tale }: Told, ...names: readonly string[]) => names.map((name) => tale.person(name)).sort();

describe("the founding roll", () => {
  test("[K-5] binds when three people of two households have confirmed one list, and not before", () => {
    const told = tell("anya:1", "bela:1", "carl:2", "dora:2");
    const { tale } = told;
    const list = tale.act("anya", "members.list", { seats: seats(told, "anya:1", "bela:1", "carl:2", "dora:2") }).id;
    tale.act("anya", "members.confirm", { list });
    tale.act("bela", "members.confirm", { list });
    expect(tale.folding.lane.chain()).toEqual([]);
    tale.act("carl", "members.confirm", { list });
    expect(roll(told)).toEqual(ids(told, "anya", "bela", "carl"));
    expect(tale.folding.lane.chain()).toMatchObject([{ ballots: 3, list, parent: undefined }]);
  });

  test("[K-5] three people of one household do not bind it, and the founder alone can do nothing", () => {
    const told = tell("anya:1", "bela:1", "carl:1");
    const list = told.tale.act("anya", "members.list", { seats: seats(told, "anya:1", "bela:1", "carl:1") }).id;
    for (const name of ["anya", "bela", "carl"]) told.tale.act(name, "members.confirm", { list });
    expect(told.tale.folding.lane.chain()).toEqual([]);
    const motion = told.tale.act("anya", "members.propose", { parent: told.community, ...NOTHING });
    expect(motion.refusal).toEqual({ code: "lane.unknown-parent", about: {} });
  });

  test("two confirmations by one person count once", () => {
    const told = tell("anya:1", "carl:2");
    const list = told.tale.act("anya", "members.list", { seats: seats(told, "anya:1", "carl:2") }).id;
    for (const name of ["anya", "anya", "carl", "carl"]) told.tale.act(name, "members.confirm", { list });
    expect(told.tale.folding.lane.chain()).toEqual([]);
  });

  test("a late confirmation joins the roll by a further outcome", () => {
    const told = founded("anya:1", "bela:1", "carl:2", "dora:2");
    expect(roll(told)).toEqual(ids(told, "anya", "bela", "carl", "dora"));
    expect(told.tale.folding.lane.chain()).toHaveLength(2);
    expect(told.tale.act("dora", "members.confirm", { list: told.list }).refusal?.code).toBe("lane.confirmed-already");
  });

  test("people who are not on the list, or on another one, are told so", () => {
    const told = tell("anya:1", "bela:1", "carl:2", "dora:2");
    const [first, second] = [
      ["anya:1", "bela:1", "carl:2"],
      ["anya:1", "carl:2", "dora:2"],
    ].map((some) => told.tale.act("anya", "members.list", { seats: seats(told, ...some) }).id);
    expect(told.tale.act("dora", "members.confirm", { list: first }).refusal?.code).toBe("lane.not-on-list");
    for (const name of ["anya", "bela", "carl"]) told.tale.act(name, "members.confirm", { list: first });
    expect(told.tale.act("dora", "members.confirm", { list: second }).refusal?.code).toBe("lane.bound-already");
    expect(told.tale.act("dora", "members.list", { seats: [] }).refusal?.code).toBe("lane.bound-already");
  });

  test("[K-1] of two lists that bound without having seen each other, the one that more people bound stands", () => {
    const three = ["anya:1", "bela:1", "carl:2"];
    // Three of one household do not bind a list; the fourth does, so this one is bound by four.
    const four = ["dora:3", "emil:3", "fred:3", "gita:4"];
    const told = tell(...three, ...four);
    const before = told.tale.graph.heads().map(({ event }) => event.id);
    const bind = (...people: readonly string[]) => {
      const [first = ""] = people.map(who);
      let last = told.tale.act(first, "members.list", { seats: seats(told, ...people) }, { sees: before }).id;
      const list = last;
      for (const one of people) last = told.tale.act(who(one), "members.confirm", { list }, { sees: [last] }).id;
    };
    bind(...three);
    expect(roll(told)).toEqual(ids(told, "anya", "bela", "carl"));
    bind(...four);
    expect(roll(told)).toEqual(ids(told, "dora", "emil", "fred", "gita"));
    expect(told.tale.folding.lane.chain()).toHaveLength(1);
  });

  test("[K-1] two who confirm at once make two outcomes, one of which stands; the other person confirms again", () => {
    const told = tell("anya:1", "bela:1", "carl:2", "dora:2");
    const { tale } = told;
    const list = tale.act("anya", "members.list", { seats: seats(told, "anya:1", "bela:1", "carl:2", "dora:2") }).id;
    tale.act("anya", "members.confirm", { list });
    const second = tale.act("bela", "members.confirm", { list }).id;
    const [third, fourth] = ["carl", "dora"].map((name) =>
      tale.act(name, "members.confirm", { list }, { sees: [second] }),
    );
    const winner = [third?.id ?? "", fourth?.id ?? ""].sort()[0];
    expect(tale.folding.lane.chain().map(({ id }) => id)).toEqual([winner]);
    const loser = winner === third?.id ? "dora" : "carl";
    expect(tale.act(loser, "members.confirm", { list }).refusal).toBeUndefined();
    expect(roll(told)).toEqual(ids(told, "anya", "bela", "carl", "dora"));
  });
});

describe("a motion", () => {
  const yes = (told: ReturnType<typeof founded>, motion: Id, ...names: string[]) =>
    names.map((name) => told.tale.act(name, "members.vote", { motion, say: "yes" }).id);
  const propose = (told: ReturnType<typeof founded>, change: Body = { addValues: ["Rest"] }) =>
    told.tale.act("anya", "members.propose", { parent: told.tip(), ...NOTHING, ...change }).id;

  test("[K-5] passes with two thirds of the people on the roll, and not with one fewer", () => {
    const told = founded(...FIVE);
    const motion = propose(told);
    const three = yes(told, motion, "anya", "bela", "carl");
    expect(told.tale.act("bela", "members.conclude", { motion, ballots: three }).refusal).toEqual({
      code: "lane.not-enough",
      about: { yes: 3, needed: 4, of: 5 },
    });
    const ballots = [...three, ...yes(told, motion, "dora")];
    expect(told.tale.act("bela", "members.conclude", { motion, ballots }).refusal).toBeUndefined();
    const { lane } = told.tale.folding;
    expect([...lane.rights(lane.chain().length).values]).toEqual([
      ["1", "Nobody goes hungry"],
      ["2", "Rest"],
    ]);
  });

  test("[K-5] the charter may ask for more than two thirds, and two of three are two thirds", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    const first = propose(told, { numbers: [{ name: "constitutionalPercent", value: 100 }] });
    const two = yes(told, first, "anya", "bela");
    expect(told.tale.act("carl", "members.conclude", { motion: first, ballots: two }).refusal).toBeUndefined();
    const second = propose(told);
    const again = yes(told, second, "anya", "bela");
    expect(told.tale.act("carl", "members.conclude", { motion: second, ballots: again }).refusal?.about).toEqual({
      yes: 2,
      needed: 3,
      of: 3,
    });
  });

  test("one yes a person on each parent, which may be taken back and given to another motion", () => {
    const told = founded(...FIVE);
    const [first, second] = [propose(told), propose(told)];
    yes(told, first, "bela");
    const other = { motion: second, say: "yes" };
    expect(told.tale.act("bela", "members.vote", other).refusal?.code).toBe("lane.one-yes-each");
    expect(told.tale.act("bela", "members.vote", { motion: first, say: "no" }).refusal).toBeUndefined();
    expect(told.tale.act("bela", "members.vote", other).refusal).toBeUndefined();
    expect(told.tale.folding.lane.yesOn(first).size).toBe(0);
  });

  test("only ballots that stand count, each once", () => {
    const told = founded(...FIVE);
    const motion = propose(told);
    const ballots = yes(told, motion, "anya", "bela", "carl", "dora");
    const conclude = (some: readonly Id[]) => told.tale.would("emil", "members.conclude", { motion, ballots: some });
    expect(conclude(ballots)).toBeUndefined();
    const [first = "", ...rest] = ballots;
    expect(conclude([...rest, rest[0] ?? ""])?.code).toBe("lane.counted-wrong");
    expect(conclude([...rest, motion])?.code).toBe("lane.counted-wrong");
    told.tale.act("anya", "members.vote", { motion, say: "no" });
    expect(conclude([first, ...rest])?.code).toBe("lane.counted-wrong");
    const [again = ""] = yes(told, motion, "anya");
    expect(conclude([first, ...rest])?.code).toBe("lane.counted-wrong");
    expect(conclude([again, ...rest])).toBeUndefined();
  });

  test("[K-3] only ballots that the outcome had seen count, whatever the clocks say", () => {
    const told = founded(...FIVE);
    const motion = propose(told);
    const ballots = ["anya", "bela", "carl", "dora"].map(
      (name) => told.tale.act(name, "members.vote", { motion, say: "yes" }, { sees: [motion], minute: 1 }).id,
    );
    const blind = { sees: ballots.slice(0, 3) };
    const answer = told.tale.act("emil", "members.conclude", { motion, ballots }, blind);
    expect(answer.refusal?.code).toBe("lane.counted-wrong");
  });

  test("[K-3] the electorate is frozen with the motion: nobody who comes later counts, and nobody who left before", () => {
    const told = founded("anya:1", "bela:1", "carl:2", "dora:2", "emil:3");
    told.tale.act("emil", "members.leave");
    const motion = propose(told);
    expect(told.tale.folding.lane.motion(motion)).toMatchObject({
      electorate: ids(told, "anya", "bela", "carl", "dora"),
      needed: 3,
    });
    expect(told.tale.act("emil", "members.vote", { motion, say: "yes" }).refusal).toBeDefined();
    told.tale.act("dora", "members.leave");
    expect(told.tale.folding.lane.motion(motion)?.electorate).toHaveLength(4);
    const ballots = yes(told, motion, "anya", "bela", "carl");
    expect(told.tale.act("anya", "members.conclude", { motion, ballots }).refusal).toBeUndefined();
  });

  test("[K-3] a ballot of someone who left later, without having seen that, counts for those who had not seen it either", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    const motion = propose(told, number("rest"));
    const ballots = ["anya", "bela"].map(
      (name) => told.tale.act(name, "members.vote", { motion, say: "yes" }, { sees: [motion] }).id,
    );
    told.tale.act("bela", "members.leave", {}, { sees: [ballots[1] ?? ""] });
    const done = told.tale.act("carl", "members.conclude", { motion, ballots }, { sees: ballots });
    expect(done.refusal).toBeUndefined();
    expect(told.tip()).toBe(done.id);
  });

  test("[K-3] a ballot of someone who left counts no more for those who had seen that", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    const motion = propose(told, number("rest"));
    const ballots = yes(told, motion, "anya", "bela");
    told.tale.act("bela", "members.leave");
    expect(told.tale.would("carl", "members.conclude", { motion, ballots })?.code).toBe("lane.counted-wrong");
    const done = told.tale.act("carl", "members.conclude", { motion, ballots }, { sees: ballots });
    expect(done.refusal).toBeUndefined();
    expect(told.tip()).toBe(done.id);
  });

  test("when the lane has moved on, motions, ballots and outcomes on the old parent have no effect", () => {
    const told = founded(...FIVE);
    const parent = told.tip();
    const [motion, late] = [propose(told), propose(told)];
    const ballots = yes(told, motion, "anya", "bela", "carl", "dora");
    told.tale.act("anya", "members.conclude", { motion, ballots });
    const codes = [
      told.tale.act("anya", "members.propose", { parent, ...NOTHING }),
      told.tale.act("emil", "members.vote", { motion: late, say: "yes" }),
      told.tale.act("emil", "members.conclude", { motion, ballots }),
    ].map(({ refusal }) => refusal?.code);
    expect(codes).toEqual(["lane.moved-on", "lane.moved-on", "lane.moved-on"]);
  });

  test("people who are not on the roll can neither move, vote nor conclude, nor seat whom nobody knows", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    told.tale.act("zora", "members.join", {});
    const motion = propose(told);
    const by = [
      told.tale.act("zora", "members.propose", { parent: told.tip(), ...NOTHING }),
      told.tale.act("zora", "members.vote", { motion, say: "yes" }),
      told.tale.act("zora", "members.conclude", { motion, ballots: [] }),
    ].map(({ refusal }) => refusal?.code);
    expect(by).toEqual(["lane.not-on-roll", "lane.not-on-roll", "lane.not-on-roll"]);
    const stranger = [{ person: "cd".repeat(32), household: "cd".repeat(32) }];
    const answer = told.tale.act("anya", "members.propose", { parent: told.tip(), ...NOTHING, seats: stranger });
    expect(answer.refusal?.code).toBe("lane.unknown-person");
  });

  test("[K-1, K-12] of two outcomes on one parent the one with more ballots stands; what rested on the other is judged anew", () => {
    const told = founded(...FIVE);
    const { tale } = told;
    const motion = propose(told, { seats: seats(told, "emil:1") });
    const ballots = ["anya", "bela", "carl", "dora", "emil"].map(
      (name) => tale.act(name, "members.vote", { motion, say: "yes" }, { sees: [motion] }).id,
    );
    const few = tale.act(
      "anya",
      "members.conclude",
      { motion, ballots: ballots.slice(0, 4) },
      { sees: ballots.slice(1, 4) },
    );
    const next = tale.act("anya", "members.propose", { parent: few.id, ...NOTHING }, { sees: [few.id] });
    const bed = tale.act("anya", "plots.plant", { bed: 1, what: "peas" }, { sees: [few.id] });
    expect(tale.graph.get(bed.id)?.position).toBe(told.tale.folding.lane.chain().length);
    tale.act("bela", "kernel.witness", {}, { sees: ballots.slice(2) });
    const many = tale.act("bela", "members.conclude", { motion, ballots }, { sees: ballots.slice(0, 1) });
    expect(many.refusal).toBeUndefined();
    expect(told.tip()).toBe(many.id);
    expect(tale.graph.get(bed.id)?.position).toBe(told.tale.folding.lane.chain().length - 1);
    expect(tale.folding.lane.motion(next.id)).toBeDefined();
    const { practices } = tale.folding.state();
    const again = foldAgain(told.practices, tale.community, [tale.events()]);
    expect(writeState(again.folding.state())).toBe(writeState(tale.folding.state()));
    expect(practices).toBeDefined();
  });

  test("[K-1] with as many ballots, the lower id stands", () => {
    const told = founded("anya:1", "bela:1", "carl:2");
    const motion = propose(told);
    const ballots = ["anya", "bela", "carl"].map(
      (name) => told.tale.act(name, "members.vote", { motion, say: "yes" }, { sees: [motion] }).id,
    );
    const rivals = ["anya", "bela"].map(
      (name) => told.tale.act(name, "members.conclude", { motion, ballots }, { sees: ballots }).id,
    );
    expect(rivals).toContain(told.tip());
    expect(told.tip()).toBe([...rivals].sort()[0]);
  });
});

test("a device speaks for the person whose joining it signed first, and for no other", () => {
  const told = tell("anya:1");
  const again = told.tale.act("anya", "members.join", {});
  expect(again.refusal?.code).toBe("lane.joined-already");
  expect(told.tale.person("anya")).not.toBe(again.id);
});
