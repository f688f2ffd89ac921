import { enteredFor, goneBy, type Leaving } from "../by-hand.ts";
import type { Entry } from "../entry.ts";
import { type HouseholdId, type Id, no, type PersonId } from "../event.ts";
import type { Rights } from "../rights.ts";
import type { Door } from "./door.ts";
import type { PartingFact } from "./facts.ts";
import type { Ground, Handlers } from "./ground.ts";

/** Who went away: by their own word, or sent away as a guest. */
export type Partings = {
  readonly handlers: Handlers<PartingFact>;
  /** True for someone who had left, as far as the event had seen. */
  readonly hasLeft: (entry: Entry, person: PersonId) => boolean;
  /** Households on a roll in which somebody still is, as far as the event had seen: in the others there is nobody to ask. */
  readonly lived: (entry: Entry, roll: Rights["roll"]) => ReadonlySet<HouseholdId>;
  /** True for someone who had left or whose visit was ended, as far as the event had seen. */
  readonly isAway: (entry: Entry, person: PersonId) => boolean;
  /** True for someone who was kept out of a founding, as far as the event had seen. */
  readonly isWithdrawn: (entry: Entry, person: PersonId) => boolean;
};

type Parting = Leaving & { readonly id: Id; readonly person: PersonId };

export function createPartings({ graph, chain, personOf, isPerson }: Ground, door: Door): Partings {
  const [withdrawals, ended]: [Parting[], Parting[]] = [[], []];
  /** By person: whoever works out the time asks it of everybody. */
  const leaves = new Map<PersonId, readonly Parting[]>();
  /** Said in what `entry` had seen, and not by a device that was retired before it said so: a thief sends nobody away. */
  const isSaid = (entry: Entry, { id }: Parting): boolean => {
    const said = graph.seen(entry, id) ? graph.get(id) : undefined;
    return said !== undefined && !graph.joins.isCut(said, entry);
  };
  const isIn = (partings: readonly Parting[], entry: Entry, person: PersonId) =>
    partings.some((one) => one.person === person && isSaid(entry, one));
  const leavingOf = (entry: Entry, person: PersonId): readonly Parting[] =>
    leaves.get(person)?.filter((one) => isSaid(entry, one) && !isSeatedSince(entry, one)) ?? NONE;
  const hasLeft = (entry: Entry, person: PersonId) =>
    leaves.has(person) && goneBy(leavingOf(entry, person)) !== undefined;
  const isAway = (entry: Entry, person: PersonId) => hasLeft(entry, person) || isIn(ended, entry, person);
  const isWithdrawn = (entry: Entry, person: PersonId) => isIn(withdrawals, entry, person);

  /**
   * True where those who removed somebody seated them again, as far as `entry` had seen, and the leaving knew nothing of that:
   * it stands apart as all that crossed with the removal, and takes no say from who was asked back.
   */
  function isSeatedSince(entry: Entry, { id, person }: Parting): boolean {
    const left = graph.get(id);
    return chain.seenBy(entry).some((outcome) => {
      if (!outcome.change.seats.some((seat) => seat.person === person)) return false;
      const wasRemoved = chain.outcome(outcome.parent ?? "")?.rights.removed.has(person) === true;
      return wasRemoved && (left === undefined || !graph.seen(left, outcome.id));
    });
  }

  /** The household of a neighbour who enters this for somebody on the roll. */
  function houseOf(entry: Entry, person: PersonId): HouseholdId | undefined {
    const roll = chain.seenBy(entry).at(-1)?.rights.roll;
    if (enteredFor(entry.event) === undefined || roll?.has(person) !== true) return undefined;
    return roll.get(graph.joins.personOf(entry.event.device, entry) ?? "");
  }

  const handlers: Handlers<PartingFact> = {
    leave: (entry) => {
      const person = personOf(entry);
      const said = leavingOf(entry, person);
      if (goneBy(said) !== undefined) return no("lane.left");
      const house = houseOf(entry, person);
      if (said.some((one) => one.house === house)) return no("lane.second-household");
      return () => leaves.set(person, [...(leaves.get(person) ?? []), { id: entry.event.id, person, house }]);
    },

    /**
     * Who let a guest in may end their visit, and so may anyone on the roll; nobody on the roll is sent away like that.
     * It keeps a guest out of a founding only in a draft: later they may have been vouched for, which the lane does not
     * know.
     */
    withdraw: (entry, { person }) => {
      const roll = chain.seenBy(entry).at(-1)?.rights.roll;
      const by = personOf(entry);
      if (!isPerson(entry, person)) return no("lane.unknown-person");
      if (roll?.has(person)) return no("lane.on-roll");
      if (door.inviterOf(person) !== by && !roll?.has(by)) return no("lane.not-your-guest");
      if (hasLeft(entry, by) || isWithdrawn(entry, by)) return no("lane.left");
      const parting = { id: entry.event.id, person };
      return () => {
        ended.push(parting);
        if (roll === undefined) withdrawals.push(parting);
      };
    },
  };
  const lived = (entry: Entry, roll: Rights["roll"]) =>
    new Set([...roll].filter(([person]) => !hasLeft(entry, person)).map(([, household]) => household));
  return { handlers, hasLeft, isAway, lived, isWithdrawn };
}

const NONE: readonly Parting[] = [];
