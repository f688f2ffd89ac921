import { isAwake } from "../../../../ui/awake.ts";

/** After so long without a touch or a key nobody is taken to be there. */
const QUIET_MS = 5 * 60_000;
/** Where a meeting goes on, people listen; one that was left lying there locks as well. */
const LISTENING_MS = 3 * 60 * 60_000;
const LOOK_MS = 5_000;
const SIGNS = ["pointerdown", "keydown", "scroll", "input"] as const;

/** A tablet that slept looks as soon as it wakes. What comes back ends it. */
export function lockWhenQuiet(lock: () => void, now = () => Date.now()): () => void {
  let last = now();
  let listened = last;
  /** Whoever listens is there while the page is looked at; a screen that is off or covered begins the quiet. */
  const isQuiet = () => {
    if (isAwake() && document.visibilityState === "visible" && now() - listened < QUIET_MS) listened = now();
    return now() - last >= (now() - listened < QUIET_MS ? LISTENING_MS : QUIET_MS);
  };
  const sign = () => {
    if (!isQuiet()) last = listened = now();
  };
  const look = () => {
    if (isQuiet()) lock();
  };
  for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  const looking = setInterval(look, LOOK_MS);
  return () => {
    for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    document.removeEventListener("visibilitychange", look);
    clearInterval(looking);
  };
}
