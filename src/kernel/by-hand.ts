import type { Event, HouseholdId, PersonId } from "./event.ts";
import { type Field, id } from "./fields.ts";

/**
 * Some people have no device. A neighbour on the roll enters their acts from paper or phone: the act itself says for whom
 * (its last field), is judged and counted as that person's, and names the neighbour by its signature. An act that may be
 * entered declares `byHand`; for somebody with a device of their own nobody may.
 */
export const ENTERED_FOR = "enteredFor";

/** The field that every act by hand ends with; it costs nothing where it is left out. */
export const enteredForField: Field = { type: "optional", of: id("members.enrol", "members.join") };

/** For whom an act was entered, where it was. */
export function enteredFor(event: Pick<Event, "body">): PersonId | undefined {
  const person = event.body[ENTERED_FOR];
  return typeof person === "string" ? person : undefined;
}

/**
 * That somebody leaves. `house`: the household of the neighbour who entered it, where it was for somebody on the roll. One
 * neighbour alone takes nobody's say: as much is said once somebody of another household has entered it too.
 */
export type Leaving = { readonly house?: HouseholdId | undefined };

const LEAVING_HOUSEHOLDS = 2;

/** Of what was said, the word by which somebody is gone: their own, or the one of a second household. */
export function goneBy<T extends Leaving>(said: readonly T[]): T | undefined {
  // Asked of everybody whenever the time is worked out, and nearly nobody has gone.
  if (said.length === 0) return undefined;
  const houses = new Set<HouseholdId>();
  return said.find(({ house }) => house === undefined || houses.add(house).size >= LEAVING_HOUSEHOLDS);
}
