import { isAwake } from "../../../../ui/awake.ts";

/** After so long without a touch or a key nobody is taken to be there. */
const QUIET_MS = 5 * 60_000;
/** Where a meeting goes on, people listen; one that was left lying there locks as well. */
const LISTENING_MS = 3 * 60 * 60_000;
const LOOK_MS = 5_000;
const SIGNS = ["pointerdown", "keydown", "scroll", "input"] as const;
/** Where the tabs of one person tell each other that they are there. */
const TOUCHED = "kith.touched";

export type QuietDeps = {
  /** Kept for whoever sits here: what somebody else does in another tab is no sign of them. */
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly now?: () => number;
};

/**
 * Locks where nobody is any more, in none of this person's tabs: whoever writes in one is not put out by another that they left
 * open. A tablet that slept looks as soon as it wakes. What comes back ends it.
 */
export function lockWhenQuiet(lock: () => void, { storage, now = () => Date.now() }: QuietDeps): () => void {
  let last = now();
  let listened = last;
  let told = Number.NEGATIVE_INFINITY;

  /** A time that is still to come was said by a clock that has been set back since: it counts from now. */
  function quietFor(): number {
    [last, listened] = [Math.min(last, now()), Math.min(listened, now())];
    const elsewhere = Number(storage.getItem(TOUCHED) ?? 0);
    return now() - (elsewhere <= now() ? Math.max(last, elsewhere) : last);
  }
  /** Whoever listens is there while the page is looked at; a screen that is off or covered begins the quiet. */
  function isQuiet(): boolean {
    const quiet = quietFor();
    if (isAwake() && document.visibilityState === "visible" && now() - listened < QUIET_MS) listened = now();
    return quiet >= (now() - listened < QUIET_MS ? LISTENING_MS : QUIET_MS);
  }
  const sign = () => {
    if (isQuiet()) return;
    last = listened = now();
    if (Math.abs(last - told) >= LOOK_MS) tell();
  };
  /** Where there is no room, each tab is by itself. */
  function tell(): void {
    told = last;
    try {
      storage.setItem(TOUCHED, String(last));
    } catch {
      // Then another tab may lock while somebody is here.
    }
  }
  const look = () => {
    if (isQuiet()) lock();
  };
  for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  const looking = setInterval(look, LOOK_MS);
  tell();
  return () => {
    for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    document.removeEventListener("visibilitychange", look);
    clearInterval(looking);
  };
}
