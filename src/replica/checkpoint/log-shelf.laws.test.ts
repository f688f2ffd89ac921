import fc from "fast-check";
import { expect, test } from "vitest";
import { AUDIENCE } from "../../kernel/audience/acts.ts";
import { ascii, toHex } from "../../kernel/bytes.ts";
import type { Event } from "../../kernel/event.ts";
import type { Folding } from "../../kernel/fold.ts";
import type { Graph } from "../../kernel/graph.ts";
import { isHeard, kindsOf } from "../../kernel/kinds.ts";
import { GRANT } from "../../kernel/seal/grant.ts";
import type { State } from "../../kernel/state.ts";
import { readPlain, writePlain, writeState } from "../../kernel/state-codec.ts";
import { allSteps } from "../../kernel/steps.ts";
import { batched, causalShuffle, foldAgain } from "../../kernel/testing/fold-again.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { randomStory } from "../../kernel/testing/random-story.ts";
import { answered, PRACTICES as deciding, pod as decidingPod } from "../../practices/decisions/testing/pod.ts";
import { add, retire } from "../../practices/devices/testing/start.ts";
import { practices as house } from "../../practices/index.ts";
import { createLogShelf, type ShelfHead } from "./log-shelf.ts";

const someStory = fc.tuple(fc.integer(), fc.integer({ min: 8, max: 70 })).map(([seed, length]) => {
  const dice = diceOf(seed);
  return { dice, tale: randomStory(dice, length) };
});

/** A disk that holds these events and some notes, and how often it was asked for a row. */
function diskOf(events: readonly Event[], practices: Parameters<typeof kindsOf>[0]) {
  const notes = new Map<string, Uint8Array>();
  const told = { reads: 0 };
  const byBytes = new Map(events.map((event) => [toHex(ascii(event.id)), event]));
  const deps = {
    kinds: kindsOf(practices),
    notes: { names: () => [...notes.keys()], read: (name: string) => notes.get(name) },
    stamp: "a",
    rowsAt: (device: string, seq: number) => {
      told.reads += 1;
      const here = events.filter((event) => event.device === device && event.seq === seq);
      return here.map(({ id }) => ({ device, seq, canonical: ascii(id), signature: undefined }));
    },
    read: ({ canonical }: { canonical: Uint8Array }) => {
      const event = byBytes.get(toHex(canonical));
      return event && { event: { ...event }, canonical, signature: undefined };
    },
    lost: (): never => {
      throw new Error("lost");
    },
    most: [8, 8, 4] as const,
  };
  return { told, notes, shelf: () => createLogShelf(deps) };
}

/** Everything that a replica may show, and how every event stands to every other. */
function whole({ graph, folding }: { readonly graph: Graph; readonly folding: Folding }): unknown {
  const all = folding.ordered();
  return {
    state: writeState(folding.state()),
    chain: writePlain(folding.lane.chain()),
    places: all.map((entry) => [entry.event.id, entry.height, entry.position, folding.timeAt(entry)]),
    seen: all.map((entry) => all.map(({ event }) => (graph.seen(entry, event.id) ? "1" : "0")).join("")),
    heads: graph.heads().map(({ event }) => event.id),
  };
}

/** Room for all of a story, for a few events of it, and for none: what is read is let go of at once. */
const someRoom = fc.constantFrom(undefined, 8_000, 0);

test("[K-1, K-12] who goes on from the shelf, with room for much or for nothing, and hears the rest whenever it comes, ends where everybody does", () => {
  fc.assert(
    fc.property(someStory, someRoom, ({ tale, dice }, room) => {
      const { practices } = tale.practices;
      const disk = diskOf(tale.events(), practices);
      const shuffled = causalShuffle(tale.events(), dice);
      const first = shuffled.slice(0, Math.floor(dice() * shuffled.length) + 1);
      const early = foldAgain(practices, tale.community, []);
      const writer = disk.shelf();
      let head: ShelfHead | undefined;
      for (const batch of batched(first, dice)) {
        early.folding.add(batch.map(early.graph.add));
        const putting = allSteps(writer.put(early.graph, early.folding.order));
        if (dice() < 0.3) continue;
        for (const [name, bytes] of putting.notes) if (bytes !== undefined) disk.notes.set(name, bytes.slice());
        putting.done();
        head = putting.head;
      }
      const shelf = head && disk.shelf().open(head);
      if (head === undefined || shelf === undefined) return;
      const known = first.slice(0, head.size);
      const { graph, folding } = foldAgain(practices, tale.community, []);
      graph.shelve(shelf, room);
      const kept = foldAgain(practices, tale.community, [known]).folding.state();
      allSteps(folding.resuming(shelf, [{ count: head.size, state: readPlain(writePlain(kept)) as State }]));
      for (const batch of batched(shuffled.slice(head.size), dice)) folding.add(batch.map(graph.add));
      expect(whole({ graph, folding })).toEqual(whole(tale));
    }),
    { numRuns: 200 },
  );
});

test("[K-12] going on from the shelf reads what the lane hears, and nothing else of what is on it", () => {
  const tale = randomStory(diceOf(7), 400);
  const { practices } = tale.practices;
  const disk = diskOf(tale.events(), practices);
  const putting = allSteps(disk.shelf().put(tale.graph, tale.folding.order));
  for (const [name, bytes] of putting.notes) if (bytes !== undefined) disk.notes.set(name, bytes);
  const shelf = disk.shelf().open(putting.head);
  if (shelf === undefined) throw new Error("nothing on the shelf");
  const { graph, folding } = foldAgain(practices, tale.community, []);
  graph.shelve(shelf);
  allSteps(folding.resuming(shelf, [{ count: putting.head.size, state: tale.folding.state() }]));
  expect(shelf.heard.length).toBeLessThan(tale.events().length - 50);
  expect(disk.told.reads).toBeLessThanOrEqual(shelf.heard.length + shelf.heads.length + graph.devices().length);
  expect(graph.size()).toBe(tale.events().length);
});

test("[K-12] going on from the shelf reads none of the answers that a close lists, also where a device was retired", () => {
  const here = decidingPod();
  add(here, "emil", "tablet");
  for (let turn = 0; turn < 12; turn++) {
    const { text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
    here.close("anya", text, said);
  }
  retire(here, "emil", "tablet");
  const disk = diskOf(here.events(), deciding);
  const putting = allSteps(disk.shelf().put(here.graph, here.folding.order));
  for (const [name, bytes] of putting.notes) if (bytes !== undefined) disk.notes.set(name, bytes);
  const shelf = disk.shelf().open(putting.head);
  if (shelf === undefined) throw new Error("nothing on the shelf");
  const { graph, folding } = foldAgain(deciding, here.community, []);
  graph.shelve(shelf);
  allSteps(folding.resuming(shelf, [{ count: putting.head.size, state: here.folding.state() }]));
  expect(disk.told.reads).toBeLessThanOrEqual(shelf.heard.length + shelf.heads.length + graph.devices().length);
  expect(folding.lane.chain()).toEqual(here.folding.lane.chain());
});

test("[K-10] what was read of the shelf is let go of where there is no room, and read again when somebody asks", () => {
  const tale = randomStory(diceOf(5), 100);
  const disk = diskOf(tale.events(), tale.practices.practices);
  const putting = allSteps(disk.shelf().put(tale.graph, tale.folding.order));
  for (const [name, bytes] of putting.notes) if (bytes !== undefined) disk.notes.set(name, bytes);
  const readsOf = (room: number | undefined): number => {
    const shelf = disk.shelf().open(putting.head);
    const { graph } = foldAgain(tale.practices.practices, tale.community, []);
    const before = disk.told.reads;
    if (shelf !== undefined) graph.shelve(shelf, room);
    for (let turn = 0; turn < 2; turn++)
      for (let number = 0; number < putting.head.size; number++) expect(graph.numbered(number)?.event.id).not.toBe("");
    return disk.told.reads - before;
  };
  expect(readsOf(undefined)).toBe(putting.head.size);
  expect(readsOf(10_000)).toBeGreaterThanOrEqual(2 * putting.head.size);
});

test("[K-8] what hands keys over, and what is written to audiences, is heard though the lane does not listen", () => {
  const kinds = kindsOf(house);
  const unheard = [...kinds.byKind.values()].filter(({ act }) => !isHeard(kinds, act)).map(({ act }) => act);
  expect(unheard.some((act) => act.sealedTo !== undefined || act.boxes !== undefined)).toBe(false);
  expect(unheard.map(({ kind }) => kind)).toContain("decisions.say");
  for (const { kind } of [GRANT, ...Object.values(AUDIENCE)]) expect(isHeard(kinds, { kind })).toBe(true);
});

test("[K-10] two events whose ids begin alike are told apart", () => {
  const { graph, folding, events, practices } = randomStory(diceOf(3), 12);
  const [one, other] = [events()[3], events()[5]];
  if (one === undefined || other === undefined) throw new Error("a short story");
  const alike = `${one.id.slice(0, 16)}${other.id.slice(16)}`;
  const disk = diskOf(events(), practices.practices);
  const putting = allSteps(disk.shelf().put(graph, folding.order));
  for (const [name, bytes] of putting.notes) if (bytes !== undefined) disk.notes.set(name, bytes);
  const shelf = disk.shelf().open(putting.head);
  const again = foldAgain(practices.practices, events()[0]?.id ?? "", []);
  if (shelf !== undefined) again.graph.shelve(shelf);
  expect(again.graph.get(alike)).toBeUndefined();
  expect(again.graph.get(one.id)?.event.id).toBe(one.id);
});
