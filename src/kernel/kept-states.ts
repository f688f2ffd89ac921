import type { State } from "./state.ts";

/** The state after the first `count` events in order. */
export type Kept = { readonly count: number; readonly state: State };

/** States on the way to the newest one, to go on from when events come late (K-12). */
export type KeptStates = {
  /** Shows each state that is reached; some of them are kept. */
  readonly pass: (now: Kept) => void;
  /** Keeps the state of a checkpoint for as long as nothing comes before it. */
  readonly restore: (now: Kept) => void;
  /** The newest after at most so many events; those that know of more are forgotten. */
  readonly backTo: (count: number) => Kept;
  /** The newest after at most so many events. */
  readonly upTo: (count: number) => Kept;
};

/**
 * A state is kept after each this many events, and more of them among the newest, where most late events come to stand;
 * they share structure, so one costs little.
 */
const KEEP_EVERY = 64;
const KEEP_NEAR = 8;

export function createKeptStates(start: State): KeptStates {
  const first: Kept = { count: 0, state: start };
  let kept: Kept[] = [];
  let restored = 0;

  function keep(now: Kept): void {
    kept.push(now);
    if (now.count % KEEP_EVERY !== 0) return;
    const far = kept.findLastIndex(({ count }) => count < now.count - KEEP_EVERY);
    for (let at = far; isOnlyNear(kept[at]); at--) kept.splice(at, 1);
  }

  function isOnlyNear(one: Kept | undefined): boolean {
    return one !== undefined && one.count !== restored && one.count % KEEP_EVERY !== 0;
  }

  const upTo = (most: number): Kept => kept.findLast(({ count }) => count <= most) ?? first;

  return {
    pass: (now) => {
      if (now.count % KEEP_NEAR === 0) keep(now);
    },
    restore: (now) => {
      kept = [now];
      restored = now.count;
    },
    backTo: (most) => {
      kept = kept.filter(({ count }) => count <= most);
      return upTo(most);
    },
    upTo,
  };
}
