import { type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import type { GroupsEvent } from "./acts.ts";
import { openRounds } from "./rounds.ts";
import { takeBack } from "./taken-back.ts";
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
  if (e.kind === "groups.take-back") return takeBack(state, e.body.of, e.id, world.at);
  const enacted = { act: e.id, decision: world.decision ?? e.id, begun: [world.at], time: world.time };
  switch (e.kind) {
    case "groups.open": {
      const was = state.ended.groups.get(e.id);
      const own = asItWas(was?.domains.find(isOf(e)), enacted) ?? domainFrom(e, enacted, [], world);
      const domains = [own, ...(was?.domains.filter((one) => !isOf(e)(one)) ?? [])];
      const group = { id: e.id, by: world.author(e.id) ?? "", closed: was?.closed ?? [], domains };
      return { ...state, groups: state.groups.with(e.id, group) };
    }
    case "groups.change": {
      const group = state.groups.get(e.body.group);
      if (group === undefined) return state;
      const after = group.domains.filter((one) => one.begun.some(world.seen)).map((one) => one.act);
      const was = state.gone.get(group.id)?.findLast(({ domain }) => isOf(e)(domain))?.domain;
      const domains = [...group.domains, asItWas(was, enacted) ?? domainFrom(e, enacted, after, world)];
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
      const was = state.ended.roles.get(e.id);
      const made = asItWas(was?.made, enacted) ?? enacted;
      const role = { id: e.id, group, name, purpose, reportDays, made, dropped: was?.dropped ?? [] };
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

const isOf =
  ({ id }: Decided) =>
  ({ act }: Enacted): boolean =>
    act === id;

/**
 * What stands again stands as it did, by the same decision: not from now on, nor in the place of what was decided meanwhile.
 * Nothing where it never stood, or stands by another decision.
 */
function asItWas<E extends Enacted>(was: E | undefined, enacted: Enacted): E | undefined {
  if (was?.decision !== enacted.decision) return undefined;
  return { ...was, begun: [...was.begun, ...enacted.begun] };
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
  const was = asItWas(state.ended.terms.get(e.id), enacted);
  if (was !== undefined) return placed(state, was);
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
  return placed({ ...state, termsOf: state.termsOf.with(role, placesBut(state, role, e.id)) }, term);
}

/** Among the terms of its role: where it was, or last. */
function placed(state: Groups, term: RoleTerm): Groups {
  const { act, role } = term;
  const before = state.termsOf.get(role) ?? [];
  const termsOf = before.includes(act) ? before : [...before, act];
  return { ...state, terms: state.terms.with(act, term), termsOf: state.termsOf.with(role, termsOf) };
}

function placesBut({ termsOf }: Groups, role: Id, act: Id): readonly Id[] {
  return (termsOf.get(role) ?? []).filter((id) => id !== act);
}

function recall(state: Groups, e: On<"groups.recall">, enacted: Enacted, world: Surroundings): Groups {
  const running = runningTerms(state, e.body.role, world).find((one) => one.person === e.body.person);
  const term = state.terms.get(running?.act ?? "");
  if (term === undefined) return state;
  return { ...state, terms: state.terms.with(term.act, { ...term, recalled: [...term.recalled, enacted] }) };
}
