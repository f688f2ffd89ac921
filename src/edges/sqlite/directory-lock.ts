import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Fault, faultAt } from "../../replica/fault.ts";
import { faultOf } from "./sqlite-fault.ts";

/**
 * Holds a directory for this process alone, by an exclusive lock on `DIR/kith.lock`. The system frees the lock when the
 * process ends, however it ends, so there is no stale lock to delete. A second holder gets an `in-use` fault.
 */
export function lockDirectory(directory: string): { readonly release: () => void } {
  if (!existsSync(directory)) throw faultAt(directory, "missing", `There is no directory ${directory}.`);
  const file = join(directory, "kith.lock");
  let database: Database.Database | undefined;
  try {
    const held = new Database(file, { timeout: 0 });
    database = held;
    // A lock needs no room on the disk: what is on a full one can still be read.
    held.pragma("journal_mode = MEMORY");
    held.exec("BEGIN EXCLUSIVE");
    return { release: () => held.close() };
  } catch (cause) {
    database?.close();
    const fault = faultOf(file, cause);
    if (!(fault instanceof Fault) || fault.code !== "in-use") throw fault;
    throw new Fault(
      "in-use",
      `Another Kith is running on ${directory}. Stop it first, or choose another --dir.`,
      cause,
      { code: "fault.at.running", about: { at: directory } },
    );
  }
}
