import type { AnyPractice } from "./practice.ts";
import { type State, startState } from "./state.ts";

/** The state after the first `count` events in order. */
export type Kept = { readonly count: number; readonly state: State };

/** States on the way to the newest one, to go on from when events come late (K-12). */
export type KeptStates = {
  /** Shows each state that is reached; some of them are kept. */
  readonly pass: (now: Kept) => void;
  /** Keeps the states of a checkpoint, oldest first, for as long as nothing comes before them. */
  readonly restore: (states: readonly Kept[]) => void;
  /** The newest after at most so many events; those that know of more are forgotten. */
  readonly backTo: (count: number) => Kept;
  /** The newest after at most so many events. */
  readonly upTo: (count: number) => Kept;
  /**
   * A few of those before the newest, oldest first, each about twice as far from it as the next. Whoever goes on from these
   * folds at most a few times as many events again as stand behind a late one. When the newest moves on, the same few and
   * what was kept since are enough for the next spread.
   */
  readonly spread: (count: number) => readonly Kept[];
};

/**
 * A state is kept after each this many events, and more of them among the newest, where most late events come to stand;
 * they share structure, so one costs little.
 */
const KEEP_EVERY = 64;
const KEEP_NEAR = 8;
/**
 * How far back a spread begins, and the share of all at which it ends: on disk states further back would take more room
 * than the newest, and folding everything takes only so many times as long.
 */
const SPREAD_FROM = 256;
const SPREAD_SHARE = 8;

/** The state of an empty log, and what is kept on the way from there. */
export function beginning(practices: readonly AnyPractice[]): [now: Kept, kept: KeptStates] {
  const state = startState(practices);
  return [{ count: 0, state }, createKeptStates(state)];
}

export function createKeptStates(start: State): KeptStates {
  const first: Kept = { count: 0, state: start };
  let kept: Kept[] = [];
  let restored: ReadonlySet<number> = new Set();

  function keep(now: Kept): void {
    kept.push(now);
    if (now.count % KEEP_EVERY !== 0) return;
    const far = kept.findLastIndex(({ count }) => count < now.count - KEEP_EVERY);
    for (let at = far; isOnlyNear(kept[at]); at--) kept.splice(at, 1);
  }

  function isOnlyNear(one: Kept | undefined): boolean {
    return one !== undefined && !restored.has(one.count) && one.count % KEEP_EVERY !== 0;
  }

  const upTo = (most: number): Kept => kept.findLast(({ count }) => count <= most) ?? first;

  return {
    pass: (now) => {
      if (now.count % KEEP_NEAR === 0) keep(now);
    },
    restore: (states) => {
      kept = [...states];
      restored = new Set(states.map(({ count }) => count));
    },
    backTo: (most) => {
      kept = kept.filter(({ count }) => count <= most);
      return upTo(most);
    },
    upTo,
    spread: (count) => {
      const few: Kept[] = [];
      const back = (one: Kept): number => count - one.count;
      for (let at = kept.length - 1, reach = SPREAD_FROM; at >= 0; at--) {
        const [one, older] = [kept[at] as Kept, kept[at - 1]];
        if (back(one) <= 0 || (older !== undefined && back(older) <= reach)) continue;
        few.unshift(one);
        if (back(one) >= count / SPREAD_SHARE) break;
        reach = Math.max(SPREAD_FROM, 2 * back(one));
      }
      return few;
    },
  };
}
