import type { ForeverDeps } from "./connect-forever.ts";

/**
 * Calls back when a browser has reason to think that trying again is worth it: the network came back, or the page is
 * looked at again after the phone slept. Never a reason not to try: a browser that says it is offline may well reach
 * a hub on the same Wi-Fi. Returns the way to stop.
 */
function browserHints(tryNow: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === "visible") tryNow();
  };
  window.addEventListener("online", tryNow);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", tryNow);
    document.removeEventListener("visibilitychange", seen);
  };
}

/** How a page tries again: by the browser's time and chance, and when the browser has reason to. */
export const browserTries: ForeverDeps = {
  wait: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  onHint: browserHints,
};
