import type { Mutant } from "./list.ts";

const CHECKPOINTS = "src/kernel/lane/checkpoints";

/** Mistakes about what makes an outcome final, and about whose list lifts what stands apart. */
export const rivalMutants: readonly Mutant[] = [
  {
    says: "a checkpoint's signatures count for whoever had not seen them",
    file: `${CHECKPOINTS}.ts`,
    from: "const seen = signers.filter(({ event }) => sees(event));",
    to: "const seen = signers;",
    tests: CHECKPOINTS,
  },
  {
    says: "a checkpoint that comes after a rival brings nothing back",
    file: `${CHECKPOINTS}.ts`,
    from: "chain.reconsider();",
    to: "",
    tests: CHECKPOINTS,
  },
  {
    says: "a second device of a thief lists what the first one signed",
    file: "src/kernel/lane/quarantine.ts",
    from: "author === person || graph.seen(by, apartBy)",
    to: "graph.seen(by, apartBy)",
    tests: "src/kernel/lane/counted-by",
  },
];
