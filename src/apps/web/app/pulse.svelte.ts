import type { Minute } from "../../../kernel/event.ts";
import type { Replica } from "../../../replica/replica.ts";

/** When what a page shows is to be looked at again. */
export type Pulse = {
  /** Counts the changes of the replica; reading it keeps a reader up to date. */
  readonly version: () => number;
  /** Counts what others said of how much they have: of what is shown, few things change with it. */
  readonly words: () => number;
  readonly now: () => Minute;
  readonly isWhole: () => boolean;
  /** Looks, and keeps whoever reads it up to date: where the look asked how far something was heard, with each word of that too. */
  readonly following: <T>(look: () => T) => T;
  /** Catches up with what changed while nobody saw the page. */
  readonly lookAgain: () => void;
  readonly stop: () => void;
};

/** Whether somebody may be looking at the page. */
export type Seen = { readonly is: () => boolean; readonly onChange: (listener: () => void) => () => void };

export type PulseDeps = {
  readonly replica: Pick<Replica, "onChange" | "onHeard" | "timesHeard" | "wrongKeys" | "differences">;
  /** This device's clock, in minutes. */
  readonly clock: () => Minute;
  /** Resolves when the whole history is here, whoever asked for it. */
  readonly whole: Promise<void>;
  readonly seen?: Seen;
};

/** The minute hand moves on a screen within this time. */
const TICK_MS = 20_000;
/** Keys that were handed over are compared a few at a time: nobody waits for it, and a slow phone does not stumble. */
const COMPARED_A_TICK = 40;

/** A phone in a pocket hears its neighbours all day: what it would show is worked out once somebody looks. */
export function createPulse({ replica, clock, whole, seen = pageSeen }: PulseDeps): Pulse {
  let version = $state(0);
  let words = $state(0);
  let now = $state(clock());
  let isWhole = $state(false);
  let isBehind = false;

  const changed = (): void => {
    if (seen.is()) version += 1;
    else isBehind = true;
  };
  const heard = (): void => {
    if (seen.is()) words += 1;
    else isBehind = true;
  };

  function lookAgain(): void {
    now = clock();
    if (!isBehind) return;
    isBehind = false;
    version += 1;
    words += 1;
  }

  whole.then(
    () => {
      isWhole = true;
      version += 1;
    },
    // Whoever opened the replica says what is wrong with it.
    () => undefined,
  );
  let noticed = 0;
  function tick(): void {
    if (!seen.is()) return;
    now = clock();
    if (!isWhole) return;
    const found = replica.wrongKeys(COMPARED_A_TICK).length + replica.differences().length;
    if (found !== noticed) changed();
    noticed = found;
  }

  const ticking = setInterval(tick, TICK_MS);
  const stops = [
    replica.onChange(changed),
    replica.onHeard(heard),
    seen.onChange(() => seen.is() && lookAgain()),
    () => clearInterval(ticking),
  ];

  return {
    version: () => version,
    words: () => words,
    now: () => now,
    isWhole: () => isWhole,
    following: (look) =>
      followed(
        replica,
        () => version,
        () => words,
        look,
      ),
    lookAgain,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** What was looked at, after `version` was read, and `words` where it depends on them. */
export function followed<T>(
  { timesHeard }: Pick<Replica, "timesHeard">,
  version: () => unknown,
  words: () => unknown,
  look: () => T,
): T {
  void version();
  const before = timesHeard();
  const found = look();
  if (timesHeard() !== before) void words();
  return found;
}

const pageSeen: Seen = {
  is: () => document.visibilityState !== "hidden",
  onChange: (listener) => {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};
