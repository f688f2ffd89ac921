import type { HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, householdNameOf, nameOf } from "../members/index.ts";
import type { Known } from "./terms.ts";
import type { Groups, Others } from "./words.ts";

export type GroupsLook = Look<Groups, Others>;

/** A view knows all that there is, at community time. */
export function knownTo({ rights, others, time }: GroupsLook): Known {
  return { rights, others, time, seen: everything };
}

export type PersonRow = {
  readonly person: PersonId;
  readonly name: string;
  readonly household: HouseholdId;
  readonly householdName: string;
};

/** Somebody with the household that they live in. */
export function personRow({ others: { members } }: GroupsLook, person: PersonId): PersonRow {
  const household = members.people.get(person)?.household ?? "";
  return { person, name: nameOf(members, person), household, householdName: householdNameOf(members, household) };
}

/** Rows by name, the same on every device. */
export function byName<T extends { readonly name: string; readonly id: Id }>(rows: readonly T[]): T[] {
  const key = (row: T): string => `${row.name.toLowerCase()}\u0000${row.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The later first; of what happened at once, by id. */
export function newestFirst<T extends { readonly time: Minute; readonly id: Id }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1));
}
