import type { Body, Id } from "../event.ts";
import { type Founded, founded } from "./founded.ts";

/** Five people of three households. */
export const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;

export const value = (text: string) => ({ addValues: [text] });

/** A change that two thirds carry. */
export const number = (name: string): Body => ({ numbers: [{ name, value: 7 }] });

/** Two motions on one parent; the first is settled by four. Nothing of the second has heard of that. */
export function two(more: Body = {}): Founded & { readonly first: Id; readonly second: Id; readonly settled: Id } {
  const told = founded(...FIVE);
  for (const name of ["anya", "bela", "carl", "dora"]) told.secondDevice(name, `${name} 2`);
  const [first, second] = [told.propose("anya", { ...value("Rest"), ...more }), told.propose("emil", value("Work"))];
  const settled = told.conclude("anya", first, told.yes(first, ["anya", "bela", "carl", "dora"])).id;
  return { ...told, first, second, settled };
}

/** The same people vote on the second motion from second phones that have not heard of the first's outcome, and settle it. */
export function rival(told: ReturnType<typeof two>): Id {
  const ballots = ["anya", "bela", "carl", "dora"].map(
    (name) => told.yes(told.second, [`${name} 2`], { sees: [told.second] })[0] ?? "",
  );
  ballots.push(...told.yes(told.second, ["emil"], { sees: [told.second] }));
  told.tale.act("emil", "kernel.witness", {}, { sees: ballots.slice(0, 3) });
  return told.conclude("emil", told.second, ballots, { sees: ballots.slice(3, 4) }).id;
}
