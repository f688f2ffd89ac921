import { type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import type { GroupsEvent } from "./acts.ts";
import { openRounds } from "./rounds.ts";
import { endOf, runningTerms, termsOf } from "./terms.ts";
import type { Domain, Enacted, Groups, RoleTerm, Surroundings } from "./words.ts";

type Decided = Extract<
  GroupsEvent,
  {
    kind: `groups.${"open" | "change" | "close" | "add-role" | "drop-role" | "give-role" | "recall" | "take-back"}`;
  }
>;
type On<K extends Decided["kind"]> = Extract<Decided, { kind: K }>;

/** A decision brought it into force, or that decision stands no more. */
export function foldDecided(state: Groups, e: Decided, world: Surroundings): Groups {
  if (e.kind === "groups.take-back") return takeBack(remembering(state, e.body.of, e.id, world.at), e.body.of, e.id);
  const enacted = { act: e.id, decision: world.decision ?? e.id, begun: [world.at], time: world.time };
  switch (e.kind) {
    case "groups.open": {
      const group = {
        id: e.id,
        by: world.author(e.id) ?? "",
        closed: [],
        domains: [domainFrom(e, enacted, [], world)],
      };
      return { ...state, groups: state.groups.with(e.id, group) };
    }
    case "groups.change": {
      const group = state.groups.get(e.body.group);
      if (group === undefined) return state;
      const after = group.domains.filter((one) => one.begun.some(world.seen)).map((one) => one.act);
      const domains = [...group.domains, domainFrom(e, enacted, after, world)];
      return { ...state, groups: state.groups.with(group.id, { ...group, domains }) };
    }
    case "groups.close": {
      const group = state.groups.get(e.body.group);
      if (group === undefined) return state;
      const closed = [...group.closed, enacted];
      return { ...state, groups: state.groups.with(group.id, { ...group, closed }) };
    }
    case "groups.add-role": {
      const { group, name, purpose, reportDays } = e.body;
      const role = { id: e.id, group, name, purpose, reportDays, made: enacted, dropped: [] };
      return { ...state, roles: state.roles.with(e.id, role) };
    }
    case "groups.drop-role": {
      const role = state.roles.get(e.body.role);
      if (role === undefined) return state;
      return { ...state, roles: state.roles.with(role.id, { ...role, dropped: [...role.dropped, enacted] }) };
    }
    case "groups.give-role":
      return give(state, e, enacted, world);
    case "groups.recall":
      return recall(state, e, enacted, world);
  }
}

function domainFrom(
  { body }: On<"groups.open"> | On<"groups.change">,
  enacted: Enacted,
  after: readonly Id[],
  world: Surroundings,
): Domain {
  const { name, purpose, authority, limits, budgetCap, joining, named } = body;
  const reportDays = body.reportDays ?? charterNumber(world.rights, "reportDays");
  return { ...enacted, name, purpose, authority, limits, budgetCap, reportDays, joining, named, after };
}

/** Where a term still runs that this one follows, it begins when that one ends; nobody's days are cut short by it. */
function give(state: Groups, e: On<"groups.give-role">, enacted: Enacted, world: Surroundings): Groups {
  const { role, person, mandate } = e.body;
  const known = termsOf(state, role, world);
  const running = runningTerms(state, role, world);
  const [holder] = running;
  const start = holder === undefined || running.length > 1 ? world.time : endOf(holder, known, world);
  const days = e.body.days ?? charterNumber(world.rights, "roleTermDays");
  const term: RoleTerm = {
    ...enacted,
    ...{ role, person, mandate, start, until: start + days * MINUTES_PER_DAY },
    follows: running.length > 1 ? undefined : holder?.act,
    after: known.map((one) => one.act),
    answers: openRounds(state, role, world).map((one) => one.id),
    ...{ handedBack: [], recalled: [] },
  };
  const termsOfRole = [...(state.termsOf.get(role) ?? []).filter((id) => id !== e.id), e.id];
  return { ...state, terms: state.terms.with(e.id, term), termsOf: state.termsOf.with(role, termsOfRole) };
}

function recall(state: Groups, e: On<"groups.recall">, enacted: Enacted, world: Surroundings): Groups {
  const running = runningTerms(state, e.body.role, world).find((one) => one.person === e.body.person);
  const term = state.terms.get(running?.act ?? "");
  if (term === undefined) return state;
  return { ...state, terms: state.terms.with(term.act, { ...term, recalled: [...term.recalled, enacted] }) };
}

/** What a group was by this act, for those who have not seen that it ended. */
function remembering(state: Groups, group: Id, act: Id, ended: Id): Groups {
  const was = state.groups.get(group)?.domains.filter((one) => one.act === act) ?? [];
  if (was.length === 0) return state;
  const gone = [...(state.gone.get(group) ?? []), ...was.map((domain) => ({ domain, ended }))];
  return { ...state, gone: state.gone.with(group, gone) };
}

/** What an act had brought about goes, wherever it stands: by itself, or in the group or role that it was about. */
function takeBack(state: Groups, of: Id, act: Id): Groups {
  if (of === act) return takenAway(state, act);
  let { groups, roles, terms } = state;
  const group = groups.get(of);
  if (group !== undefined) {
    const domains = group.domains.filter((one) => one.act !== act);
    groups = groups.with(of, { ...group, domains, closed: without(group.closed, act) });
  }
  const role = roles.get(of);
  if (role !== undefined) roles = roles.with(of, { ...role, dropped: without(role.dropped, act) });
  for (const id of state.termsOf.get(of) ?? []) {
    const term = terms.get(id);
    if (term !== undefined) terms = terms.with(id, { ...term, recalled: without(term.recalled, act) });
  }
  return { ...state, groups, roles, terms };
}

/** A group, a role or a term that was there by this act alone. */
function takenAway(state: Groups, act: Id): Groups {
  const role = state.terms.get(act)?.role;
  const left = (state.termsOf.get(role ?? "") ?? []).filter((id) => id !== act);
  const termsOf = role === undefined ? state.termsOf : state.termsOf.with(role, left);
  const { groups, roles, terms } = state;
  return { ...state, groups: groups.without(act), roles: roles.without(act), terms: terms.without(act), termsOf };
}

function without(enacted: readonly Enacted[], act: Id): readonly Enacted[] {
  return enacted.filter((one) => one.act !== act);
}
