import { expect, test } from "vitest";
import type { Id, PersonId } from "../event.ts";
import { NO_RIGHTS } from "../rights.ts";
import { NO_CHANGE } from "./change.ts";
import { isStronger, type Outcome, type Standing, winners } from "./outcomes.ts";

/** An outcome that these people said yes to; of a founding, the list that they confirmed. */
function outcome(id: Id, parent: Id | undefined, counted: readonly PersonId[], list?: Id): Outcome {
  const said = { ballots: counted.length, counted, electorate: counted, change: NO_CHANGE, rights: NO_RIGHTS };
  return { id, parent, list, matter: list ?? id, lines: [], restsOn: [], ...said };
}

function standing(all: readonly Outcome[], more: Partial<Standing> = {}): Standing {
  const childrenOf = (parent: Id | "") => all.filter((one) => (one.parent ?? "") === parent);
  return { childrenOf, isFinal: () => false, isDouble: () => false, ...more };
}

const THREE = ["anya", "bela", "carl"];
const MANY = ["dora", "emil", "fina", "gita", "hugo", "ines"];

test("[K-5] a founding is weighed by those who confirmed its list, and not by who said yes to what came later", () => {
  const one = outcome("a", undefined, THREE, "list a");
  const grown = outcome("b", "a", [...THREE, "dora"], "list a");
  const other = outcome("c", undefined, [...THREE, "emil", "fina"], "list c");
  const later = outcome("d", "b", MANY);
  const known = standing([one, grown, other, later]);
  expect([isStronger(known, one, other), isStronger(known, other, one)]).toEqual([false, true]);
  expect(winners(known).map(({ id }) => id)).toEqual(["c"]);
  const six = standing([one, outcome("b", "a", MANY, "list a"), other]);
  expect(winners(six).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("[K-5, K-6] of two rivals the ballots of whoever voted twice count for neither; a final one goes before all others", () => {
  const root = outcome("a", undefined, THREE, "list a");
  const few = outcome("b", "a", THREE);
  const more = outcome("c", "a", MANY);
  const all = [root, few, more];
  const chosen = (known: Standing) => winners(known).map(({ id }) => id);
  expect(chosen(standing(all))).toEqual(["a", "c"]);
  expect(chosen(standing(all, { isDouble: (person, at) => at === "a" && MANY.slice(2).includes(person) }))).toEqual([
    "a",
    "b",
  ]);
  expect(chosen(standing(all, { isFinal: (one) => one === few }))).toEqual(["a", "b"]);
});
