import type { Posted } from "../../kernel/practice.ts";
import { allRoles } from "./holdings.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import type { RoleRow } from "./role-view.ts";
import { openRounds } from "./rounds.ts";

/** Roles for which names are gathered, and those that nobody has. */
export function posted(look: GroupsLook): readonly Posted[] {
  return allRoles(look).flatMap((role): readonly Posted[] => {
    if (openRounds(look.state, role.id, knownTo(look)).length > 0) return [line(role, "name", "waiting")];
    return role.holders.length === 0 ? [line(role, "vacant", "helping")] : [];
  });
}

function line({ id, name }: RoleRow, what: "name" | "vacant", part: Posted["part"]): Posted {
  return {
    ...{ id: `groups.${what}.${id}`, practice: "groups", part, goto: { screen: "role", id } },
    title: { code: `groups.posted.${what}`, about: { role: name } },
  };
}
