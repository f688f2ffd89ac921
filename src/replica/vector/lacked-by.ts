import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import type { Graph } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { createPassable } from "./passable.ts";
import { upTo } from "./up-to.ts";
import type { Vector } from "./vector.ts";

/**
 * For somebody who has this much of each device and cannot be asked for more (the reader of a bundle): what is new, with
 * what it stands on of other branches, and with the other branches of the devices that have news. Which branch their count
 * is of is not known, so of a device that forked only what is before the fork is taken to be there.
 */
export function lackedBy(graph: Graph, kept: readonly SignedEvent[], has: Vector, to?: Vector): readonly SignedEvent[] {
  const within = to === undefined ? undefined : upTo(kept, to);
  const shared = new Map(graph.devices().map((one) => [one, Math.min(has.get(one) ?? 0, forkOf(graph, one))]));
  const lacking = kept.filter(({ event }) => {
    return event.seq >= (shared.get(event.device) ?? 0) && within?.has(event.id) !== false;
  });
  const isNew = (event: Event): boolean => event.seq >= (has.get(event.device) ?? 0) && !isAside(graph, event);
  const withNews = new Set<DeviceId>(lacking.flatMap(({ event }) => (isNew(event) ? [event.device] : [])));
  const take = createPassable(lacking);
  const taken = new Set<Id>();
  for (const { event } of lacking) {
    if (isNew(event) || (withNews.has(event.device) && isAside(graph, event))) take(event.id, taken);
  }
  return lacking.filter(({ event }) => taken.has(event.id));
}

/** True on a branch that is not the device's longest: a vector does not tell of these. */
export function isAside(graph: Graph, { id, device, seq }: Event): boolean {
  return graph.branches(device).length > 1 && graph.at(device, seq)?.event.id !== id;
}

/** The first place at which a device has two events. */
function forkOf(graph: Graph, device: DeviceId): number {
  const [, ...others] = graph.branches(device);
  return Math.min(Number.POSITIVE_INFINITY, ...others.map(({ from }) => from));
}
