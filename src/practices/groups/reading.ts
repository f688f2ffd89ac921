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

/** The later first; of what happened at once, by id. */
export function newestFirst<T extends { readonly time: Minute; readonly id: Id }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1));
}
