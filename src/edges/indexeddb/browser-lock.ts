import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../../kernel/bytes.ts";
import { noteSum } from "../../replica/damage/checksum.ts";
import type { Openers } from "../../replica/ports.ts";
import type { Beside, BrowserDatabase, Connection, KeptNote } from "./browser-database.ts";
import { notesBeside, putNote, readNote } from "./browser-notes.ts";

const LOCK = "lock";
const DEVICE = "device";
const OPENER = "opener ";
const CLOSED = "closed ";

/** Closes and opens small things with a key that only a PIN gives. */
export type Chest = {
  readonly seal: (name: string, plain: Uint8Array) => Uint8Array;
  readonly open: (name: string, sealed: Uint8Array) => Uint8Array | undefined;
};

/** The seed under a PIN, where a database is of somebody who shares the browser; and putting it there. */
export type LockDoors = {
  readonly readLock: () => Promise<Uint8Array | undefined>;
  readonly putLock: (lock: Uint8Array, chest: Chest) => Promise<void>;
  /** The other way: the seed, and what lay in the chest, are open again. */
  readonly dropLock: (seed: Uint8Array, chest: Chest) => Promise<void>;
};

export function lockDoors({ use }: Connection): LockDoors {
  return {
    readLock: () => use((database) => database.get("key", LOCK)),
    putLock: (lock, chest) => use((database) => putLock(database, lock, chest)),
    dropLock: (seed, chest) => use((database) => dropLock(database, seed, chest)),
  };
}

/** What the database of somebody who shares this browser keeps in a chest: nothing of it is there in the clear. */
export type LockedParts = {
  readonly openers: Openers;
  readonly note: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly readNote: (name: string) => Promise<Uint8Array | undefined>;
  readonly notesBeside: () => Promise<readonly (readonly [string, Uint8Array])[]>;
};

export function lockedParts({ use }: Connection, chest: Chest): LockedParts {
  const keys = IDBKeyRange.bound(CLOSED, `${CLOSED}\uffff`);

  async function all(database: BrowserDatabase): Promise<readonly Uint8Array[]> {
    const transaction = database.transaction("key");
    const [names, values] = await Promise.all([transaction.store.getAllKeys(keys), transaction.store.getAll(keys)]);
    return names.flatMap((name, at) => chest.open(name, values[at] ?? new Uint8Array()) ?? []);
  }

  async function change(database: BrowserDatabase, seed: Uint8Array, is: "kept" | "dropped"): Promise<void> {
    const transaction = database.transaction("key", "readwrite", { durability: "strict" });
    const name = closedName(seed);
    if (is === "kept") await transaction.store.put(chest.seal(name, seed), name);
    else await transaction.store.delete(name);
    await transaction.done;
  }

  async function opened(database: BrowserDatabase, name: string): Promise<Uint8Array | undefined> {
    const sealed = await readNote(database, ["", name]);
    return sealed && chest.open(name, sealed);
  }

  return {
    openers: {
      all: () => use(all),
      keep: (seed) => use((database) => change(database, seed, "kept")),
      drop: (seed) => use((database) => change(database, seed, "dropped")),
    },
    note: (name, bytes) => use((database) => putNote(database, ["", name], chest.seal(name, bytes))),
    readNote: (name) => use((database) => opened(database, name)),
    notesBeside: async () =>
      (await use(notesBeside)).flatMap(([name, sealed]) => {
        const bytes = chest.open(name, sealed);
        return bytes === undefined ? [] : [[name, bytes] as const];
      }),
  };
}

/**
 * From now on the seed is here under a PIN alone, and what lies beside the logs in the chest that it opens. In one transaction:
 * a power cut leaves all of it open or all of it closed. What the browser was told to delete may stay in its files for a while.
 */
async function putLock(database: BrowserDatabase, lock: Uint8Array, chest: Chest): Promise<void> {
  const notes = await notesBeside(database);
  await inOne(database, async (keys, beside) => {
    const open = IDBKeyRange.bound(OPENER, `${OPENER}\uffff`);
    for (const seed of await keys.getAll(open)) {
      const name = closedName(seed);
      await keys.put(chest.seal(name, seed), name);
    }
    await keys.delete(open);
    // Under another PIN it stays in the chest in which it is.
    const isFirst = (await keys.get(LOCK)) === undefined;
    await keys.delete(DEVICE);
    await keys.put(new Uint8Array(lock), LOCK);
    for (const [name, bytes] of isFirst ? notes : [])
      await beside.put(keptNote(name, chest.seal(name, bytes)), ["", name]);
  });
}

/** The other way, as much in one: a power cut leaves all of it closed or all of it open. */
async function dropLock(database: BrowserDatabase, seed: Uint8Array, chest: Chest): Promise<void> {
  const notes = await notesBeside(database);
  await inOne(database, async (keys, beside) => {
    const closed = IDBKeyRange.bound(CLOSED, `${CLOSED}\uffff`);
    for (const name of await keys.getAllKeys(closed)) {
      const opener = chest.open(name, (await keys.get(name)) ?? new Uint8Array());
      if (opener !== undefined) await keys.put(opener, `${OPENER}${toHex(opener)}`);
    }
    await keys.delete(closed);
    await keys.put(new Uint8Array(seed), DEVICE);
    await keys.delete(LOCK);
    for (const [name, sealed] of notes) {
      const bytes = chest.open(name, sealed);
      if (bytes !== undefined) await beside.put(keptNote(name, bytes), ["", name]);
    }
  });
}

/** All that is done with both, or nothing: what fails on the way takes back what was done before. */
async function inOne(
  database: BrowserDatabase,
  work: (keys: Beside<"key">, beside: Beside<"note">) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(["key", "note"], "readwrite", { durability: "strict" });
  try {
    await work(transaction.objectStore("key"), transaction.objectStore("note"));
  } catch (cause) {
    const ended = transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It is over.
    }
    await ended;
    throw cause;
  }
  await transaction.done;
}

function keptNote(name: string, bytes: Uint8Array): KeptNote {
  return { bytes: new Uint8Array(bytes), sum: noteSum(name, bytes) };
}

/** The hash of chance tells nothing of it. */
function closedName(seed: Uint8Array): string {
  return `${CLOSED}${toHex(sha256(seed)).slice(0, 32)}`;
}
