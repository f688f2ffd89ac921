import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WAIT_MS = 100;
const WAIT_MS_MAX = 180_000;
/** A lock without a name in it for this long was left by a process that died between two steps. */
const NAMELESS_MS_MAX = 5_000;

/**
 * Runs `work` while no other process on this machine does the same: making a folder is the one step that only one of
 * them can win. A lock whose holder has died is taken over.
 * @template T
 * @param {string} lock the folder that stands for the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  const end = performance.now() + WAIT_MS_MAX;
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else if (performance.now() > end) throw new Error(`kith: another build holds ${lock}; remove it if none runs`);
    else await new Promise((go) => setTimeout(go, WAIT_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
  } catch (fault) {
    if (fault.code === "EEXIST") return false;
    throw fault;
  }
  writeFileSync(join(lock, "pid"), String(process.pid));
  return true;
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return false;
  } catch (fault) {
    if (fault.code === "ESRCH") return true;
    if (fault.code === "ENOENT") return isOld(lock);
    return false;
  }
}

function isOld(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs > NAMELESS_MS_MAX;
  } catch {
    return false;
  }
}
