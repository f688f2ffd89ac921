import { createEnacting } from "./enacting.ts";
import type { Entry } from "./entry.ts";
import { type Id, MISFIT, type Minute, no, type PersonId, type Verdict } from "./event.ts";
import type { FoldedMarks, Folding, Mark } from "./folding.ts";
import { type Graph, inOrder } from "./graph.ts";
import { beginning } from "./kept-states.ts";
import { isNarrow, type Kinds } from "./kinds.ts";
import { whyNotEntered } from "./lane/entering.ts";
import { createLane, type Lane } from "./lane/lane.ts";
import { createLaneHearing, setApart } from "./lane-hearing.ts";
import { createOrder } from "./placing.ts";
import { pastPosition, shelvedPosition } from "./positions.ts";
import type { AnyPractice, World } from "./practice.ts";
import type { Prepared } from "./prepared.ts";
import { RULES_VERSION } from "./rights.ts";
import type { Bodies } from "./seal/bodies.ts";
import { createOpening, isDark } from "./seal/opening.ts";
import type { Shelf } from "./shelf.ts";
import type { State } from "./state.ts";
import type { Steps } from "./steps.ts";
import { switchedOff, whyOff } from "./switched-off.ts";
import { createTimePast } from "./time-past.ts";
import { type Surroundings, WorldAround } from "./world.ts";

export type { Folding, Mark } from "./folding.ts";

export type FoldingDeps = {
  readonly practices: readonly AnyPractice[];
  readonly kinds: Kinds;
  readonly graph: Graph;
  readonly community: Id;
  readonly isSigned: World["isSigned"];
  /** The newest version of the rules that this software knows. */
  readonly knownRules?: number;
  /** Opens what is sealed; where nothing is, it may be left out. */
  readonly bodies?: Pick<Bodies, "learn" | "read">;
};

/** Folds the events of one community by these practices. */
export function createFolding(deps: FoldingDeps): Folding {
  const { practices, kinds, graph, community, isSigned, knownRules = RULES_VERSION, bodies } = deps;
  const [order, enacting, offBy] = [createOrder(), createEnacting(practices, kinds, graph), switchedOff(practices)];
  let lane = createLane({ graph, community, isSigned });
  const opening = createOpening((entry) => bodies?.read(entry.event, lane.epochAt(entry)));
  let surroundings: Surroundings = around(deps, lane, prepared);
  let [now, kept] = beginning(practices);
  const openLater = (entry: Entry): unknown => !isNarrow(kinds, entry.event) && opening.openLater(entry);
  const { laneFact, suspension, ...hearing } = createLaneHearing({ kinds, graph, openLater, lane: () => lane });
  graph.dress({ read: openLater, positionOf: (entry) => shelvedPosition(graph, lane, entry) });

  /** First pass: the lane hears its facts, each on its own past. Says whether that changes what was folded before. */
  function hearLane(entries: readonly Entry[]): boolean {
    const hasChanged = hearing.watch();
    for (const entry of foundingFirst(entries, community)) hearing.hear(entry);
    return hasChanged();
  }

  function add(entries: readonly Entry[]): void {
    const bringsFounding = entries.some(({ event }) => event.id === community);
    const hasNewKeys = bodies?.learn(entries.map(({ event }) => event)) ?? false;
    const changed = hearLane(entries);
    const from = order.place([...entries].sort(inOrder));
    if ((hasNewKeys || bringsFounding) && opening.opensMore()) reread();
    else refold(changed ? 0 : from);
  }

  function* filling(entries: readonly Entry[], marks: readonly Mark[] = []): Steps {
    const ordered = [...entries].sort(inOrder);
    const newest = marks.at(-1);
    const count = newest !== undefined && ordered[newest.count - 1]?.event.id === newest.last ? newest.count : 0;
    if (count > 0) yield* restoring(ordered.slice(0, count), marks);
    const hasChanged = hearing.watch();
    for (const entry of foundingFirst(ordered.slice(count), community)) yield hearing.hear(entry);
    const from = order.place(ordered.slice(count));
    goBack(hasChanged() ? 0 : from);
    while (now.count < order.length()) yield foldNext();
  }

  function reread(): void {
    // A key may open what the lane is made of, so everything that was built on it is built again.
    opening.again();
    graph.joins.forget();
    lane = createLane({ graph, community, isSigned });
    surroundings = around(deps, lane, prepared);
    hearLane(order.all());
    [now, kept] = beginning(practices);
    refold(0);
  }

  function* restoring(entries: readonly Entry[], marks: FoldedMarks): Steps {
    order.place(entries);
    yield* hearBefore(entries, marks);
    for (const entry of entries) entry.position = Math.max(pastPosition(entry), lane.positionOf(entry.event.id));
  }

  function* resuming(shelf: Shelf, marks: FoldedMarks): Steps {
    const numbered = (number: number): Entry => graph.numbered(number) as Entry;
    order.begin(shelf.size, (place) => numbered(shelf.order[place] as number));
    yield* hearBefore(shelf.heard.map(numbered).sort(inOrder), marks);
  }

  function* hearBefore(entries: readonly Entry[], marks: FoldedMarks): Steps {
    bodies?.learn(entries.map(({ event }) => event));
    opening.maybeDark();
    for (const entry of foundingFirst(entries, community)) yield hearing.hear(entry, true);
    hearing.goOn();
    now = marks[marks.length - 1] ?? now;
    kept.restore(marks);
  }

  function marks(): readonly Mark[] {
    return [...kept.spread(order.length()), now].flatMap((one) =>
      one.count === 0 ? [] : { ...one, last: order.at(one.count - 1).event.id },
    );
  }

  /** Second pass: everything in order, from the nearest kept state. */
  function refold(from: number): void {
    goBack(from);
    while (now.count < order.length()) foldNext();
  }

  function goBack(from: number): void {
    if (from < now.count) now = kept.backTo(from);
  }

  function foldNext(): void {
    now = { count: now.count + 1, state: step(order.at(now.count)) };
    kept.pass(now);
  }

  function stateAt(count: number): State {
    if (count >= order.length()) return now.state;
    const newest = now;
    now = kept.upTo(count);
    while (now.count < count) now = { count: now.count + 1, state: step(order.at(now.count)) };
    const { state } = now;
    now = newest;
    return state;
  }

  function step(entry: Entry): State {
    const position = pastPosition(entry);
    entry.position = Math.max(position, lane.positionOf(entry.event.id));
    const { state } = now;
    const practice = kinds.byKind.get(entry.event.kind)?.practice;
    if (practice === undefined || isNarrow(kinds, entry.event) || isDark(entry)) return state;
    const world = worldOf(entry, graph.joins.authorOf(entry), position);
    const refusal = lane.verdict(entry.event.id) ?? apart(entry, world) ?? judge(practice, entry, world);
    if (refusal !== undefined) return { ...state, setAside: state.setAside.with(entry.event.id, refusal) };
    return folded(practice, entry, world);
  }

  function folded(practice: AnyPractice, { event }: Entry, world: WorldAround): State {
    const { state } = now;
    // What only a decision brings into force has no effect yet; what a decision brings into force takes effect now.
    if (kinds.byKind.get(event.kind)?.act.decided) return state;
    return enacting.folded(practice, state, event, world);
  }

  function apart(entry: Entry, { by, position }: World): Verdict {
    const rights = lane.rights(position);
    // What older software cannot judge is kept, and judged when it is newer. Whoever was removed does nothing more.
    if (by === undefined) return setApart(kinds, lane, entry, by);
    if (rights.removed.has(by)) return no("kernel.removed");
    if (rights.rulesVersion > knownRules) return no("kernel.newer-rules", { version: rights.rulesVersion });
    return setApart(kinds, lane, entry, by);
  }

  function judge(practice: AnyPractice, entry: Entry, world: World): Verdict {
    if (entry.event.body === MISFIT) return no("kernel.misfit");
    const { name } = practice;
    const { practices: states } = now.state;
    const isByHand = kinds.byKind.get(entry.event.kind)?.act.byHand === true;
    const refusal = suspension(entry) ?? whyNotEntered(graph, lane.rights(world.position), entry, isByHand);
    return refusal ?? whyOff(offBy(states, name, world.seen)) ?? practice.judge(states[name], entry.event, world);
  }

  function worldOf(entry: Entry, by: PersonId | undefined, position = pastPosition(entry)): WorldAround {
    return new WorldAround(surroundings, entry, by, position, now.state.practices);
  }

  function tryOut(entry: Entry): Verdict {
    const practice = kinds.byKind.get(entry.event.kind)?.practice;
    const fact = laneFact(entry);
    const joins = fact !== undefined && "is" in fact && fact.is === "join";
    const refusal = fact === undefined ? undefined : lane.would(entry, fact);
    if (practice === undefined) return refusal;
    const by = joins ? entry.event.id : graph.joins.authorOf(entry);
    const world = worldOf(entry, by);
    return refusal ?? apart(entry, world) ?? judge(practice, entry, world);
  }

  function ahead(entry: Entry): State | undefined {
    const practice = kinds.byKind.get(entry.event.kind)?.practice;
    if (practice === undefined || isDark(entry) || laneFact(entry) !== undefined) return undefined;
    return folded(practice, entry, worldOf(entry, graph.joins.authorOf(entry)));
  }

  function prepared(id: Id): Prepared | undefined {
    return enacting.prepared(now.state, id);
  }

  function standing(entry: Entry): ReturnType<Folding["standing"]> {
    const world = worldOf(entry, graph.joins.authorOf(entry));
    return { world, apart: apart(entry, world) };
  }

  const timeAt = (entry: Entry): Minute => surroundings.past.timeAt(entry, pastPosition(entry));
  const doors = { add, filling, resuming, marks, reread, ahead, stateAt, standing, try: tryOut, prepared };
  const forget = (): void => {
    order.clear();
    reread();
  };
  return withLane({ ...doors, forget, state: () => now.state, ordered: order.all, order, timeAt }, () => lane);
}

/** What does not stand on the founding may come before it, and is of no epoch until the lane knows of that. */
function foundingFirst(entries: readonly Entry[], community: Id): readonly Entry[] {
  const founding = entries.find(({ event }) => event.id === community);
  return founding === undefined ? entries : [founding, ...entries.filter((entry) => entry !== founding)];
}

function around(
  { graph, kinds, community, isSigned }: FoldingDeps,
  lane: Lane,
  prepared: Surroundings["prepared"],
): Surroundings {
  const past = createTimePast(graph, lane, community, pastPosition);
  return { graph, kinds, community, isSigned, lane, prepared, past };
}

/** The lane is made anew when a key opens more of it. */
function withLane(doors: Omit<Folding, "lane">, lane: () => Lane): Folding {
  return {
    ...doors,
    get lane() {
      return lane();
    },
  };
}
