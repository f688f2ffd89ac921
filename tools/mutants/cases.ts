import type { Mutant } from "./mutant.ts";

const CASES = "src/practices/conflict/conflict.test.ts";
const CASE_RULES = "src/practices/conflict/case-rules.test.ts";

/** Deliberate mistakes about cases of people at odds. */
export const caseMutants: readonly Mutant[] = [
  {
    says: "a talk begins before each side has said yes",
    file: "src/practices/conflict/case-rules.ts",
    from: "if (!mayTalk(state)) return",
    to: 'if (state.is === "empty") return',
    tests: CASES,
  },
  {
    says: "a talk may be read by somebody who was not named",
    file: "src/practices/conflict/case-rules.ts",
    from: "return isWhole ? yes",
    to: "return circle.length > 0 ? yes",
    tests: CASES,
  },
  {
    says: "whoever helps may bring others in unasked",
    file: "src/practices/conflict/case-rules.ts",
    from: 'if (isHelper) return no("conflict.asker-says");',
    to: "",
    tests: CASES,
  },
  {
    says: "whoever helps ends a talk by saying yes to an agreement",
    file: "src/practices/conflict/case-rules.ts",
    from: 'isHelper && offer?.what === "move" && isAgreed',
    to: "isHelper && offer !== undefined && isAgreed",
    tests: CASE_RULES,
  },
  {
    says: "sides answer what they had not heard of",
    file: "src/practices/conflict/case-rules.ts",
    from: "if (!state.offers.some(({ id }) => id === e.body.of && world.seen(id)))",
    to: "if (!state.offers.some(({ id }) => id === e.body.of))",
    tests: CASE_RULES,
  },
  {
    says: "the words of a case never end",
    file: "src/practices/conflict/attention.ts",
    from: "if (look.time < end) return [];",
    to: "if (end > 0) return [];",
    tests: CASES,
  },
  {
    says: "cases of the year that runs are counted",
    file: "src/practices/conflict/reading.ts",
    from: "if (year < thisYear)",
    to: "if (year <= thisYear)",
    tests: CASES,
  },
];
