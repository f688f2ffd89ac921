import type Database from "better-sqlite3";

/** Place, device in hex, seq, signed bytes. */
type Placed = readonly [number, string, number, Buffer];

/** Everything that is asked of the file. Communities are numbers here: 32 bytes in each row would double an index. */
export type Statements = ReturnType<typeof statementsOn>;

export function statementsOn(database: Database.Database) {
  const prepare = <Input extends unknown[], Output>(sql: string) => database.prepare<Input, Output>(sql);
  return {
    communities: prepare<[], Buffer>("SELECT id FROM community ORDER BY number").pluck(),
    community: prepare<[Uint8Array], number>("SELECT number FROM community WHERE id = ?").pluck(),
    addCommunity: prepare<[Uint8Array], never>("INSERT INTO community (id) VALUES (?)"),
    /** How many rows, and so the next place. */
    count: prepare<[number], number>(
      "SELECT place + 1 FROM event WHERE community = ? ORDER BY place DESC LIMIT 1",
    ).pluck(),
    at: prepare<[number, Uint8Array, number], Buffer>(
      "SELECT signed FROM event WHERE community = ? AND device = ? AND seq = ?",
    ).pluck(),
    add: prepare<[number, number, Uint8Array, number, Uint8Array], never>(
      "INSERT INTO event (community, place, device, seq, signed) VALUES (?, ?, ?, ?, ?)",
    ),
    after: prepare<[number, number], Placed>(
      "SELECT place, lower(hex(device)), seq, signed FROM event WHERE community = ? AND place >= ? ORDER BY place",
    ).raw(),
    note: prepare<[Uint8Array, string], Buffer>("SELECT bytes FROM note WHERE scope = ? AND name = ?").pluck(),
    putNote: prepare<[Uint8Array, string, Uint8Array], never>(
      "INSERT INTO note (scope, name, bytes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes",
    ),
  };
}
