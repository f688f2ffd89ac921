import type { Mutant } from "./mutant.ts";

const FILE = "src/replica/newcomers/waiting-drafts.ts";
const TESTS = "src/replica/newcomers/waiting-drafts.test.ts";

/** Mistakes about what somebody says before the history is here. */
export const waitingMutants: readonly Mutant[] = [
  {
    says: "what is said before the history is here is signed on what is shown",
    file: FILE,
    from: "if (isReading() || !isFilled()) return true;",
    to: "",
    tests: TESTS,
  },
  {
    says: "what waits for the history is kept in memory only",
    file: FILE,
    from: "await log.note(NOTE, toCbor(JSON.stringify(all)));",
    to: "",
    tests: TESTS,
  },
  {
    says: "what waited is signed again after the power went",
    file: FILE,
    from: "const done = doneSince(from, draft);",
    to: "const done = from < 0 ? doneSince(from, draft) : undefined;",
    tests: TESTS,
  },
  {
    says: "what is said later is signed before what waits",
    file: FILE,
    from: "if (!waits && !mustWait(draft))",
    to: "if (!mustWait(draft))",
    tests: TESTS,
  },
];
