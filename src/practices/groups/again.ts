import type { Id } from "../../kernel/event.ts";
import type { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Enacted, Groups } from "./words.ts";

/** One more event brought about what an act of ours did, by people who did not know of the first: that says so for whoever saw it. */
export function again(state: Groups, act: Id, event: Id): Groups {
  const more = <E extends Enacted>(one: E): E => (one.act === act ? { ...one, begun: [...one.begun, event] } : one);
  return {
    ...state,
    groups: each(state.groups, (one) => ({ ...one, domains: one.domains.map(more), closed: one.closed.map(more) })),
    roles: each(state.roles, (one) => ({ ...one, made: more(one.made), dropped: one.dropped.map(more) })),
    terms: each(state.terms, (one) => more({ ...one, recalled: one.recalled.map(more) })),
  };
}

/** It is seldom, so that nobody needs to remember where an act left something. */
function each<T>(all: PersistentMap<T>, change: (one: T) => T): PersistentMap<T> {
  return [...all].reduce((changed, [id, one]) => changed.with(id, change(one)), all);
}
