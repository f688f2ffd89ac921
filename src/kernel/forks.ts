import { inChain } from "./chains.ts";
import type { Branch, Entry } from "./entry.ts";
import type { DeviceId, Id, Minute, PersonId } from "./event.ts";
import type { Graph } from "./graph.ts";

/**
 * True for an event (`entry` itself or one that it had seen) that stands at or after a place where its device wrote
 * two, as far as `entry` had seen both: the proof is in its past. Where people settled which branch goes on (`kept`, an
 * event of that branch), the events before and after that one stand again, until the device forks anew.
 */
export function isSuspended(graph: Graph, entry: Entry, of: Entry, kept?: Entry): boolean {
  const forks = forksSeen(graph, entry, of.branch.device);
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

/** One way that a device's chain goes after it parted. */
export type ForkedHistory = {
  /** Its newest event: an outcome that adopts it lets this one go on. */
  readonly last: Id;
  /** Its newest event that a person did; nothing where only the device spoke. */
  readonly told: { readonly id: Id; readonly kind: string; readonly minute: Minute } | undefined;
  readonly minute: Minute;
  /** How many events it has since the parting. */
  readonly count: number;
  /** It was settled that this one goes on. */
  readonly goesOn: boolean;
  /** The device itself writes on in this one, whatever was settled. */
  readonly isEnd: boolean;
  /** The newest event that a person did in it up to one of its events. */
  readonly toldBy: (id: Id) => Id | undefined;
};

/** A device whose chain goes more than one way, as far as is known by now. */
export type Fork = {
  readonly device: DeviceId;
  readonly person: PersonId | undefined;
  /** From this seq on, what binds others is suspended. */
  readonly from: number;
  readonly branches: number;
  readonly histories: readonly ForkedHistory[];
  /** The person speaks from other devices by now. */
  readonly retired: boolean;
};

/** `suspended`: true for an event that does not count by now. */
export function forksOf(graph: Graph, suspended: (id: Id) => boolean = () => true): readonly Fork[] {
  const forked = graph.devices().filter((device) => graph.branches(device).length > 1);
  if (forked.length === 0) return [];
  const top = graph.top(0);
  return forked.sort().map((device) => {
    const person = graph.joins.personOf(device) ?? personBefore(graph, device);
    const retired = person !== undefined && !graph.joins.devicesOf(person).includes(device);
    const from = forkSeen(graph, top, device) ?? 0;
    const end = graph.last(device);
    return {
      device,
      person,
      from,
      branches: graph.branches(device).length,
      histories: graph.branches(device).flatMap((branch) => historyOf(branch, from, suspended, end)),
      retired,
    };
  });
}

function historyOf(branch: Branch, from: number, suspended: (id: Id) => boolean, end?: Entry): ForkedHistory[] {
  const since = branch.entries.slice(Math.max(0, from - branch.from)).map(({ event }) => event);
  const last = since.at(-1);
  if (last === undefined) return [];
  const toldIn = (some: typeof since) => some.findLast(({ kind }) => !kind.startsWith("kernel."));
  const toldBy = (id: Id) => toldIn(since.slice(0, since.findIndex((one) => one.id === id) + 1))?.id;
  const [told, goesOn, isEnd] = [toldIn(since), !suspended(last.id), last.id === end?.event.id];
  return [{ last: last.id, told, minute: last.minute, count: since.length, goesOn, isEnd, toldBy }];
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

const NONE: readonly Branch[] = [];

/** The stretches of a device's chain that `entry` had seen, itself counted, and beside which it had seen another. */
function forksSeen(graph: Graph, entry: Entry, device: DeviceId): readonly Branch[] {
  const known = graph.branches(device);
  const isOwn = entry.event.device === device && !known.includes(entry.branch);
  const all = isOwn ? [...known, entry.branch] : known;
  // Nearly every event is asked about, of nearly every device, and hardly any ever forked.
  if (all.length < 2) return NONE;
  const reach = ({ column }: Branch): number => entry.clock[column] ?? 0;
  const seen = all.filter((branch) => reach(branch) > branch.from);
  return seen.filter(
    (branch) =>
      (branch.base !== undefined && reach(branch.base) > branch.from) ||
      seen.some((other) => other !== branch && other.base === branch.base && other.from === branch.from),
  );
}
