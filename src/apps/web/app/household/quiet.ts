/** After so long without a touch or a key nobody is taken to be there. */
const QUIET_MS = 5 * 60_000;
const LOOK_MS = 5_000;
const SIGNS = ["pointerdown", "keydown", "scroll", "input"] as const;

/** A tablet that slept looks as soon as it wakes. What comes back ends it. */
export function lockWhenQuiet(lock: () => void, now = () => Date.now()): () => void {
  let last = now();
  const sign = () => {
    if (now() - last < QUIET_MS) last = now();
  };
  const look = () => {
    if (now() - last >= QUIET_MS) lock();
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
