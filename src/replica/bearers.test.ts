import { expect, test } from "vitest";
import type { Event, Id } from "../kernel/event.ts";
import { createGraph } from "../kernel/graph.ts";
import { createBearers } from "./bearers.ts";
import { BRANCHES_MAX } from "./branch-bound.ts";

const MINUTE = 28_619_040;

/** A graph that tells how often an event was looked at by its number, and a way to put events into it. */
function watched() {
  const graph = createGraph();
  let [made, looks] = [0, 0];
  const add = (device: string, seq: number, prev: Id | undefined, ...deps: readonly Id[]): Event => {
    made += 1;
    const id = made.toString(16).padStart(64, "0");
    const event: Event = { id, device, seq, prev, deps, minute: MINUTE, kind: "kernel.witness", body: {} };
    graph.add(event);
    return event;
  };
  const numbered = (number: number) => {
    looks += 1;
    return graph.numbered(number);
  };
  return { graph, add, bearers: createBearers({ ...graph, numbered }), looks: () => looks };
}

/** Anya's device with a stem and so many branches from it: the ends of all. */
function forked({ add }: Pick<ReturnType<typeof watched>, "add">, device: string, count: number): readonly Event[] {
  const stem = add(device, 0, undefined);
  return Array.from({ length: count }, () => add(device, 1, stem.id));
}

function branchOf({ graph }: Pick<ReturnType<typeof watched>, "graph">, { id }: Event) {
  const entry = graph.get(id);
  if (entry === undefined) throw new Error("not there");
  return entry.branch;
}

test("the first event of somebody else that rests on a branch bears it, whichever came first", () => {
  const told = watched();
  const ends = forked(told, "anya", BRANCHES_MAX);
  const [, one, other] = ends as [Event, Event, Event];
  const greeting = told.add("bela", 0, undefined);
  const high = told.add("bela", 1, greeting.id, one.id);
  const higher = told.add("bela", 2, high.id, one.id);
  const own = told.add("anya", 2, other.id);
  const { bearers } = told;
  expect(bearers.of(branchOf(told, one))?.event.id).toBe(high.id);
  expect(bearers.of(branchOf(told, other))).toBeUndefined();
  const low = told.add("carl", 0, undefined, own.id);
  expect(bearers.of(branchOf(told, other))?.event.id).toBe(low.id);
  const lower = told.add("dora", 0, undefined, one.id);
  expect(bearers.of(branchOf(told, one))?.event.id).toBe([high.id, lower.id].sort()[0]);
  expect(higher.seq).toBe(2);
});

test("[K-10] whoever asks how often, each event is looked at once, and again where one more device came to its bound", () => {
  const told = watched();
  const [, one] = forked(told, "anya", BRANCHES_MAX) as [Event, Event];
  for (let times = 0; times < 100; times++) told.bearers.of(branchOf(told, one));
  expect(told.looks()).toBe(told.graph.size());
  const [, other] = forked(told, "bela", BRANCHES_MAX) as [Event, Event];
  const word = told.add("carl", 0, undefined, other.id);
  const before = told.looks();
  for (let times = 0; times < 100; times++) {
    expect(told.bearers.of(branchOf(told, other))?.event.id).toBe(word.id);
    told.bearers.of(branchOf(told, one));
  }
  expect(told.looks() - before).toBe(told.graph.size());
});

test("below the bound every branch is kept by itself; what was forgotten is found again as it is told anew", () => {
  const told = watched();
  const [, few] = forked(told, "anya", BRANCHES_MAX - 1) as [Event, Event];
  told.add("bela", 0, undefined, few.id);
  expect(told.bearers.of(branchOf(told, few))).toBeUndefined();
  expect(told.looks()).toBe(0);
  for (let times = 0; times < 2; times++) {
    told.graph.forget();
    const [, one] = forked(told, "anya", BRANCHES_MAX) as [Event, Event];
    const word = told.add("carl", 0, undefined, one.id);
    expect(told.bearers.of(branchOf(told, one))?.event.id).toBe(word.id);
  }
});
