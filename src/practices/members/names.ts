import type { HouseholdId, PersonId } from "../../kernel/event.ts";
import type { Rights } from "../../kernel/rights.ts";
import { everything, isGone } from "./standing.ts";
import type { Members, Person } from "./words.ts";

/** The name to show for a person, also when they have gone; "?" for someone who never came in. */
export function nameOf(members: Members, person: PersonId | undefined): string {
  return members.people.get(person ?? "")?.name ?? "?";
}

/** The name to show for a household; "?" when it was never named. */
export function householdNameOf(members: Members, household: HouseholdId | undefined): string {
  return members.households.get(household ?? "")?.name ?? "?";
}

/** Everyone who joined and has not gone, by name. */
export function peopleHere(members: Members, rights: Rights): Person[] {
  return byName([...members.people.values()].filter((person) => !isGone(person, rights, everything)));
}

/** Rows by name, and by id among namesakes. By code points: the order is the same on every device. */
export function byName<T extends { readonly name: string; readonly id: string }>(rows: readonly T[]): T[] {
  const key = (row: T): string => `${row.name.toLowerCase()}\u0000${row.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Where each person lives, for those who have not gone. */
export function homes(members: Members): ReadonlyMap<PersonId, HouseholdId> {
  const here = [...members.people.values()].filter((person) => person.gone === undefined);
  return new Map(here.map((person) => [person.id, person.household]));
}
