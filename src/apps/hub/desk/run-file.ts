import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a running hub can be asked, and the token that proves that one may read its owner's files. */
export type RunFile = {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
  /** Where its page is found, the widest reach first. */
  readonly origins: readonly string[];
};

const TOKEN_BYTES = 32;

export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/**
 * `DIR/hub.json`, readable by its owner alone. Whole or not there: it is written aside and renamed. On a full disk it is not
 * there: the hub serves its page all the same, and only commands do not find it.
 */
export function writeRunFile(dir: string, run: RunFile): void {
  const file = join(dir, "hub.json");
  const aside = `${file}.${run.pid}`;
  try {
    writeFileSync(aside, `${JSON.stringify(run)}\n`, { mode: 0o600 });
    renameSync(aside, file);
  } catch {
    // One of a hub before would lead to whoever has its port now.
    for (const one of [aside, file]) rmSync(one, { force: true });
  }
}

export function removeRunFile(dir: string): void {
  rmSync(join(dir, "hub.json"), { force: true });
}

/** What the file says; nothing when there is none or it is not whole. It outlives a hub that was killed. */
export function readRunFile(dir: string): RunFile | undefined {
  try {
    const { port, token, pid, origins } = JSON.parse(readFileSync(join(dir, "hub.json"), "utf8"));
    if (!Number.isInteger(port) || typeof token !== "string" || !Number.isInteger(pid)) return undefined;
    return { port, token, pid, origins: Array.isArray(origins) ? origins.map(String) : [] };
  } catch {
    return undefined;
  }
}
