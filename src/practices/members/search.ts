import type { SearchEntry } from "../../kernel/practice.ts";
import type { MembersLook } from "./founding.ts";
import { householdNameOf, peopleHere } from "./names.ts";

/** People by their name and household, households by their name and people. */
export function search({ state, rights }: MembersLook): SearchEntry[] {
  const here = peopleHere(state, rights);
  const people = here.map((person) => ({
    id: person.id,
    practice: "members",
    sort: "person",
    title: person.name,
    text: householdNameOf(state, person.household),
    goto: { screen: "person", id: person.id },
  }));
  const inside = new Map<string, string[]>();
  for (const person of here) inside.set(person.household, [...(inside.get(person.household) ?? []), person.name]);
  const households = [...state.households.values()].map(({ id, name }) => ({
    id,
    practice: "members",
    sort: "household",
    title: name,
    text: (inside.get(id) ?? []).join(", "),
    goto: { screen: "household", id },
  }));
  return [...people, ...households];
}
