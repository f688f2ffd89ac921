import { describe, expect, test } from "vitest";
import { founded, NOTHING } from "../testing/founded.ts";

const FOUR = ["anya:1", "bela:1", "carl:2", "dora:2"] as const;

describe("a motion", () => {
  const propose = (told: ReturnType<typeof founded>, change: object) =>
    told.tale.would("anya", "members.propose", { parent: told.tip(), ...NOTHING, ...change })?.code;

  test("[K-5] puts nobody back on the roll who left by themselves: they come back by their own word", () => {
    const told = founded(...FOUR, "emil:3");
    told.tale.act("emil", "members.leave");
    const moved = [{ person: told.tale.person("emil"), household: told.tale.person("anya") }];
    expect(propose(told, { seats: moved })).toBe("lane.unknown-person");
    expect(propose(told, { seats: [{ ...moved[0], person: told.tale.person("dora") }] })).toBeUndefined();
  });

  test("[K-5] removes nobody who never came in", () => {
    const told = founded(...FOUR);
    expect(propose(told, { remove: ["cd".repeat(32)] })).toBe("lane.unknown-person");
  });

  test("[K-5] lets nobody rest who is not on the roll, or who asks for it themselves", () => {
    const told = founded(...FOUR, "emil:3");
    told.tale.act("zora", "members.join", {});
    for (let day = 0; day < 61; day++) told.tale.pass(24 * 60, "bela", "carl", "dora");
    const rests = (who: string) => propose(told, { dormant: [told.tale.person(who)] });
    expect([rests("emil"), rests("zora"), rests("anya")]).toEqual([undefined, "lane.seen-lately", "lane.seen-lately"]);
  });

  test("[K-5] that seats somebody again who was removed while they rested has their say waited for again", () => {
    const told = founded(...FOUR, "emil:3");
    const who = ["anya", "bela", "carl", "dora"];
    const emil = told.tale.person("emil");
    for (let day = 0; day < 61; day++) told.tale.pass(24 * 60, ...who);
    told.settle(who, { dormant: [emil] });
    const electorate = () => told.tale.folding.lane.motion(told.propose("anya"))?.electorate.includes(emil);
    expect(electorate()).toBe(false);
    told.settle(who, { remove: [emil] });
    told.settle(who, { seats: [{ person: emil, household: emil }] });
    expect(electorate()).toBe(true);
  });
});
