const roles = "roles" as const;

/** Numbers for who holds what, for how long, and when the community is told that it gathers in few hands. */
export const ROLE_NUMBERS = {
  /** Longest that one decision gives somebody a role. */
  roleTermDays: {
    ...{ default: 365, min: 30, max: 365, unit: "days" as const, group: roles },
    source: "a year: change who leads annually",
  },
  /** Terms that somebody may hold the same role for right after one. */
  consecutiveTerms: {
    ...{ default: 1, min: 0, max: 3, unit: "terms" as const, group: roles },
    source: "one more: long enough to hand it on, too short to grow into it",
  },
  /** Days for which the last holder looks after a role that nobody was given yet. */
  caretakerDays: {
    ...{ default: 30, min: 0, max: 30, unit: "days" as const, group: roles },
    source: "a month: time to find somebody, and no longer",
  },
  /** Longest time from one report of a group to the next. */
  reportDays: {
    ...{ default: 91, min: 7, max: 365, unit: "days" as const, group: roles },
    source: "each quarter: often enough that nobody has to ask",
  },
  /** Days before a report is due in which whoever owes it is reminded. */
  remindDays: {
    ...{ default: 7, min: 1, max: 30, unit: "days" as const, group: roles },
    source: "a week: one free evening to write it",
  },
  /** Days that a holder has to say their word before a recall can be put to everyone. */
  recallDays: {
    ...{ default: 3, min: 1, max: 14, unit: "days" as const, group: roles },
    source: "72 hours, as for an item on an agenda",
  },
  /** Roles that one person may hold before the community looks at it. */
  powerRoles: {
    ...{ default: 2, min: 1, max: 10, unit: "roles" as const, group: roles },
    source: "two: one that they love and one that was nobody's",
  },
  /** Share of all roles, or of all terms of people, that one household may hold before the community looks at it. */
  powerHouseholdPercent: {
    ...{ default: 40, min: 10, max: 100, unit: "percent" as const, group: roles },
    source: "two fifths: with three roles of five in one house, the others are few",
  },
  /** People for whom one neighbour may enter acts before the community looks at it. */
  powerEntered: {
    ...{ default: 3, min: 1, max: 30, unit: "people" as const, group: roles },
    source: "three: a kindness to a few; beyond that two should share it",
  },
  /** Share of all vouchers of a year that one household may have given before the community looks at it. */
  powerVouchPercent: {
    ...{ default: 50, min: 10, max: 100, unit: "percent" as const, group: roles },
    source: "half: newcomers should not all come through one door",
  },
};
