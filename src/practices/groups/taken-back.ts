import type { Id } from "../../kernel/event.ts";
import type { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Enacted, Groups } from "./words.ts";

/** What an act had brought about goes, wherever it stands: by itself, or in the group or role that it was about. */
export function takeBack(before: Groups, of: Id, act: Id, ended: Id): Groups {
  const state = remembering(before, of, act, ended);
  if (of === act) return takenAway(state, act);
  const there = { ...state, ...takenOut(state, of, act, state.termsOf.get(of) ?? []) };
  // What rests on something that stands no more itself does not come back with that.
  return { ...there, ended: takenOut(state.ended, of, act, state.termsOf.get(of) ?? []) };
}

type Standing = Pick<Groups, "groups" | "roles" | "terms">;

function takenOut({ groups, roles, terms }: Standing, of: Id, act: Id, termsOf: readonly Id[]): Standing {
  return {
    groups: changed(groups, of, (one) => ({
      ...one,
      domains: one.domains.filter((domain) => domain.act !== act),
      closed: without(one.closed, act),
    })),
    roles: changed(roles, of, (one) => ({ ...one, dropped: without(one.dropped, act) })),
    terms: termsOf.reduce(
      (all, id) => changed(all, id, (one) => ({ ...one, recalled: without(one.recalled, act) })),
      terms,
    ),
  };
}

function changed<T>(all: PersistentMap<T>, id: Id, change: (one: T) => T): PersistentMap<T> {
  const one = all.get(id);
  return one === undefined ? all : all.with(id, change(one));
}

/** What a group was by this act, for those who have not seen that it ended, and for when the act stands again. */
function remembering(state: Groups, group: Id, act: Id, ended: Id): Groups {
  const known = state.groups.get(group) ?? state.ended.groups.get(group);
  const was = known?.domains.filter((one) => one.act === act) ?? [];
  if (was.length === 0) return state;
  const gone = [...(state.gone.get(group) ?? []), ...was.map((domain) => ({ domain, ended }))];
  return { ...state, gone: state.gone.with(group, gone) };
}

/** A group, a role or a term that was there by this act alone. Its place among the terms of a role is kept. */
function takenAway(state: Groups, act: Id): Groups {
  const { groups, roles, terms, ended } = state;
  return {
    ...state,
    groups: groups.without(act),
    roles: roles.without(act),
    terms: terms.without(act),
    ended: {
      groups: moved(groups, ended.groups, act),
      roles: moved(roles, ended.roles, act),
      terms: moved(terms, ended.terms, act),
    },
  };
}

function moved<T>(from: PersistentMap<T>, to: PersistentMap<T>, id: Id): PersistentMap<T> {
  const one = from.get(id);
  return one === undefined ? to : to.with(id, one);
}

function without(enacted: readonly Enacted[], act: Id): readonly Enacted[] {
  return enacted.filter((one) => one.act !== act);
}
