import { OPTIONAL, type Optional } from "./words.ts";

/** What to begin with. All that is not named is switched off. */
export const SETS: Readonly<Record<SetName, readonly Optional[]>> = {
  "small-pod": ["skills", "meetings", "documents", "comments"],
  "co-housing": OPTIONAL,
  "tool-library": ["documents", "comments"],
  crisis: ["skills", "groups", "documents"],
};
export type SetName = (typeof SET_NAMES)[number];
export const SET_NAMES = ["small-pod", "co-housing", "tool-library", "crisis"] as const;

/** What a set would switch, of what is on now. */
export function changesFor(set: SetName, isOn: (practice: Optional) => boolean) {
  const wanted = SETS[set];
  return {
    off: OPTIONAL.filter((one) => isOn(one) && !wanted.includes(one)),
    on: OPTIONAL.filter((one) => !isOn(one) && wanted.includes(one)),
  };
}
