import type { MemoryDrive } from "../src/edges/memory/memory-log.ts";
import type { Dice } from "./dice.ts";

type Rows = MemoryDrive["disk"]["rows"];
type OneRow = Rows[number];

/** Which rows others have too; and whether its device knows, apart from its disk, how far its own chain got. */
export type Around = { readonly mayGo: (row: OneRow) => boolean; readonly knowsItsEnd: boolean };

/** Of the times that a disk rots, those after which nothing can be read of a row. */
const BLANK_SHARE = 0.3;
const BLANK: OneRow = { device: "", seq: -1, canonical: new Uint8Array(), signature: undefined, sum: 0 };
/** Most rows that go at once: they stand side by side on a disk. */
const ROWS_MAX = 3;
/** The newest rows are the ones that a disk still writes when the power goes out. */
const TAIL = 6;

/**
 * Rows of a disk of which some, side by side, are not what was written: a bit turned or the end is cut off; or of one
 * nothing can be read any more, not even whose it was. Nothing where none of them `mayGo`, since nobody else has them.
 */
export function rottenRows(rows: Rows, { mayGo, knowsItsEnd }: Around, dice: Dice): Rows | undefined {
  const first = dice.one(rows.flatMap((row, at) => (mayGo(row) ? at : [])));
  if (first === undefined) return undefined;
  const victim = rows[first] as OneRow;
  if (dice.chance(BLANK_SHARE) && isAlone(victim, rows) && (knowsItsEnd || isInside(victim, rows)))
    return rows.map((row, at) => (at === first ? BLANK : row));
  const until = first + 1 + dice.under(ROWS_MAX);
  const harm = (row: OneRow): OneRow => (dice.chance(0.5) ? bent(row, dice) : cut(row, dice));
  const isHarmed = (row: OneRow, at: number): boolean => at >= first && at < until && mayGo(row);
  return rows.map((row, at) => (isHarmed(row, at) ? harm(row) : row));
}

/** The same with one of the newest rows cut off in the middle, where the power went. */
export function tornRows(rows: Rows, { mayGo }: Around, dice: Dice): Rows | undefined {
  const victim = dice.one(rows.slice(-TAIL).filter(mayGo));
  return victim === undefined ? undefined : rows.map((row) => (row === victim ? cut(row, dice) : row));
}

/** One bit turned; its checksum knows. */
function bent(row: OneRow, dice: Dice): OneRow {
  const canonical = new Uint8Array(row.canonical);
  const at = dice.under(canonical.length);
  canonical[at] = (canonical[at] ?? 0) ^ (1 << dice.under(8));
  return { ...row, canonical };
}

function cut(row: OneRow, dice: Dice): OneRow {
  return { ...row, canonical: row.canonical.slice(0, dice.under(row.canonical.length)) };
}

/** False where a chain went two ways: of a row of which nothing can be read no hole tells what it was. */
function isAlone({ device, seq }: OneRow, rows: Rows): boolean {
  return rows.filter((row) => row.device === device && row.seq === seq).length === 1;
}

/** True where the chain goes on, in one line: a hole in it tells what it was that nothing can be read of. */
function isInside({ device, seq }: OneRow, rows: Rows): boolean {
  return rows.some((row) => row.device === device && row.seq > seq);
}
