import type { Mutant } from "./list.ts";

const FILE = "src/replica/checkpoint.ts";
const TESTS = "src/replica/checkpoint.test.ts";

/** Mistakes about the checkpoint of a log on disk, and about what somebody else calls one. */
export const checkpointMutants: readonly Mutant[] = [
  {
    says: "a checkpoint is written while another one is on its way to the disk",
    file: FILE,
    from: "turn = kept.catch(() => undefined);",
    to: "",
    tests: TESTS,
  },
  {
    says: "what two kept states stand on is forgotten when a log is opened again",
    file: FILE,
    from: "(JSON.parse(text) as Pages)",
    to: "{ ...(JSON.parse(text) as Pages), shared: [] }",
    tests: TESTS,
  },
  {
    says: "the pages of another edition's checkpoint stay on disk",
    file: FILE,
    from: "if (head === undefined || checkpoint === undefined) return",
    to: "if (head === undefined) return",
    tests: TESTS,
  },
  {
    says: "a newcomer is shown a state with a hole where the roll should be",
    file: FILE,
    from: "maps.every((one) => one instanceof PersistentMap)",
    to: "maps.some((one) => one instanceof PersistentMap)",
    tests: TESTS,
  },
];
