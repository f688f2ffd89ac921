import { expect, test } from "vitest";
import { writeState } from "../state-codec.ts";
import { addDevice, retire } from "../testing/allotment.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { type Founded, founded } from "../testing/founded.ts";
import { createFooting } from "./footing.ts";
import type { Outcome } from "./outcomes.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const FOUR = ["anya", "bela", "carl", "dora"];
const head = ({ tale }: Founded) => tale.graph.heads()[0]?.event.id ?? "";

/** Anya proposes, says yes and puts it on record from a device that her other one retires without having seen any of it. */
function lateRetiring() {
  const told = founded(...FIVE);
  addDevice(told, "anya", "tablet");
  const old = head(told);
  const motion = told.propose("anya");
  const ballots = told.yes(motion, FOUR);
  return { told, old, motion, ballots };
}

test("[K-7] what a binding outcome rests on counts, though its device turns out to have been retired before", () => {
  const { told, old, motion, ballots } = lateRetiring();
  const outcome = told.conclude("anya", motion, ballots).id;
  const beyond = told.tale.act("anya", "plots.plant", { bed: 1, what: "peas" }).id;
  retire(told, "tablet", "anya", { sees: [old] });
  expect(told.tip()).toBe(outcome);
  for (const id of [motion, ...ballots, outcome]) expect(told.tale.setAside(id)).toBeUndefined();
  expect(told.tale.setAside(beyond)?.code).toBe("lane.retired");
});

test("[K-1, K-7] also when the outcome comes to light after the retiring, and in whatever order they came", () => {
  const { told, old, motion, ballots } = lateRetiring();
  const unaware = head(told);
  retire(told, "tablet", "anya", { sees: [old] });
  for (const id of [motion, ballots[0] ?? ""]) expect(told.tale.setAside(id)?.code).toBe("lane.retired");
  told.conclude("bela", motion, ballots, { sees: [unaware] });
  for (const id of [motion, ...ballots]) expect(told.tale.setAside(id)).toBeUndefined();
  const again = foldAgain(told.practices, told.community, [told.tale.events()]);
  expect(writeState(again.folding.state())).toBe(writeState(told.tale.folding.state()));
});

test("what no outcome rests on has no effect: another motion, and a yes that the outcome did not count", () => {
  const { told, old, motion, ballots } = lateRetiring();
  const emil = told.yes(motion, ["emil"]);
  const other = told.propose("anya", { addValues: ["Sleep"] });
  told.conclude("carl", motion, [...ballots.slice(1), ...emil]);
  retire(told, "tablet", "anya", { sees: [old] });
  expect(told.tale.setAside(motion)).toBeUndefined();
  for (const id of [ballots[0] ?? "", other]) expect(told.tale.setAside(id)?.code).toBe("lane.retired");
});

test("what is counted by somebody who knew of the retiring counts no more than before", () => {
  const { told, old, motion, ballots } = lateRetiring();
  const unaware = head(told);
  const knows = retire(told, "tablet", "anya", { sees: [old] });
  told.conclude("bela", motion, ballots, { sees: [unaware, knows] });
  expect(told.tale.setAside(ballots[0] ?? "")?.code).toBe("lane.retired");
});

test("[K-1, K-7] where another outcome turns out to bind, what that one rests on counts, and what the other rested on no more", () => {
  const outcome = (id: string, ...restsOn: readonly string[]) => ({ id, restsOn }) as unknown as Outcome;
  const [root, one, other] = [
    outcome("root", "list"),
    outcome("one", "yes 1", "yes 2"),
    outcome("other", "yes 2", "yes 3"),
  ];
  const after = outcome("after", "yes 4");
  let chain: readonly Outcome[] = [root, one];
  const footing = createFooting({ winning: () => chain });
  expect(footing.read()).toEqual(["root", "list", "one", "yes 1", "yes 2"]);
  expect(footing.read()).toEqual([]);
  chain = [root, other, after];
  expect(footing.read()).toEqual(["other", "yes 3", "after", "yes 4"]);
  expect(["root", "list", "other", "yes 2", "yes 3", "after", "yes 4"].every(footing.bears)).toBe(true);
  expect(["one", "yes 1"].some(footing.bears)).toBe(false);
});
