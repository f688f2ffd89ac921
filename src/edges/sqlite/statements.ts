import type Database from "better-sqlite3";

/** at, chain, seq, sum, bytes: nulls where a lost row was let be. */
export type RawRow = readonly [number, number | null, number | null, number | null, Buffer | null];

/** Everything that is asked of the file. */
export type Statements = ReturnType<typeof statementsOn>;

export function statementsOn(database: Database.Database) {
  const prepare = <Input extends unknown[], Output>(sql: string) => database.prepare<Input, Output>(sql);
  return {
    communities: prepare<[], Buffer>("SELECT id FROM community NOT INDEXED ORDER BY number").pluck(),
    community: prepare<[Uint8Array], number>("SELECT number FROM community WHERE id = ?").pluck(),
    addCommunity: prepare<[Uint8Array, number], never>("INSERT INTO community (id, sum) VALUES (?, ?)"),
    chains: prepare<[number], readonly [number, Buffer]>("SELECT number, device FROM chain WHERE community = ?").raw(),
    chain: prepare<[number, Uint8Array], number>("SELECT number FROM chain WHERE community = ? AND device = ?").pluck(),
    addChain: prepare<[number, Uint8Array, number], never>(
      "INSERT INTO chain (community, device, sum) VALUES (?, ?, ?)",
    ),
    /** The highest place between two. */
    last: prepare<[number, number], number>(
      "SELECT at FROM event NOT INDEXED WHERE at >= ? AND at < ? ORDER BY at DESC LIMIT 1",
    ).pluck(),
    between: prepare<[number, number], RawRow>(
      "SELECT at, chain, seq, sum, bytes FROM event NOT INDEXED WHERE at >= ? AND at < ? ORDER BY at",
    ).raw(),
    one: prepare<[number], RawRow>("SELECT at, chain, seq, sum, bytes FROM event NOT INDEXED WHERE at = ?").raw(),
    standing: prepare<[number, number], RawRow>(
      "SELECT at, chain, seq, sum, bytes FROM event WHERE chain = ? AND seq = ?",
    ).raw(),
    /** The highest seq that the index knows of a chain. */
    newest: prepare<[number], number | null>(
      "SELECT max(seq) FROM event INDEXED BY event_chain WHERE chain = ?",
    ).pluck(),
    /** Read off the index alone: whose rows stand where, whatever became of the rows. */
    places: prepare<[], readonly [number, number, number]>(
      "SELECT at, chain, seq FROM event INDEXED BY event_chain WHERE chain IS NOT NULL",
    ).raw(),
    put: prepare<[number, number | null, number | null, number, Uint8Array | null], never>(
      `INSERT INTO event (at, chain, seq, sum, bytes) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (at) DO UPDATE SET chain = excluded.chain, seq = excluded.seq, sum = excluded.sum, bytes = excluded.bytes`,
    ),
    note: prepare<[Uint8Array, string], readonly [number, Buffer]>(
      "SELECT sum, bytes FROM note WHERE scope = ? AND name = ?",
    ).raw(),
    notes: prepare<[], readonly [Buffer, string, number, Buffer]>("SELECT scope, name, sum, bytes FROM note").raw(),
    noteNames: prepare<[Uint8Array, string, string], string>(
      "SELECT name FROM note WHERE scope = ? AND name >= ? AND name < ?",
    ).pluck(),
    dropNote: prepare<[Uint8Array, string], never>("DELETE FROM note WHERE scope = ? AND name = ?"),
    putNote: prepare<[Uint8Array, string, number, Uint8Array], never>(
      `INSERT INTO note (scope, name, sum, bytes) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET sum = excluded.sum, bytes = excluded.bytes`,
    ),
  };
}
