import { type Id, no, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { hasSay, isGone, standing } from "../members/index.ts";
import type { GroupsEvent } from "./acts.ts";
import { domainOf, isOpen, rolesOf } from "./reach.ts";
import { isSo, nextTerms, runningTerms } from "./terms.ts";
import type { Groups, Surroundings } from "./words.ts";

type On<K extends GroupsEvent["kind"]> = Extract<GroupsEvent, { kind: K }>;

/** A new group has a name of its own, people who are here, and reports at least as often as the charter asks. */
export function judgeOpen(state: Groups, e: On<"groups.open">, world: Surroundings): Verdict {
  return judgeName(state, e.body.name, undefined, world) ?? judgeDomain(e.body, world);
}

export function judgeChange(state: Groups, e: On<"groups.change">, world: Surroundings): Verdict {
  return (
    judgeClose(state, e.body.group, world) ??
    judgeName(state, e.body.name, e.body.group, world) ??
    judgeDomain(e.body, world)
  );
}

/** True to be closed: it is there, and was not closed already. */
export function judgeClose(state: Groups, id: Id, world: Surroundings): Verdict {
  const group = state.groups.get(id);
  if (group === undefined || !world.seen(id)) return no("groups.unknown");
  return isOpen(group, world) ? yes : no("groups.closed");
}

function judgeDomain(
  { named, reportDays }: On<"groups.open">["body"] | On<"groups.change">["body"],
  world: Surroundings,
) {
  const most = charterNumber(world.rights, "reportDays");
  if (reportDays !== undefined && reportDays > most) return no("groups.report-sooner", { days: most });
  if (new Set(named).size < named.length) return no("groups.named-twice");
  // By the time that a decision comes into force somebody may have gone; that holds up nobody else.
  const missing = world.decision === undefined ? named.find((person) => !isThere(person, world)) : undefined;
  return missing === undefined ? yes : no("groups.gone", { who: missing });
}

function judgeName(state: Groups, name: string, self: Id | undefined, world: Surroundings): Verdict {
  const taken = [...state.groups.values()].find(
    (group) => group.id !== self && isOpen(group, world) && keyOf(domainOf(group, world)?.name ?? "") === keyOf(name),
  );
  return taken === undefined || taken.domains[0]?.begun.some(world.seen) !== true
    ? yes
    : no("groups.name-taken", { name });
}

/** A role belongs to a group that is there or prepared beside it, or to everyone. */
export function judgeAddRole(state: Groups, e: On<"groups.add-role">, world: Surroundings): Verdict {
  const { group, name, reportDays } = e.body;
  const most = charterNumber(world.rights, "reportDays");
  if (reportDays !== undefined && group !== undefined) return no("groups.report-with-group");
  if (reportDays !== undefined && reportDays > most) return no("groups.report-sooner", { days: most });
  const isNew = group !== undefined && !state.groups.has(group) && isPrepared(group, "groups.open", world);
  const there = group === undefined || isNew ? yes : judgeClose(state, group, world);
  if (there !== undefined) return there;
  const same = rolesOf(state, group, world).some(
    (role) => role.made.begun.some(world.seen) && keyOf(role.name) === keyOf(name),
  );
  return same ? no("groups.role-there", { name }) : yes;
}

/** A role that somebody holds, or is next in, is not dropped over their head: they hand it back, or are heard. */
export function judgeDropRole(state: Groups, id: Id, world: Surroundings): Verdict {
  const role = state.roles.get(id);
  if (role === undefined || !world.seen(id)) return no("groups.unknown-role");
  if (isSo(role.dropped, world)) return no("groups.role-dropped");
  if (runningTerms(state, id, world).length > 0) return no("groups.held-now");
  return nextTerms(state, id, world).length > 0 ? no("groups.next-known") : yes;
}

/** True for an act that was prepared and can be carried by the same text, before what builds on it. */
export function isPrepared(id: Id, kind: string, world: Surroundings): boolean {
  return world.decision === undefined && world.prepared(id)?.kind === kind;
}

export function isThere(person: Id, { others, rights, seen }: Surroundings): boolean {
  const known = others.members.people.get(person);
  return known !== undefined && seen(person) && !isGone(known, rights, seen);
}

/** Where somebody has left, whoever has a say ends what they began, so that it is not left for good. */
export function standsIn(person: Id, world: Surroundings): boolean {
  const { others, rights, by, seen } = world;
  return !isThere(person, world) && hasSay(standing(others.members, rights, by, seen));
}

/** Names are the same whatever the case and the spaces. */
function keyOf(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
