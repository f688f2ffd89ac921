import { inChain } from "../../kernel/chains.ts";
import type { Branch, Entry } from "../../kernel/entry.ts";
import type { DeviceId, Event, Id } from "../../kernel/event.ts";
import { type Graph, inOrder, namedBy } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { POINTS_MAX } from "../bounds.ts";
import type { KeptEvents } from "../log/kept-events.ts";
import { isAside, lackedBy } from "../vector/lacked-by.ts";
import type { Vector } from "../vector/vector.ts";
import { bearerOf, isBorneThere, isFull } from "./bearers.ts";

/** What a replica tells of the branches that it holds, so that another comes to hold the same (K-6). */
export type Branches = {
  /** Devices that are known to have forked, or all. */
  readonly devices: (ofAll: boolean) => readonly DeviceId[];
  readonly ends: (device: DeviceId) => readonly Point[];
  readonly locator: (device: DeviceId) => readonly Point[];
  /**
   * What somebody lacks who told these points, as far as that is clear; `isWhole` when they told a whole locator, `has` how
   * much they have of each device, where that is known.
   */
  readonly compare: (device: DeviceId, points: readonly Point[], isWhole: boolean, has?: Vector) => Compared;
  /**
   * These events with all that they stand on and somebody lacks who has this much of each device, each after those it
   * names. What is lacking of the `parted` devices is among these events already. Where one has so many branches that
   * another is kept only for a neighbour's event that rests on it, the first such comes along.
   */
  readonly withGround: (
    lacking: readonly SignedEvent[],
    parted: ReadonlySet<DeviceId>,
    has: Vector,
  ) => readonly SignedEvent[];
  /** True for a device with so many branches that another is kept only for somebody else's event that rests on it. */
  readonly isFull: (device: DeviceId) => boolean;
  /** True for an event of which a vector does not tell: it is not on its device's longest branch. */
  readonly isAside: (event: Event) => boolean;
  /** What the reader of a bundle lacks, branches and all; see `lackedBy`. */
  readonly lackedBy: (has: Vector, to?: Vector) => readonly SignedEvent[];
};

/** `lacking` there: one run a branch. `isLacking`: something of the device is not here. */
export type Compared = {
  readonly device: DeviceId;
  /** False where the chain goes one way for all that is known: counts tell what is lacking of it. */
  readonly hasParted: boolean;
  readonly lacking: readonly (readonly SignedEvent[])[];
  readonly isLacking: boolean;
};

/** A place in a device's chain and the first 16 bytes of the id that stands there. */
export type Point = { readonly seq: number; readonly id: Id };

export function createBranches(graph: Graph, signed: KeptEvents): Branches {
  const hasForked = (device: DeviceId): boolean => graph.branches(device).length > 1;

  function compare(device: DeviceId, points: readonly Point[], isWhole: boolean, has?: Vector): Compared {
    const known = points.flatMap((point) => pointed(graph, device, point) ?? []);
    // Whoever tells a whole locator, or two ends, has seen that they parted, which the places need not show.
    const hasParted =
      isWhole || points.length > 1 || hasForked(device) || points.some((point) => isElsewhere(graph, device, point));
    // An end far beyond what is here may stand on another branch, and only places before it show that.
    if (!hasParted)
      return { device, hasParted, lacking: [], isLacking: known.length === 0 && graph.last(device) !== undefined };
    // Of ends alone, none of which is known here, nothing tells where the branches part.
    const runs = isWhole || known.length > 0 ? beyond(graph, device, known) : [];
    // Where more may be there than fits a message, what stands below what is there for certain is not sent again.
    const isCut = points.length >= POINTS_MAX && has !== undefined;
    const news = isCut ? runs.map((run) => run.filter((one) => !isBorneThere(graph, one, has))) : runs;
    const lacking = news.map((run) => run.flatMap(({ event }) => signed.get(event.id) ?? []));
    return { device, hasParted, lacking, isLacking: known.length < points.length };
  }

  function withGround(lacking: readonly SignedEvent[], parted: ReadonlySet<DeviceId>, has: Vector): SignedEvent[] {
    const all = new Map(lacking.flatMap(({ event }) => entered(event.id)));
    for (const lowest of lowestOfBranches([...all.values()])) {
      const bearer = isFull(graph, lowest.event.device) ? bearerOf(graph, lowest, has) : undefined;
      if (bearer !== undefined) for (const one of untilSigned(bearer)) all.set(one.event.id, one);
    }
    const isThere = ({ device, seq }: Event): boolean => parted.has(device) || seq < (has.get(device) ?? 0);
    for (const { event } of all.values()) {
      for (const [id, entry] of namedBy(event).flatMap(entered)) {
        if (all.has(id) || isThere(entry.event)) continue;
        for (const one of untilSigned(entry)) all.set(one.event.id, one);
      }
    }
    return [...all.values()].sort(inOrder).flatMap(({ event }) => signed.get(event.id) ?? []);
  }

  function entered(id: Id): [Id, Entry][] {
    const entry = graph.get(id);
    return entry === undefined ? [] : [[id, entry]];
  }

  /** An event and those after it in its chain, up to the signature that vouches for it. */
  function untilSigned({ branch, event }: Entry): readonly Entry[] {
    const on = branch.entries.slice(event.seq - branch.from);
    return on.slice(0, 1 + on.findIndex((one) => signed.get(one.event.id)?.signature !== undefined));
  }

  return {
    devices: (ofAll) => graph.devices().filter((device) => ofAll || hasForked(device)),
    ends: (device) => endsOf(graph, device),
    locator: (device) => locatorOf(graph, device),
    compare,
    withGround,
    isFull: (device) => isFull(graph, device),
    isAside: (event) => isAside(graph, event),
    lackedBy: (has, to) => lackedBy(graph, [...signed.values()], has, to),
  };
}

/** Hex digits of an id that make a point. */
const POINT_DIGITS = 32;

/** The ends of a device's branches. */
function endsOf(graph: Graph, device: DeviceId): readonly Point[] {
  return graph.branches(device).flatMap(({ entries }) => entries.slice(-1).map(pointAt));
}

/**
 * Enough of a device's chain to find where another one leaves it: of each branch the end, and places ever further back.
 * Whoever has the other branch sends at most as many events again as it must send in any case.
 */
function locatorOf(graph: Graph, device: DeviceId): readonly Point[] {
  const points = new Map<Id, Point>();
  for (const { entries } of graph.branches(device)) {
    const end = entries.at(-1);
    if (end === undefined) continue;
    for (let back = 0; back <= end.event.seq; back = back === 0 ? 1 : 2 * back) add(inChain(end, end.event.seq - back));
    add(inChain(end, 0));
  }
  return [...points.values()].slice(0, POINTS_MAX);

  function add(entry: Entry | undefined): void {
    if (entry !== undefined) points.set(entry.event.id, pointAt(entry));
  }
}

/** The event that a point means, if it is here. */
function pointed(graph: Graph, device: DeviceId, { seq, id }: Point): Entry | undefined {
  return graph.allAt(device, seq).find(({ event }) => event.id.startsWith(id));
}

/** True when another event than the one that is told stands at that place here: the device forked. */
function isElsewhere(graph: Graph, device: DeviceId, point: Point): boolean {
  return graph.allAt(device, point.seq).length > 0 && pointed(graph, device, point) === undefined;
}

/** What someone lacks of a device's branches who has these events and all before them: one run a branch. */
function beyond(graph: Graph, device: DeviceId, known: readonly Entry[]): readonly (readonly Entry[])[] {
  const has = new Map<Branch["column"], number>();
  for (const { event, branch } of known) {
    let end = event.seq + 1;
    for (let stretch: Branch | undefined = branch; stretch !== undefined; stretch = stretch.base) {
      has.set(stretch.column, Math.max(end, has.get(stretch.column) ?? 0));
      end = stretch.from;
    }
  }
  const runs = graph.branches(device).map(({ column, from, entries }) => {
    return entries.slice(Math.max(0, (has.get(column) ?? 0) - from));
  });
  return runs.filter((run) => run.length > 0);
}

/** Of the branches that these are on, the lowest on each. */
function lowestOfBranches(entries: readonly Entry[]): readonly Entry[] {
  const lowest = new Map<Branch, Entry>();
  for (const one of entries) {
    const known = lowest.get(one.branch);
    if (known === undefined || one.event.seq < known.event.seq) lowest.set(one.branch, one);
  }
  return [...lowest.values()];
}

function pointAt({ event }: Entry): Point {
  return { seq: event.seq, id: event.id.slice(0, POINT_DIGITS) };
}
