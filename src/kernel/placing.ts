import { type Entry, inOrder } from "./graph.ts";

/** Puts sorted entries into their places; says the first place that changed. */
export function place(order: Entry[], sorted: readonly Entry[]): number {
  const first = sorted[0];
  if (first === undefined) return order.length;
  let from = order.length;
  while (from > 0 && inOrder(order[from - 1] as Entry, first) > 0) from--;
  const tail = order.splice(from);
  let at = 0;
  for (const entry of sorted) {
    for (let next = tail[at]; next !== undefined && inOrder(next, entry) < 0; next = tail[++at]) order.push(next);
    order.push(entry);
  }
  for (; at < tail.length; at++) order.push(tail[at] as Entry);
  return from;
}
