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

/** Rows by name, number 2 before number 10, and by id among namesakes. The order is the same on every device. */
export function byName<T extends { readonly name: string; readonly id: string }>(rows: readonly T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: `${alphabetical(row.name)}\u0000${row.id}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

/** More digits than house numbers have. */
const NUMBER_LENGTH = 9;

/** What a name is sorted by: case and accents do not count, and a number counts as one. */
export function alphabetical(name: string): string {
  return plainName(name).replace(/\d+/g, (number) => number.padStart(NUMBER_LENGTH, "0"));
}

/** What makes two names the same to whoever reads a list: case, accents and white space do not count. */
export function plainName(text: string): string {
  const bare = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
  return bare.replace(/\s+/g, " ").trim();
}

/** Where each person lives, for those who have not gone. */
export function homes({ people }: Members, rights: Rights): ReadonlyMap<PersonId, HouseholdId> {
  const here = [...people.values()].filter((person) => !isGone(person, rights, everything));
  return new Map(here.map((person) => [person.id, person.household]));
}
