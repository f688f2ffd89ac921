import type { Entry } from "../../kernel/entry.ts";
import { type Event, type Id, SEALED } from "../../kernel/event.ts";
import { createFolding, type Folding } from "../../kernel/fold.ts";
import { createGraph } from "../../kernel/graph.ts";
import { isNarrow, type Kinds } from "../../kernel/kinds.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import { RULES_VERSION } from "../../kernel/rights.ts";
import { hashingState } from "../../kernel/state-codec.ts";
import { allSteps, type Steps } from "../../kernel/steps.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import type { Memory } from "../log/memory.ts";

/** Neighbours' word against ours about what the same events mean: a bug, a damaged disk, or a lie. */
export type Alarm = {
  readonly checkpoint: Id;
  /** The state's hash as the checkpoint says it, and as it comes out here. */
  readonly theirs: string;
  readonly ours: string;
};

/** Compares what checkpoints say with what their events mean here. */
export type Weighing = {
  /** Nothing where the checkpoint was made by rules of another version, or covers what is still sealed to us. */
  readonly weigh: (checkpoint: Id) => Steps<"same" | Alarm | undefined>;
  readonly alarms: () => readonly Alarm[];
  /** The alarms of those that were compared so far; compares nothing by itself. */
  readonly noticed: () => readonly Alarm[];
  /**
   * The state's hash after the first `count` of the events that a checkpoint covers; of all when there are fewer.
   * Nothing while one of them is sealed to us.
   */
  readonly hashAt: (checkpoint: Id, count: number) => string | undefined;
  /** What the events that a checkpoint covers mean by themselves; nothing while one of them is sealed to us. */
  readonly meaning: (checkpoint: Id) => Steps<Meaning | undefined>;
  /** The first event after which somebody else's state differs, who answers with the hashes of theirs. */
  readonly firstDifference: (checkpoint: Id, theirs: HashAt) => Promise<Id | undefined>;
  /** The events that a checkpoint covers, in order. */
  readonly covered: (checkpoint: Id) => readonly Event[];
};

type Meaning = Pick<Checkpoint, "count" | "state" | "rights" | "time">;
type HashAt = (count: number) => Promise<string | undefined>;

export type WeighingDeps = {
  readonly practices: readonly AnyPractice[];
  readonly kinds: Kinds;
  readonly community: Id;
};

export function createWeighing({ practices, kinds, community }: WeighingDeps, memory: Memory): Weighing {
  const { graph, folding, isSigned } = memory;
  const verdicts = new Map<Id, "same" | Alarm>();
  /** The last checkpoint that was folded by itself: looking for the first difference asks for it many times. */
  let trial: { readonly checkpoint: Id; readonly folding: Folding } | undefined;

  /** Whether the events below a checkpoint mean here what it says. Rules of another version cannot be compared. */
  function* weigh(checkpoint: Id): Steps<"same" | Alarm | undefined> {
    const entry = graph.get(checkpoint);
    const body = entry?.event.body;
    if (body === undefined || Number(body.rules) > RULES_VERSION) return undefined;
    const known = verdicts.get(checkpoint);
    if (known !== undefined) return known;
    const theirs = `${body.rules}:${body.state}`;
    const ours = yield* hashing(checkpoint, Number.POSITIVE_INFINITY);
    // Where all was read again meanwhile, what was compared may have been half of it.
    if (ours === undefined || graph.get(checkpoint) !== entry) return undefined;
    const verdict = ours === theirs ? "same" : { checkpoint, theirs, ours };
    verdicts.set(checkpoint, verdict);
    return verdict;
  }

  /** What a checkpoint covers does not change, whatever comes to stand between it meanwhile. */
  function* covering(checkpoint: Id): Steps<Event[]> {
    const entry = graph.get(checkpoint);
    const events: Event[] = [];
    if (entry === undefined) return events;
    for (const { event } of [...folding.ordered()]) {
      yield;
      if (graph.seen(entry, event.id)) events.push(event);
    }
    return events;
  }

  const covered = (checkpoint: Id): Event[] => allSteps(covering(checkpoint));
  const hashAt: Weighing["hashAt"] = (checkpoint, count) => allSteps(hashing(checkpoint, count));

  function* hashing(checkpoint: Id, count: number): Steps<string | undefined> {
    const alone = yield* aloneAt(checkpoint);
    if (alone === undefined) return undefined;
    return yield* hashingState(alone.stateAt(count), alone.lane.rights(alone.lane.chain().length).rulesVersion);
  }

  function* aloneAt(checkpoint: Id): Steps<Folding | undefined> {
    if (graph.get(checkpoint) === undefined) return undefined;
    if (trial?.checkpoint === checkpoint) return trial.folding;
    const events = yield* covering(checkpoint);
    for (const event of events) {
      yield;
      if (isSealedToUs(event, kinds)) return undefined;
    }
    const alone = yield* foldedAlone(events);
    trial = { checkpoint, folding: alone };
    return alone;
  }

  function* meaning(checkpoint: Id): Steps<Meaning | undefined> {
    const alone = yield* aloneAt(checkpoint);
    const entry = graph.get(checkpoint);
    if (alone === undefined || entry === undefined) return undefined;
    const rights = alone.lane.rights(alone.lane.chain().length);
    return { count: alone.ordered().length, state: alone.state(), rights, time: folding.timeAt(entry) };
  }

  async function firstToDiffer(checkpoint: Id, theirs: HashAt): Promise<Id | undefined> {
    const events = covered(checkpoint);
    let isSilent = false;
    const ask: HashAt = async (count) => {
      const hash = isSilent ? undefined : await theirs(count);
      isSilent ||= hash === undefined;
      return hash;
    };
    const same = await firstDifference(events.length, async (count) => hashAt(checkpoint, count), ask);
    return isSilent ? undefined : events[same]?.id;
  }

  /** What some events mean by themselves, whatever else came between them here. */
  function* foldedAlone(events: readonly Event[]): Steps<Folding> {
    const alone = createGraph();
    const again = createFolding({ practices, kinds, graph: alone, community, isSigned });
    const entries: Entry[] = [];
    for (const event of events) yield void entries.push(alone.add(event));
    yield* again.filling(entries);
    return again;
  }

  function alarms(): readonly Alarm[] {
    return folding.lane.checkpoints().flatMap(({ id }) => {
      const verdict = allSteps(weigh(id));
      return typeof verdict === "object" ? [verdict] : [];
    });
  }

  function noticed(): readonly Alarm[] {
    return [...verdicts.values()].filter((verdict) => verdict !== "same");
  }

  return { weigh, alarms, noticed, hashAt, covered, meaning, firstDifference: firstToDiffer };
}

/** True for an event that changes the community's state for those who have a key that has not come here yet. */
export function isSealedToUs(event: Event, kinds: Kinds): boolean {
  return event.body === SEALED && !isNarrow(kinds, event);
}

/**
 * The place, among the same events, of the first after which two replicas' states differ: `count` when they never do.
 * Asks for the hashes of about log2(count) places.
 */
export async function firstDifference(
  count: number,
  ours: (count: number) => Promise<string | undefined>,
  theirs: (count: number) => Promise<string | undefined>,
): Promise<number> {
  let [same, differs] = [0, count + 1];
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if ((await ours(middle)) === (await theirs(middle))) same = middle;
    else differs = middle;
  }
  return same;
}
