import { expect, test } from "vitest";
import type { PersonId } from "./event.ts";
import { heardFirst } from "./heard-first.ts";
import { founded } from "./testing/founded.ts";

test("[K-1, K-3] a household's word is the first of its devices that knew of either, and who knew both at once says nothing", () => {
  const told = founded("anya:1", "bela:2", "carl:2", "dora:3");
  const { tale } = told;
  const before = tale.graph.heads().map(({ event }) => event.id);
  const plant = (bed: number) => tale.act("anya", "plots.plant", { bed, what: "peas" }, { sees: before });
  const one = plant(1).id;
  const prev = tale.graph.get(one)?.event.prev ?? "";
  const other = tale.act("anya", "plots.plant", { bed: 2, what: "leek" }, { sees: before, after: prev }).id;
  const hears = (who: string, ...sees: readonly string[]) => tale.act(who, "kernel.witness", {}, { sees });
  hears("bela", one);
  for (let day = 0; day < 3; day++) hears("carl", before[0] ?? "");
  hears("carl", other);
  hears("dora", one, other);
  const [first, second] = [one, other].map((id) => tale.graph.get(id));
  if (first === undefined || second === undefined) throw new Error("lost");
  const roll = [...tale.folding.lane.rights(tale.folding.lane.chain().length).roll];
  const { allOf } = tale.graph.joins;
  const counts = (some: typeof roll, about: PersonId) =>
    heardFirst(tale.graph, allOf, some, about, [first, second], undefined);
  for (const some of [roll, roll.toReversed()]) expect(counts(some, tale.person("anya"))).toEqual([1, 0]);
  // The person whom it is about has no word in it.
  const others = roll.filter(([person]) => person !== tale.person("anya"));
  expect(counts(others, tale.person("bela"))).toEqual([0, 1]);
});
