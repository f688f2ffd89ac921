import type { Id, Minute } from "../../kernel/event.ts";
import { onceALook } from "../../kernel/once-a-look.ts";
import { byName } from "../members/index.ts";
import { groupRows } from "./group-view.ts";
import { rolesOf } from "./reach.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { type RoleRow, roleRow } from "./role-view.ts";

/** One line of "who holds what". A role that two hold has two lines, one that nobody holds a line without a name. */
export type HoldingRow = {
  readonly role: Id;
  readonly roleName: string;
  readonly group?: Id;
  readonly groupName?: string;
  readonly person?: Id;
  readonly name?: string;
  readonly household?: Id;
  readonly householdName?: string;
  readonly since?: Minute;
  readonly until?: Minute;
  readonly how: "holds" | "shared" | "caretaker" | "vacant";
};

/** Who holds what now: groups by name, then the roles of everyone. */
export function holdings(look: GroupsLook): readonly HoldingRow[] {
  return allRoles(look).flatMap(linesOf);
}

/** All roles that there are: those of open groups, then those of everyone. */
export const allRoles = onceALook((look: GroupsLook): readonly RoleRow[] => {
  const ofGroups = groupRows(look).filter((group) => group.isOpen);
  const ofAll = byName(rolesOf(look.state, undefined, knownTo(look)).map((role) => roleRow(look, role)));
  return [...ofGroups.flatMap((group) => group.roles), ...ofAll];
});

function linesOf({ id, name, group, groupName, holders, caretaker }: RoleRow): HoldingRow[] {
  const role = {
    ...{ role: id, roleName: name },
    ...(group !== undefined && { group }),
    ...(groupName !== undefined && { groupName }),
  };
  const there = holders.length > 0 ? holders : caretaker === undefined ? [] : [caretaker];
  if (there.length === 0) return [{ ...role, how: "vacant" }];
  return there.map(({ person, name, household, householdName, start, end }) => ({
    ...role,
    ...{ person, name, household, householdName, since: start, until: end },
    how: holders.length > 1 ? "shared" : holders.length === 1 ? "holds" : "caretaker",
  }));
}
