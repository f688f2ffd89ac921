import fc from "fast-check";
import { expect, test } from "vitest";
import { inChain } from "./chains.ts";
import type { Entry } from "./entry.ts";
import type { Event, Id } from "./event.ts";
import { forkSeen, isSuspended } from "./forks.ts";
import { createGraph, inOrder, namedBy } from "./graph.ts";
import { kindsOf } from "./kinds.ts";
import { stateHash } from "./state-codec.ts";
import { allotment } from "./testing/allotment.ts";
import { batched, causalShuffle, foldAgain } from "./testing/fold-again.ts";
import { diceOf, randomLog } from "./testing/random-log.ts";
import { randomStory } from "./testing/random-story.ts";

const kinds = kindsOf(allotment().practices);
const someGraph = fc
  .tuple(fc.integer(), fc.integer({ min: 4, max: 40 }), fc.double({ min: 0, max: 0.4, noNaN: true }))
  .map(([seed, length, forks]) => ({ dice: diceOf(seed ^ 7), ...randomLog(kinds, diceOf(seed), length, 3, forks) }));

/** All that an event had seen and itself, found by walking back. */
function pastWith(byId: ReadonlyMap<Id, Event>, event: Event): Event[] {
  const past = new Map<Id, Event>();
  const walk = (one: Event | undefined): void => {
    if (one === undefined || past.has(one.id)) return;
    past.set(one.id, one);
    for (const id of namedBy(one)) walk(byId.get(id));
  };
  walk(event);
  return [...past.values()];
}

/** Everything that may be asked of an entry, in words that are the same on every replica. */
function told(graph: ReturnType<typeof createGraph>, entry: Entry, devices: readonly Id[]): unknown {
  return devices.map((device) => [
    graph.newestSeen(entry, device)?.event.id,
    forkSeen(graph, entry, device),
    graph.last(device)?.event.id,
    Array.from({ length: 6 }, (_, seq) => [graph.at(device, seq)?.event.id, inChain(entry, seq)?.event.id]),
    Array.from({ length: 6 }, (_, seq) =>
      graph
        .allAt(device, seq)
        .map(({ event }) => event.id)
        .sort(),
    ),
  ]);
}

test("[K-1, K-6] whichever of two branches comes first, everything that the graph tells is the same", () => {
  fc.assert(
    fc.property(someGraph, ({ graph, events, dice }) => {
      const all = events.map(({ event }) => event);
      const again = createGraph();
      for (const event of causalShuffle(all, dice)) again.add(event);
      expect(again.heads().map(({ event }) => event.id)).toEqual(graph.heads().map(({ event }) => event.id));
      const devices = graph.devices().sort();
      expect(again.devices().sort()).toEqual(devices);
      for (const event of all) {
        const [one, other] = [graph.get(event.id), again.get(event.id)];
        if (one === undefined || other === undefined) throw new Error("lost");
        expect(other.height).toBe(one.height);
        expect(told(again, other, devices)).toEqual(told(graph, one, devices));
        for (const { id } of all) expect(again.seen(other, id)).toBe(graph.seen(one, id));
      }
    }),
    { numRuns: 80 },
  );
});

test("[K-6] a fork is known to exactly those events that have two events of one device at one place in their past", () => {
  let forked = 0;
  fc.assert(
    fc.property(someGraph, ({ graph, events }) => {
      const byId = new Map(events.map(({ event }) => [event.id, event]));
      for (const { event } of events) {
        const entry = graph.get(event.id) as Entry;
        const past = pastWith(byId, event);
        for (const device of graph.devices()) {
          const own = past.filter((one) => one.device === device);
          const twice = own.filter(({ id, prev }) => own.some((other) => other.id !== id && other.prev === prev));
          const first = twice.length === 0 ? undefined : Math.min(...twice.map(({ seq }) => seq));
          forked += twice.length;
          expect(forkSeen(graph, entry, device)).toBe(first);
          for (const one of own) {
            const of = graph.get(one.id) as Entry;
            expect(isSuspended(graph, entry, of)).toBe(first !== undefined && one.seq >= first);
          }
        }
      }
    }),
    { numRuns: 80 },
  );
  expect(forked).toBeGreaterThan(100);
});

test("[K-6] once a branch is settled, exactly what is on it stands again, until it forks anew", () => {
  fc.assert(
    fc.property(someGraph, ({ graph, events, dice }) => {
      const top = graph.top(0);
      const kept = graph.get(events[Math.floor(dice() * events.length)]?.event.id ?? "") as Entry;
      const own = events.flatMap(({ event }) => graph.get(event.id) ?? []).filter(onDevice(kept));
      if (forkSeen(graph, top, kept.event.device) === undefined) return;
      for (const of of own) {
        const before = inChain(kept, of.event.seq) === of;
        const after = inChain(of, kept.event.seq) === kept;
        const line = own.filter((one) => inChain(one, kept.event.seq) === kept && one !== kept);
        const anew = line.some(({ event: { id, prev, seq } }) =>
          line.some(({ event: other }) => other.id !== id && other.prev === prev && seq <= of.event.seq),
        );
        expect(isSuspended(graph, top, of, kept)).toBe(before ? false : !after || anew);
      }
    }),
    { numRuns: 150 },
  );

  function onDevice(kept: Entry) {
    return ({ event }: Entry): boolean => event.device === kept.event.device;
  }
});

test("[K-6] placing an event on an old one of its device tells of the fork before it is kept", () => {
  fc.assert(
    fc.property(someGraph, ({ graph, events, dice }) => {
      const one = events[Math.floor(dice() * events.length)]?.event;
      if (one === undefined || one.prev === undefined) return;
      const twin: Event = { ...one, id: "ff".repeat(32), deps: [one.id] };
      const placed = graph.place(twin);
      expect(forkSeen(graph, placed, one.device)).toBeLessThanOrEqual(one.seq);
      expect(isSuspended(graph, placed, placed)).toBe(true);
      expect(graph.get(twin.id)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("[K-1, K-6] stories with many forks end in the same state and the same order, whatever comes first", () => {
  const seen = { forked: 0, suspended: 0 };
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 20, max: 80 }), (seed, length) => {
      const dice = diceOf(seed);
      const tale = randomStory(dice, length, 0.25);
      const events = causalShuffle(tale.events(), dice);
      const again = foldAgain(tale.practices.practices, tale.community, batched(events, dice));
      expect(stateHash(again.folding.state(), 1)).toBe(stateHash(tale.folding.state(), 1));
      expect(again.folding.ordered().map(({ event }) => event.id)).toEqual(tale.events().map(({ id }) => id));
      expect(again.folding.lane.chain().map(({ id }) => id)).toEqual(tale.folding.lane.chain().map(({ id }) => id));
      for (const { event, position } of tale.folding.ordered()) {
        const other = again.graph.get(event.id) as Entry;
        expect(other.position).toBe(position);
        expect(again.folding.timeAt(other)).toBe(tale.folding.timeAt(tale.graph.get(event.id) as Entry));
      }
      expect([...tale.folding.ordered()].sort(inOrder)).toEqual([...tale.folding.ordered()]);
      seen.forked += tale.graph.devices().filter((device) => tale.graph.branches(device).length > 1).length;
      seen.suspended += [...tale.folding.state().setAside.values()].filter(
        ({ code }) => code === "kernel.forked",
      ).length;
    }),
    { numRuns: 150 },
  );
  expect(seen.forked).toBeGreaterThan(100);
  expect(seen.suspended).toBeGreaterThan(20);
});
