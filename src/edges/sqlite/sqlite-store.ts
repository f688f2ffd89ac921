import { existsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { noteSum } from "../../replica/damage/checksum.ts";
import { Fault, faultAt } from "../../replica/fault.ts";
import { ownRow } from "../../replica/log/own-row.ts";
import type { CheckedStore, Log, NoteChange } from "../../replica/ports.ts";
import { createGroupCommit } from "./group-commit.ts";
import {
  countRows,
  forgetPlaces,
  type IsDamage,
  keepRows,
  lostOf,
  plain,
  rowReaderOn,
  rowsAfter,
} from "./kept-rows.ts";
import { mendNames } from "./mend-names.ts";
import { migrate } from "./schema.ts";
import { blobsOn } from "./sqlite-blobs.ts";
import { faultOf, lacksRoom, onDisk } from "./sqlite-fault.ts";
import { type Statements, statementsOn } from "./statements.ts";

export type SqliteStore = CheckedStore & {
  /** What was found damaged at opening and was put right from a second copy. */
  readonly mended: readonly string[];
};

export type SqliteOptions = {
  /** Most bytes that the file may grow to; more is a `disk-full` fault. */
  readonly fileBytesMax?: number;
};

/** How long to wait for another program that is writing to the same file. */
const BUSY_MS = 5_000;

/**
 * The logs in one SQLite file. What `append` answered survives power loss: every commit waits for the disk
 * (WAL, synchronous FULL). Faults: `missing`, `read-only`, `damaged`, `too-new`, `in-use`, `disk-full`, `disk`.
 */
export function openStore(file: string, options: SqliteOptions = {}): SqliteStore {
  if (!existsSync(dirname(file))) throw faultAt(dirname(file), "missing", `There is no directory ${dirname(file)}.`);
  const { database, mended } = openDatabase(file, options);
  const on = onDisk(file, () => statementsOn(database));
  const { write, flush } = createGroupCommit(database, (cause) => faultOf(file, cause));
  const isDamage: IsDamage = (cause): cause is Fault => {
    const fault = faultOf(file, cause);
    return fault instanceof Fault && fault.code === "damaged";
  };

  const check = (): void => {
    if (!database.open) throw closed(file);
  };
  const read = async <T>(work: () => T): Promise<T> => {
    check();
    flush();
    return onDisk(file, work);
  };

  const blobs = onDisk(file, () => blobsOn(database, read, write));

  const note = async (scope: Id, name: string, bytes: Uint8Array): Promise<void> => {
    check();
    await write(() => on.putNote.run(bytesOf(scope), name, noteSum(name, bytes), bytes));
  };
  const notes = async (scope: Id, changes: readonly NoteChange[]): Promise<void> => {
    check();
    const of = bytesOf(scope);
    const copies = changes.map(([name, bytes]): NoteChange => [name, bytes && new Uint8Array(bytes)]);
    await write(() => {
      for (const [name, bytes] of copies) {
        if (bytes === undefined) on.dropNote.run(of, name);
        else on.putNote.run(of, name, noteSum(name, bytes), bytes);
      }
    });
  };
  const readNote = (scope: Id, name: string): Promise<Uint8Array | undefined> =>
    read(() => soundNote(on, scope, name, isDamage));

  function log(community: Id): Log {
    let open = true;
    const checkLog = (): void => {
      if (!open) throw closed(file);
      check();
    };
    const readLog = async <T>(work: () => T): Promise<T> => {
      checkLog();
      return read(work);
    };
    return {
      append: async (rows, known) => {
        checkLog();
        const taken = rows.map(ownRow);
        return taken.length === 0 ? "kept" : write(() => keepRows(on, community, taken, known));
      },
      all: () => readLog(() => rowsAfter(on, community, 0, isDamage)),
      after: (count) => readLog(() => rowsAfter(on, community, count, isDamage)),
      rowReader: () =>
        readLog(() => {
          const rowsAt = rowReaderOn(on, community, isDamage);
          return (device, seq) => {
            checkLog();
            flush();
            return onDisk(file, () => rowsAt(device, seq));
          };
        }),
      count: () => readLog(() => countRows(on, community, isDamage)),
      lost: () => readLog(() => lostOf(on, community, isDamage)),
      forget: async (places) => {
        checkLog();
        await write(() => forgetPlaces(on, community, places, isDamage));
      },
      note: async (name, bytes) => {
        checkLog();
        await note(community, name, new Uint8Array(bytes));
      },
      readNote: (name) => readLog(() => soundNote(on, community, name, isDamage)),
      notes: async (changes) => {
        checkLog();
        await notes(community, changes);
      },
      noteReader: (prefix) =>
        readLog(() => ({
          names: () => on.noteNames.all(bytesOf(community), prefix, `${prefix}\uffff`),
          read: (name) => {
            checkLog();
            flush();
            return soundNote(on, community, name, isDamage);
          },
        })),
      close: async () => {
        if (open && database.open) flush();
        open = false;
      },
    };
  }

  return {
    communities: () => read(() => on.communities.all().map(toHex)),
    log,
    note: (name, bytes) => note("", name, new Uint8Array(bytes)),
    readNote: (name) => readNote("", name),
    // A second per 100 MB.
    check: async () => {
      check();
      const found = onDisk(file, () => database.pragma("integrity_check(20)")) as { integrity_check: string }[];
      const pages = found.map((line) => line.integrity_check).filter((line) => line !== "ok");
      return [...pages, ...damagedNotes(on, isDamage)];
    },
    mended,
    blobs,
    close: async () => {
      if (!database.open) return;
      flush();
      onDisk(file, () => database.close());
    },
  };
}

function openDatabase(
  file: string,
  { fileBytesMax }: SqliteOptions,
): { readonly database: Database.Database; readonly mended: readonly string[] } {
  let database: Database.Database | undefined;
  try {
    database = inWal(file);
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = OFF");
    migrate(database, file);
    if (fileBytesMax !== undefined) {
      const pageBytes = Number(database.pragma("page_size", { simple: true }));
      database.pragma(`max_page_count = ${Math.floor(fileBytesMax / pageBytes)}`);
    }
    return { database, mended: mendNames(database) };
  } catch (cause) {
    database?.close();
    throw faultOf(file, cause);
  }
}

/** What programs share beside the file needs room of its own. On a full disk this one goes without, and can be read. */
function inWal(file: string): Database.Database {
  try {
    return inWalAs(file, "NORMAL");
  } catch (cause) {
    if (!lacksRoom(cause)) throw cause;
    return inWalAs(file, "EXCLUSIVE");
  }
}

function inWalAs(file: string, locking: "NORMAL" | "EXCLUSIVE"): Database.Database {
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    database.pragma(`locking_mode = ${locking}`);
    database.pragma("journal_mode = WAL");
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function soundNote(on: Statements, scope: Id, name: string, isDamage: IsDamage): Uint8Array | undefined {
  try {
    const [sum, bytes] = on.note.get(bytesOf(scope), name) ?? [];
    return bytes !== undefined && noteSum(name, bytes) === sum ? plain(bytes) : undefined;
  } catch (cause) {
    if (isDamage(cause)) return undefined;
    throw cause;
  }
}

function damagedNotes(on: Statements, isDamage: IsDamage): string[] {
  try {
    const bad = on.notes.all().filter(([, name, sum, bytes]) => noteSum(name, bytes) !== sum);
    return bad.map(([scope, name]) => `note ${name} of ${toHex(scope).slice(0, 8)}: its checksum does not fit`);
  } catch (cause) {
    if (isDamage(cause)) return ["notes cannot be read"];
    throw cause;
  }
}

function bytesOf(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}

function closed(file: string): Fault {
  return new Fault("closed", `${file} was closed.`);
}
