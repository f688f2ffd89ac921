import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import { isGone } from "../members/index.ts";
import { caretakerOf, isSo, type Known, runningTerms } from "./terms.ts";
import type { Domain, Groups, Role, WorkingGroup } from "./words.ts";

/** True for a group that no decision had closed, as far as was known. */
export function isOpen(group: WorkingGroup, known: Pick<Known, "seen">): boolean {
  return !isSo(group.closed, known);
}

/**
 * The wordings of a domain that stand: those that no decided wording in sight of them replaced. Mostly one; decisions
 * that did not know of each other leave two, and then the group does what is routine until one more decision.
 */
export function standingDomains({ domains }: WorkingGroup, { seen }: Pick<Known, "seen">): readonly Domain[] {
  const known = domains.filter((one) => one.begun.some(seen));
  return known.filter((one) => !known.some((other) => other.after.includes(one.act)));
}

/** The wording to show where one is enough. */
export function domainOf(group: WorkingGroup, known: Pick<Known, "seen">): Domain | undefined {
  return standingDomains(group, known).at(-1) ?? group.domains.at(-1);
}

/** Who is in a group: whom its decision names and who came by themselves, without those who left it or went. */
export function memberIds(groups: Groups, group: Id, known: Known): PersonId[] {
  const found = groups.groups.get(group);
  const domains = domainsOf(groups, group, known);
  if (domains.length === 0 || (found !== undefined && !isOpen(found, known))) return [];
  const asked = new Set([...(groups.comings.get(group)?.keys() ?? []), ...domains.flatMap((one) => one.named)]);
  return [...asked].filter((person) => isIn(groups, group, person, known)).sort();
}

/** Its wordings as far as was known: also one that has ended since, unseen. */
function domainsOf(groups: Groups, group: Id, { seen }: Pick<Known, "seen">): readonly Domain[] {
  const gone = (groups.gone.get(group) ?? []).filter((one) => !seen(one.ended)).map((one) => one.domain);
  return [...(groups.groups.get(group)?.domains ?? []), ...gone].filter((one) => one.begun.some(seen));
}

/** True for somebody who is in a group, as far as was known. */
export function isIn(groups: Groups, group: Id, person: PersonId | undefined, known: Known): boolean {
  const there = person === undefined ? undefined : known.others.members.people.get(person);
  if (there === undefined || isGone(there, known.rights, known.seen)) return false;
  const coming = groups.comings
    .get(group)
    ?.get(there.id)
    ?.findLast((one) => known.seen(one.event));
  return coming?.isIn ?? domainsOf(groups, group, known).some((one) => one.named.includes(there.id));
}

/** What a group was called, as far as was known. */
export function groupName(groups: Groups, group: Id, known: Pick<Known, "seen">): string | undefined {
  return domainsOf(groups, group, known).at(-1)?.name;
}

/** The roles of a group, or those of everyone, that no decision had dropped. */
export function rolesOf(groups: Groups, group: Id | undefined, known: Pick<Known, "seen">): readonly Role[] {
  return [...groups.roles.values()].filter((role) => role.group === group && !isSo(role.dropped, known));
}

/** When the next report of a group, or of a role of everyone, is due; nothing where none is owed. */
export function reportDue(groups: Groups, on: Id, known: Known): Minute | undefined {
  const group = groups.groups.get(on);
  const reports = (groups.reports.get(on) ?? []).filter((one) => known.seen(one.id));
  const last = reports.reduce<Minute>((newest, one) => Math.max(newest, one.time), 0);
  if (group !== undefined) {
    const days = Math.min(...standingDomains(group, known).map((one) => one.reportDays));
    const opened = group.domains[0]?.time ?? 0;
    return isOpen(group, known) && Number.isFinite(days) ? Math.max(last, opened) + days * MINUTES_PER_DAY : undefined;
  }
  const role = groups.roles.get(on);
  const terms = runningTerms(groups, on, known);
  if (role?.reportDays === undefined || terms.length === 0) return undefined;
  const since = Math.min(...terms.map((one) => one.start));
  return Math.max(last, since) + role.reportDays * MINUTES_PER_DAY;
}

/** How far somebody's authority reaches now, and what narrows it. */
export type Reach = {
  readonly reach: "full" | "routine" | "none";
  readonly why: readonly ("overdue" | "unsettled" | "two-holders" | "caretaker" | "vacant" | "closed")[];
};

/** A group acts by its domain; only by what is routine while its report is overdue or two wordings stand. */
export function groupReach(groups: Groups, group: WorkingGroup, known: Known): Reach {
  if (!isOpen(group, known)) return { reach: "none", why: ["closed"] };
  const due = reportDue(groups, group.id, known);
  const why: Reach["why"][number][] = [];
  if (due !== undefined && known.time > due) why.push("overdue");
  if (standingDomains(group, known).length > 1) why.push("unsettled");
  return { reach: why.length === 0 ? "full" : "routine", why };
}

/** A holder acts as far as their group does, or the role by itself; a caretaker, and one of two, for what is routine. */
export function roleReach(groups: Groups, role: Role, known: Known): Reach {
  const group = groups.groups.get(role.group ?? "");
  if (isSo(role.dropped, known)) return { reach: "none", why: ["closed"] };
  const around = group === undefined ? undefined : groupReach(groups, group, known);
  if (around?.reach === "none") return around;
  const why = [...(around?.why ?? [])];
  const due = group === undefined ? reportDue(groups, role.id, known) : undefined;
  if (due !== undefined && known.time > due) why.push("overdue");
  const running = runningTerms(groups, role.id, known);
  if (running.length > 1) why.push("two-holders");
  if (running.length > 0) return { reach: why.length === 0 ? "full" : "routine", why };
  return caretakerOf(groups, role.id, known) === undefined
    ? { reach: "none", why: ["vacant", ...why] }
    : { reach: "routine", why: ["caretaker", ...why] };
}
