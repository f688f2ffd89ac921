import type { LaneLook, Look } from "./practice.ts";

// biome-ignore lint/suspicious/noExplicitAny: looks of every practice.
type AnyLook = Look<any, any>;

/** What a view stands on besides the lane: two who look with the same of all these see the same. */
const STANDS_ON = ["state", "others", "rights", "time", "now", "me", "device"] as const;

/** So many who look at one moment, such as a person and nobody for the street's sheet, keep what was worked out for them. */
const KEPT_MAX = 4;

/**
 * Works something out of a look once for all views that ask at the same moment: what waits, what comes and what hangs on
 * the street are asked one after the other, and stand on much the same. The moment is the look's lane, which is another as
 * soon as anything is heard. Not for work that asks what is within audiences, who has heard, or which keys are wrong: that
 * changes without a word.
 */
export function onceALook<L extends AnyLook, R>(work: (look: L) => R): (look: L) => R {
  const moments = new WeakMap<LaneLook, { readonly look: L; readonly result: R }[]>();
  return (look) => {
    const known = moments.get(look.lane) ?? [];
    const before = known.find((one) => STANDS_ON.every((what) => one.look[what] === look[what]));
    if (before !== undefined) return before.result;
    const result = work(look);
    moments.set(look.lane, [{ look, result }, ...known].slice(0, KEPT_MAX));
    return result;
  };
}
