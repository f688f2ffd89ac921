import type { Id } from "../../../kernel/event.ts";
import type { Log } from "../../../replica/ports.ts";

/**
 * A log whose writing waits for the frame that shows what is written: to begin a transaction costs a slow phone as much
 * as to draw what was tapped. What comes from others, and what nobody sees, is written at once.
 */
export function shownFirst(log: Log, keeping: () => Id | undefined): Log {
  return {
    ...log,
    append: async (rows, known) => {
      // What is shown ahead is known once whoever called has gone on.
      await undefined;
      if (keeping() !== undefined && document.visibilityState === "visible") {
        await Promise.race([afterPaint(), new Promise((resolve) => setTimeout(resolve, FRAME_MS_MAX))]);
      }
      return log.append(rows, known);
    },
  };
}

/** A frame that does not come, as in a window that others cover, is waited for no longer than this. */
const FRAME_MS_MAX = 100;

/** Once the browser has shown what there is. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
