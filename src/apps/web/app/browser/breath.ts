import type { Breathe } from "../../../../replica/breathing.ts";

/** So long a page may leave a finger without an answer. */
const SPELL_MS = 24;

/**
 * Lets the page answer to fingers, and draw, while something long goes on. By a message to itself: timers are held back where
 * several follow each other, and more where nobody sees the page.
 */
export function createBreath(now: () => number = () => performance.now()): Breathe {
  let last = now();
  let waiting: Promise<void> | undefined;
  return () => {
    if (waiting === undefined && now() - last < SPELL_MS) return undefined;
    waiting ??= turnOfOthers().then(() => {
      [last, waiting] = [now(), undefined];
    });
    return waiting;
  };
}

function turnOfOthers(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(null);
  });
}
