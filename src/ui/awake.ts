/**
 * A page that people read from and listen by without touching it, as in a meeting: the screen stays on where the browser can
 * keep it so, and whoever has a PIN is not locked out meanwhile.
 */

let holders = 0;

/** True while such a page is shown. */
export function isAwake(): boolean {
  return holders > 0;
}

/** Until what comes back is called. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  holders += 1;

  /** A browser lets go by itself of a page that is not looked at. */
  const ask = async () => {
    if (document.visibilityState !== "visible" || isOver) return;
    try {
      const given = await navigator.wakeLock?.request("screen");
      if (isOver) await given?.release();
      else lock = given;
    } catch {
      // A battery that is nearly empty comes first.
    }
  };
  const onlook = () => void ask();
  document.addEventListener("visibilitychange", onlook);
  void ask();

  return () => {
    if (isOver) return;
    isOver = true;
    holders -= 1;
    document.removeEventListener("visibilitychange", onlook);
    void lock?.release();
  };
}
