import type { Steps } from "../kernel/steps.ts";

/**
 * Lets others have a turn while something long goes on, such as a person who types. Asked after each step; nothing to wait
 * for as long as little time has passed.
 */
export type Breathe = () => Promise<void> | undefined;

/** All steps, one after the other, with a breath wherever one is due. */
export async function inSteps<T>(steps: Steps<T>, breathe?: Breathe): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const others = breathe?.();
    if (others !== undefined) await others;
  }
}
