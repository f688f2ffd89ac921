import type { Event, HouseholdId, Id, PersonId, Refusal } from "./event.ts";
import { PersistentMap } from "./persistent-map.ts";

/** Who may what, and by which numbers, after some outcome of the rights lane. */
export type Rights = {
  /** Who is on the roll, and the household that each counts in. Empty while the community is a draft. */
  readonly roll: PersistentMap<HouseholdId>;
  /** The charter's core values by their number ("1", "2", …). */
  readonly values: PersistentMap<string>;
  /** The charter's numbers that differ from their defaults, by name. */
  readonly numbers: PersistentMap<number>;
  /** How many values were ever adopted: the next one gets the next number. */
  readonly valuesMade: number;
};

export const NO_RIGHTS: Rights = {
  roll: PersistentMap.empty,
  values: PersistentMap.empty,
  numbers: PersistentMap.empty,
  valuesMade: 0,
};

/** A person and the household that they count in. */
export type Seat = { readonly person: PersonId; readonly household: HouseholdId };

/** What a constitutional outcome changes. */
export type Change = {
  readonly seats: readonly Seat[];
  readonly addValues: readonly string[];
  readonly dropValues: readonly number[];
  readonly numbers: readonly { readonly name: string; readonly value: number }[];
};

export const NO_CHANGE: Change = { seats: [], addValues: [], dropValues: [], numbers: [] };

/** How someone comes in: by an invite whose key vouches for their device, or where a practice has no doors at all. */
export type WayIn = { readonly invite: Id | undefined; readonly proof: string | undefined } | "no-doors";

/** What the rights lane hears in an event. Practices translate their acts into these; the rules are the kernel's. */
export type LaneFact =
  | { readonly is: "founding"; readonly values: readonly string[] }
  | { readonly is: "invite"; readonly key: string; readonly uses: number }
  | { readonly is: "join"; readonly way: WayIn }
  | { readonly is: "leave" }
  | { readonly is: "withdraw"; readonly person: PersonId }
  | { readonly is: "list"; readonly seats: readonly Seat[] }
  | { readonly is: "confirm"; readonly list: Id }
  | { readonly is: "motion"; readonly parent: Id; readonly change: Change }
  | { readonly is: "ballot"; readonly motion: Id; readonly yes: boolean }
  | { readonly is: "outcome"; readonly motion: Id; readonly ballots: readonly Id[] };

/** Reads an act for the lane; a refusal when its body alone shows that it cannot stand. */
// biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type, which only its practice knows.
export type LaneReader = (event: Event<string, any>) => LaneFact | Refusal;

/** Rights after a change. */
export function changed(rights: Rights, change: Change): Rights {
  let { roll, values, numbers, valuesMade } = rights;
  for (const seat of change.seats) roll = roll.with(seat.person, seat.household);
  for (const number of change.dropValues) values = values.without(String(number));
  for (const text of change.addValues) {
    valuesMade += 1;
    values = values.with(String(valuesMade), text);
  }
  for (const { name, value } of change.numbers) numbers = numbers.with(name, value);
  return { roll, values, numbers, valuesMade };
}

/** How many households have someone on the roll. */
export function householdsOnRoll(rights: Rights): HouseholdId[] {
  return [...new Set(rights.roll.values())].sort();
}

/** Most core values that a charter holds. */
export const VALUES_MAX = 12;
/** People who must have confirmed one founding list before it binds. */
export const FOUNDING_PEOPLE = 3;
/** Households that they must come from. */
export const FOUNDING_HOUSEHOLDS = 2;
