import { type Id, MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import type { Attention, Coming } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { everything, hasSay, nameOf, standing } from "../members/index.ts";
import { type GroupRow, groupRows } from "./group-view.ts";
import { allRoles } from "./holdings.ts";
import { groupName, rolesOf } from "./reach.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { openNotices, type RoleRow } from "./role-view.ts";
import { openRounds } from "./rounds.ts";
import { named, naming } from "./rounds-today.ts";
import { runningTerms } from "./terms.ts";
import { type About, item } from "./today-item.ts";

/**
 * What needs the one who looks: a report, a word on a recall, somebody for a role, a name in a round. To look for somebody
 * and to name them is for those with a say; what a guest holds or is in asks of them what it asks of anyone.
 */
export function attention(look: GroupsLook): readonly Attention[] {
  const { me, rights, others } = look;
  if (me === undefined) return [];
  const names = hasSay(standing(others.members, rights, me, everything));
  const groups = groupRows(look).filter((group) => group.isOpen);
  const roles = allRoles(look);
  return [
    ...groups.flatMap((group) => [...reports(look, group), ...unsettled(group)]),
    ...roles.flatMap((role) => [
      ...roleReports(look, role),
      ...heard(look, role),
      ...(names ? naming(look, role) : []),
      ...named(look, role),
      ...(names || role.isMine ? vacancies(look, role, groups) : []),
    ]),
    ...closings(look),
  ];
}

/** Days in which somebody is told that what they answered for ended with its group. */
const TOLD_DAYS = 14;

/** A group of mine was closed while I answered for something in it: that is not to be found out by chance. */
function closings(look: GroupsLook): Attention[] {
  const known = knownTo(look);
  return [...look.state.groups.values()].flatMap((group) => {
    const [closed] = group.closed;
    if (closed === undefined || look.time - closed.time >= TOLD_DAYS * MINUTES_PER_DAY) return [];
    const then = { ...known, time: closed.time };
    return rolesOf(look.state, group.id, known)
      .filter((role) => runningTerms(look.state, role.id, then).some((term) => term.person === look.me))
      .map((role) => {
        const about = { role: role.name, group: groupName(look.state, group.id, known) ?? "" };
        return item("closed", group.id, "group", about, { key: role.id, skippable: true });
      });
  });
}

/** Whoever owes it is reminded before; when it is overdue, everyone in the group is. */
function reports(look: GroupsLook, group: GroupRow): Attention[] {
  const { due } = group;
  const holds = group.roles.some((role) => role.isMine);
  const isOver = due !== undefined && look.time > due;
  if (due === undefined || !isSoon(look, due) || !(holds || (group.isMine && (isOver || !isHeld(group))))) return [];
  return [reportItem(group.id, "group", { name: group.name }, due, isOver)];
}

/** True for a group in which somebody answers for something: they are reminded first. */
function isHeld({ roles }: GroupRow): boolean {
  return roles.some((role) => role.holders.length > 0);
}

function roleReports(look: GroupsLook, role: RoleRow): Attention[] {
  const { due, isMine } = role;
  if (due === undefined || !isMine || !isSoon(look, due)) return [];
  return [reportItem(role.id, "role", { name: role.name }, due, look.time > due)];
}

function reportItem(id: Id, screen: "group" | "role", about: About, due: Minute, isOver: boolean): Attention {
  const code = isOver ? "groups.today.overdue" : "groups.today.report";
  return {
    ...{ id: `groups.report.${id}`, practice: "groups", until: due },
    ...{ title: { code, about }, text: { code: `${code}-text`, about }, goto: { screen, id } },
  };
}

function isSoon(look: GroupsLook, due: Minute): boolean {
  return look.time > due - charterNumber(look.rights, "remindDays") * MINUTES_PER_DAY;
}

/** Two decisions did not know of each other. */
function unsettled({ id, name, why, isMine }: GroupRow): Attention[] {
  return isMine && why.includes("unsettled") ? [item("unsettled", id, "group", { name })] : [];
}

/** Somebody asks for my recall, and I have not said my word. */
function heard(look: GroupsLook, role: RoleRow): Attention[] {
  return openNotices(look, role.id)
    .filter((one) => one.person === look.me && one.words.length === 0)
    .map((one) =>
      item("recall", role.id, "role", { role: role.name, who: nameOf(look.others.members, one.by) }, { key: one.id }),
    );
}

/** A role of mine, of my group or of everyone has nobody, soon will, or has two. */
function vacancies(look: GroupsLook, role: RoleRow, groups: readonly GroupRow[]): Attention[] {
  const isOurs = role.group === undefined || groups.some((group) => group.id === role.group && group.isMine);
  if (!isOurs && !role.isMine) return [];
  if (openRounds(look.state, role.id, knownTo(look)).length > 0) return [];
  if (role.holders.length > 1) return [item("two-holders", role.id, "role", { role: role.name })];
  const about = { role: role.name, group: role.groupName ?? "" };
  if (role.caretaker !== undefined) {
    const more = { key: role.caretaker.id, ...(role.caretakerUntil !== undefined && { until: role.caretakerUntil }) };
    return [item("caretaker", role.id, "role", { ...about, who: role.caretaker.name }, more)];
  }
  if (role.next.length > 0) return [];
  const [holder] = role.holders;
  if (holder === undefined) return [item("vacant", role.id, "role", about, { skippable: true })];
  const days = charterNumber(look.rights, "caretakerDays");
  if (holder.end - look.time > days * MINUTES_PER_DAY) return [];
  return [item("ends", role.id, "role", { ...about, who: holder.name }, { key: holder.id, until: holder.end })];
}

/** Days ahead that a term's end is on the calendar of those whom it concerns. */
const AHEAD_DAYS = 92;

/** When the terms of my roles and of my groups' roles end, and when our reports are due. */
export function coming(look: GroupsLook): readonly Coming[] {
  const ahead = look.time + AHEAD_DAYS * MINUTES_PER_DAY;
  const isNear = (at: Minute | undefined): at is Minute => at !== undefined && at > look.time && at < ahead;
  const groups = groupRows(look).filter((group) => group.isOpen);
  const mine = groups.filter((group) => group.isMine || group.roles.some((role) => role.isMine));
  const roles = allRoles(look).filter((role) => role.isMine || mine.some((group) => group.id === role.group));
  const zone = look.others.members.community?.timeZone ?? "UTC";
  const lines = [
    ...mine.filter(({ due }) => isNear(due)).map(({ id, name, due = 0 }) => line("report", id, "group", { name }, due)),
    ...roles.filter(({ due }) => isNear(due)).map(({ id, name, due = 0 }) => line("report", id, "role", { name }, due)),
    ...roles.flatMap((role) =>
      role.holders
        .filter(({ end }) => isNear(end))
        .map(({ id, name, end }) => line("term", role.id, "role", { who: name, role: role.name }, end, id)),
    ),
  ];
  // Terms and reports are counted in days: the hour at which somebody began is nothing to put into a calendar.
  return lines.map((one) => ({ ...one, day: look.dayIn(zone, one.at) }));
}

function line(what: string, id: Id, screen: string, about: About, at: Minute, key = id): Coming {
  const title = { code: `groups.coming.${what}`, about };
  return { id: `groups.${what}.${key}`, practice: "groups", title, at, goto: { screen, id } };
}
