import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event, Id } from "./event.ts";
import { createGraph, inOrder, namedBy } from "./graph.ts";
import { kindsOf } from "./kinds.ts";
import { allotment } from "./testing/allotment.ts";
import { diceOf, randomLog } from "./testing/random-log.ts";

const kinds = kindsOf(allotment().practices);
const someGraph = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 40 }))
  .map(([seed, length]) => randomLog(kinds, diceOf(seed), length, 4, seed % 2 === 0 ? 0.15 : 0));

/** All that an event had seen, found by walking back. */
function pastOf(events: ReadonlyMap<Id, Event>, event: Event): Set<Id> {
  const past = new Set<Id>();
  const walk = (id: Id): void => {
    if (past.has(id)) return;
    past.add(id);
    for (const parent of namedBy(events.get(id) as Event)) walk(parent);
  };
  for (const id of namedBy(event)) walk(id);
  return past;
}

test("[K-3] what an event had seen is what can be reached from what it names, and never itself", () => {
  fc.assert(
    fc.property(someGraph, ({ graph, events }) => {
      const byId = new Map(events.map(({ event }) => [event.id, event]));
      for (const { event } of events) {
        const entry = graph.get(event.id);
        const past = pastOf(byId, event);
        if (entry === undefined) throw new Error("lost");
        expect(
          events
            .filter((one) => graph.seen(entry, one.event.id))
            .map((one) => one.event.id)
            .sort(),
        ).toEqual([...past].sort());
        for (const device of graph.devices()) {
          const known = [...past].flatMap((id) => graph.get(id) ?? []).filter(({ event }) => event.device === device);
          expect(graph.newestSeen(entry, device)).toBe(known.sort(inOrder).at(-1));
        }
        for (const id of past) expect(graph.get(id)?.height ?? 0).toBeLessThan(entry.height);
      }
    }),
    { numRuns: 60 },
  );
});

test("heads are the events that nobody names, and a place after everything has seen all", () => {
  fc.assert(
    fc.property(someGraph, ({ graph, events }) => {
      const named = new Set(events.flatMap(({ event }) => namedBy(event)));
      const heads = events.map(({ event }) => event.id).filter((id) => !named.has(id));
      expect(
        graph
          .heads()
          .map(({ event }) => event.id)
          .sort(),
      ).toEqual(heads.sort());
      const top = graph.top(7);
      for (const { event } of events) expect(graph.seen(top, event.id)).toBe(true);
      expect(top.height).toBeGreaterThan(Math.max(...events.map(({ event }) => graph.get(event.id)?.height ?? 0)));
      expect(graph.size()).toBe(events.length);
    }),
    { numRuns: 60 },
  );
});

describe("placing an event", () => {
  const event: Event = { id: "bb", device: "d", seq: 0, prev: undefined, deps: [], minute: 0, kind: "k", body: {} };

  test("without keeping it changes nothing that can be asked", () => {
    const graph = createGraph();
    graph.add({ ...event, id: "aa", device: "other" });
    const placed = graph.place({ ...event, deps: ["aa"] });
    expect([placed.height, graph.seen(placed, "aa"), graph.seen(placed, "bb")]).toEqual([1, true, false]);
    expect([graph.size(), graph.devices(), graph.get("bb")]).toEqual([1, ["other"], undefined]);
    expect(graph.heads().map((head) => head.event.id)).toEqual(["aa"]);
  });

  test("at the same height is decided by the id", () => {
    const graph = createGraph();
    const [b, a] = [graph.add(event), graph.add({ ...event, id: "aa", device: "other" })];
    expect([b, a].sort(inOrder).map((entry) => entry.event.id)).toEqual(["aa", "bb"]);
    expect(inOrder(a, a)).toBe(0);
  });
});
