import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { toHex } from "../../kernel/bytes.ts";
import { idOf } from "../../kernel/wire/canonical.ts";
import { blobId } from "../../replica/blobs/blobs.ts";
import { noteSum, textSum } from "../../replica/damage/checksum.ts";
import { Fault } from "../../replica/fault.ts";
import { type Chain, chainSum, foundIn, type Ledger, PLACES } from "./kept-rows.ts";
import { soundNames } from "./mend-names.ts";
import { unpackRow } from "./row-bytes.ts";
import { migrate } from "./schema.ts";
import { onDisk } from "./sqlite-fault.ts";
import { type Statements, statementsOn } from "./statements.ts";

/** What came of rebuilding a damaged file. */
export type Salvaged = {
  /** Where the damaged file was put aside. */
  readonly aside: string;
  /** Rows that are in the new file, sound. */
  readonly rows: number;
  /** Rows that are lost: their places stay open until a peer brings them back. */
  readonly lost: number;
};

/** A number that belongs to no row's checksum: a place whose row is lost without a trace. */
const LOST_SUM = -1;
/** Places in a row that cannot be read, after which the end is taken to be reached, when nothing says where it is. */
const MISSES_MAX = 5_000;

/**
 * Reads everything that can still be read from a damaged file, whose directory the caller holds alone, into a new one in
 * its place. The damaged file is put aside, never deleted. What is lost keeps its place, so that it is asked for.
 */
export function salvage(file: string): Salvaged {
  const aside = freeName(file);
  const fresh = `${file}.new`;
  let hasMoved = false;
  try {
    return onDisk(file, () => {
      copy(file, aside);
      if (existsSync(`${file}-wal`)) copy(`${file}-wal`, `${aside}-wal`);
      for (const end of ENDS) rmSync(`${fresh}${end}`, { force: true });
      const counts = copySound(aside, fresh);
      hasMoved = true;
      for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
      renameSync(fresh, file);
      return { aside, ...counts };
    });
  } catch (cause) {
    // The damaged file is still where it was: half copies beside it would only fill the disk more with each new try.
    const half = hasMoved ? [] : [aside, fresh].flatMap((one) => ENDS.map((end) => `${one}${end}`));
    for (const one of half) attempt(() => rmSync(one, { force: true }));
    throw cause;
  }
}

const ENDS = ["", "-wal", "-shm", "-journal"];

/** Room is needed twice over: for what is put aside, and for what is built anew. */
function copy(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const isFull = code === "ENOSPC" || code === "EDQUOT";
    const said = isFull
      ? `The disk is full: to mend ${from}, twice its size must be free. Nothing was changed.`
      : `${from} could not be put aside as ${to} (${code}). Nothing was changed.`;
    throw new Fault(isFull ? "disk-full" : "disk", said, cause);
  }
}

function freeName(file: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.damaged-${number}`;
    if (!existsSync(name)) return name;
  }
}

function copySound(from: string, to: string): { rows: number; lost: number } {
  const target = new Database(to);
  try {
    target.pragma("synchronous = FULL");
    migrate(target, to);
    const source = new Database(from);
    try {
      return target.transaction(() => copyAll(source, target))();
    } finally {
      source.close();
    }
  } finally {
    target.close();
  }
}

function copyAll(source: Database.Database, target: Database.Database): { rows: number; lost: number } {
  const on = attempt(() => statementsOn(source));
  if (on === undefined) return { rows: 0, lost: 0 };
  const into = statementsOn(target);
  const ends = endsOf(source, on);
  const names = new Map(soundNames(source, "community"));
  for (const number of ends.keys()) {
    const id = names.get(number)?.[0] ?? foundingId(on, number);
    if (id !== undefined) names.set(number, [id]);
  }
  const chains = soundNames(source, "chain");
  const whose = new Map((attempt(() => on.places.all()) ?? []).map(([at, chain, seq]) => [at, [chain, seq] as const]));
  const addCommunity = target.prepare("INSERT INTO community (number, id, sum) VALUES (?, ?, ?)");
  const addChain = target.prepare("INSERT INTO chain (number, community, device, sum) VALUES (?, ?, ?, ?)");
  for (const [number, [id]] of names) if (id instanceof Uint8Array) addCommunity.run(number, id, textSum(toHex(id)));
  for (const [number, [community, device]] of chains) {
    if (device instanceof Uint8Array)
      addChain.run(number, community, device, chainSum(Number(community), toHex(device)));
  }
  let [rows, lost] = [0, 0];
  for (const [number, [id]] of names) {
    if (!(id instanceof Uint8Array)) continue;
    const ledger: Ledger = { number, id, chains: chainsOf(number, chains) };
    for (let place = 0; place < (ends.get(number) ?? 0); place++) {
      if (copyPlace(on, into, ledger, place, whose)) rows += 1;
      else lost += 1;
    }
  }
  copyNotes(on, into);
  copyBlobs(source, target);
  return { rows, lost };
}

/** Says whether what stands there is sound. */
function copyPlace(
  on: Statements,
  into: Statements,
  ledger: Ledger,
  place: number,
  whose: ReadonlyMap<number, readonly [number, number]>,
): boolean {
  const at = ledger.number * PLACES + place;
  const raw = attempt(() => on.one.get(at));
  if (raw !== undefined && foundIn(ledger, raw) !== "lost") {
    const [, chain, seq, sum, bytes] = raw;
    into.put.run(at, chain, seq, sum ?? 0, bytes);
    return true;
  }
  const [chain, seq] = whose.get(at) ?? [];
  const isTold = chain !== undefined && seq !== undefined && ledger.chains.has(chain);
  if (isTold) into.put.run(at, chain, seq, LOST_SUM, new Uint8Array());
  else into.put.run(at, null, null, LOST_SUM, null);
  return false;
}

/** One more than the highest place of each community, as far as the table or its index tell. */
function endsOf(source: Database.Database, on: Statements): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const see = (at: number): void => {
    const number = Math.floor(at / PLACES);
    ends.set(number, Math.max(ends.get(number) ?? 0, (at % PLACES) + 1));
  };
  for (const order of ["ASC", "DESC"]) {
    const walk = source.prepare<[], number>(`SELECT at FROM event NOT INDEXED ORDER BY at ${order}`).pluck().iterate();
    attempt(() => {
      for (const at of walk) see(at);
    });
  }
  attempt(() => {
    for (const [at] of on.places.iterate()) see(at);
  });
  for (const [number, end] of ends) ends.set(number, probed(on, number, end));
  return ends;
}

/** Past a page that cannot be read there may be more. */
function probed(on: Statements, number: number, end: number): number {
  let last = end;
  for (let place = end; place < last + MISSES_MAX; place++) {
    if (attempt(() => on.one.get(number * PLACES + place)) !== undefined) last = place + 1;
  }
  return last;
}

/** A community is named by its founding event, which is the first that was kept. */
function foundingId(on: Statements, number: number): Uint8Array | undefined {
  const bytes = attempt(() => on.one.get(number * PLACES))?.[4];
  if (bytes === null || bytes === undefined) return undefined;
  const { canonical } = unpackRow(new Uint8Array(32), new Uint8Array(32), bytes);
  return Uint8Array.from(Buffer.from(idOf(canonical), "hex"));
}

function chainsOf(community: number, chains: ReadonlyMap<number, readonly unknown[]>): ReadonlyMap<number, Chain> {
  const own = new Map<number, Chain>();
  for (const [number, [of, key]] of chains) {
    if (of === community && key instanceof Uint8Array)
      own.set(number, { device: toHex(key), key: new Uint8Array(key) });
  }
  return own;
}

function copyNotes(on: Statements, into: Statements): void {
  for (const [scope, name, sum, bytes] of attempt(() => on.notes.all()) ?? []) {
    if (noteSum(name, bytes) === sum) into.putNote.run(scope, name, sum, bytes);
  }
}

/** One that is not what its name says any more can be fetched again. */
function copyBlobs(source: Database.Database, target: Database.Database): void {
  const put = target.prepare("INSERT INTO blob (scope, id, pinned, bytes) VALUES (?, ?, ?, ?)");
  const one = source
    .prepare<[number], readonly [Buffer, Buffer, number, Buffer]>(
      "SELECT scope, id, pinned, bytes FROM blob WHERE number = ?",
    )
    .raw();
  const numbers =
    attempt(() => source.prepare<[], number>("SELECT number FROM blob ORDER BY number").pluck().all()) ?? [];
  for (const number of numbers) {
    const [scope, id, pinned, bytes] = attempt(() => one.get(number)) ?? [];
    if (id !== undefined && bytes !== undefined && blobId(bytes) === toHex(id)) put.run(scope, id, pinned, bytes);
  }
}

/** What cannot be read is not there: that is what salvaging is about. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
