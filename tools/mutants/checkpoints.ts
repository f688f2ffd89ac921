import type { Mutant } from "./mutant.ts";

const FILE = "src/replica/checkpoint/checkpoint.ts";
const TESTS = "src/replica/checkpoint/checkpoint.test.ts";
const SIGNERS = "src/replica/newcomers/snapshot-signers.test.ts";

/** Mistakes about the checkpoint of a log on disk, about what somebody else calls one, and what else a peer or a stick says. */
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
  {
    says: "a newcomer counts signatures that nobody made",
    file: "src/replica/newcomers/snapshots.ts",
    from: "deps.crypto.isKey(key) && deps.crypto.verify(signature, signedBytes(canonical), key);",
    to: "deps.crypto.isKey(key) && signature.length > 0 && signedBytes(canonical).length > 0;",
    tests: SIGNERS,
  },
  {
    says: "one device that signs a snapshot again and again counts each time",
    file: "src/replica/newcomers/snapshots.ts",
    from: "return signers.size >= twoThirds",
    to: "return 1 + agreed.filter(checked).length >= twoThirds",
    tests: SIGNERS,
  },
  {
    says: "a newcomer is shown a state of which a practice is missing",
    file: "src/replica/newcomers/rehearsal.ts",
    from: "if (!isLike(start, meant.state.practices)) return false;",
    to: "if (!isLike({}, meant.state.practices)) return false;",
    tests: "src/replica/newcomers/rehearsal.test.ts",
  },
  {
    says: "a newcomer is shown a state on which pages break",
    file: "src/replica/newcomers/rehearsal.ts",
    from: "    } catch {\n      return false;",
    to: "    } catch {\n      yield;",
    tests: "sim/demo/states.test.ts",
  },
  {
    says: "a word of a peer may be as long as it likes",
    file: "src/replica/links/session.ts",
    from: "message.length > FRAME_BYTES_MAX + 64 ? undefined : fromCbor(message)",
    to: "message.length > 99 * FRAME_BYTES_MAX ? undefined : fromCbor(message)",
    tests: "src/replica/links/hostile-peer.test.ts",
  },
  {
    says: "a backup takes what is on a stick for kept, though no signature vouches for it",
    file: "src/edges/bundle/open-bundle.ts",
    from: "(given.get(device) ?? 0) && vouched.has(idOf(canonical))) given",
    to: "(given.get(device) ?? 0)) given",
    tests: "src/apps/cli/someone-elses-stick.test.ts",
  },
];
