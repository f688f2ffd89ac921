import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event } from "./event.ts";
import { createGraph, type Graph } from "./graph.ts";
import { firstOf, knew } from "./heard-first.ts";
import { kindsOf } from "./kinds.ts";
import { allotment } from "./testing/allotment.ts";
import { diceOf, randomLog } from "./testing/random-log.ts";

const kinds = kindsOf(allotment().practices);
/** Devices that fork often. */
const someForks = fc
  .tuple(fc.integer(), fc.integer({ min: 8, max: 50 }))
  .map(([seed, length]) => randomLog(kinds, diceOf(seed), length, 4, 0.3));

/** A graph of just what an event had seen, and itself. */
function onlyPast(graph: Graph, events: readonly Event[], event: Event): Graph {
  const at = graph.get(event.id);
  const small = createGraph();
  for (const one of events) if (at !== undefined && (one.id === event.id || graph.seen(at, one.id))) small.add(one);
  return small;
}

function firstsIn(graph: Graph, event: Event, past: readonly Event[]): unknown {
  const at = graph.get(event.id);
  return graph
    .devices()
    .sort()
    .map((device) =>
      past.map(({ id }) => {
        const known = graph.get(id);
        return known && firstOf(graph, device, (entry) => knew(entry, known), at)?.event.id;
      }),
    )
    .filter((firsts) => firsts.some((one) => one !== undefined));
}

test("[K-1, K-6] who first knew of something, as far as an event had seen, is told from its past alone", () => {
  fc.assert(
    fc.property(someForks, ({ graph, events }) => {
      const all = events.map(({ event }) => event);
      for (const event of all) {
        const small = onlyPast(graph, all, event);
        const past = all.filter(({ id }) => small.get(id) !== undefined);
        expect(firstsIn(graph, event, past)).toEqual(firstsIn(small, event, past));
      }
    }),
    { numRuns: 40 },
  );
});

test("[K-6] of a device that forked, the first on any branch that was seen counts", () => {
  fc.assert(
    fc.property(someForks, ({ graph, events }) => {
      for (const { event } of events.slice(-12)) {
        const at = graph.get(event.id);
        for (const one of events.slice(0, 12)) {
          const known = graph.get(one.event.id);
          if (at === undefined || known === undefined) throw new Error("lost");
          for (const device of graph.devices()) {
            const knowing = events
              .filter(({ event: other }) => other.device === device && graph.seen(at, other.id))
              .flatMap(({ event: other }) => graph.get(other.id) ?? [])
              .filter((entry) => knew(entry, known))
              .sort((a, b) => a.height - b.height || (a.event.id < b.event.id ? -1 : 1));
            expect(firstOf(graph, device, (entry) => knew(entry, known), at)).toBe(knowing[0]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
