import { expect, test } from "vitest";
import { stateHash } from "../state-codec.ts";
import { foldAgain } from "../testing/fold-again.ts";
import { founded, NOTHING } from "../testing/founded.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const FOUR = ["anya", "bela", "carl", "dora"];

/** Mint may be planted until the second version of the rules; emil plants some without knowing of the switch. */
function switched() {
  const told = founded(...FIVE);
  const mint = (who: string, how = {}) => told.tale.act(who, "plots.plant", { bed: 1, what: "mint" }, how).id;
  const before = mint("anya");
  told.settle(FOUR, { rulesVersion: 2 });
  const [unaware, after] = [mint("emil", { sees: [before] }), mint("anya")];
  return { ...told, before, unaware, after };
}

test("[K-11] new rules judge what has seen the outcome that switched to them, and nothing else, whenever it comes", () => {
  const told = switched();
  const { setAside } = foldAgain(told.practices, told.community, [told.tale.events()], 2).folding.state();
  expect([told.before, told.unaware, told.after].map((id) => setAside.get(id)?.code)).toEqual([
    undefined,
    undefined,
    "plots.mint-spreads",
  ]);
});

test("[K-11] software that does not know the new rules keeps what it cannot judge, says so, and names its own version", () => {
  const told = switched();
  expect(told.tale.setAside(told.after)).toEqual({ code: "kernel.newer-rules", about: { version: 2 } });
  expect(told.tale.setAside(told.unaware)).toBeUndefined();
  const { rulesVersion } = told.tale.look("plots").rights;
  expect(rulesVersion).toBe(2);
  expect(stateHash(told.tale.folding.state(), rulesVersion)).toMatch(/^1:/);
});

test("[K-11] the version goes only up", () => {
  const told = founded(...FIVE);
  const again = { parent: told.tip(), ...NOTHING, rulesVersion: 1 };
  expect(told.tale.would("anya", "members.propose", again)?.code).toBe("lane.rules-older");
});
