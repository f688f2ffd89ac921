import type { Id } from "../event.ts";
import type { Graph } from "../graph.ts";

/** A yes or a no of somebody, in an event. */
export type Said = { readonly id: Id; readonly yes: boolean };

/**
 * Of all that one person said of one thing, what stands: their newest word; where two devices spoke out of reach of each
 * other, a no goes first, then the lower id. Whatever came first here says nothing (K-3).
 */
export function standingWord<T extends Said>(graph: Graph, said: readonly T[]): T | undefined {
  const hadSeen = (one: T, other: T): boolean => {
    const entry = graph.get(one.id);
    return entry !== undefined && graph.seen(entry, other.id);
  };
  const newest = said.filter((one) => !said.some((other) => hadSeen(other, one)));
  return newest.sort((a, b) => Number(a.yes) - Number(b.yes) || (a.id < b.id ? -1 : 1))[0];
}
