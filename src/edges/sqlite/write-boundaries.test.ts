import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowAt } from "../../replica/log.contract.ts";
import type { Log, Row } from "../../replica/ports.ts";
import { openStore, type SqliteStore } from "./sqlite-store.ts";

const FERN = "fe".repeat(32);
/** How many rows each append of the story has: alone, and two that share a commit. */
const BATCHES: readonly (readonly number[])[] = [[1], [3], [2, 4], [1], [7]];
let directory = "";
let file = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kith-boundary-"));
  file = join(directory, "kith.sqlite");
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

/** Calls `at` before and after every statement that is sent to any SQLite file. */
function atEveryStatement(at: (moment: "before" | "after") => void): void {
  const statements = Object.getPrototypeOf(new Database(":memory:").prepare("SELECT 1")) as { run: () => unknown };
  const around = <This, Args extends unknown[], T>(work: (this: This, ...args: Args) => T) =>
    function (this: This, ...args: Args): T {
      at("before");
      const answer = work.apply(this, args);
      at("after");
      return answer;
    };
  const [run, exec] = [around(statements.run), around(Database.prototype.exec)];
  vi.spyOn(statements, "run").mockImplementation(run);
  vi.spyOn(Database.prototype, "exec").mockImplementation(exec);
}

/** Lives the story; says which rows were acknowledged, and how many at any moment. */
async function live(log: Log, acknowledge: (rows: readonly Row[]) => void): Promise<void> {
  let next = 0;
  for (const sizes of BATCHES) {
    const appends = sizes.map((size) => {
      const rows = Array.from({ length: size }, () => rowAt("a", next++, 0, 200));
      return log.append(rows).then(
        () => acknowledge(rows),
        (why: unknown) => expect(why).toMatchObject({ name: "Fault" }),
      );
    });
    await Promise.all(appends);
    await log.note("checkpoint", Uint8Array.of(next)).catch(() => undefined);
  }
}

test("[K-4] killed at every statement: what was acknowledged is there, whole batches, and nothing else is wrong", async () => {
  const store = openStore(file);
  let acknowledged = 0;
  const moments: { acknowledged: number; files: readonly (readonly [string, Buffer])[] }[] = [];
  atEveryStatement(() => {
    const files = ["", "-wal"]
      .filter((end) => existsSync(file + end))
      .map((end) => [end, readFileSync(file + end)] as const);
    moments.push({ acknowledged, files });
  });
  await live(store.log(FERN), (rows) => {
    acknowledged += rows.length;
  });
  vi.restoreAllMocks();
  await store.close();
  expect(moments.length).toBeGreaterThan(80);
  const ends = new Set([0, 1, 4, 10, 11, 18]);
  for (const [at, moment] of moments.entries()) {
    const copy = join(directory, `killed-${at}.sqlite`);
    for (const [end, bytes] of moment.files) writeFileSync(copy + end, bytes);
    const after = openStore(copy);
    const rows = await after.log(FERN).all();
    expect(rows.length).toBeGreaterThanOrEqual(moment.acknowledged);
    expect(ends).toContain(rows.length);
    expect(rows).toEqual(rows.map((_, seq) => rowAt("a", seq, 0, 200)));
    expect(await after.log(FERN).lost()).toEqual([]);
    if (at % 10 === 0) expect(await after.check()).toEqual([]);
    await after.close();
  }
}, 60_000);

test("[K-4] a disk that fails at any one statement: each caller is told, and all that was acknowledged is there", async () => {
  let isReached = true;
  for (let failing = 0; isReached; failing++) {
    const name = `failing-${failing}.sqlite`;
    const store: SqliteStore = openStore(join(directory, name));
    let left = failing;
    isReached = false;
    atEveryStatement((moment) => {
      if (moment === "after" || left-- !== 0) return;
      isReached = true;
      throw new Database.SqliteError("disk I/O error", "SQLITE_IOERR_WRITE");
    });
    const kept: Row[] = [];
    await live(store.log(FERN), (rows) => kept.push(...rows));
    vi.restoreAllMocks();
    const has = async (one: SqliteStore) => new Set((await one.log(FERN).all()).map((row) => row.seq));
    const there = await has(store);
    for (const row of kept) expect(there).toContain(row.seq);
    expect(await store.check()).toEqual([]);
    await store.close();
    const again = openStore(join(directory, name));
    expect(await has(again)).toEqual(there);
    await again.close();
  }
}, 60_000);
