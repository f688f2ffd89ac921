import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";

const WAIT_MS_MAX = 30_000;
const LOOK_MS = 100;

/** The first of some programs that is there. Throws where none is, with what to install. */
export function installed(places: readonly string[], packages: string): string {
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`This needs another browser: apt-get install ${packages}`);
  return found;
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, what = "what was started"): Promise<void> {
  const last = Date.now() + WAIT_MS_MAX;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`It did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Ends a process that was started here, and waits until it has. */
export async function ended(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const gone = new Promise((resolve) => started.once("exit", resolve));
  started.kill();
  await gone;
}
