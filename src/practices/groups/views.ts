import type { Id } from "../../kernel/event.ts";
import { id } from "../../kernel/fields.ts";
import type { SearchEntry } from "../../kernel/practice.ts";
import { byName } from "../members/index.ts";
import { type GroupRow, type GroupWhole, groupRows, groupWhole, type ReportRow, reportRows } from "./group-view.ts";
import { type HoldingRow, holdings } from "./holdings.ts";
import { type PowerRow, powerRows } from "./power.ts";
import { rolesOf } from "./reach.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { type RoleRow, type RoleWhole, roleRow, roleWhole } from "./role-view.ts";
import type { Groups, Role, WorkingGroup } from "./words.ts";

export const views = {
  list: {
    about: "Working groups: what each is for, who is in it, who answers for what, and whether its report is overdue.",
    params: {},
    look: (look: GroupsLook): readonly GroupRow[] => groupRows(look),
  },
  everyone: {
    about: "Roles that are held for everyone and belong to no group.",
    params: {},
    look: (look: GroupsLook): readonly RoleRow[] =>
      byName(rolesOf(look.state, undefined, knownTo(look)).map((role) => roleRow(look, role))),
  },
  group: {
    about: "One working group whole: its domain, members, roles, reports, and its log.",
    params: { group: id("groups.open") },
    look: (look: GroupsLook, { group }: { group: Id }): GroupWhole | null => {
      const found = look.state.groups.get(group) ?? groupBy(look.state, group);
      return found === undefined ? null : groupWhole(look, found);
    },
  },
  role: {
    about: "One role whole: who holds it until when, who held it, who is named for it, and recalls that are asked for.",
    params: { role: id("groups.add-role") },
    look: (
      look: GroupsLook,
      { role }: { role: Id },
    ): (RoleWhole & { readonly reports: readonly ReportRow[] }) | null => {
      const found = look.state.roles.get(role) ?? roleBy(look.state, role);
      return found === undefined ? null : { ...roleWhole(look, found), reports: reportRows(look, found.id) };
    },
  },
  holdings: {
    about: "Who holds what: every role with its holder, household, and the day on which the term ends.",
    params: {},
    look: (look: GroupsLook): readonly HoldingRow[] => holdings(look),
  },
  power: {
    about: "Where roles, or things that give weight, gather with few people or in one household.",
    params: {},
    look: (look: GroupsLook): readonly PowerRow[] => powerRows(look),
  },
};

/** The group that an act worded anew or closed: what a decision brought about is found by its act. */
function groupBy({ groups }: Groups, act: Id): WorkingGroup | undefined {
  return [...groups.values()].find((group) => [...group.domains, ...group.closed].some((one) => one.act === act));
}

/** The role that an act gave, recalled from, or dropped. */
function roleBy({ roles, terms }: Groups, act: Id): Role | undefined {
  const term = terms.get(act) ?? [...terms.values()].find((one) => one.recalled.some((by) => by.act === act));
  return roles.get(term?.role ?? "") ?? [...roles.values()].find((role) => role.dropped.some((one) => one.act === act));
}

/** Groups by their names and what they are for; roles by their names and holders. */
export function search(look: GroupsLook): readonly SearchEntry[] {
  const groups = groupRows(look);
  const roles = [...groups.flatMap((group) => group.roles), ...views.everyone.look(look)];
  return [
    ...groups.map((group) => ({
      ...{ id: group.id, practice: "groups", sort: "group", title: group.name },
      text: [group.purpose, group.authority, group.limits ?? "", ...group.members.map((one) => one.name)].join("\n"),
      goto: { screen: "group", id: group.id },
    })),
    ...roles.map((role) => ({
      ...{ id: role.id, practice: "groups", sort: "role", title: role.name },
      text: [role.groupName ?? "", role.purpose, ...role.holders.map((one) => one.name)].join("\n"),
      goto: { screen: "role", id: role.id },
    })),
  ];
}
