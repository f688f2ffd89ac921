import { Fault } from "../../../replica/fault.ts";
import type { Clock } from "../../../replica/ports.ts";
import { openDataHome } from "./data-home.ts";
import type { Desk } from "./desk.ts";
import { localDesk } from "./local-desk.ts";
import { remoteDesk } from "./remote-desk.ts";
import { readRunFile } from "./run-file.ts";

/** How long to wait for another command that is at work on the same directory. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 50;

/**
 * The desk of a directory. While a hub runs on it, things are asked of that hub, so that one process owns the log;
 * otherwise this process takes the directory for as long as it needs.
 */
export async function openDesk(dir: string, clock: Clock): Promise<Desk> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    try {
      return localDesk(await openDataHome(dir, clock));
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== "in-use") throw fault;
      const run = readRunFile(dir);
      if (run !== undefined && (await answers(run.port))) return remoteDesk(run);
      if (waited >= PATIENCE_MS) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** True when a hub answers on this machine's port. */
export async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/hub.json`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}
