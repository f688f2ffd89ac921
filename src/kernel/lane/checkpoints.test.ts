import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { type Founded, founded } from "../testing/founded.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const STATE = { rules: 1, state: "00".repeat(32) };
const value = (text: string) => ({ addValues: [text] });

/** Two motions on one parent; the first is settled by four, who have second phones that have not heard of that. */
function two(): Founded & { readonly second: Id; readonly settled: Id } {
  const told = founded(...FIVE);
  for (const name of ["anya", "bela", "carl", "dora"]) told.secondDevice(name, `${name} 2`);
  const [first, second] = [told.propose("anya", value("Rest")), told.propose("emil", value("Work"))];
  const settled = told.conclude("anya", first, told.yes(first, ["anya", "bela", "carl", "dora"])).id;
  return { ...told, second, settled };
}

/** The second motion is carried by more, who knew nothing of the first's outcome. */
function rival(told: ReturnType<typeof two>): Id {
  const ballots = ["anya", "bela", "carl", "dora"].map(
    (name) => told.yes(told.second, [`${name} 2`], { sees: [told.second] })[0] ?? "",
  );
  ballots.push(...told.yes(told.second, ["emil"], { sees: [told.second] }));
  told.tale.act("emil", "kernel.witness", {}, { sees: ballots.slice(0, 3) });
  return told.conclude("emil", told.second, ballots, { sees: ballots.slice(3, 4) }).id;
}

describe("a co-signed checkpoint", () => {
  test("[K-6, K-7] makes the outcomes that it had seen final: no rival that comes later displaces them", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    expect(lane.isFinal(told.settled)).toBe(false);
    told.tale.act("bela", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ of: 3, needed: 2, isCovered: false }]);
    told.tale.act("carl", "kernel.agree", { checkpoint });
    expect(lane.checkpoints()).toMatchObject([{ id: checkpoint, isCovered: true }]);
    expect(lane.isFinal(told.settled)).toBe(true);
    rival(told);
    expect(told.tip()).toBe(told.settled);
  });

  test("[K-3] says nothing of an outcome that it had not seen, and its signatures count only where they were seen", () => {
    const told = two();
    const { lane } = told.tale.folding;
    const blind = told.tale.act("emil", "kernel.checkpoint", STATE, { sees: [told.second] }).id;
    told.tale.act("carl", "kernel.agree", { checkpoint: blind });
    expect(lane.checkpoints()).toMatchObject([{ isCovered: true }]);
    expect(lane.isFinal(told.settled)).toBe(false);
    const late = rival(told);
    expect(told.tip()).toBe(late);
  });

  test("[K-5] is signed by people on the roll, once a household", () => {
    const told = two();
    const checkpoint = told.tale.act("anya", "kernel.checkpoint", STATE).id;
    told.tale.act("guest", "members.join", {});
    expect(told.tale.would("guest", "kernel.checkpoint", STATE)?.code).toBe("lane.not-on-roll");
    expect(told.tale.would("guest", "kernel.agree", { checkpoint })?.code).toBe("lane.not-on-roll");
    told.tale.act("bela", "kernel.agree", { checkpoint });
    told.tale.act("bela 2", "kernel.agree", { checkpoint });
    expect(told.tale.folding.lane.checkpoints()).toMatchObject([{ households: [expect.any(String)] }]);
  });
});
