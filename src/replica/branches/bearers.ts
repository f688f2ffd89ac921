import type { Entry } from "../../kernel/entry.ts";
import type { DeviceId } from "../../kernel/event.ts";
import { type Graph, inOrder } from "../../kernel/graph.ts";
import { firstOf, knew } from "../../kernel/heard-first.ts";
import { BRANCHES_MAX } from "../log/branch-bound.ts";
import type { Vector } from "../vector/vector.ts";

/** True for a device with so many branches that another is kept only for somebody else's event that rests on it (K-10). */
export function isFull(graph: Graph, device: DeviceId): boolean {
  return graph.branches(device).length >= BRANCHES_MAX;
}

/**
 * The first event of somebody else that rests on this one, by a chain of events too, of those that are lacking where
 * somebody has this much of each device: what they have vouches for nothing that they lack. What a device with too many
 * branches says itself bears none of another.
 */
export function bearerOf(graph: Graph, borne: Entry, has: Vector): Entry | undefined {
  const others = graph.devices().filter((device) => device !== borne.event.device && !isFull(graph, device));
  return others
    .flatMap((device) => {
      const first = firstOf(graph, device, (entry) => knew(entry, borne), undefined);
      if (first === undefined || graph.branches(device).length > 1) return first ?? [];
      return graph.at(device, Math.max(first.event.seq, has.get(device) ?? 0)) ?? [];
    })
    .sort(inOrder)[0];
}

/** True where somebody has this much of each device, and with it an event of somebody else that had seen this one. */
export function isBorneThere(graph: Graph, { event }: Entry, has: Vector): boolean {
  return graph.devices().some((device) => {
    // Of a chain that never parted counts tell.
    if (device === event.device || graph.branches(device).length > 1) return false;
    const count = has.get(device) ?? 0;
    const last = count === 0 ? undefined : graph.at(device, count - 1);
    return last !== undefined && graph.seen(last, event.id);
  });
}
