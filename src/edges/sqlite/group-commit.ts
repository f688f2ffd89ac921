import type Database from "better-sqlite3";
import { Fault } from "../../replica/fault.ts";

/** Runs `work` in a transaction that others may share; resolves once it survives power loss. */
export type Write = <T>(work: () => T) => Promise<T>;

/** Thrown by a piece of work to undo what it did and answer `answer`; the others in its transaction go on. */
export class Undo<T> extends Error {
  readonly answer: T;

  constructor(answer: T) {
    super("undone");
    this.answer = answer;
  }
}

type Piece = {
  readonly work: () => unknown;
  readonly done: (answer: unknown) => void;
  readonly failed: (why: unknown) => void;
};

/** Most pieces of work in one transaction: the rest wait for the next. */
const PIECES_MAX = 1_000;

/**
 * Pieces of work that arrive in one turn of the event loop share one transaction, so one wait for the disk. If the disk
 * refuses, none of them happened and each caller is told. `flush` does at once what waits.
 */
export function createGroupCommit(
  database: Database.Database,
  asFault: (cause: unknown) => unknown,
): { readonly write: Write; readonly flush: () => void } {
  const waiting: Piece[] = [];

  const write: Write = <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ work, done: (answer) => resolve(answer as T), failed: reject });
    });

  function flush(): void {
    while (waiting.length > 0) commit(waiting.splice(0, PIECES_MAX));
  }

  function commit(pieces: readonly Piece[]): void {
    try {
      database.exec("BEGIN IMMEDIATE");
      const outcomes = pieces.map(attempt);
      database.exec("COMMIT");
      for (const tell of outcomes) tell();
    } catch (cause) {
      rollBack();
      const fault = asFault(cause);
      for (const { failed } of pieces) failed(fault);
    }
  }

  /** What to tell the caller once all is committed. A fault of the disk is everybody's; anything else is its own. */
  function attempt({ work, done, failed }: Piece): () => void {
    database.exec("SAVEPOINT piece");
    try {
      const answer = work();
      database.exec("RELEASE piece");
      return () => done(answer);
    } catch (why) {
      if (asFault(why) instanceof Fault) throw why;
      database.exec("ROLLBACK TO piece; RELEASE piece");
      return why instanceof Undo ? () => done(why.answer) : () => failed(why);
    }
  }

  /** SQLite has ended the transaction itself where the disk was full. */
  function rollBack(): void {
    if (database.open && database.inTransaction) database.exec("ROLLBACK");
  }

  return { write, flush };
}
