import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import { asFault } from "./browser-fault.ts";
import { renewStorage } from "./renewed-storage.ts";

/** One kept event. `place` counts from 0 without gaps within a community, in the order in which rows were kept. */
export type KeptRow = {
  readonly community: Id;
  readonly place: number;
  readonly device: DeviceId;
  readonly seq: number;
  /** 0 for the first event at a device's seq, then 1, 2 … for those that a fork put beside it. */
  readonly twin: number;
  readonly canonical: Uint8Array;
  readonly signature?: Uint8Array;
  /** The row's checksum. */
  readonly sum: number;
};

/** Where a row was lost and is not missed any more. */
export type LetBe = { readonly community: Id; readonly place: number; readonly letBe: true };

/** A note with its checksum. */
export type KeptNote = { readonly bytes: Uint8Array; readonly sum: number };

/** `at`: the order in which they came. Its size and whether it must stay are in an index, so that listing reads no photo. */
export type KeptBlob = {
  readonly community: Id;
  readonly id: Id;
  readonly at: number;
  readonly size: number;
  /** 1 when it must stay. */
  readonly pinned: number;
  readonly bytes: Uint8Array;
};

interface Schema extends DBSchema {
  /** Which communities came when; the key counts. */
  community: { key: number; value: Id };
  event: { key: [Id, number]; value: KeptRow | LetBe; indexes: { chain: [Id, DeviceId, number, number] } };
  /** Key: a community's id, or empty for the device as a whole; then the note's name. */
  note: { key: [Id, string]; value: KeptNote };
  blob: { key: [Id, Id]; value: KeptBlob; indexes: { list: [Id, number, number, number] } };
  /** The device's own seed, and those of keys that can be destroyed. */
  key: { key: string; value: Uint8Array };
}

/** A write answers once the browser has it on disk, as far as the browser tells. */
export const SURVIVES = { durability: "strict" } as const;

export type BrowserDatabase = IDBPDatabase<Schema>;

/** One of the two in which the things beside the logs are, while both are written to at once. */
export type Beside<Name extends "key" | "note"> = IDBPObjectStore<Schema, ["key", "note"], Name, "readwrite">;

/** Why a database that was open is no longer: another tab runs a newer Kith, or the browser threw the data away. */
export type Gone = "newer-tab" | "cleared";

/** A step takes the database from one version to the next. A step that has been released is never changed. */
const STEPS: readonly ((database: BrowserDatabase) => void)[] = [
  (database) => {
    database.createObjectStore("community", { autoIncrement: true });
    const event = database.createObjectStore("event", { keyPath: ["community", "place"] });
    event.createIndex("chain", ["community", "device", "seq", "twin"], { unique: true });
    database.createObjectStore("note");
    const blob = database.createObjectStore("blob", { keyPath: ["community", "id"] });
    blob.createIndex("list", ["community", "at", "size", "pinned"]);
    database.createObjectStore("key");
  },
];

/** Through here goes whatever is done with a database of this browser. */
export type Connection = {
  /**
   * Faults: `closed`, `disk-full`, `unavailable`, `damaged`, `disk`. Phones close what a page in the background has open,
   * whatever it was about to do (https://bugs.webkit.org/show_bug.cgi?id=197050): then it is opened again and done once more.
   * So all that is done here can be done twice, and finds what had been kept after all.
   */
  readonly use: <T>(work: (database: BrowserDatabase) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** Opens or makes a database of this browser. Faults: `too-new`, `unavailable`, `disk-full`, `disk`. */
export async function connect(name: string, onGone: (why: Gone) => void): Promise<Connection> {
  let isOver = false;
  let now: BrowserDatabase | undefined;
  let opening: Promise<BrowserDatabase> | undefined;
  const lost = new WeakSet<BrowserDatabase>();

  function end(): void {
    isOver = true;
    now?.close();
  }

  async function open(isFirst: boolean): Promise<BrowserDatabase> {
    let isEmptied = false;
    try {
      const database: BrowserDatabase = await openDB<Schema>(name, STEPS.length, {
        upgrade: (upgrading, from, _, transaction) => {
          isEmptied = !isFirst && from === 0;
          if (isEmptied) leaveEmpty(transaction);
          else for (const step of STEPS.slice(from)) step(upgrading);
        },
        // A newer tab waits until every older one has let go.
        blocking: () => {
          end();
          onGone("newer-tab");
        },
        terminated: () => {
          lost.add(database);
          again(database).catch(() => undefined);
        },
      });
      now = database;
      if (isOver) database.close();
      return database;
    } catch (cause) {
      if (isEmptied) end();
      if (isEmptied) onGone("cleared");
      throw cause;
    }
  }

  /** Where nothing of this document gets through any more, by another way. */
  function openAnew(): Promise<BrowserDatabase> {
    return open(false).catch((cause: unknown) => {
      if (!isUnknown(cause) || !renewStorage()) throw cause;
      return open(false);
    });
  }

  /** Whoever comes first opens it again, for all who lost it. */
  async function again(gone?: BrowserDatabase): Promise<BrowserDatabase> {
    if (isOver) throw new Fault("closed", "The browser's storage was closed. Reload the page.");
    if (now !== undefined && now !== gone) return now;
    now?.close();
    now = undefined;
    opening ??= openAnew().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function use<T>(work: (database: BrowserDatabase) => Promise<T>): Promise<T> {
    const database = now ?? (await again());
    try {
      return await work(database);
    } catch (cause) {
      if (isOver || !(lost.has(database) || isOfClosed(cause))) throw cause;
      return work(await again(database));
    }
  }

  const told = (cause: unknown) => Promise.reject(asFault(cause));
  await open(true).catch(told);
  return { use: (work) => use(work).catch(told), close: end };
}

/** What was emptied while it was away is not begun anew: a chain would go on where nothing of it is. */
function leaveEmpty(transaction: { readonly abort: () => void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
  transaction.abort();
}

/** How browsers say that they closed it: a transaction is not begun any more, or breaks off (WebKit). */
function isOfClosed(cause: unknown): boolean {
  return isUnknown(cause) || (cause instanceof Error && cause.name === "InvalidStateError");
}

/** A browser's word for what it has no other word for. */
function isUnknown(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "UnknownError";
}
