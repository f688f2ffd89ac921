import { type HouseholdId, type Id, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import type { Place, Saying } from "../../kernel/practice.ts";
import { charterNumber, shareOf } from "../charter/index.ts";
import { byName, everything, householdNameOf, nameOf, peopleHere, stands } from "../members/index.ts";
import { groupRows } from "./group-view.ts";
import { allRoles } from "./holdings.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { termsInARow } from "./terms.ts";

/** Somewhere that power gathers: said plainly, with the number of the charter from which on it is shown. */
export type PowerRow = {
  readonly id: string;
  readonly what: "person-roles" | "household-roles" | "terms" | "entering" | "vouching" | "one-household";
  readonly saying: Saying;
  readonly count: number;
  readonly of?: number;
  /** The charter's number, where one says when it is shown. */
  readonly number?: "powerRoles" | "powerHouseholdPercent" | "consecutiveTerms" | "powerEntered" | "powerVouchPercent";
  readonly goto?: Place;
};

/** Fewer roles, or vouchers, than this are too few for a share of them to say anything. */
const FEW = 3;
const YEAR_DAYS = 365;

/**
 * Where power gathers before it is a problem. It ranks nobody: who is under the charter's numbers does not appear, and
 * who is over them stands in the order of names.
 */
export function powerRows(look: GroupsLook): readonly PowerRow[] {
  return [
    ...rolesOfPeople(look),
    ...rolesOfHouseholds(look),
    ...longTerms(look),
    ...groupsOfOneHousehold(look),
    ...entering(look),
    ...vouching(look),
  ];
}

type Held = { readonly person: PersonId; readonly household: HouseholdId; readonly role: Id };

function held(look: GroupsLook): Held[] {
  return allRoles(look).flatMap(({ id, holders }) =>
    holders.map(({ person, household }) => ({ person, household, role: id })),
  );
}

function rolesOfPeople(look: GroupsLook): PowerRow[] {
  const most = charterNumber(look.rights, "powerRoles");
  const all = held(look);
  const of = allRoles(look).length;
  return named(
    look,
    counted(all, (one) => one.person),
  )
    .filter(({ count }) => count > most)
    .map(({ id, name, count }) => ({
      ...{ id: `person-roles ${id}`, what: "person-roles" as const, count, of, number: "powerRoles" as const },
      saying: { code: "groups.power.person-roles", about: { name, count, of } },
      goto: { screen: "members.person", id },
    }));
}

function rolesOfHouseholds(look: GroupsLook): PowerRow[] {
  const share = shareOf(charterNumber(look.rights, "powerHouseholdPercent"));
  const of = allRoles(look).length;
  if (of < FEW) return [];
  return namedHomes(
    look,
    counted(held(look), (one) => one.household),
  )
    .filter(({ count }) => count > 1 && count * share.in >= of * share.of)
    .map(({ id, name, count }) => ({
      ...{ id: `household-roles ${id}`, what: "household-roles" as const, count, of },
      number: "powerHouseholdPercent" as const,
      saying: { code: "groups.power.household-roles", about: { name, count, of } },
      goto: { screen: "members.household", id },
    }));
}

/** Whoever is in the last term that the charter allows: a good time to look for who comes next. */
function longTerms(look: GroupsLook): PowerRow[] {
  const known = knownTo(look);
  return allRoles(look).flatMap(({ id: role, name: roleName, holders }) =>
    holders.flatMap(({ person, name }) => {
      const count = termsInARow(look.state, role, person, known);
      if (count < 2) return [];
      return [
        {
          ...{ id: `terms ${role} ${person}`, what: "terms" as const, count, number: "consecutiveTerms" as const },
          saying: { code: "groups.power.terms", about: { name, role: roleName, count } },
          goto: { screen: "role", id: role },
        },
      ];
    }),
  );
}

function groupsOfOneHousehold(look: GroupsLook): PowerRow[] {
  return groupRows(look).flatMap(({ id, name, isOpen, members }) => {
    const [first] = members;
    if (!isOpen || first === undefined || members.length < 2) return [];
    if (members.some((one) => one.household !== first.household)) return [];
    return [
      {
        ...{ id: `one-household ${id}`, what: "one-household" as const, count: members.length },
        saying: { code: "groups.power.one-household", about: { group: name, name: first.householdName } },
        goto: { screen: "group", id },
      },
    ];
  });
}

/** For how many people each neighbour enters what they do. */
function entering(look: GroupsLook): PowerRow[] {
  const most = charterNumber(look.rights, "powerEntered");
  const pairs = peopleHere(look.others.members, look.rights).flatMap((person) =>
    [...new Set(look.entered(person.id).map((one) => one.by))].map((by) => ({ by })),
  );
  return named(
    look,
    counted(pairs, (one) => one.by),
  )
    .filter(({ count }) => count > most)
    .map(({ id, name, count }) => ({
      ...{ id: `entering ${id}`, what: "entering" as const, count, number: "powerEntered" as const },
      saying: { code: "groups.power.entering", about: { name, count } },
      goto: { screen: "members.person", id },
    }));
}

function vouching(look: GroupsLook): PowerRow[] {
  const share = shareOf(charterNumber(look.rights, "powerVouchPercent"));
  const since = look.time - YEAR_DAYS * MINUTES_PER_DAY;
  const all = [...look.others.members.people.values()].flatMap(({ vouchers }) => vouchers);
  const given = all.filter((one) => one.time > since && stands(one, everything));
  const of = given.length;
  if (of <= FEW) return [];
  return namedHomes(
    look,
    counted(given, (one) => one.household),
  )
    .filter(({ count }) => count * share.in > of * share.of)
    .map(({ id, name, count }) => ({
      ...{ id: `vouching ${id}`, what: "vouching" as const, count, of, number: "powerVouchPercent" as const },
      saying: { code: "groups.power.vouching", about: { name, count, of } },
      goto: { screen: "members.household", id },
    }));
}

function counted<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

type Counted = { readonly id: string; readonly name: string; readonly count: number };

function named(look: GroupsLook, counts: ReadonlyMap<PersonId, number>): Counted[] {
  return byName([...counts].map(([id, count]) => ({ id, count, name: nameOf(look.others.members, id) })));
}

function namedHomes(look: GroupsLook, counts: ReadonlyMap<HouseholdId, number>): Counted[] {
  return byName([...counts].map(([id, count]) => ({ id, count, name: householdNameOf(look.others.members, id) })));
}
