import { describe, expect, test } from "vitest";
import { seats, tell } from "../testing/allotment.ts";
import { NOTHING } from "../testing/founded.ts";
import { number } from "../testing/rival-outcomes.ts";

const FOUR = ["anya:1", "bela:1", "carl:2", "dora:2"] as const;

describe("a founding list", () => {
  test("[K-5] names nobody who never came in, whoever else is on it", () => {
    const told = tell(...FOUR);
    const stranger = { person: "cd".repeat(32), household: "cd".repeat(32) };
    const some = [...seats(told, ...FOUR), stranger];
    expect(told.tale.act("anya", "members.list", { seats: some }).refusal?.code).toBe("lane.unknown-person");
  });

  test("[K-5] is not confirmed by somebody on it who had left", () => {
    const told = tell(...FOUR);
    const list = told.tale.act("anya", "members.list", { seats: seats(told, ...FOUR) }).id;
    told.tale.act("dora", "members.leave");
    expect(told.tale.act("dora", "members.confirm", { list }).refusal?.code).toBe("lane.left");
    for (const who of ["anya", "bela"]) told.tale.act(who, "members.confirm", { list });
    expect(told.tale.folding.lane.chain()).toEqual([]);
  });

  test("[K-5] seats nobody any more once the community has settled something else since", () => {
    const told = tell(...FOUR);
    const list = told.tale.act("anya", "members.list", { seats: seats(told, ...FOUR) }).id;
    for (const who of ["anya", "bela", "carl"]) told.tale.act(who, "members.confirm", { list });
    const parent = told.tale.folding.lane.chain().at(-1)?.id;
    const motion = told.tale.act("anya", "members.propose", { ...NOTHING, parent, ...number("days") }).id;
    const ballots = ["anya", "bela"].map((who) => told.tale.act(who, "members.vote", { motion, say: "yes" }).id);
    const settled = told.tale.act("anya", "members.conclude", { motion, ballots });
    expect(settled.refusal).toBeUndefined();
    expect(told.tale.act("dora", "members.confirm", { list }).refusal?.code).toBe("lane.bound-already");
    expect(told.tale.folding.lane.chain().at(-1)?.id).toBe(settled.id);
  });
});
