import type { Branch, Entry } from "./entry.ts";
import type { Event } from "./event.ts";

/** The newest event of a branch that `entry` had seen (itself not counted). */
export function newestIn({ column, from, entries }: Branch, entry: Entry): Entry | undefined {
  const seen = (entry.clock[column] ?? 0) - (column === entry.branch.column ? 1 : 0);
  return seen > from ? entries.at(seen - 1 - from) : undefined;
}

/** The event at place `seq` of the chain that ends in `entry`. */
export function inChain(entry: Entry, seq: number): Entry | undefined {
  if (seq >= entry.event.seq) return seq === entry.event.seq ? entry : undefined;
  let stretch: Branch | undefined = entry.branch;
  while (stretch !== undefined && stretch.from > seq) stretch = stretch.base;
  return stretch === undefined ? undefined : stretch.entries.at(seq - stretch.from);
}

/** The events of the chain that ends in `end`, from there back, as far as they are here; each is read when it is come to. */
export function* chainBack(end: Entry | undefined): Iterable<Event> {
  for (let seq = end?.event.seq ?? -1; end !== undefined && seq >= 0; seq--) {
    const entry = inChain(end, seq);
    if (entry !== undefined) yield entry.event;
  }
}
