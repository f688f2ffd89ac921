import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { asFault } from "./browser-fault.ts";

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

/** Opens or makes a database of this browser. Faults: `too-new`, `unavailable`, `disk-full`, `disk`. */
export async function openDatabase(name: string, onGone: (why: Gone) => void): Promise<BrowserDatabase> {
  try {
    const database: BrowserDatabase = await openDB<Schema>(name, STEPS.length, {
      upgrade: (upgrading, from) => {
        for (const step of STEPS.slice(from)) step(upgrading);
      },
      // A newer tab waits until every older one has let go.
      blocking: () => {
        database.close();
        onGone("newer-tab");
      },
      terminated: () => onGone("cleared"),
    });
    return database;
  } catch (cause) {
    throw asFault(cause);
  }
}
