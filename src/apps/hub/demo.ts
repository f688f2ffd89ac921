import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { openStore } from "../../edges/sqlite/sqlite-store.ts";
import { toHex } from "../../kernel/bytes.ts";
import type { Clock } from "../../replica/ports.ts";
import { storeFile } from "./desk/kept-in.ts";

/** The seed of the story; a directory that holds one already keeps it. */
const SEED = "maple-street";

/**
 * Puts the demo pod into an empty directory, with the key of its first person as the device's own, so that one can look
 * and act as them at once. The others' keys go into `people.json`: nobody lives behind them.
 */
export async function openDemo(dir: string, clock: Clock, language: "en" | "es" = "en"): Promise<void> {
  if (existsSync(storeFile(dir))) return;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { makeDemo } = await import("../../../sim/demo.ts");
  const crypto = await openCrypto();
  const store = openStore(storeFile(dir));
  const kept = { openLog: store.log, openBlobs: store.blobs };
  const demo = await makeDemo({ crypto, ...kept, now: clock(), seed: SEED, language });
  await store.close();
  const [first] = demo.people;
  const key = join(dir, "device.key");
  if (first !== undefined && !existsSync(key)) writeFileSync(key, first.seed, { mode: 0o600 });
  const people = demo.people.slice(1).map(({ name, household, seed }) => ({ name, household, seed: toHex(seed) }));
  writeFileSync(peopleFile(dir), JSON.stringify({ community: demo.community, name: demo.name, people }), {
    mode: 0o600,
  });
}

/**
 * The made-up people and their keys, as JSON, so that a page can look around as any of them but the first, whose key is
 * the hub's own; nothing in a directory that holds no demo.
 */
export function demoPeople(dir: string): string | undefined {
  const file = peopleFile(dir);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function peopleFile(dir: string): string {
  return join(dir, "people.json");
}
