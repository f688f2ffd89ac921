import fc from "fast-check";
import { expect, test } from "vitest";
import { sameBytes, toHex } from "../bytes.ts";
import { createGraph, type Graph, inOrder, namedBy } from "../graph.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { diceOf, type RandomLog, randomLog, signedAs } from "../testing/random-log.ts";
import { idOf, readCanonical, readPlaced } from "./canonical.ts";
import { NAME_BYTES, type Opened, type ReceiverView, type SenderView } from "./frame.ts";
import { openFrame } from "./open-frame.ts";
import { packFrame } from "./pack-frame.ts";
import { runsOf } from "./runs.ts";
import type { SignedEvent } from "./signed-event.ts";

const kinds = kindsOf(allotment().practices);
const someLog = logs(0);
const forkedLog = logs(0.3);

/** Random logs, of devices that fork so often. */
function logs(forks: number) {
  return fc.tuple(fc.integer(), fc.integer({ min: 2, max: 24 })).map(([seed, length]) => {
    const dice = diceOf(seed);
    return { dice, log: randomLog(kinds, dice, length, 4, forks) };
  });
}

/** What the receiver has already: the first `count` events. */
function receiverOf(log: RandomLog, count: number): Graph {
  const graph = createGraph();
  for (const { event } of log.events.slice(0, count)) graph.add(event);
  return graph;
}

function senderView(graph: Graph, knows: (device: string) => boolean): SenderView {
  return {
    spotOf: (id, by) => {
      const [other, entry] = [graph.get(id)?.event, graph.get(by.id)];
      const isSeen = namedBy(by).includes(id) || (entry !== undefined && graph.seen(entry, id));
      const isClear = other !== undefined && graph.allAt(other.device, other.seq).length === 1;
      return isClear && isSeen ? other : undefined;
    },
    prevOf: ({ device, prev }) => (graph.branches(device).length > 1 ? prev : undefined),
    isKnown: knows,
  };
}

function receiverView(graph: Graph): ReceiverView {
  return {
    idAt: (device, seq) => graph.at(device, seq)?.event.id,
    has: (id) => graph.get(id) !== undefined,
    deviceBy: (prefix) => {
      const found = graph.devices().filter((device) => device.startsWith(toHex(prefix)));
      return found.length === 1 ? found[0] : undefined;
    },
  };
}

const hexes = (events: readonly Opened[]) => events.map(({ canonical }) => toHex(canonical)).sort();
const known = (receiver: Graph) => (device: string) => receiver.last(device) !== undefined;

/** The log with only one in three signatures left, and those at the ends. */
function sparse({ events, graph }: RandomLog): SignedEvent[] {
  return events.map((one, at) => {
    const isLast = graph.branches(one.event.device).some(({ entries }) => entries.at(-1)?.event === one.event);
    return isLast || at % 3 === 0 ? one : { ...one, signature: undefined };
  });
}

/** True when each event with a signature carries its own, and each without one stands before such in its chain. */
function isVouchedFor(community: string, events: readonly Opened[]): boolean {
  const vouched = new Set<string | undefined>();
  return [...events].reverse().every(({ canonical, signature }) => {
    const placed = readPlaced(community, canonical);
    const isSound = signature === undefined ? vouched.has(idOf(canonical)) : sameBytes(signature, signedAs(canonical));
    if (!("code" in placed)) vouched.add(placed.prev);
    return isSound;
  });
}

test("[K-2, K-9] whatever is packed is rebuilt to the byte, each after those it names, and each run ends signed", () => {
  fc.assert(
    fc.property(fc.oneof(someLog, forkedLog), fc.boolean(), ({ log, dice }, isSparse) => {
      const had = Math.floor(dice() * log.events.length);
      const receiver = receiverOf(log, had);
      const news = (isSparse ? sparse(log) : log.events).slice(had);
      const bytes = packFrame(news, senderView(log.graph, known(receiver)));
      const { events, refusal } = openFrame(bytes, log.community, receiverView(receiver));
      expect(refusal).toBeUndefined();
      expect(hexes(events)).toEqual(hexes(news));
      expect(isVouchedFor(log.community, events)).toBe(true);
      for (const { canonical } of events) {
        const event = readCanonical(kinds, log.community, canonical);
        if ("code" in event) throw new Error(event.code);
        expect(namedBy(event).every((id) => receiver.get(id) !== undefined)).toBe(true);
        receiver.add(event);
      }
    }),
    { numRuns: 300 },
  );
});

test("[K-2] any order in which each event comes after those it names can be packed and rebuilt", () => {
  fc.assert(
    fc.property(someLog, ({ log }) => {
      const sorted = [...log.events].sort((a, b) =>
        inOrder(log.graph.get(a.event.id) as never, log.graph.get(b.event.id) as never),
      );
      const bytes = packFrame(
        sorted,
        senderView(log.graph, () => false),
      );
      const { events } = openFrame(bytes, log.community, receiverView(createGraph()));
      expect(events).toHaveLength(sorted.length);
    }),
    { numRuns: 50 },
  );
});

test("[K-2] a frame with one byte bent gives nothing that was not written, or does not carry its signature", () => {
  fc.assert(
    fc.property(
      fc.oneof(someLog, forkedLog),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      ({ log, dice }, where, by) => {
        const had = Math.floor(dice() * log.events.length);
        const receiver = receiverOf(log, had);
        const bytes = packFrame(log.events.slice(had), senderView(log.graph, known(receiver)));
        bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ by;
        const { events, refusal } = openFrame(bytes, log.community, receiverView(receiver));
        expect(refusal !== undefined || !isVouchedFor(log.community, events)).toBe(true);
      },
    ),
    { numRuns: 1500 },
  );
});

test("[K-2, K-6] the runs of some events are the same in whatever order these are given, and hold each event once", () => {
  fc.assert(
    fc.property(forkedLog, ({ log }) => {
      const told = (events: readonly SignedEvent[]) =>
        [...runsOf(events)].map(([device, runs]) => [
          device,
          runs.map((run) => run.events.map(({ event }) => event.id)),
        ]);
      const kept = sparse(log);
      const sorted = [...kept].sort((a, b) =>
        inOrder(log.graph.get(a.event.id) as never, log.graph.get(b.event.id) as never),
      );
      expect(told(sorted).sort()).toEqual(told(kept).sort());
      expect(
        told(kept)
          .flat(3)
          .filter((id) => log.graph.get(id as string) !== undefined),
      ).toHaveLength(kept.length);
    }),
    { numRuns: 100 },
  );
});

test("[K-2] a frame opened in another community gives nothing of that community", () => {
  fc.assert(
    fc.property(someLog, ({ log }) => {
      const other = "0a".repeat(32);
      const bytes = packFrame(
        log.events,
        senderView(log.graph, () => false),
      );
      for (const { canonical, signature } of openFrame(bytes, other, receiverView(createGraph())).events) {
        const isSound = signature !== undefined && sameBytes(signature, signedAs(canonical));
        if (isSound) expect(readCanonical(kinds, other, canonical)).toMatchObject({ code: "wire.foreign" });
      }
    }),
    { numRuns: 50 },
  );
});

test("[K-10, K-11] whatever bytes come as a frame, they are opened or refused, and never a crash", () => {
  fc.assert(
    fc.property(someLog, fc.uint8Array({ maxLength: 60 }), fc.nat(), ({ log }, junk, where) => {
      const bytes = packFrame(
        log.events,
        senderView(log.graph, () => false),
      );
      bytes.set(junk.slice(0, bytes.length), Math.min(where % bytes.length, Math.max(0, bytes.length - junk.length)));
      for (const one of [junk, bytes, bytes.slice(0, where % bytes.length)]) {
        openFrame(one, log.community, receiverView(log.graph));
      }
    }),
    { numRuns: 500 },
  );
  expect(NAME_BYTES).toBe(4);
});
