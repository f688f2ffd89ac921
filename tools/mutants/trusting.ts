import type { Mutant } from "./mutant.ts";

const FILE = "src/practices/decisions/entrusting.ts";
const TESTS = "src/practices/decisions/entrusting";
const TALLY = "src/practices/decisions/tally.ts";
const HOUSEHOLDS = "src/practices/decisions/households.test.ts";

/** Deliberate mistakes about who answers for whom. */
export const trustingMutants: readonly Mutant[] = [
  {
    says: "somebody blocks for another",
    file: FILE,
    from: 'if (said.stance === "block") return undefined;',
    to: "",
    tests: TESTS,
  },
  {
    says: "one person answers for as many as trust them",
    file: FILE,
    from: ".slice(0, text.rule.entrustPeople);",
    to: ";",
    tests: TESTS,
  },
  {
    says: "trust cannot be taken back",
    file: FILE,
    from: "if (standing.some((one) => one.to === undefined)) return undefined;",
    to: "if (standing.length > 99) return undefined;",
    tests: TESTS,
  },
  {
    says: "who has answered goes on taking the place of one whom somebody answers for",
    file: FILE,
    from: "trust?.to === person && own(giver) === undefined ? [trust] : []",
    to: "trust?.to === person ? [trust] : []",
    tests: TESTS,
  },
  {
    says: "somebody who left answers for others",
    file: FILE,
    from: "trust?.to === undefined || words.isGone(trust.to)",
    to: "trust?.to === undefined",
    tests: TESTS,
  },
  {
    says: "a household counts though its people say different things",
    file: TALLY,
    from: "one: isTorn ? undefined : first",
    to: "one: first",
    tests: HOUSEHOLDS,
  },
];
