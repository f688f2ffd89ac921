import { type Act, countable } from "./acts.ts";
import type { Entry } from "./entry.ts";
import { MISFIT, no, type PersonId, type Refusal, SEALED, type Verdict } from "./event.ts";
import type { Graph } from "./graph.ts";
import type { Kinds } from "./kinds.ts";
import type { LaneFact } from "./lane/facts.ts";
import type { Lane } from "./lane/lane.ts";

/** What the lane is told of a log. */
export type LaneHearing = {
  /** The lane hears what an event says to it. `isFolded`: a state is gone on from that knows of it already. */
  readonly hear: (entry: Entry, isFolded?: boolean) => void;
  /** To be asked again once the lane has heard more: whether that changes what was folded before. */
  readonly watch: () => () => boolean;
  /** To be called once all was heard that a checkpoint knows of. */
  readonly goOn: () => void;
  readonly laneFact: (entry: Entry) => LaneFact | Refusal | undefined;
  /** An act that counts for others waits while its own past, or itself, shows that its device wrote two histories. */
  readonly suspension: (entry: Entry) => Refusal | undefined;
};

type LaneHearingDeps = {
  readonly kinds: Kinds;
  readonly graph: Graph;
  readonly openLater: (entry: Entry) => unknown;
  /** It is another one after all was read again. */
  readonly lane: () => Lane;
};

export function createLaneHearing({ kinds, graph, openLater, lane: laneNow }: LaneHearingDeps): LaneHearing {
  let disturbances = graph.joins.disturbances();

  function hear(entry: Entry, isFolded = false): void {
    openLater(entry);
    const act = heardAct(kinds, entry);
    if (act === undefined) return;
    const lane = laneNow();
    const fact = laneFact(entry);
    if (fact !== undefined) lane.hear(entry, fact);
    const stands = lane.verdict(entry.event.id) === undefined;
    const counted = act.counts !== undefined && stands ? act.counts(entry.event).ids : undefined;
    if (counted !== undefined) lane.quarantine.count(entry, counted, countable(act), isFolded);
    if (act.shows !== undefined) lane.presence.note(entry, act.shows(entry.event));
  }

  function watch(): () => boolean {
    const lane = laneNow();
    const before = lane.chain();
    const version = lane.quarantine.version();
    return () => {
      const after = lane.chain();
      const devicesAsBefore = graph.joins.disturbances() === disturbances;
      disturbances = graph.joins.disturbances();
      // Another chain binds, other acts of removed people are set apart, or a device that was heard turns out retired.
      if (!devicesAsBefore || lane.quarantine.version() !== version) return true;
      return before.some((outcome, index) => after[index]?.id !== outcome.id);
    };
  }

  /** Who is right of two devices that retire each other may have been different when the checkpoint was kept. */
  function goOn(): void {
    disturbances = graph.joins.isDisputed() ? "" : graph.joins.disturbances();
  }

  function laneFact(entry: Entry): LaneFact | Refusal | undefined {
    const fact = heardAct(kinds, entry)?.lane?.(entry.event);
    return fact === undefined ? undefined : (suspension(entry) ?? fact);
  }

  function suspension(entry: Entry): Refusal | undefined {
    const binds = kinds.byKind.get(entry.event.kind)?.act.binds === true;
    return binds && laneNow().isSuspended(entry, entry.event.id) ? no("kernel.forked") : undefined;
  }

  return { hear, watch, goOn, laneFact, suspension };
}

/** An act of the few that the lane listens to; the bodies of all others need not be opened for it. */
function heardAct(kinds: Kinds, { event }: Entry): Act | undefined {
  const act = kinds.byKind.get(event.kind)?.act;
  const isHeard = act?.lane !== undefined || act?.counts !== undefined || act?.shows !== undefined;
  return isHeard && event.body !== MISFIT && event.body !== SEALED ? act : undefined;
}

/**
 * What removed people wrote without their removal knowing of it waits to be adopted, and what a retired device wrote beyond its
 * cut has no effect: unless the act is heard all the same.
 */
export function setApart(kinds: Kinds, lane: Lane, entry: Entry, by: PersonId | undefined): Verdict {
  if (kinds.byKind.get(entry.event.kind)?.act.evenApart) return undefined;
  if (by !== undefined && lane.quarantine.holds(entry, by)) return no("kernel.quarantined");
  return lane.quarantine.cutsOff(entry) ? no("lane.retired") : undefined;
}
