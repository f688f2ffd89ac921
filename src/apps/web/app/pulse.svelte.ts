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
  readonly replica: Pick<
    Replica,
    "onChange" | "onHeard" | "timesHeard" | "wrongKeys" | "differences" | "written" | "keeping"
  >;
  /** This device's clock, in minutes. */
  readonly clock: () => Minute;
  /** Resolves when the whole history is here, whoever asked for it. */
  readonly whole: Promise<void>;
  readonly seen?: Seen;
  /** Milliseconds that only go forward. */
  readonly ms?: () => number;
};

/** The minute hand moves on a screen within this time. */
const TICK_MS = 20_000;
/** Keys that were handed over are compared a few at a time: nobody waits for it, and a slow phone does not stumble. */
const COMPARED_A_TICK = 40;

/**
 * After something was drawn that others did, the page rests this many times as long as that took, and never longer than a few
 * seconds: where thirty people vote at once, most of the time is left for fingers.
 */
const REST_TIMES = 4;
const REST_MS_MAX = 5_000;

/** A phone in a pocket hears its neighbours all day: what it would show is worked out once somebody looks. */
export function createPulse({
  replica,
  clock,
  whole,
  seen = pageSeen,
  ms = () => performance.now(),
}: PulseDeps): Pulse {
  let version = $state(0);
  let words = $state(0);
  let now = $state(clock());
  let isWhole = $state(false);
  let isBehind = false;

  const burst = createBurst(ms, () => {
    version += 1;
  });
  const isOwnNews = ownNewsOf(replica);
  const changed = (): void => {
    if (!seen.is()) isBehind = true;
    else if (isOwnNews()) burst.now();
    else burst.soon();
  };
  const heard = (): void => {
    if (seen.is()) words += 1;
    else isBehind = true;
  };

  function lookAgain(): void {
    now = clock();
    if (!isBehind && !burst.isDue()) return;
    isBehind = false;
    burst.now();
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
    burst.stop,
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

/** True for what the person here just did: that is drawn at once. */
function ownNewsOf({ written, keeping }: Pick<Replica, "written" | "keeping">): () => boolean {
  const newest = (): string => {
    for (const { id } of written()) return `${id} ${keeping()}`;
    return `${keeping()}`;
  };
  let last = newest();
  return () => {
    const before = last;
    last = newest();
    return last !== before;
  };
}

/** Draws, and what comes soon after that together, once the page has rested. */
function createBurst(ms: () => number, draw: () => void) {
  let restsUntil = 0;
  let due: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    clearTimeout(due);
    due = undefined;
    const start = ms();
    draw();
    // What is drawn is worked out before the next timer has its turn.
    setTimeout(() => {
      restsUntil = ms() + Math.min(REST_MS_MAX, REST_TIMES * (ms() - start));
    });
  }

  function soon(): void {
    const rest = restsUntil - ms();
    if (due === undefined && rest <= 0) now();
    else due ??= setTimeout(now, rest);
  }

  return { now, soon, isDue: () => due !== undefined, stop: () => clearTimeout(due) };
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
