import type { HouseholdId, Id, Minute, PersonId } from "./event.ts";
import { PersistentMap } from "./persistent-map.ts";

/** Who may what, and by which numbers, after some outcome of the rights lane. */
export type Rights = {
  /** Who is on the roll, and the household that each counts in. Empty while the community is a draft. */
  readonly roll: PersistentMap<HouseholdId>;
  /** The charter's core values by their number ("1", "2", …). */
  readonly values: PersistentMap<string>;
  /** The charter's numbers that differ from their defaults, by name. */
  readonly numbers: PersistentMap<number>;
  /** Numbers that were agreed on to hold from a moment on; of one number the earlier moment first. */
  readonly ahead: readonly NumberAhead[];
  /** How many values were ever adopted: the next one gets the next number. */
  readonly valuesMade: number;
  /** Who was removed, with the household that they counted in ("" for somebody who was not on the roll). */
  readonly removed: PersistentMap<HouseholdId>;
  /** Whom constitutional motions do not wait for until they are seen again, with the outcome that said so. */
  readonly resting: PersistentMap<Id>;
  /** The version of the rules that judges (K-11). */
  readonly rulesVersion: number;
  /** The commitment to the key that the community's content is sealed with. */
  readonly epoch: string | undefined;
};

/** A number of the charter from a moment of community time on. */
export type NumberAhead = { readonly name: string; readonly value: number; readonly from: Minute };

export const NO_RIGHTS: Rights = {
  roll: PersistentMap.empty,
  values: PersistentMap.empty,
  numbers: PersistentMap.empty,
  ahead: [],
  valuesMade: 0,
  removed: PersistentMap.empty,
  resting: PersistentMap.empty,
  rulesVersion: 1,
  epoch: undefined,
};

/** A person and the household that they count in. */
export type Seat = { readonly person: PersonId; readonly household: HouseholdId };

/** How many households have someone on the roll. */
export function householdsOnRoll(rights: Rights): HouseholdId[] {
  return [...new Set(rights.roll.values())].sort();
}

/** People who must have confirmed one founding list before it binds. */
export const FOUNDING_PEOPLE = 3;
/** Households that they must come from. */
export const FOUNDING_HOUSEHOLDS = 2;
/** The newest version of the rules that this software knows (K-11). A community switches by an outcome. */
export const RULES_VERSION = 1;
