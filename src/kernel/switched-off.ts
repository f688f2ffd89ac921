import { type Id, no, type Verdict } from "./event.ts";
import type { AnyPractice } from "./practice.ts";

/** Tells which decision switched a practice off, as far as somebody had seen. */
export type SwitchedOff = (
  states: Readonly<Record<string, unknown>>,
  practice: string,
  seen: (id: Id) => boolean,
) => Id | undefined;

/** The practices that have a word in that are found once: nearly every event is asked about. */
export function switchedOff(practices: readonly AnyPractice[]): SwitchedOff {
  const asked = practices.filter((one) => one.offBy !== undefined);
  return (states, practice, seen) => {
    for (const { name, offBy } of asked) {
      const decision = offBy?.(states[name], practice, seen);
      if (decision !== undefined) return decision;
    }
    return undefined;
  };
}

/** Off means that nothing more is done with it; what was done stays. */
export function whyOff(decision: Id | undefined): Verdict {
  return decision === undefined ? undefined : no("kernel.off", { decision });
}
