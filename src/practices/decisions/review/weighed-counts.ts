import type { Counts } from "../words.ts";

/** What a close says once the blocks in it count as standing aside. */
export function weighedCounts(counts: Counts): Counts {
  return { ...counts, aside: counts.aside + counts.block, block: 0 };
}
