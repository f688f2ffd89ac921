import { describe, expect, test } from "vitest";
import type { Id } from "../event.ts";
import { founded } from "../testing/founded.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;

/** Two motions on one parent; Emil also speaks from a tablet. */
function twoMotions() {
  const told = founded(...FIVE);
  told.secondDevice("emil", "tablet");
  const [first, second, third] = ["Rest", "Bread", "Sleep"].map((value) =>
    told.propose("anya", { addValues: [value] }),
  );
  const say = (who: string, motion: Id | undefined, yes: boolean, ...sees: readonly Id[]) =>
    told.tale.act(who, "members.vote", { motion, say: yes ? "yes" : "no" }, sees.length > 0 ? { sees } : {});
  const yesOn = (motion: Id | undefined) => [...told.tale.folding.lane.yesOn(motion ?? "").keys()];
  return { ...told, emil: told.tale.person("emil"), first, second, third, last: third ?? "", say, yesOn };
}

describe("one yes a person on each parent", () => {
  test("[K-5] a no to another motion takes back no yes", () => {
    const { say, first, second, third } = twoMotions();
    say("emil", first, true);
    expect(say("emil", second, false).refusal).toBeUndefined();
    expect(say("emil", third, true).refusal?.code).toBe("lane.one-yes-each");
  });

  test("[K-5] the same yes from two devices that had not heard of each other is one, and no double vote", () => {
    const { say, first, last, emil, yesOn } = twoMotions();
    for (const device of ["emil", "tablet"]) expect(say(device, first, true, last).refusal).toBeUndefined();
    expect(yesOn(first)).toEqual([emil]);
  });

  test("[K-5] a no to one motion and a yes to another, out of reach of each other, are no double vote", () => {
    const { say, first, second, last, emil, yesOn } = twoMotions();
    say("emil", first, false, last);
    say("tablet", second, true, last);
    expect([yesOn(first), yesOn(second)]).toEqual([[], [emil]]);
  });

  test("[K-3, K-5] of two yes the one that stays counts once the other is taken back, for whoever has heard of that", () => {
    const { tale, yes, say, first = "", second, last, emil, yesOn } = twoMotions();
    const one = say("emil", first, true, last).id;
    const other = say("tablet", second, true, last).id;
    expect([yesOn(first), yesOn(second)]).toEqual([[], []]);
    const others = yes(first, ["anya", "bela", "carl"]);
    const before = others.at(-1) ?? "";
    const conclude = (who: string, ballots: readonly Id[], ...sees: readonly Id[]) =>
      tale.act(who, "members.conclude", { motion: first, ballots }, { sees });
    const back = say("emil", second, false, one, other).id;
    expect([yesOn(first).includes(emil), yesOn(second)]).toEqual([true, []]);
    expect(conclude("dora", [...others, one], before).refusal?.code).toBe("lane.counted-wrong");
    expect(conclude("dora", [...others, one], before, back).refusal).toBeUndefined();
  });
});
