import type { CharterNumberName } from "./charter-number.ts";

/** Numbers for deciding that belong together, because a community has lived by them. */
export type Preset = { readonly name: string; readonly numbers: Readonly<Partial<Record<CharterNumberName, number>>> };

/**
 * What others live by, to begin from. Taking one is a proposal like any other: people on the roll see what would change
 * and say yes or no. Sources stand in the words of each (`charter.preset.<name>.source`).
 */
export const PRESETS: readonly Preset[] = [
  {
    name: "small-pod",
    numbers: {
      sayDays: 7,
      objectDays: 3,
      talkDays: 3,
      quorumPercent: 50,
      agreePercent: 50,
      mostPercent: 70,
      objectionDays: 14,
    },
  },
  {
    name: "co-housing",
    numbers: {
      sayDays: 14,
      objectDays: 7,
      talkDays: 7,
      quorumPercent: 67,
      agreePercent: 50,
      mostPercent: 75,
      objectionDays: 14,
    },
  },
  {
    name: "region",
    numbers: {
      sayDays: 21,
      objectDays: 14,
      talkDays: 14,
      quorumPercent: 67,
      agreePercent: 67,
      mostPercent: 75,
      objectionDays: 30,
    },
  },
  {
    name: "n-street",
    numbers: {
      sayDays: 14,
      talkDays: 7,
      quorumPercent: 50,
      agreePercent: 50,
      mostPercent: 75,
      objectionDays: 14,
      reviewDays: 0,
      resolveDays: 90,
      resolveMeetings: 6,
    },
  },
  {
    name: "mosaic",
    numbers: {
      sayDays: 14,
      objectDays: 7,
      talkDays: 7,
      quorumPercent: 75,
      agreePercent: 68,
      mostPercent: 75,
      objectionDays: 14,
    },
  },
  {
    name: "sociocratic",
    numbers: {
      sayDays: 7,
      objectDays: 7,
      talkDays: 3,
      quorumPercent: 50,
      agreePercent: 50,
      reviewDays: 7,
      blockBackers: 0,
      escalatePercent: 10,
      escalatePeople: 1,
    },
  },
];
