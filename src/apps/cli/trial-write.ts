import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./written-file.ts";

/** What a card or stick that went bad, or a full disk, says against a file in this folder; nothing where one can be written. */
export function trialWrite(dir: string): string | undefined {
  const file = join(dir, "kith.trial");
  try {
    const handle = openSync(file, "w", 0o600);
    try {
      writeSync(handle, new Uint8Array(TRIAL_BYTES));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return undefined;
  } catch (cause) {
    return codeOf(cause);
  } finally {
    try {
      rmSync(file, { force: true });
    } catch {
      // What may not be written may not be taken away either.
    }
  }
}

/** More than fits into a name. */
const TRIAL_BYTES = 64 * 1024;
