import type { Entry } from "../entry.ts";
import { type HouseholdId, type Id, no, type PersonId, type Refusal, type Verdict, yes } from "../event.ts";
import type { Presence } from "../presence.ts";
import type { Rights } from "../rights.ts";
import { type CoSigned, createCheckpoints } from "./checkpoints.ts";
import { createDevices } from "./devices.ts";
import { createDoor } from "./door.ts";
import { whyNotEntered } from "./entering.ts";
import type { LaneFact } from "./facts.ts";
import { createFounding } from "./founding.ts";
import { type Effect, type GroundDeps, type Handlers, layGround } from "./ground.ts";
import { createHeldKeys, type Held } from "./held-keys.ts";
import { createMotions, type Motion } from "./motions.ts";
import type { Outcome } from "./outcomes.ts";
import { createPartings } from "./partings.ts";
import { createQuarantine, type Quarantine } from "./quarantine.ts";
import { createRecoveries, type Recovering } from "./recoveries.ts";
import { createReviews, type Reviewing } from "./reviews.ts";

/**
 * The rights lane: the chain of constitutional outcomes. Every fact is judged once, on its own causal past, so a late
 * arrival changes no earlier verdict; it can only add an outcome, and then the chain is chosen again. Each sort of fact
 * has a file of its own beside this one; here they are put together.
 */
export type Lane = {
  /** Takes one fact in, after all that its event had seen. */
  readonly hear: (entry: Entry, fact: LaneFact | Refusal) => void;
  /** What would be said of a fact; nothing is kept. */
  readonly would: (entry: Entry, fact: LaneFact | Refusal) => Verdict;
  /** What was said of an event: a refusal, or nothing. */
  readonly verdict: (id: Id) => Verdict;
  /** The winning outcomes, oldest first. */
  readonly chain: () => readonly Outcome[];
  /** The rights after the first `position` winning outcomes. */
  readonly rights: (position: number) => Rights;
  /** The commitment to the key that an event is sealed with: the newest that an outcome in its own past gave and that counts. */
  readonly epochAt: (entry: Entry) => string | undefined;
  /** Who has the keys that winning outcomes gave, from the newest back to the one that counts. */
  readonly heldKeys: () => readonly Held[];
  /**
   * The commitments to all keys that those with a say now may hold, oldest first: of the winning chain, and of what lost
   * to it for good. Before that a key of a removal that may still win would reach whom it removes.
   */
  readonly epochs: () => readonly string[];
  /** The place of an outcome in the winning chain, from 1; 0 when it is not in it. */
  readonly positionOf: (id: Id) => number;
  /** True for someone who had left, as far as `entry` had seen, and was not asked back since. */
  readonly hasLeft: (entry: Entry, person: PersonId) => boolean;
  /** True for whoever the others wait for, by some rights: who had not left and does not rest, as far as `entry` had seen. */
  readonly isAwaited: (entry: Entry, rights: Rights, person: PersonId) => boolean;
  /** True for an outcome that nothing displaces any more. */
  readonly isFinal: (outcome: Id) => boolean;
  /** How far a recovery is, as far as `entry` had seen. */
  readonly recovering: (recovery: Id, entry: Entry) => Recovering | undefined;
  /** How far the review of somebody's belonging is, as far as `entry` had seen. */
  readonly reviewing: (review: Id, entry: Entry) => Reviewing | undefined;
  readonly quarantine: Quarantine;
  readonly presence: Presence;
  readonly motion: (id: Id) => Motion | undefined;
  /** True for an event, `entry` itself or one that it had seen, that does not count: its device forked (K-6). */
  readonly isSuspended: (entry: Entry, id: Id) => boolean;
  /** The yes ballots on a motion that `entry` had seen (or all that are known): the newest of each who has not left. */
  readonly yesOn: (motion: Id, entry?: Entry) => ReadonlyMap<PersonId, Id>;
  /** Households whose yes a motion still waits for. */
  readonly unasked: (motion: Id) => readonly HouseholdId[];
  /** Checkpoints, and which households signed them. */
  readonly checkpoints: () => readonly CoSigned[];
};

/** Facts that count also when they come from a device that was retired. */
const HEARD_FROM_RETIRED: ReadonlySet<LaneFact["is"]> = new Set(["object", "recover"]);

export function createLane(deps: GroundDeps): Lane {
  const ground = layGround({
    ...deps,
    isCovered: (outcome, sees) => checkpoints.isCovered(outcome, sees),
    hasLeft: (entry, person) => partings.hasLeft(entry, person),
  });
  const checkpoints = createCheckpoints(ground);
  const { chain, graph } = ground;
  graph.joins.askRoll((at) => (at === undefined ? chain.winning() : chain.seenBy(at)).at(-1)?.rights.roll ?? []);
  const door = createDoor(ground, (entry, person) => partings.isAway(entry, person));
  const partings = createPartings(ground, door);
  const founding = createFounding(ground, door, partings);
  const reviews = createReviews(ground, door, partings);
  const motions = createMotions(ground, door, partings, reviews);
  const quarantine = createQuarantine(ground, door);
  const devices = createDevices(ground, partings);
  const recoveries = createRecoveries(ground, door, partings);
  const keys = createHeldKeys(ground, partings, () => founding.draft().epoch);
  const verdicts = new Map<Id, Refusal>();

  /** Every fact that the lane knows, and its rule. */
  const handlers: Handlers<LaneFact> = {
    ...door.handlers,
    ...partings.handlers,
    ...founding.handlers,
    ...motions.handlers,
    ...reviews.handlers,
    ...devices.handlers,
    ...recoveries.handlers,
    ...keys.handlers,
    ...checkpoints.handlers,
  };

  function decide(entry: Entry, fact: LaneFact | Refusal): Refusal | Effect {
    if (!("is" in fact)) return fact;
    const entered = whyNotEntered(graph, chain.seenBy(entry).at(-1)?.rights, entry, true);
    if (entered !== undefined) return entered;
    if (!HEARD_FROM_RETIRED.has(fact.is) && graph.joins.isCut(entry, entry)) return no("lane.retired");
    const handle = handlers[fact.is] as (entry: Entry, fact: LaneFact) => Refusal | Effect;
    return handle(entry, fact);
  }

  return {
    hear: (entry, fact) => {
      const answer = decide(entry, fact);
      if (typeof answer === "function") answer();
      else verdicts.set(entry.event.id, answer);
    },
    would: (entry, fact) => {
      const answer = decide(entry, fact);
      return typeof answer === "function" ? yes : answer;
    },
    verdict: (id) => verdicts.get(id),
    chain: chain.winning,
    rights: (position) => chain.winning()[position - 1]?.rights ?? founding.draft(),
    epochAt: keys.epochAt,
    heldKeys: keys.newest,
    epochs: () => {
      const all = [
        founding.draft(),
        ...chain.winning().flatMap((one) => [...chain.lostTo(one), one].map(({ rights }) => rights)),
      ];
      return [...new Set(all.flatMap(({ epoch }) => epoch ?? []))];
    },
    positionOf: chain.positionOf,
    isFinal: chain.isFinal,
    hasLeft: partings.hasLeft,
    isAwaited: ground.isAwaited,
    recovering: recoveries.recovering,
    reviewing: reviews.reviewing,
    quarantine,
    presence: ground.presence,
    motion: motions.motion,
    isSuspended: ground.isSuspended,
    yesOn: motions.yesOn,
    unasked: motions.unasked,
    checkpoints: checkpoints.all,
  };
}
