import { expect, test } from "vitest";
import { foldPast, recordsUnder } from "./fold-past.ts";
import { type DecisionEvent, type Decisions, nothingYet } from "./words.ts";

const world = { time: 0, seen: () => true };
const idOf = (number: number) => number.toString(16).padStart(64, "0");
type Told = Extract<DecisionEvent, { kind: "decisions.record" } | { kind: "decisions.strike" }>;

function after(decisions: Decisions, number: number, told: Pick<Told, "kind" | "body">): Decisions {
  return foldPast(decisions, { ...told, id: idOf(number), minute: number } as Told, "anya", world);
}

function recorded(decisions: Decisions, number: number, item?: string): Decisions {
  const body = { date: "2026-03-14", decision: `Decision ${number}`, approved: "all", item };
  return after(decisions, number, { kind: "decisions.record", body } as Pick<Told, "kind" | "body">);
}

/** It does not tell all that there are. */
function quiet(decisions: Decisions): Decisions {
  const { past } = decisions;
  for (const all of ["values", "entries", Symbol.iterator]) {
    Object.defineProperty(past, all, {
      configurable: true,
      value: () => {
        throw new Error("all of them were gone through");
      },
    });
  }
  return decisions;
}

test("[DC-16, K-12] what was decided under a thing on an agenda is found without going through the whole log", () => {
  let decisions: Decisions = nothingYet;
  for (let number = 1; number <= 40; number++) decisions = recorded(decisions, number, `item ${number % 20}`);
  for (let number = 41; number <= 50; number++) decisions = recorded(decisions, number);
  const under = (item: string) => recordsUnder(quiet(decisions), item).map(({ id }) => id);
  expect(under("item 7")).toEqual([idOf(27)]);
  expect(under("item of another day")).toEqual([]);
  decisions = recorded(quiet(decisions), 51, "item 7");
  expect(under("item 7")).toEqual([idOf(51)]);
  expect(decisions.past.get(idOf(27))?.replacedBy).toEqual([idOf(51)]);
  const body = { record: idOf(51) };
  decisions = after(quiet(decisions), 52, { kind: "decisions.strike", body } as Pick<Told, "kind" | "body">);
  expect(under("item 7")).toEqual([]);
});

test("[DC-16, K-1] two who wrote the same down apart are told in the order of their ids, whoever came first", () => {
  const apart = { time: 0, seen: () => false };
  const told = (numbers: readonly number[]) =>
    numbers.reduce((decisions, number) => {
      const body = { date: "2026-03-14", decision: "The gate", approved: "all", item: "the gate" };
      const event = { kind: "decisions.record", id: idOf(number), minute: number, body };
      return foldPast(decisions, event as unknown as Told, "anya", apart);
    }, nothingYet);
  expect(recordsUnder(told([2, 1]), "the gate")).toEqual(recordsUnder(told([1, 2]), "the gate"));
  expect(recordsUnder(told([2, 1]), "the gate").map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
});
