import type { Mutant } from "./mutant.ts";

/** Mistakes about who ends what somebody began who has left, and about whom Today asks in a round of naming. */
export const groupMutants: readonly Mutant[] = [
  {
    says: "whoever has a say ends what somebody began who is here",
    file: "src/practices/groups/group-rules.ts",
    from: "return !isThere(person, world) && hasSay(",
    to: "return hasSay(",
    tests: "src/practices/groups/recall.test.ts src/practices/groups/today.test.ts",
  },
  {
    says: "whoever is to be recalled ends that, where whoever asked has left",
    file: "src/practices/groups/rules.ts",
    from: "(notice.person !== world.by && standsIn(notice.by, world))",
    to: "standsIn(notice.by, world)",
    tests: "src/practices/groups/recall.test.ts",
  },
  {
    says: "whoever named somebody who would rather not is not asked again",
    file: "src/practices/groups/rounds-today.ts",
    from: "return !round.declined.has(whom) && !isAway(look, whom);",
    to: "return !isAway(look, whom);",
    tests: "src/practices/groups/today.test.ts",
  },
];
