import { existsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fromHex, joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import type { Kept, Log, Row, Store } from "../../replica/ports.ts";
import { createGroupCommit, Undo } from "./group-commit.ts";
import { migrate } from "./schema.ts";
import { faultOf, onDisk } from "./sqlite-fault.ts";
import { type Statements, statementsOn } from "./statements.ts";

export type SqliteStore = Store & {
  /** Reads every page: what is damaged, in SQLite's words; empty when all is well. Takes about a second per 100 MB. */
  readonly check: () => readonly string[];
};

export type SqliteOptions = {
  /** Most bytes that the file may grow to; more is a `disk-full` fault. */
  readonly fileBytesMax?: number;
};

/** How long to wait for another program that is writing to the same file. */
const BUSY_MS = 5_000;
const SIGNATURE_BYTES = 64;
/** The last byte of what is kept of an event says whether a signature stands before it. */
const UNSIGNED = new Uint8Array([0]);
const SIGNED = new Uint8Array([1]);

/**
 * The logs in one SQLite file. What `append` answered survives power loss: every commit waits for the disk
 * (WAL, synchronous FULL). Faults: `missing`, `read-only`, `damaged`, `too-new`, `in-use`, `disk-full`, `disk`.
 */
export function openStore(file: string, options: SqliteOptions = {}): SqliteStore {
  if (!existsSync(dirname(file))) throw new Fault("missing", `There is no directory ${dirname(file)}.`);
  const database = openDatabase(file, options);
  const on = onDisk(file, () => statementsOn(database));
  const { write, flush } = createGroupCommit(database, (cause) => faultOf(file, cause));

  const check = (): void => {
    if (!database.open) throw closed(file);
  };
  const read = async <T>(work: () => T): Promise<T> => {
    check();
    flush();
    return onDisk(file, work);
  };

  const note = async (scope: Id, name: string, bytes: Uint8Array): Promise<void> => {
    check();
    await write(() => on.putNote.run(bytesOf(scope), name, bytes));
  };
  const readNote = (scope: Id, name: string): Promise<Uint8Array | undefined> =>
    read(() => asBytes(on.note.get(bytesOf(scope), name)));

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
      append: async (rows) => {
        checkLog();
        const taken = rows.map(signedRow);
        return taken.length === 0 ? "kept" : write(() => keep(on, community, taken));
      },
      all: () => readLog(() => rowsAfter(on, file, community, 0)),
      after: (count) => readLog(() => rowsAfter(on, file, community, count)),
      count: () => readLog(() => countOf(on, numberOf(on, community))),
      note: async (name, bytes) => {
        checkLog();
        await note(community, name, new Uint8Array(bytes));
      },
      readNote: (name) => readLog(() => asBytes(on.note.get(bytesOf(community), name))),
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
    check: () => {
      check();
      const found = onDisk(file, () => database.pragma("integrity_check(20)")) as { integrity_check: string }[];
      return found.map((line) => line.integrity_check).filter((line) => line !== "ok");
    },
    close: async () => {
      if (!database.open) return;
      flush();
      onDisk(file, () => database.close());
    },
  };
}

function openDatabase(file: string, { fileBytesMax }: SqliteOptions): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: BUSY_MS });
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = OFF");
    migrate(database, file);
    if (fileBytesMax !== undefined) {
      const pageBytes = Number(database.pragma("page_size", { simple: true }));
      database.pragma(`max_page_count = ${Math.floor(fileBytesMax / pageBytes)}`);
    }
    return database;
  } catch (cause) {
    database?.close();
    throw faultOf(file, cause);
  }
}

type SignedRow = Pick<Row, "device" | "seq"> & { readonly signed: Uint8Array };

/** Inside a transaction: rows that are new, at the end, in their order; `taken` undoes all of them. */
function keep(on: Statements, community: Id, rows: readonly SignedRow[]): Kept {
  const number = numberOf(on, community) ?? Number(on.addCommunity.run(bytesOf(community)).lastInsertRowid);
  let place = countOf(on, number);
  for (const row of rows) {
    const device = bytesOf(row.device);
    const there = on.at.get(number, device, row.seq);
    if (there === undefined) {
      on.add.run(number, place, device, row.seq, row.signed);
      place += 1;
    } else if (!isSame(plain(there), row.signed)) {
      throw new Undo<Kept>("taken");
    }
  }
  return "kept";
}

/** Places have no gaps: where one is missing, the file lost a row, and silence would be a lie. */
function rowsAfter(on: Statements, file: string, community: Id, count: number): readonly Row[] {
  const number = numberOf(on, community);
  if (number === undefined) return [];
  return on.after.all(number, count).map(([place, device, seq, bytes], at) => {
    if (place !== count + at) throw new Fault("damaged", `${file} is damaged: event ${count + at} is not there.`);
    return { device, seq, ...readSigned(plain(bytes)) };
  });
}

function numberOf(on: Statements, community: Id): number | undefined {
  return on.community.get(bytesOf(community));
}

function countOf(on: Statements, number: number | undefined): number {
  return number === undefined ? 0 : (on.count.get(number) ?? 0);
}

/** A copy, since the caller may use its buffers again before the commit. */
function signedRow({ device, seq, canonical, signature }: Row): SignedRow {
  if (signature === undefined) return { device, seq, signed: joinBytes(canonical, UNSIGNED) };
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError(`a signature of ${signature.length} bytes`);
  return { device, seq, signed: joinBytes(canonical, signature, SIGNED) };
}

function readSigned(signed: Uint8Array): Pick<Row, "canonical" | "signature"> {
  if (signed.at(-1) === UNSIGNED[0]) return { canonical: signed.subarray(0, -1), signature: undefined };
  const end = signed.length - 1;
  return {
    canonical: signed.subarray(0, end - SIGNATURE_BYTES),
    signature: signed.subarray(end - SIGNATURE_BYTES, end),
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [readSigned(one), readSigned(other)];
  if (!sameBytes(a.canonical, b.canonical)) return false;
  return a.signature === undefined || b.signature === undefined || sameBytes(a.signature, b.signature);
}

function bytesOf(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}

function asBytes(bytes: Buffer | undefined): Uint8Array | undefined {
  return bytes === undefined ? undefined : plain(bytes);
}

/** A plain view of a buffer: Node's own prints and compares differently. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function closed(file: string): Fault {
  return new Fault("closed", `${file} was closed.`);
}
