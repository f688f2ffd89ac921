import { toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { ownRow } from "../../replica/log/own-row.ts";
import type { CheckedStore, Log } from "../../replica/ports.ts";
import { type Connection, connect } from "./connection.ts";
import { countRows, forgetPlaces, keepRows, lostOf, readRows, rowsAfter } from "./kept-rows.ts";
import { postgresBlobs } from "./postgres-blobs.ts";
import { databaseFault } from "./postgres-fault.ts";
import { damagedNotes, putNotes, readNote, readNotes } from "./postgres-notes.ts";
import type { Ask, Server } from "./server.ts";

/** Tables of Kith's lie in a schema of their own, beside whatever else the database holds. */
const SCHEMA = "kith";

/**
 * The logs in one PostgreSQL database, `postgres://user:password@host/database`. What `append` answered is on the server's
 * disk. Faults: `out-of-reach`, `missing` (no such database, user or password), `read-only`, `too-new`, `disk-full`, `disk`.
 */
export async function openPostgresStore(url: string, schema: string = SCHEMA): Promise<CheckedStore> {
  const server = serverAt(url, schema);
  const connection = await connect(server);
  const { read, write } = connection;
  return {
    communities: () => read(communitiesIn),
    log: (community) => openLog(connection, server, community),
    blobs: (community) => postgresBlobs(connection, community),
    note: async (name, bytes) => {
      const own = new Uint8Array(bytes);
      await write((ask) => putNotes(ask, "", [[name, own]]));
    },
    readNote: (name) => read((ask) => readNote(ask, "", name)),
    check: () => read((ask) => problemsIn(ask, server)),
    close: connection.close,
  };
}

/** Where this URL leads; its password is told to nobody. */
function serverAt(url: string, schema: string): Server {
  try {
    const { host, pathname } = new URL(url);
    return { url, schema, where: `The database ${pathname.slice(1)} at ${host || "this machine"}` };
  } catch (cause) {
    throw databaseFault("This address of a database", "missing", cause);
  }
}

function openLog({ read, write }: Connection, { where }: Server, community: Id): Log {
  let open = true;
  const check = (): void => {
    if (!open) throw databaseFault(where, "closed");
  };
  const reading = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    check();
    return read(work);
  };
  const writing = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    check();
    return write(work);
  };
  return {
    append: (rows, known) => {
      const own = rows.map(ownRow);
      return own.length === 0 ? Promise.resolve("kept") : writing((ask) => keepRows(ask, community, own, known));
    },
    all: () => reading((ask) => rowsAfter(ask, community, 0)),
    after: (count) => reading((ask) => rowsAfter(ask, community, count)),
    rowReader: () => reading((ask) => readRows(ask, community)),
    count: () => reading((ask) => countRows(ask, community)),
    lost: () => reading((ask) => lostOf(ask, community)),
    forget: (places) => writing((ask) => forgetPlaces(ask, community, places)),
    note: (name, bytes) => {
      const own = new Uint8Array(bytes);
      return writing((ask) => putNotes(ask, community, [[name, own]]));
    },
    readNote: (name) => reading((ask) => readNote(ask, community, name)),
    notes: (changes) => {
      const own = changes.map(([name, bytes]) => [name, bytes && new Uint8Array(bytes)] as const);
      return writing((ask) => putNotes(ask, community, own));
    },
    noteReader: (prefix) => reading((ask) => readNotes(ask, community, prefix)),
    close: async () => {
      open = false;
    },
  };
}

async function communitiesIn(ask: Ask): Promise<readonly Id[]> {
  const rows = await ask<readonly [Buffer]>(
    "SELECT id FROM community WHERE EXISTS (SELECT 1 FROM event WHERE community = number) ORDER BY number",
  );
  return rows.map(([id]) => toHex(id));
}

/** Damaged notes, and a server that forgets what it answered when the power goes. */
async function problemsIn(ask: Ask, { where }: Server): Promise<readonly string[]> {
  const unsafe: string[] = [];
  for (const setting of ["fsync", "full_page_writes"]) {
    const [row] = await ask<readonly [string]>(`SHOW ${setting}`);
    if (row?.[0] === "off") unsafe.push(`${where}: ${setting} is off, so what was kept does not survive power loss`);
  }
  const notes = await damagedNotes(ask);
  return [...unsafe, ...notes.map((name) => `note ${name}: its checksum does not fit`)];
}
