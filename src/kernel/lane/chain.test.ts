import { describe, expect, test } from "vitest";
import type { Entry } from "../entry.ts";
import type { Id, PersonId } from "../event.ts";
import { NO_RIGHTS } from "../rights.ts";
import { tell } from "../testing/allotment.ts";
import { createBallots } from "./ballots.ts";
import { createChain } from "./chain.ts";
import { NO_CHANGE } from "./change.ts";

/** Outcomes on one parent, recorded by hand: who had a say in them, who said yes, and who built on them since. */
function rivals({ covered = new Set<Id>() } = {}) {
  const { tale } = tell("anya:1");
  const { graph } = tale;
  const chain = createChain({ graph, ballots: createBallots(graph), isCovered: (id) => covered.has(id) });
  let epoch = "a";
  const happens = (): Id => tale.act("anya", "kernel.witness").id;
  const record = (parent: Id | undefined, electorate: readonly PersonId[], counted: readonly PersonId[]): Id => {
    const id = happens();
    const said = { ballots: counted.length, counted, electorate, change: NO_CHANGE, list: undefined, lines: [] };
    chain.record({ id, parent, matter: id, rights: { ...NO_RIGHTS, epoch }, restsOn: [], ...said });
    return id;
  };
  return {
    ...{ chain, covered, record },
    /** These built on an outcome: by a ballot, say. */
    build: (parent: Id, ...people: readonly PersonId[]) => {
      for (const person of people) chain.name(happens(), person, parent);
    },
    rotate: () => {
      epoch += "a";
    },
    /** Somebody who knows all that happened. */
    now: (): Entry => graph.top(tale.now()),
    outcome: (id: Id) => chain.outcome(id) ?? expect.fail("no such outcome"),
  };
}

const FOUR = ["anya", "bela", "carl", "dora"];

describe("an outcome", () => {
  test("[K-6] is final once two thirds of its electorate built on it, or on one that follows from it", () => {
    const { chain, record, build } = rivals();
    const first = record(undefined, FOUR, FOUR);
    const next = record(first, FOUR, FOUR);
    build(first, "anya", "bela");
    expect(chain.isFinal(first)).toBe(false);
    build(next, "carl");
    expect([chain.isFinal(first), chain.isFinal(next)]).toEqual([true, false]);
  });

  test("[K-6] is final with one that follows from it, also where other people have a say in that", () => {
    const { chain, record, build } = rivals();
    const first = record(undefined, FOUR, FOUR);
    const next = record(first, ["emil", "fina", "gita"], ["emil", "fina"]);
    build(next, "emil");
    expect([chain.isFinal(first), chain.isFinal(next)]).toEqual([false, false]);
    build(next, "fina");
    expect([chain.isFinal(first), chain.isFinal(next)]).toEqual([true, true]);
  });

  test("[K-7] that lost is told with all that followed from it, once the one that stands is final", () => {
    const { chain, record, build, outcome } = rivals();
    const root = record(undefined, FOUR, FOUR);
    const stands = record(root, FOUR, FOUR);
    const lost = record(root, FOUR, ["anya", "bela", "carl"]);
    const after = record(lost, FOUR, ["anya", "bela", "carl"]);
    expect(chain.lostTo(outcome(stands))).toEqual([]);
    build(stands, "anya", "bela", "carl");
    expect(chain.lostTo(outcome(stands)).map(({ id }) => id)).toEqual([lost, after]);
    expect(chain.lostTo(outcome(root))).toEqual([]);
  });

  test("[K-8] that keeps the key is no change of keys", () => {
    const { chain, record, rotate } = rivals();
    const first = record(undefined, FOUR, FOUR);
    const second = record(first, FOUR, FOUR);
    expect(chain.hasRotated()).toBe(false);
    rotate();
    record(second, FOUR, FOUR);
    expect(chain.hasRotated()).toBe(true);
  });
});

describe("whoever built on one of two rivals", () => {
  /** Anya built on one of them; whether that keeps her from building on the other. */
  function two(own: readonly PersonId[], other: readonly PersonId[]) {
    const told = rivals();
    const root = told.record(undefined, FOUR, FOUR);
    const [mine, theirs] = [told.record(root, FOUR, own), told.record(root, FOUR, other)];
    told.build(mine, "anya");
    return { ...told, mine, theirs, isBound: () => told.chain.isBound(told.now(), "anya", theirs) };
  }

  test("[K-6] waits while hers could become final, and no more once the other is", () => {
    const { covered, theirs, isBound } = two(["anya", "bela", "carl"], FOUR);
    expect(isBound()).toBe(true);
    covered.add(theirs);
    expect(isBound()).toBe(false);
  });

  test("[K-6] waits no more when more than a third of those with a say built on a stronger one", () => {
    const { build, theirs, isBound } = two(["anya", "bela", "carl"], FOUR);
    build(theirs, "carl");
    expect(isBound()).toBe(true);
    build(theirs, "dora");
    expect(isBound()).toBe(false);
  });

  test("[K-6] waits on, however many of them built on a weaker one: the stronger one takes them back", () => {
    const { build, theirs, isBound } = two(FOUR, ["anya", "bela", "carl"]);
    build(theirs, "carl", "dora");
    expect(isBound()).toBe(true);
  });

  test("[K-6] waits on where those who built on the stronger one built on hers as well", () => {
    const { build, mine, theirs, isBound } = two(["anya", "bela", "carl"], FOUR);
    build(mine, "carl");
    build(theirs, "carl", "dora");
    expect(isBound()).toBe(true);
  });
});
