import type { Mutant } from "./list.ts";

const AHEAD = "src/replica/ahead.test.ts";

/** Mistakes about what is shown before it is kept. */
export const pageMutants: readonly Mutant[] = [
  {
    says: "what the disk refused stays on the screen",
    file: "src/replica/writing.ts",
    from: "    if (ahead === undefined) return;\n    ahead = undefined;",
    to: "    if (ahead === undefined) return;",
    tests: AHEAD,
  },
  {
    says: "what is not yet kept is in the log's fingerprint",
    file: "src/replica/open-replica.ts",
    from: "stateHash(history.kept(), ",
    to: "stateHash(state(), ",
    tests: AHEAD,
  },
  {
    says: "what is shown is acknowledged before the disk has it",
    file: "src/replica/writing.ts",
    from: 'return (await keeping) === "kept";',
    to: 'return shown !== undefined || (await keeping) === "kept";',
    tests: AHEAD,
  },
  {
    says: "an act of the rights lane is shown without the lane",
    file: "src/kernel/fold.ts",
    from: "practice === undefined || isDark(entry) || laneFact(entry) !== undefined",
    to: "practice === undefined",
    tests: AHEAD,
  },
];
