import { toHex } from "../../kernel/bytes.ts";
import type { Keys, Openers } from "../../replica/ports.ts";
import type { BrowserDatabase, Connection } from "./browser-database.ts";

const DEVICE = "device";
const OPENER = "opener ";

/**
 * This device's key in the browser's own storage for this site. Keys that a page cannot read exist only for the
 * browser's own crypto, which pages from plain http do not have and whose verdicts differ between browsers; so whoever
 * can run code on this site, or unlock this device, can read the seed. It never leaves the device and is in no export.
 */
export function browserKeys({ use }: Connection, random: (length: number) => Uint8Array): Keys {
  return { seed: () => use((database) => seedOf(database, random)) };
}

/**
 * Seeds of keys that can be destroyed, beside the device's own. What the browser was told to delete may stay in its files
 * until it tidies them up; no page can see to that.
 */
export function browserOpeners({ use }: Connection): Openers {
  const nameOf = (seed: Uint8Array): string => `${OPENER}${toHex(seed)}`;

  async function all(database: BrowserDatabase): Promise<readonly Uint8Array[]> {
    return database.getAll("key", IDBKeyRange.bound(OPENER, `${OPENER}\uffff`));
  }

  /** Lasting, before anything is boxed to it; and gone, before anybody is told so. */
  async function change(database: BrowserDatabase, seed: Uint8Array, is: "kept" | "dropped"): Promise<void> {
    const transaction = database.transaction("key", "readwrite", { durability: "strict" });
    if (is === "kept") await transaction.store.put(new Uint8Array(seed), nameOf(seed));
    else await transaction.store.delete(nameOf(seed));
    await transaction.done;
  }

  return {
    all: () => use(all),
    keep: (seed) => use((database) => change(database, seed, "kept")),
    drop: (seed) => use((database) => change(database, seed, "dropped")),
  };
}

/** One transaction, which other tabs wait for: two that ask at once for the first time get the same seed. */
async function seedOf(database: BrowserDatabase, random: (length: number) => Uint8Array): Promise<Uint8Array> {
  const transaction = database.transaction("key", "readwrite", { durability: "strict" });
  const kept = await transaction.store.get(DEVICE);
  const seed = kept ?? new Uint8Array(random(32));
  if (kept === undefined) await transaction.store.add(seed, DEVICE);
  await transaction.done;
  return seed;
}

/**
 * Takes a given seed as this device's key, so that one can look around a demo as somebody who was made up. Only where
 * nothing is kept yet: a key that has signed is never replaced. Says whether it was taken.
 */
export async function takeSeed(database: BrowserDatabase, seed: Uint8Array): Promise<boolean> {
  const transaction = database.transaction(["key", "community"], "readwrite", { durability: "strict" });
  const isFresh = (await transaction.objectStore("community").count()) === 0;
  if (isFresh) await transaction.objectStore("key").put(new Uint8Array(seed), DEVICE);
  await transaction.done;
  return isFresh;
}
