import type { Entry } from "../../kernel/entry.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { type Graph, inOrder } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { isAside } from "./lacked-by.ts";

/** What a vector lacks, in order, when that is at most `max`: read off the ends of the chains. */
export function fewLacking(graph: Graph, vector: ReadonlyMap<DeviceId, number>, max: number): Entry[] | undefined {
  const lacking: Entry[] = [];
  for (const device of graph.devices()) {
    const count = (graph.last(device)?.event.seq ?? -1) + 1;
    if (lacking.length + count - (vector.get(device) ?? 0) > max) return undefined;
    for (let seq = vector.get(device) ?? 0; seq < count; seq++) {
      const entry = graph.at(device, seq);
      if (entry !== undefined) lacking.push(entry);
    }
  }
  return lacking.sort(inOrder);
}

/**
 * The first `max` that a vector lacks, in the order in which they were kept: what came here in one frame, and so ends
 * with signatures, stands together.
 */
export function firstLacking(
  graph: Graph,
  lackedBy: Iterable<SignedEvent>,
  max: number,
  within: ReadonlySet<Id> | undefined,
): readonly SignedEvent[] {
  const lacking: SignedEvent[] = [];
  for (const one of lackedBy) {
    if (within?.has(one.event.id) === false) continue;
    if (isAside(graph, one.event)) continue;
    lacking.push(one);
    if (lacking.length === max) break;
  }
  return lacking;
}
