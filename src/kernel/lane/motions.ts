import { type Id, no, type PersonId, type Refusal } from "../event.ts";
import type { Entry } from "../graph.ts";
import { type Change, changed, VALUES_MAX } from "./change.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import type { Partings } from "./partings.ts";

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
};

/** What was put to everyone on the roll, who said yes, and what came of it. */
export type Motions = {
  readonly handlers: Handlers<MotionFact>;
  readonly motion: (id: Id) => Motion | undefined;
  /** The yes ballots on a motion that `entry` had seen (or all that are known), the newest of each person. */
  readonly yesOn: (motion: Id, entry?: Entry) => ReadonlyMap<PersonId, Id>;
};

type Ballot = { readonly id: Id; readonly person: PersonId; readonly motion: Id; readonly yes: boolean };

export function createMotions({ graph, chain, personOf, isPerson }: Ground, { hasLeft }: Partings): Motions {
  const motions = new Map<Id, Motion>();
  const ballotsOn = new Map<Id, Ballot[]>();

  function move(entry: Entry, parent: Id, change: Change): Refusal | Effect {
    const outcome = graph.seen(entry, parent) ? chain.outcome(parent) : undefined;
    if (outcome === undefined) return no("lane.unknown-parent");
    if (chain.movedOn(entry, parent)) return no("lane.moved-on");
    if (!outcome.rights.roll.has(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const stranger = change.seats.find((seat) => !isPerson(entry, seat.person));
    if (stranger !== undefined) return no("lane.unknown-person");
    const values = outcome.rights.values.size - new Set(change.dropValues).size + change.addValues.length;
    if (values > VALUES_MAX) return no("lane.too-many-values", { max: VALUES_MAX });
    const electorate = [...outcome.rights.roll.keys()].filter((person) => !hasLeft(entry, person));
    const percent = outcome.rights.numbers.get("constitutionalPercent") ?? 0;
    // 67 is how two thirds are written as a percentage; of three people that is two, not three.
    const asked = percent === 67 ? 0 : percent;
    const needed = Math.max(Math.ceil((2 * electorate.length) / 3), Math.ceil((asked * electorate.length) / 100));
    return () => motions.set(entry.event.id, { id: entry.event.id, parent, change, electorate, needed });
  }

  function vote(entry: Entry, motionId: Id, isYes: boolean): Refusal | Effect {
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    if (motion === undefined) return no("lane.unknown-motion");
    if (chain.movedOn(entry, motion.parent)) return no("lane.moved-on");
    const person = personOf(entry);
    if (!motion.electorate.includes(person)) return no("lane.not-on-roll");
    if (hasLeft(entry, person)) return no("lane.left");
    if (isYes && yesElsewhere(entry, motion, person)) return no("lane.one-yes-each");
    const ballot = { id: entry.event.id, person, motion: motionId, yes: isYes };
    return () => ballotsOn.set(motionId, [...(ballotsOn.get(motionId) ?? []), ballot]);
  }

  function yesElsewhere(entry: Entry, motion: Motion, person: PersonId): boolean {
    for (const other of motions.values()) {
      if (other.parent === motion.parent && other.id !== motion.id && yesOn(other.id, entry).has(person)) return true;
    }
    return false;
  }

  function yesOn(motion: Id, entry?: Entry): ReadonlyMap<PersonId, Id> {
    const newest = new Map<PersonId, Ballot>();
    for (const ballot of ballotsOn.get(motion) ?? []) {
      if (entry === undefined || graph.seen(entry, ballot.id)) newest.set(ballot.person, ballot);
    }
    const said = [...newest.values()].filter((ballot) => ballot.yes).map(({ person, id }) => [person, id] as const);
    return new Map(said.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  function conclude(entry: Entry, motionId: Id, counted: readonly Id[]): Refusal | Effect {
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    const parent = motion === undefined ? undefined : chain.outcome(motion.parent);
    if (motion === undefined || parent === undefined) return no("lane.unknown-motion");
    if (chain.movedOn(entry, motion.parent)) return no("lane.moved-on");
    if (!motion.electorate.includes(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const said = yesOn(motionId, entry);
    const standing = new Set(said.values());
    if (new Set(counted).size !== counted.length) return no("lane.counted-wrong");
    if (counted.some((id) => !standing.has(id))) return no("lane.counted-wrong");
    if (counted.length < motion.needed) {
      return no("lane.not-enough", { yes: counted.length, needed: motion.needed, of: motion.electorate.length });
    }
    const rights = changed(parent.rights, motion.change);
    return () =>
      chain.record({ id: entry.event.id, parent: parent.id, ballots: counted.length, rights, list: undefined });
  }

  const handlers: Handlers<MotionFact> = {
    motion: (entry, { parent, change }) => move(entry, parent, change),
    ballot: (entry, { motion, yes }) => vote(entry, motion, yes),
    outcome: (entry, { motion, ballots }) => conclude(entry, motion, ballots),
  };
  return { handlers, motion: (id) => motions.get(id), yesOn };
}
