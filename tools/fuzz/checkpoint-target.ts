import { sameBytes } from "../../src/kernel/bytes.ts";
import { NO_RIGHTS } from "../../src/kernel/rights.ts";
import { stateHash } from "../../src/kernel/state-codec.ts";
import { tell } from "../../src/kernel/testing/allotment.ts";
import { type Meant, readCheckpoint, writeCheckpoint } from "../../src/replica/checkpoint/checkpoint.ts";
import type { Target } from "./target.ts";

const EDITION = "fuzz";

/** What a peer shows to a newcomer before the history is here: whoever reads it goes on to hash its state and count its roll. */
export function checkpointTarget(): Target {
  const { tale } = tell("anya:1", "bela:1");
  const rights = tale.folding.lane.rights(0);
  const made = { edition: EDITION, count: 2, vector: [], keys: [], time: 30_000_000, me: undefined };
  const samples = [rights, NO_RIGHTS].map((one) =>
    writeCheckpoint({ ...made, state: tale.folding.state(), rights: one }),
  );
  return {
    name: "checkpoint",
    share: 1,
    samples,
    wrong: (bytes) => {
      const read = readCheckpoint(bytes, EDITION);
      if (read === undefined) return undefined;
      if (read.edition !== EDITION) return "a checkpoint of another edition was read";
      stateHash(read.state, read.rights.rulesVersion);
      if (new Set(read.rights.roll.values()).size > bytes.length) return "a roll grew";
      return isSameAgain(read) ? undefined : "a checkpoint is not what it was when it is written again";
    },
  };
}

/** Written again it is one thing, whichever way it came. */
function isSameAgain(read: Meant): boolean {
  const once = writeCheckpoint(read);
  const again = readCheckpoint(once, EDITION);
  return again !== undefined && sameBytes(writeCheckpoint(again), once);
}
