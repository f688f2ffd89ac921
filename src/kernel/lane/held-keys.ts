import type { Entry } from "../entry.ts";
import { type HouseholdId, type Id, no, type PersonId } from "../event.ts";
import type { Commitment } from "../seal/epoch.ts";
import { everything, type Sight, sightOf } from "./ballots.ts";
import type { HaveFact } from "./facts.ts";
import type { Ground, Handlers } from "./ground.ts";
import type { Outcome } from "./outcomes.ts";
import type { Partings } from "./partings.ts";

/** How many have said that they have the key that an outcome brought, and how many it takes. */
export type Held = {
  readonly outcome: Id;
  readonly epoch: Commitment;
  readonly people: readonly PersonId[];
  readonly households: readonly HouseholdId[];
  readonly needed: { readonly people: number; readonly households: number };
  /** True once what is written is sealed with it. */
  readonly counts: boolean;
};

/**
 * Which key counts. A new one comes from the device of one person, who could keep it: so it counts once people of more
 * than half of the households have said that they have it, and two of them at least. One that lies brings nobody the key;
 * but among so many somebody has it and hands it on, unless half of the households lie together. Until then what is
 * written is sealed with the key from before, which who was removed can still read (K-5 before K-8).
 */
export type HeldKeys = {
  readonly handlers: Handlers<HaveFact>;
  /** The epoch that an event is sealed in: the newest that an outcome in its past brought and that counts, as far as it had seen. */
  readonly epochAt: (entry: Entry) => Commitment | undefined;
  /** Keys that winning outcomes brought, from the newest back to the one that counts, as far as all that is known. */
  readonly newest: () => readonly Held[];
};

type Word = { readonly event: Id; readonly person: PersonId };

/** `first` is the epoch of the founding, which counts from the beginning. */
export function createHeldKeys(
  { graph, chain, personOf, isAwaited }: Ground,
  { hasLeft }: Partings,
  first: () => Commitment | undefined,
): HeldKeys {
  const words = new Map<Commitment, Word[]>();
  const asked = new Map<Id, Held["needed"]>();
  const proofs = new Map<Id, readonly Id[]>();

  const handlers: Handlers<HaveFact> = {
    have: (entry, { epoch }) => {
      const person = personOf(entry);
      const seen = chain.seenBy(entry);
      if (!seen.some(({ rights }) => rights.epoch === epoch)) return no("lane.unknown-epoch");
      if (seen.at(-1)?.rights.roll.has(person) !== true) return no("lane.not-on-roll");
      if (hasLeft(entry, person)) return no("lane.left");
      const known = words.get(epoch) ?? [];
      if (known.some((one) => one.person === person && graph.seen(entry, one.event))) return no("lane.said-so");
      return () => words.set(epoch, [...known, { event: entry.event.id, person }]);
    },
  };

  /**
   * Of those who were on the roll, waited for and had a device of their own when the outcome was recorded: this never changes.
   * Whoever was not waited for then helps all the same once they say that they have it.
   */
  function neededFor({ id, rights }: Outcome): Held["needed"] {
    const known = asked.get(id);
    if (known !== undefined) return known;
    const at = graph.get(id);
    const isThere = (person: PersonId) =>
      graph.joins.devicesOf(person, at).length > 0 && (at === undefined || isAwaited(at, rights, person));
    const people = [...rights.roll].filter(([person]) => isThere(person));
    const homes = new Set(people.map(([, household]) => household)).size;
    const needed = { people: Math.min(2, people.length), households: Math.floor(homes / 2) + 1 };
    asked.set(id, needed);
    return needed;
  }

  function heldAs(outcome: Outcome, epoch: Commitment, sees: Sight) {
    const { roll } = outcome.rights;
    const needed = neededFor(outcome);
    const said = (words.get(epoch) ?? []).filter(({ event, person }) => roll.has(person) && sees(event));
    const who = [...new Set(said.map(({ person }) => person))].sort();
    const households = [...new Set(who.flatMap((person) => roll.get(person) ?? []))].sort();
    const counts = who.length >= needed.people && households.length >= needed.households;
    return { held: { outcome: outcome.id, epoch, people: who, households, needed, counts }, said };
  }

  /** Whoever saw the words that it took once knows it without counting them again. */
  function counts(outcome: Outcome, epoch: Commitment, sees: Sight): boolean {
    if (proofs.get(outcome.id)?.every(sees) === true) return true;
    const { held, said } = heldAs(outcome, epoch, sees);
    if (held.counts)
      proofs.set(
        outcome.id,
        said.map(({ event }) => event),
      );
    return held.counts;
  }

  function epochAt(entry: Entry): Commitment | undefined {
    if (!chain.hasRotated()) return first();
    const seen = chain.seenBy(entry);
    const sees = sightOf(graph, entry);
    for (let at = seen.length - 1; at >= 0; at--) {
      const epoch = broughtBy(seen, at);
      if (epoch !== undefined && counts(seen[at] as Outcome, epoch, sees)) return epoch;
    }
    return first();
  }

  function broughtBy(outcomes: readonly Outcome[], at: number): Commitment | undefined {
    const before = at === 0 ? first() : outcomes[at - 1]?.rights.epoch;
    const epoch = outcomes[at]?.rights.epoch;
    return epoch === before ? undefined : epoch;
  }

  function newest(): readonly Held[] {
    const [all, winning]: [Held[], readonly Outcome[]] = [[], chain.hasRotated() ? chain.winning() : []];
    for (let at = winning.length - 1; at >= 0 && all.at(-1)?.counts !== true; at--) {
      const epoch = broughtBy(winning, at);
      if (epoch !== undefined) all.push(heldAs(winning[at] as Outcome, epoch, everything).held);
    }
    return all;
  }

  return { handlers, epochAt, newest };
}
