import type { Id, Minute } from "../../kernel/event.ts";
import { onceALook } from "../../kernel/once-a-look.ts";
import type { Saying } from "../../kernel/practice.ts";
import { byName, nameOf } from "../members/index.ts";
import { domainOf, groupReach, isOpen, memberIds, type Reach, reportDue, rolesOf, standingDomains } from "./reach.ts";
import { type GroupsLook, knownTo, newestFirst, type PersonRow, personRow } from "./reading.ts";
import { type RoleRow, roleRow } from "./role-view.ts";
import { termsOf } from "./terms.ts";
import type { Domain, Joining, WorkingGroup } from "./words.ts";

export type DomainRow = {
  readonly name: string;
  readonly purpose: string;
  readonly authority: string;
  readonly limits?: string;
  readonly budgetCap?: number;
  readonly reportDays: number;
  readonly joining: Joining;
  readonly decision: Id;
};

export type GroupRow = Reach &
  DomainRow & {
    readonly id: Id;
    readonly isOpen: boolean;
    readonly since: Minute;
    readonly members: readonly PersonRow[];
    readonly roles: readonly RoleRow[];
    /** When its next report is due. */
    readonly due?: Minute;
    readonly isMine: boolean;
  };

/** A group in a list: its domain, who is in it, its roles, and how far it reaches now. */
function groupRow(look: GroupsLook, group: WorkingGroup): GroupRow | undefined {
  const { state, me } = look;
  const known = knownTo(look);
  const domain = domainOf(group, known);
  if (domain === undefined) return undefined;
  const due = reportDue(state, group.id, known);
  const members = memberIds(state, group.id, known).map((person) => personRow(look, person));
  return {
    ...groupReach(state, group, known),
    ...domainRow(domain),
    ...{ id: group.id, isOpen: isOpen(group, known), since: group.domains[0]?.time ?? 0 },
    members: byName(members.map((one) => ({ ...one, id: one.person }))).map(({ id: _, ...one }) => one),
    roles: byName(rolesOf(state, group.id, known).map((role) => roleRow(look, role))),
    ...(due !== undefined && { due }),
    isMine: members.some((one) => one.person === me),
  };
}

function domainRow({ name, purpose, authority, limits, budgetCap, reportDays, joining, decision }: Domain): DomainRow {
  return {
    ...{ name, purpose, authority, reportDays, joining, decision },
    ...(limits !== undefined && { limits }),
    ...(budgetCap !== undefined && { budgetCap }),
  };
}

/** Groups that are open, by name; then those that were closed. */
export const groupRows = onceALook((look: GroupsLook): readonly GroupRow[] => {
  const rows = byName([...look.state.groups.values()].flatMap((group) => groupRow(look, group) ?? []));
  return rows.sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
});

export type ReportRow = {
  readonly id: Id;
  readonly by: string;
  readonly text: string;
  readonly spent?: number;
  readonly minute: Minute;
  readonly time: Minute;
};

/** What a group, or the holder of a role, wrote down, the newest first. */
export function reportRows(look: GroupsLook, on: Id): readonly ReportRow[] {
  const reports = look.state.reports.get(on) ?? [];
  return newestFirst(
    reports.map(({ id, by, text, spent, minute, time }) => ({
      ...{ id, by: nameOf(look.others.members, by), text, minute, time },
      ...(spent !== undefined && { spent }),
    })),
  );
}

/** Something that happened in a group, with the decision or the report that it came from. */
export type LogRow = {
  readonly id: Id;
  readonly time: Minute;
  readonly saying: Saying;
  readonly decision?: Id;
};

export type GroupWhole = GroupRow & {
  /** Every wording that stands, where decisions did not know of each other. */
  readonly wordings: readonly DomainRow[];
  readonly reports: readonly ReportRow[];
  readonly log: readonly LogRow[];
};

export function groupWhole(look: GroupsLook, group: WorkingGroup): GroupWhole | null {
  const row = groupRow(look, group);
  if (row === undefined) return null;
  return {
    ...row,
    wordings: standingDomains(group, knownTo(look)).map(domainRow),
    reports: reportRows(look, group.id),
    log: newestFirst(logRows(look, group)),
  };
}

function logRows(look: GroupsLook, group: WorkingGroup): LogRow[] {
  const { state } = look;
  const { members } = look.others;
  const known = knownTo(look);
  const domains = group.domains.map(({ act, time, decision }, at): LogRow => {
    const code = at === 0 ? "groups.log.opened" : "groups.log.changed";
    return { id: act, time, decision, saying: { code } };
  });
  const closed = group.closed.map(
    ({ act, time, decision }): LogRow => ({
      ...{ id: act, time, decision, saying: { code: "groups.log.closed" } },
    }),
  );
  const roles = [...state.roles.values()].filter((role) => role.group === group.id);
  const terms = roles.flatMap((role) =>
    termsOf(state, role.id, known).flatMap((term): LogRow[] => {
      const about = { who: nameOf(members, term.person), role: role.name };
      const {
        decision,
        handedBack: [handedBack],
      } = term;
      return [
        { id: term.act, time: term.start, decision, saying: { code: "groups.log.given", about } },
        ...(handedBack === undefined
          ? []
          : [{ id: handedBack.event, time: handedBack.time, saying: { code: "groups.log.handed-back", about } }]),
        ...term.recalled.map((one) => ({
          ...{ id: one.act, time: one.time, decision: one.decision, saying: { code: "groups.log.recalled", about } },
        })),
      ];
    }),
  );
  const reports = (state.reports.get(group.id) ?? []).map(
    ({ id, time, by }): LogRow => ({
      ...{ id, time, saying: { code: "groups.log.reported", about: { who: nameOf(members, by) } } },
    }),
  );
  return [...domains, ...closed, ...terms, ...reports];
}
