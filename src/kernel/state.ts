import type { Event, Refusal } from "./event.ts";
import { PersistentMap } from "./persistent-map.ts";
import type { AnyPractice, World } from "./practice.ts";

/** What a log means: each practice's state, and what was set aside with its reason. */
export type State = {
  readonly practices: Readonly<Record<string, unknown>>;
  readonly setAside: PersistentMap<Refusal>;
};

export function startState(practices: readonly AnyPractice[]): State {
  return {
    practices: Object.fromEntries(practices.map((practice) => [practice.name, practice.start])),
    setAside: PersistentMap.empty,
  };
}

/** The state after a practice folded an event. */
export function foldedBy(practice: AnyPractice, state: State, event: Event, world: World): State {
  const before = state.practices[practice.name];
  const after = practice.fold(before, event, world);
  if (after === before) return state;
  return withState(state, practice.name, after);
}

/** The same with another state of one practice. */
export function withState(state: State, name: string, after: unknown): State {
  const states = { ...state.practices };
  states[name] = after;
  return { practices: states, setAside: state.setAside };
}
