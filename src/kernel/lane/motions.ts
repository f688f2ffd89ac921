import type { Entry } from "../entry.ts";
import { type HouseholdId, type Id, no, type PersonId, type Refusal } from "../event.ts";
import { rightsAt } from "../numbers-ahead.ts";
import { type Page, wholeRecord } from "../pages.ts";
import type { Rights } from "../rights.ts";
import { type Sight, sightOf } from "./ballots.ts";
import { twoThirds } from "./chain.ts";
import { type Change, changed, seatedBy } from "./change.ts";
import type { Door } from "./door.ts";
import { createUnseen } from "./dormancy.ts";
import { createElectorates, type Electorate, type Share } from "./electorate.ts";
import type { MotionFact } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import type { Outcome } from "./outcomes.ts";
import type { Partings } from "./partings.ts";
import type { Reviews } from "./reviews.ts";
import { createWhyNotChange } from "./why-not-change.ts";

export type Motion = {
  readonly id: Id;
  readonly parent: Id;
  readonly change: Change;
  /** Who has a say: the roll at the parent, without those who had left. Frozen when the motion was made. */
  readonly electorate: readonly PersonId[];
  /** Those of them who have not left since: nobody waits for the others. */
  readonly here: readonly PersonId[];
  /** How many must say yes. */
  readonly needed: number;
  readonly share: Share;
  /** Households on the roll that somebody would join: a yes of each is needed. */
  readonly consents: readonly HouseholdId[];
  /** The review that it stands on, where it removes somebody. */
  readonly review?: Id | undefined;
};

/** A motion as it was made: what it takes follows from who is still here. */
type Made = Omit<Motion, "here" | "needed"> & Pick<Electorate, "needed">;

/** What was put to everyone on the roll, who said yes, and what came of it. */
export type Motions = {
  readonly handlers: Handlers<MotionFact>;
  /** As it stands by all that is known, or stood when it went on record. */
  readonly motion: (id: Id) => Motion | undefined;
  /**
   * The yes ballots on a motion that `entry` had seen (or all that are known), the newest of each person who has not left.
   * One that is suspended counts for neither side, and brings no older one back.
   */
  readonly yesOn: (motion: Id, entry?: Entry) => ReadonlyMap<PersonId, Id>;
  /** Households whose yes a motion still waits for: somebody would join them, and nobody there has said yes. */
  readonly unasked: (motion: Id) => readonly HouseholdId[];
};

export function createMotions(ground: Ground, door: Door, partings: Partings, reviews: Reviews): Motions {
  const { graph, chain, ballots, personOf, isSuspended } = ground;
  const { hasLeft, lived } = partings;
  const whyNotChange = createWhyNotChange(ground, createUnseen(ground), partings);
  const electorateFor = createElectorates(ground, door, partings);
  const motions = new Map<Id, Made>();
  const pages = new Map<Id, Page>();

  function move(entry: Entry, parent: Id, change: Change, review?: Id): Refusal | Effect {
    const outcome = graph.seen(entry, parent) ? chain.outcome(parent) : undefined;
    if (outcome === undefined) return no("lane.unknown-parent");
    const refusal = whyNotOn(entry, parent);
    if (refusal !== undefined) return refusal;
    if (!outcome.rights.roll.has(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const against = whyNotChange(entry, outcome.rights, change);
    if (against !== undefined) return against;
    const gate = review === undefined ? undefined : reviews.whyNotMove(entry, review, change.remove);
    if (gate !== undefined) return gate;
    const rights = rightsAt(outcome.rights, () => ground.timeAt(entry));
    const { people, ...asked } = electorateOf(entry, rights, change, review);
    const motion = { id: entry.event.id, parent, change, electorate: people, ...asked, review };
    return () => {
      motions.set(motion.id, motion);
      chain.name(entry.event.id, personOf(entry), parent);
    };
  }

  /** Who votes on a removal was settled at its notice; those who came since count for how many it takes. */
  function electorateOf(entry: Entry, rights: Rights, change: Change, review: Id | undefined): Electorate {
    const usual = electorateFor(entry, rights, change);
    const gate = review === undefined ? undefined : reviews.reviewing(review, entry);
    if (gate === undefined) return usual;
    const others = usual.people.filter((person) => person !== gate.whom);
    const needed: Electorate["needed"] = (isHere) => Math.max(gate.needed, twoThirds(others.filter(isHere).length));
    return { ...usual, people: gate.electorate, needed, share: { rule: "removePercent" } };
  }

  /** How a motion stands for whoever knows what `entry` does: those who left since are neither asked nor waited for. */
  function asOf(entry: Entry, made: Made): Motion {
    const isHere = (person: PersonId) => !hasLeft(entry, person);
    return { ...made, here: made.electorate.filter(isHere), needed: made.needed(isHere) };
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
      return given !== undefined && !graph.joins.isCut(given, at);
    };
  }

  /** Whoever left has no word any more, whatever they said before. */
  function yesOn(motion: Id, entry: Entry = graph.top(0)): ReadonlyMap<PersonId, Id> {
    const yes = ballots.yesOn(motion, sight(entry), (id) => isSuspended(entry, id));
    return new Map([...yes].filter(([person]) => !hasLeft(entry, person)));
  }

  /** A household that everybody has left since asks nobody any more. */
  function unaskedBy(
    entry: Entry,
    { consents }: Pick<Motion, "consents">,
    { rights: { roll } }: Outcome,
    yes: readonly PersonId[],
  ) {
    const there = lived(entry, roll);
    return consents.filter((household) => there.has(household) && !yes.some((who) => roll.get(who) === household));
  }

  function staysOf(review: Id, entry: Entry): Refusal | undefined {
    const gate = reviews.reviewing(review, entry);
    return gate === undefined ? no("lane.unknown-review") : gate.stays;
  }

  /** A motion that can be put on record here, with what it builds on and who says yes to it by which ballot. */
  function ready(entry: Entry, motionId: Id): Refusal | Ready {
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    const parent = motion === undefined ? undefined : chain.outcome(motion.parent);
    if (motion === undefined || parent === undefined) return no("lane.unknown-motion");
    const refusal = whyNotOn(entry, parent.id);
    if (refusal !== undefined) return refusal;
    const person = personOf(entry);
    const { electorate } = motion;
    if (!electorate.includes(person)) return no("lane.not-on-roll");
    if (hasLeft(entry, person)) return no("lane.left");
    const stays = motion.review === undefined ? undefined : staysOf(motion.review, entry);
    if (stays !== undefined) return stays;
    return {
      motion: asOf(entry, motion),
      parent,
      said: new Map([...yesOn(motionId, entry)].map(([who, ballot]) => [ballot, who])),
    };
  }

  /** Part of what is counted, where that is longer than one event. It settles nothing; nobody writes one before it is time. */
  function page(entry: Entry, motionId: Id, { ids, after }: Page): Refusal | Effect {
    const able = ready(entry, motionId);
    if ("code" in able) return able;
    const { motion, said } = able;
    if (said.size < motion.needed) return notEnough(said.size, motion);
    if (new Set(ids).size !== ids.length || !ids.every((ballot) => said.has(ballot))) return no("lane.counted-wrong");
    return () => pages.set(entry.event.id, { ids, after });
  }

  function conclude(entry: Entry, motionId: Id, last: Page): Refusal | Effect {
    const able = ready(entry, motionId);
    if ("code" in able) return able;
    const { motion, parent, said } = able;
    const { device, id } = entry.event;
    const isOwn = (one: Id) => graph.seen(entry, one) && graph.get(one)?.event.device === device;
    const listed = wholeRecord(last, (one) => (isOwn(one) ? pages.get(one) : undefined), said.size);
    if (listed === undefined || new Set(listed).size !== listed.length) return no("lane.counted-wrong");
    const counted = listed.flatMap((ballot) => said.get(ballot) ?? []);
    if (counted.length !== listed.length) return no("lane.counted-wrong");
    if (counted.length < motion.needed) return notEnough(counted.length, motion);
    const households = unaskedBy(entry, motion, parent, counted).length;
    if (households > 0) return no("lane.household-asked", { households });
    const { change, electorate } = motion;
    const rights = changed(parent.rights, change, id);
    const gate = motion.review === undefined ? [] : reviews.toldOf(motion.review, entry);
    const restsOn = [motionId, ...listed, ...seatedBy(change, door.inviteOf), ...gate];
    const outcome = { id, parent: parent.id, ballots: counted.length, counted, electorate, change, rights, restsOn };
    return () => {
      chain.record({ ...outcome, list: undefined, matter: motionId, lines: [] });
      chain.name(id, personOf(entry), parent.id);
    };
  }

  const handlers: Handlers<MotionFact> = {
    motion: (entry, { parent, change, review }) => move(entry, parent, change, review),
    ballot: (entry, { motion, yes }) => vote(entry, motion, yes),
    page: (entry, fact) => page(entry, fact.motion, fact),
    outcome: (entry, fact) => conclude(entry, fact.motion, fact),
  };
  return {
    handlers,
    motion: (id) => {
      const made = motions.get(id);
      const outcome = chain.winning().find(({ matter }) => matter === id);
      return made && asOf(graph.get(outcome?.id ?? "") ?? graph.top(0), made);
    },
    yesOn,
    unasked: (id) => {
      const motion = motions.get(id);
      const parent = motion === undefined ? undefined : chain.outcome(motion.parent);
      if (motion === undefined || parent === undefined) return [];
      return unaskedBy(graph.top(0), motion, parent, [...yesOn(id).keys()]);
    },
  };
}

/** A motion that can be put on record, as far as an event had seen. */
type Ready = { readonly motion: Motion; readonly parent: Outcome; readonly said: ReadonlyMap<Id, PersonId> };

function notEnough(yes: number, { needed, here }: Motion): Refusal {
  return no("lane.not-enough", { yes, needed, of: here.length });
}
