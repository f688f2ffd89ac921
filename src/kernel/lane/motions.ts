import { type HouseholdId, type Id, no, type PersonId, type Refusal } from "../event.ts";
import type { Entry } from "../graph.ts";
import { type Sight, sightOf } from "./ballots.ts";
import { type Change, changed, seatedBy } from "./change.ts";
import type { Door } from "./door.ts";
import { createDormancy } from "./dormancy.ts";
import { createElectorates } from "./electorate.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import type { Partings } from "./partings.ts";
import { createWhyNotChange } from "./why-not-change.ts";

export type MotionFact =
  | { readonly is: "motion"; readonly parent: Id; readonly change: Change }
  | { readonly is: "ballot"; readonly motion: Id; readonly yes: boolean }
  | { readonly is: "outcome"; readonly motion: Id; readonly ballots: readonly Id[] };

export type Motion = {
  readonly id: Id;
  readonly parent: Id;
  readonly change: Change;
  /** Who has a say: the roll at the parent, without those who had left. Frozen when the motion was made. */
  readonly electorate: readonly PersonId[];
  /** How many must say yes. */
  readonly needed: number;
  /** Households on the roll that somebody would join: a yes of each is needed. */
  readonly consents: readonly HouseholdId[];
};

/** What was put to everyone on the roll, who said yes, and what came of it. */
export type Motions = {
  readonly handlers: Handlers<MotionFact>;
  readonly motion: (id: Id) => Motion | undefined;
  /**
   * The yes ballots on a motion that `entry` had seen (or all that are known), the newest of each person. One that is
   * suspended counts for neither side, and brings no older one back.
   */
  readonly yesOn: (motion: Id, entry?: Entry) => ReadonlyMap<PersonId, Id>;
};

export function createMotions(ground: Ground, door: Door, partings: Partings): Motions {
  const { graph, chain, ballots, personOf, isSuspended } = ground;
  const { hasLeft } = partings;
  const dormancy = createDormancy(ground);
  const whyNotChange = createWhyNotChange(ground, dormancy);
  const electorateFor = createElectorates(ground, door, partings, dormancy);
  const motions = new Map<Id, Motion>();

  function move(entry: Entry, parent: Id, change: Change): Refusal | Effect {
    const outcome = graph.seen(entry, parent) ? chain.outcome(parent) : undefined;
    if (outcome === undefined) return no("lane.unknown-parent");
    const refusal = whyNotOn(entry, parent);
    if (refusal !== undefined) return refusal;
    if (!outcome.rights.roll.has(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const against = whyNotChange(entry, outcome.rights, change);
    if (against !== undefined) return against;
    const { people, needed, consents } = electorateFor(entry, outcome.rights, change);
    const motion = { id: entry.event.id, parent, change, electorate: people, needed, consents };
    return () => {
      motions.set(motion.id, motion);
      chain.name(entry.event.id, personOf(entry), parent);
    };
  }

  /** What stands against building on an outcome: it must be the newest that binds, and no rival of one's own word. */
  function whyNotOn(entry: Entry, parent: Id): Refusal | undefined {
    if (chain.seenBy(entry).at(-1)?.id !== parent) return no("lane.moved-on");
    return chain.isBound(entry, personOf(entry), parent) ? no("lane.built-on-rival") : undefined;
  }

  function vote(entry: Entry, motionId: Id, isYes: boolean): Refusal | Effect {
    const { id } = entry.event;
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    if (motion === undefined) return no("lane.unknown-motion");
    const { parent } = motion;
    const refusal = whyNotOn(entry, parent);
    if (refusal !== undefined) return refusal;
    const person = personOf(entry);
    if (!motion.electorate.includes(person)) return no("lane.not-on-roll");
    if (hasLeft(entry, person)) return no("lane.left");
    if (isYes && ballots.saysYesElsewhere(person, motionId, parent, sight(entry))) {
      return no("lane.one-yes-each");
    }
    return () => {
      ballots.add({ id, person, motion: motionId, parent, yes: isYes });
      chain.name(id, person, parent);
    };
  }

  /** What an event had seen, without the ballots that a retired device gave beyond its cut, as far as was seen. */
  function sight(at: Entry | undefined): Sight {
    const sees = sightOf(graph, at);
    return (id) => {
      const given = sees(id) ? graph.get(id) : undefined;
      return given !== undefined && graph.joins.cutOf(given, at) === undefined;
    };
  }

  const yesOn = (motion: Id, entry: Entry = graph.top(0)): ReadonlyMap<PersonId, Id> =>
    ballots.yesOn(motion, sight(entry), (id) => isSuspended(entry, id));

  function conclude(entry: Entry, motionId: Id, listed: readonly Id[]): Refusal | Effect {
    const { id } = entry.event;
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    const parent = motion === undefined ? undefined : chain.outcome(motion.parent);
    if (motion === undefined || parent === undefined) return no("lane.unknown-motion");
    const refusal = whyNotOn(entry, parent.id);
    if (refusal !== undefined) return refusal;
    const person = personOf(entry);
    const { electorate, needed } = motion;
    if (!electorate.includes(person)) return no("lane.not-on-roll");
    if (hasLeft(entry, person)) return no("lane.left");
    const said = new Map([...yesOn(motionId, entry)].map(([who, ballot]) => [ballot, who]));
    const counted = listed.flatMap((ballot) => said.get(ballot) ?? []);
    if (new Set(listed).size !== listed.length) return no("lane.counted-wrong");
    if (counted.length !== listed.length) return no("lane.counted-wrong");
    if (counted.length < needed) {
      return no("lane.not-enough", { yes: counted.length, needed, of: electorate.length });
    }
    const { roll } = parent.rights;
    const unasked = motion.consents.filter((household) => !counted.some((who) => roll.get(who) === household));
    if (unasked.length > 0) return no("lane.household-asked", { households: unasked.length });
    const { change } = motion;
    const rights = changed(parent.rights, change, id);
    const restsOn = [motionId, ...listed, ...seatedBy(change)];
    const outcome = { id, parent: parent.id, ballots: counted.length, counted, electorate, change, rights, restsOn };
    return () => {
      chain.record({ ...outcome, list: undefined, matter: motionId, rooted: 0 });
      chain.name(id, person, parent.id);
    };
  }

  const handlers: Handlers<MotionFact> = {
    motion: (entry, { parent, change }) => move(entry, parent, change),
    ballot: (entry, { motion, yes }) => vote(entry, motion, yes),
    outcome: (entry, fact) => conclude(entry, fact.motion, fact.ballots),
  };
  return {
    handlers,
    motion: (id) => motions.get(id),
    yesOn,
  };
}
