import type { DeviceId, PersonId } from "./event.ts";
import { type Branch, type Entry, type Graph, inChain } from "./graph.ts";

/**
 * True for an event (`entry` itself or one that it had seen) that stands at or after a place where its device wrote
 * two, as far as `entry` had seen both: the proof is in its past. Where people settled which branch goes on (`kept`, an
 * event of that branch), the events before and after that one stand again, until the device forks anew.
 */
export function isSuspended(graph: Graph, entry: Entry, of: Entry, kept?: Entry): boolean {
  const forks = forksSeen(graph, entry, of.event.device);
  if (forks.length === 0) return false;
  const { seq } = of.event;
  if (kept === undefined) return forks.some((fork) => fork.from <= seq);
  if (seq <= kept.event.seq) return inChain(kept, seq) !== of;
  if (inChain(of, kept.event.seq) !== kept) return true;
  return forks.some((fork) => {
    const isLater = fork.from > kept.event.seq && fork.from <= seq;
    const [first] = fork.entries;
    const before = first ?? entry;
    return isLater && inChain(before, kept.event.seq) === kept;
  });
}

/** A device whose chain goes more than one way, as far as is known by now. */
export type Fork = {
  readonly device: DeviceId;
  readonly person: PersonId | undefined;
  /** From this seq on, what binds others is suspended. */
  readonly from: number;
  readonly branches: number;
  /** The person speaks from other devices by now. */
  readonly retired: boolean;
};

export function forksOf(graph: Graph): readonly Fork[] {
  const forked = graph.devices().filter((device) => graph.branches(device).length > 1);
  if (forked.length === 0) return [];
  const top = graph.top(0);
  return forked.sort().map((device) => {
    const person = graph.joins.personOf(device) ?? personBefore(graph, device);
    const retired = person !== undefined && !graph.joins.devicesOf(person).includes(device);
    return {
      device,
      person,
      from: forkSeen(graph, top, device) ?? 0,
      branches: graph.branches(device).length,
      retired,
    };
  });
}

/** Whose a device was that speaks for nobody any more. */
function personBefore(graph: Graph, device: DeviceId): PersonId | undefined {
  const first = graph.at(device, 0);
  const chain = graph.branches(device)[0]?.entries ?? [];
  const joined = [first, ...chain].find((entry) => entry !== undefined && graph.joins.isPerson(entry.event.id));
  return joined?.event.id;
}

/** The first place at which `device` wrote two events, as far as `entry` had seen both; nothing without a fork. */
export function forkSeen(graph: Graph, entry: Entry, device: DeviceId): number | undefined {
  const places = forksSeen(graph, entry, device).map((fork) => fork.from);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** The stretches of a device's chain that `entry` had seen, itself counted, and beside which it had seen another. */
function forksSeen(graph: Graph, entry: Entry, device: DeviceId): readonly Branch[] {
  const known = graph.branches(device);
  const own = entry.event.device === device && !known.includes(entry.branch) ? [entry.branch] : [];
  if (known.length + own.length < 2) return [];
  const reach = ({ column }: Branch): number => entry.clock[column] ?? 0;
  const seen = [...known, ...own].filter((branch) => reach(branch) > branch.from);
  return seen.filter(
    (branch) =>
      (branch.base !== undefined && reach(branch.base) > branch.from) ||
      seen.some((other) => other !== branch && other.base === branch.base && other.from === branch.from),
  );
}
