import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const HOME = `${resolve("bench/peers")}/`;

/** Engines that others build on, each measured by a program of its own in `bench/peers`. */
const PEERS = ["automerge", "yjs", "loro", "cojson"] as const;

/** What each engine needs for the workload of the bench: its figures by the id of ours. */
export type Beside = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Measures the peers one after another, each in a process of its own, so that none pays for another's memory. They are
 * large, so they are installed only when they are first asked for.
 */
export async function measurePeers(): Promise<Beside> {
  if (!existsSync(`${HOME}node_modules`)) await run("npm", ["ci", "--prefix", HOME], { cwd: HOME });
  const beside = new Map<string, Record<string, number>>();
  for (const peer of PEERS) {
    const { stdout } = await run(process.execPath, ["--expose-gc", `${peer}.mjs`], { cwd: HOME });
    const figures = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, number>;
    for (const [id, value] of Object.entries(figures)) beside.set(id, { ...beside.get(id), [peer]: value });
  }
  return beside;
}
