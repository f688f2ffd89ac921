import type Database from "better-sqlite3";
import { toHex } from "../../kernel/bytes.ts";
import { textSum } from "../../replica/damage/checksum.ts";
import { chainSum } from "./kept-rows.ts";

/** A small table whose index holds a second copy of each id. */
type Names = {
  readonly table: "community" | "chain";
  readonly index: string;
  readonly columns: readonly string[];
  readonly sumOf: (row: readonly unknown[]) => number;
};

const hexOf = (bytes: unknown): string => (bytes instanceof Uint8Array ? toHex(bytes) : "");
const NAMES: readonly Names[] = [
  { table: "community", index: "community_id", columns: ["id"], sumOf: ([id]) => textSum(hexOf(id)) },
  {
    table: "chain",
    index: "chain_device",
    columns: ["community", "device"],
    sumOf: ([community, device]) => chainSum(Number(community), hexOf(device)),
  },
];

type Copies = { fromTable?: readonly unknown[]; fromIndex?: readonly unknown[]; sum?: number };

/**
 * Whose rows are whose hangs on two small tables, so they are looked at whenever a file is opened. Where an id in the
 * table and its copy in the index differ, the one that fits the checksum is right; where the checksum alone differs,
 * both copies are. Says what was mended; what fits in neither is left for the rows to be lost by.
 */
export function mendNames(database: Database.Database): readonly string[] {
  return NAMES.flatMap((names) => mendTable(database, names));
}

function mendTable(database: Database.Database, names: Names): string[] {
  const { table, index, columns } = names;
  const bad = [...copiesIn(database, names)].filter(([, { fromTable, fromIndex, sum }]) => {
    const isSame = same(fromTable, fromIndex);
    return !isSame || fromTable === undefined || names.sumOf(fromTable) !== sum;
  });
  if (bad.length === 0) return [];
  const mend = database.transaction(() => {
    database.exec(`DROP INDEX ${index}`);
    const set = columns.map((column) => `${column} = ?`).join(", ");
    const put = database.prepare(`UPDATE ${table} SET ${set}, sum = ? WHERE number = ?`);
    for (const [number, copies] of bad) {
      const right = rightOf(copies, names);
      if (right !== undefined) put.run(...right, names.sumOf(right), number);
    }
    database.exec(`CREATE UNIQUE INDEX ${index} ON ${table} (${columns.join(", ")})`);
  });
  mend();
  return bad.map(([number]) => `${table} ${number}`);
}

/** The right copy of every id that a file still has, by its number; pages that cannot be read give none. */
export function soundNames(
  database: Database.Database,
  table: "community" | "chain",
): ReadonlyMap<number, readonly unknown[]> {
  const names = NAMES.find((one) => one.table === table);
  const sound = new Map<number, readonly unknown[]>();
  if (names === undefined) return sound;
  for (const [number, copies] of copiesIn(database, names, (work) => unlessBroken(work) ?? [])) {
    const right = rightOf(copies, names) ?? copies.fromTable ?? copies.fromIndex;
    if (right !== undefined) sound.set(number, right);
  }
  return sound;
}

function unlessBroken<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function rightOf({ fromTable, fromIndex, sum }: Copies, names: Names): readonly unknown[] | undefined {
  const isRight = (copy: readonly unknown[] | undefined) => copy !== undefined && names.sumOf(copy) === sum;
  if (isRight(fromTable)) return fromTable;
  if (isRight(fromIndex)) return fromIndex;
  return same(fromTable, fromIndex) ? fromTable : undefined;
}

type Rows = readonly unknown[][];

function copiesIn(
  database: Database.Database,
  { table, index, columns }: Names,
  reading: (work: () => Rows) => Rows = (work) => work(),
): ReadonlyMap<number, Copies> {
  const all = new Map<number, Copies>();
  const at = (number: number): Copies => {
    const copies = all.get(number) ?? {};
    all.set(number, copies);
    return copies;
  };
  const list = columns.join(", ");
  const read = (sql: string) => reading(() => database.prepare<[], unknown[]>(sql).raw().all());
  for (const [number, sum, ...copy] of read(`SELECT number, sum, ${list} FROM ${table} NOT INDEXED`)) {
    Object.assign(at(Number(number)), { fromTable: copy, sum: Number(sum) });
  }
  for (const [number, ...copy] of read(`SELECT number, ${list} FROM ${table} INDEXED BY ${index}`)) {
    at(Number(number)).fromIndex = copy;
  }
  return all;
}

function same(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  return JSON.stringify(a?.map(readable)) === JSON.stringify(b?.map(readable));
}

function readable(value: unknown): unknown {
  return value instanceof Uint8Array ? toHex(value) : value;
}
