import type { PoolClient } from "pg";
import { Fault } from "../../replica/fault.ts";
import { databaseFault, faultOf } from "./postgres-fault.ts";
import { migrate } from "./schema.ts";
import type { Ask, Server } from "./server.ts";

export type Connection = {
  /** Reads once all that was to be written before is. */
  readonly read: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  /** Writes, one after the other, also beside other programs; resolves once the server has it on its disk. */
  readonly write: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

type Piece = {
  readonly work: (ask: Ask) => Promise<unknown>;
  readonly done: (answer: unknown) => void;
  readonly failed: (why: unknown) => void;
};

/** Most pieces of work in one transaction: the rest wait for the next. */
const PIECES_MAX = 200;
/** Readers that ask at once, and one who writes. */
const CLIENTS_MAX = 4;
/** A server that does not take a connection within this is out of reach. */
const CONNECT_MS = 10_000;
/** Of writers of one schema, others wait for the one that holds this. */
const WRITER_LOCK = 0x6b697468;

/** Opens a database and brings its tables to this version. Faults: `out-of-reach`, `missing`, `read-only`, `too-new`… */
export async function connect(server: Server): Promise<Connection> {
  const { url, schema, where } = server;
  // Whoever keeps everything in a file never waits for it.
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: CLIENTS_MAX,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "kith",
    // What was answered must survive power loss, whatever the server does for others.
    options: `-c synchronous_commit=on -c search_path=${schema}`,
  });
  // One that nobody uses was cut off: the next question opens another.
  pool.on("error", () => undefined);
  // And of one that is in use, whoever asked is told.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const waiting: Piece[] = [];
  let going: Promise<void> | undefined;
  let open = true;

  const using = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    try {
      return await onClient(await pool.connect(), work);
    } catch (cause) {
      throw faultOf(where, cause);
    }
  };

  const check = (): void => {
    if (!open) throw databaseFault(where, "closed");
  };

  const read = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    check();
    await going;
    return using(work);
  };

  const write = <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    check();
    return new Promise<T>((resolve, reject) => {
      waiting.push({ work, done: (answer) => resolve(answer as T), failed: reject });
      going ??= writeAll();
    });
  };

  /** What comes while one transaction is under way shares the next, and so one wait for the disk. */
  async function writeAll(): Promise<void> {
    // Whoever asks in the same turn comes along.
    await Promise.resolve();
    while (waiting.length > 0) await settle(waiting.splice(0, PIECES_MAX));
    // In the very turn in which nothing waits any more: whoever comes after that begins anew.
    going = undefined;
  }

  async function settle(pieces: readonly Piece[]): Promise<void> {
    try {
      const outcomes = await using((ask) => inTransaction(ask, () => attemptAll(ask, pieces)));
      for (const tell of outcomes) tell();
    } catch (fault) {
      for (const { failed } of pieces) failed(fault);
    }
  }

  async function attemptAll(ask: Ask, pieces: readonly Piece[]): Promise<(() => void)[]> {
    await ask("SELECT pg_advisory_xact_lock($1, hashtext($2))", [WRITER_LOCK, schema]);
    const outcomes: (() => void)[] = [];
    for (const piece of pieces) outcomes.push(await attempt(ask, piece));
    return outcomes;
  }

  /** What to tell the caller once all is committed. A fault of the server is everybody's; anything else is its own. */
  async function attempt(ask: Ask, { work, done, failed }: Piece): Promise<() => void> {
    await ask("SAVEPOINT piece");
    try {
      const answer = await work(ask);
      await ask("RELEASE SAVEPOINT piece");
      return () => done(answer);
    } catch (why) {
      if (faultOf(where, why) instanceof Fault) throw why;
      await ask("ROLLBACK TO SAVEPOINT piece");
      return () => failed(why);
    }
  }

  try {
    await using((ask) => inTransaction(ask, () => migrate(ask, server)));
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return {
    read,
    write,
    close: async () => {
      if (!open) return;
      open = false;
      await going;
      await pool.end();
    },
  };
}

/** One that something went wrong with is not used again. */
async function onClient<T>(client: PoolClient, work: (ask: Ask) => Promise<T>): Promise<T> {
  let isFine = false;
  try {
    const answer = await work(askOf(client));
    isFine = true;
    return answer;
  } finally {
    client.release(!isFine);
  }
}

async function inTransaction<T>(ask: Ask, work: () => Promise<T>): Promise<T> {
  await ask("BEGIN");
  try {
    const answer = await work();
    await ask("COMMIT");
    return answer;
  } catch (cause) {
    // Where the way is cut there is nothing to take back: the server does it by itself.
    await ask("ROLLBACK").catch(() => undefined);
    throw cause;
  }
}

function askOf(client: PoolClient): Ask {
  return async <R extends readonly unknown[]>(text: string, values: readonly unknown[] = []) => {
    const found = await client.query<R[]>({ text, values: [...values], rowMode: "array" });
    return found.rows as unknown as R[];
  };
}
