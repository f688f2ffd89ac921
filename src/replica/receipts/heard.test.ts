import { expect, test } from "vitest";
import type { Branch, Entry } from "../../kernel/entry.ts";
import type { Event } from "../../kernel/event.ts";
import type { Graph } from "../../kernel/graph.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { act, createPod, joined } from "../testing/pod.ts";
import { countedHomes, heardBy } from "./heard.ts";
import type { Receipt } from "./receipts.ts";

const none: PersistentMap<string> = PersistentMap.empty;
const roll = none.with("anya", "fern").with("bo", "mill");

test("[K-5] whoever moves in with people on the roll without their consent does not count in their household", () => {
  const homes = new Map([
    ["anya", "fern"],
    ["bo", "elm"],
    ["cem", "fern"],
    ["dee", "oak"],
  ]);
  expect([...countedHomes(homes, { roll, removed: none })]).toEqual([
    ["anya", "fern"],
    ["bo", "mill"],
    ["dee", "oak"],
  ]);
  expect(countedHomes(homes, { roll, removed: none.with("dee", "") }).has("dee")).toBe(false);
});

/** Bo's device, whose chain parts in two at `parts`: the first branch has `long` events, the other goes on to `short`. */
function forked(long: number, parts: number, short: number) {
  const chain = (name: string, from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => {
      const seq = from + at;
      return { event: { id: `${name}${seq}`, device: "bo", seq } as Event } as Entry;
    });
  const branches = [
    { from: 0, entries: chain("a", 0, long) },
    { from: parts, entries: chain("b", parts, short) },
  ].filter(({ entries }) => entries.length > 0) as unknown as Branch[];
  const all = branches.flatMap(({ entries }) => entries.slice());
  return {
    get: (id: string) => all.find(({ event }) => event.id === id),
    branches: (device: string) => (device === "bo" ? branches : []),
    seen: () => false,
    joins: { devicesOf: (person: string) => [person] },
  } as unknown as Graph;
}

const homesOf = new Map([
  ["anya", "fern"],
  ["bo", "mill"],
]);
const counts = new Map([["anya", { device: "anya", has: new Map([["bo", 3]]) } as unknown as Receipt]]);

test("[K-6] a count says who heard an event where one history is known, and nothing from the place on where two part", () => {
  const households = (graph: Graph, id: string) => heardBy(graph, homesOf, counts, id).households;
  expect(households(forked(3, 3, 3), "a2")).toBe(2);
  // Anya may have three of the other branch, whether that one is as long here or not yet.
  expect(households(forked(3, 1, 3), "a2")).toBe(1);
  expect(households(forked(3, 1, 2), "a2")).toBe(1);
  expect(households(forked(3, 1, 2), "a0")).toBe(2);
});

test("[AN-1] whoever shows something can tell whether it depends on how far an event was heard", async () => {
  const [anya] = await joined(await createPod(), "anya");
  if (anya === undefined) throw new Error("nobody joined");
  const peas = await act(anya, "plots.plant", { bed: 1, what: "peas" });
  const before = anya.timesHeard();
  anya.look("plots.bed", { bed: 1 });
  anya.attention();
  anya.search();
  expect(anya.timesHeard()).toBe(before);
  anya.lookAt("plots").heard(peas);
  anya.heard(peas);
  expect(anya.timesHeard()).toBe(before + 2);
});
