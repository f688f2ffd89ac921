import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import { type Graph, namedBy } from "../../kernel/graph.ts";

/**
 * Most branches of one device that are kept before events of others rest on them (K-10). Two are proof; more prove
 * nothing new. A branch that somebody else's event rests on is always kept with it, or what that neighbour said would
 * be lost: it costs its author a neighbour's event each time.
 */
export const BRANCHES_MAX = 16;

/** Bounds the branches that one batch of events opens. */
export type BranchBound = { readonly allows: (event: Event) => boolean; readonly keep: (event: Event) => void };

/** `batch`: all that came together, each after those it names; asked for only where a device has too many branches. */
export function createBranchBound(graph: Graph, batch: () => readonly Event[]): BranchBound {
  const opened = new Map<DeviceId, number>();
  const followed = new Set<string>();
  let needed: ReadonlySet<Id> | undefined;

  const countOf = (device: DeviceId): number => graph.branches(device).length + (opened.get(device) ?? 0);

  function opens({ device, seq, prev }: Event): boolean {
    if (followed.has(`${device}${prev}`)) return true;
    return graph.allAt(device, seq).some(({ event }) => event.prev === prev);
  }

  return {
    allows: (event) => {
      if (countOf(event.device) < BRANCHES_MAX || !opens(event)) return true;
      needed ??= neededIn(batch(), (device) => countOf(device) >= BRANCHES_MAX);
      return needed.has(event.id);
    },
    keep: (event) => {
      if (opens(event)) opened.set(event.device, (opened.get(event.device) ?? 0) + 1);
      followed.add(`${event.device}${event.prev}`);
    },
  };
}

/** What events of other devices rest on, directly or by a chain. */
function neededIn(batch: readonly Event[], isFull: (device: DeviceId) => boolean): ReadonlySet<Id> {
  const needed = new Set<Id>();
  for (const event of [...batch].reverse()) {
    if (!isFull(event.device) || needed.has(event.id)) for (const id of namedBy(event)) needed.add(id);
  }
  return needed;
}
