import type { HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import { isDraft, type MembersLook } from "./founding.ts";
import { byName, householdNameOf, peopleHere, plainName } from "./names.ts";
import { everything, isGone, standing } from "./standing.ts";
import { missingVouchers } from "./waiting.ts";
import type { Members, Standing } from "./words.ts";

/** A name that nobody has claimed yet: its list, and its place there. */
export type Awaited = { readonly list: Id; readonly place: number; readonly name: string };

/** A household of the evening: who is in, and who is still expected. */
export type ArrivingRow = {
  readonly id: HouseholdId;
  readonly name: string;
  readonly here: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly standing: Standing;
    /** Households that must still say that they know them; none in a draft, where the founding list does that. */
    readonly missing: number;
    readonly byHand: boolean;
  }[];
  readonly awaited: readonly Awaited[];
};

/** Names that nobody has claimed, by household. Somebody who has gone again does not make theirs free. */
export function awaitedOf({ expected }: Members): (Awaited & { readonly household: HouseholdId })[] {
  return [...expected.values()].flatMap(({ id, household, names }) =>
    names.flatMap(({ name, came, struck }, place) =>
      came.length > 0 || struck.length > 0 ? [] : [{ list: id, place, name, household }],
    ),
  );
}

/** The name on a list by which somebody of a household is expected, if one is. */
export function awaitedAs(members: Members, name: string, household: HouseholdId | undefined): Awaited | undefined {
  const wanted = plainName(name);
  return awaitedOf(members).find((one) => one.household === household && plainName(one.name) === wanted);
}

/** Everyone who has come and everyone who is expected; households with somebody in them, by name. */
export function arrivingRows(look: MembersLook) {
  const { state, rights } = look;
  const draft = isDraft(look);
  const here = peopleHere(state, rights);
  const awaited = awaitedOf(state);
  const homes = new Set([...here, ...awaited].map((one) => one.household));
  const rows = [...homes].map((id): ArrivingRow => {
    const inside = here.filter((person) => person.household === id);
    return {
      id,
      name: householdNameOf(state, id),
      here: inside.map((person) => {
        const where = standing(state, rights, person.id, everything);
        return {
          ...{ id: person.id, name: person.name, standing: where, byHand: person.enrolledBy !== undefined },
          missing: draft || where !== "guest" ? 0 : missingVouchers(person),
        };
      }),
      awaited: awaited.filter((one) => one.household === id).map(({ list, place, name }) => ({ list, place, name })),
    };
  });
  const sorted = byName(rows);
  return {
    draft,
    in: here.length,
    expected: awaited.length,
    households: sorted.filter((row) => row.here.length > 0).length,
    waiting: sorted.reduce((sum, row) => sum + row.here.filter((one) => one.missing > 0).length, 0),
    /** Names that two people claimed out of reach of each other: they talk. */
    twice: [...state.expected.values()].flatMap(({ names }) =>
      names.filter(({ came }) => came.filter(({ person }) => isStill(look, person)).length > 1).map(({ name }) => name),
    ),
    rows: sorted,
  };
}

function isStill({ state, rights }: MembersLook, id: PersonId): boolean {
  const person = state.people.get(id);
  return person !== undefined && !isGone(person, rights, everything);
}
