import type { Entry } from "./entry.ts";
import type { Id } from "./event.ts";
import type { Graph } from "./graph.ts";
import type { Lane } from "./lane/lane.ts";

/** The newest outcome in the past of an entry, itself not counted. */
export function pastPosition({ parents }: Entry): number {
  let newest = 0;
  for (const { position } of parents) if (position > newest) newest = position;
  return newest;
}

/** The newest outcome in its past or itself, of an entry that no fold went over since it came off the shelf. */
export function shelvedPosition(graph: Graph, lane: Lane, entry: Entry): number {
  const isIn = ({ id }: { readonly id: Id }): boolean => id === entry.event.id || graph.seen(entry, id);
  return lane.chain().findLastIndex(isIn) + 1;
}
