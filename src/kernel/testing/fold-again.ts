import type { Event, Id } from "../event.ts";
import { createFolding, type Folding } from "../fold.ts";
import { createGraph, type Graph, namedBy } from "../graph.ts";
import { kindsOf } from "../kinds.ts";
import type { AnyPractice } from "../practice.ts";
import type { Throw } from "./random-body.ts";
import type { Story } from "./story.ts";

const SPREAD = 0x9e3779b1;

export type Again = { readonly graph: Graph; readonly folding: Folding };

/** The same events on another replica: they arrive in these batches, each event after those it names. */
export function foldAgain(
  practices: readonly AnyPractice[],
  community: Id,
  batches: readonly (readonly Event[])[],
  /** The newest version of the rules that the replica's software knows. */
  knownRules?: number,
): Again {
  const graph = createGraph();
  const folding = createFolding({
    practices,
    kinds: kindsOf(practices),
    graph,
    community,
    isSigned: () => true,
    ...(knownRules === undefined ? {} : { knownRules }),
  });
  for (const batch of batches) folding.add(batch.map(graph.add));
  return { graph, folding };
}

/** A story's events on another replica, one by one, in some order in which each comes after those that it names. */
export function toldAgain(
  { events, community }: Pick<Story, "events" | "community">,
  practices: readonly AnyPractice[],
  /** Whole numbers without end, such as fast-check streams. */
  numbers: IterableIterator<number>,
): Folding {
  // Small numbers, which fast-check likes best, are spread over all that can be chosen.
  const dice: Throw = () => (Math.imul((numbers.next().value ?? 0) + 1, SPREAD) >>> 0) / 2 ** 32;
  const order = causalShuffle(events(), dice);
  return foldAgain(
    practices,
    community,
    order.map((event) => [event]),
  ).folding;
}

/** The same events in another order in which each still comes after those it names. */
export function causalShuffle(events: readonly Event[], dice: Throw): Event[] {
  const left = new Set(events);
  const done = new Set<Id>();
  const shuffled: Event[] = [];
  while (left.size > 0) {
    const free = [...left].filter((event) => namedBy(event).every((id) => done.has(id)));
    const next = free[Math.floor(dice() * free.length)];
    if (next === undefined) throw new Error("an event names one that is not there");
    left.delete(next);
    done.add(next.id);
    shuffled.push(next);
  }
  return shuffled;
}

/** Cuts a list into batches of random sizes. */
export function batched<T>(all: readonly T[], dice: Throw, most = 12): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < all.length; ) {
    const size = 1 + Math.floor(dice() * most);
    batches.push(all.slice(at, at + size));
    at += size;
  }
  return batches;
}
