import { expect, test } from "vitest";
import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import { createGraph } from "../../kernel/graph.ts";
import { BRANCHES_MAX } from "../log/branch-bound.ts";
import { bearerOf, isBorneThere } from "./bearers.ts";

const MINUTE = 28_619_040;

/** A graph, and a way to put events into it. */
function woven() {
  const graph = createGraph();
  let made = 0;
  const add = (device: string, prev: Event | undefined, ...deps: readonly Event[]): Event => {
    made += 1;
    const id = made.toString(16).padStart(64, "0");
    const seq = prev === undefined ? 0 : prev.seq + 1;
    const named = { prev: prev?.id, deps: deps.map((one) => one.id) };
    const event: Event = { id, device, seq, ...named, minute: MINUTE, kind: "kernel.witness", body: {} };
    graph.add(event);
    return event;
  };
  const entryOf = ({ id }: Event) => {
    const entry = graph.get(id);
    if (entry === undefined) throw new Error("not there");
    return entry;
  };
  /** Who bears it where somebody has so much of each device. */
  const bearer = (borne: Event, has: Readonly<Record<DeviceId, number>> = {}): Id | undefined =>
    bearerOf(graph, entryOf(borne), new Map(Object.entries(has)))?.event.id;
  const isThere = (borne: Event, has: Readonly<Record<DeviceId, number>>): boolean =>
    isBorneThere(graph, entryOf(borne), new Map(Object.entries(has)));
  /** A device's stem and so many branches from it: the ends of all. */
  const forked = (device: string, count: number): readonly Event[] => {
    const stem = add(device, undefined);
    return Array.from({ length: count }, () => add(device, stem));
  };
  return { add, bearer, isThere, forked };
}

test("the first event of somebody else that rests on one bears it, whichever came first and by however many steps", () => {
  const { add, bearer, forked } = woven();
  const [, one, other] = forked("anya", BRANCHES_MAX) as [Event, Event, Event];
  const greeting = add("bela", undefined);
  const high = add("bela", greeting, one);
  add("bela", high, one);
  const own = add("anya", other);
  expect(bearer(one)).toBe(high.id);
  expect(bearer(other)).toBeUndefined();
  const low = add("carl", undefined, own);
  expect(bearer(other)).toBe(low.id);
  const lower = add("dora", undefined, one);
  expect(bearer(one)).toBe([high.id, lower.id].sort()[0]);
});

test("[K-6, K-10] what rests only on what a branch stands on bears none of it", () => {
  const { add, bearer } = woven();
  const stem = add("anya", undefined);
  const below = add("bela", undefined, stem);
  const end = add("anya", stem);
  expect(bearer(end)).toBeUndefined();
  const above = add("bela", below, end);
  expect(bearer(end)).toBe(above.id);
});

test("[K-6, K-10] what somebody has bears nothing that they lack: the next of the same neighbour does", () => {
  const { add, bearer, forked } = woven();
  const [end] = forked("anya", BRANCHES_MAX) as [Event];
  const first = add("bela", undefined, end);
  const second = add("bela", first);
  expect(bearer(end, { bela: 1 })).toBe(second.id);
  expect(bearer(end, { bela: 2 })).toBeUndefined();
});

test("[K-10] of two who both forked too often neither bears the other, but whoever rests on both does", () => {
  const { add, bearer, forked } = woven();
  const [end] = forked("anya", BRANCHES_MAX) as [Event];
  const [theirs] = forked("bela", BRANCHES_MAX) as [Event];
  const told = add("bela", theirs, end);
  expect(bearer(end)).toBeUndefined();
  const word = add("carl", undefined, told);
  expect(bearer(end)).toBe(word.id);
});

test("[K-10] somebody has what a neighbour's newest event there had seen, and of one that forked nothing tells", () => {
  const { add, isThere } = woven();
  const end = add("anya", undefined);
  const first = add("bela", undefined);
  const second = add("bela", first, end);
  expect([0, 1, 2].map((bela) => isThere(end, { bela }))).toEqual([false, false, true]);
  expect(isThere(end, { anya: 1 })).toBe(false);
  add("bela", second);
  add("bela", second);
  expect(isThere(end, { bela: 4 })).toBe(false);
});
