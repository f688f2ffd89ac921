import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Fault } from "../../replica/fault.ts";
import { rowAt, sameRow } from "../../replica/log.contract.ts";
import type { Lost, Row } from "../../replica/ports.ts";
import { salvage } from "./salvage.ts";
import { openStore } from "./sqlite-store.ts";

const FERN = "fe".repeat(32);
const DEVICES = 3;
let directory = "";
let file = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kith-damage-"));
  file = join(directory, "kith.sqlite");
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** The row that is kept at a place. */
const rowIn = (place: number): Row => rowAt(String(1 + (place % DEVICES)), Math.floor(place / DEVICES), 0, 300);

async function filled(count: number, hasNote = true): Promise<readonly Row[]> {
  const rows = Array.from({ length: count }, (_, place) => rowIn(place));
  const store = openStore(file);
  await store.log(FERN).append(rows);
  if (hasNote) await store.log(FERN).note("checkpoint", new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
  await store.close();
  return rows;
}

function change(sql: string, ...values: unknown[]): void {
  const other = new Database(file);
  other.prepare(sql).run(...values);
  other.close();
}

/** What a person has after opening the file, salvaged if need be. */
async function readBack(): Promise<{ rows: readonly Row[]; lost: readonly Lost[]; count: number; told: boolean }> {
  try {
    const store = openStore(file);
    const log = store.log(FERN);
    const told = store.mended.length > 0 || (await store.check()).length > 0;
    try {
      return { rows: await log.all(), lost: await log.lost(), count: await log.count(), told };
    } finally {
      await store.close();
    }
  } catch (why) {
    if (!(why instanceof Fault) || why.code !== "damaged") throw why;
    salvage(file);
    return { ...(await readBack()), told: true };
  }
}

/** Every row that is read is one that was written, in order, and every other place is told. */
function expectHonest(rows: readonly Row[], read: Awaited<ReturnType<typeof readBack>>): void {
  const lost = new Set(read.lost.map(({ place }) => place));
  expect(read.rows.length + lost.size).toBe(read.count);
  const left = Array.from({ length: read.count }, (_, place) => place).filter((place) => !lost.has(place));
  expect(read.rows.findIndex((row, at) => !sameRow(row, rows[left[at] ?? -1]))).toBe(-1);
  for (const { place, device, seq } of read.lost) {
    if (device !== undefined) expect([device, seq]).toEqual([rowIn(place).device, rowIn(place).seq]);
  }
}

describe("one flipped byte", () => {
  test("[K-4] in an event's bytes loses just that event, is told with its place, and is mended by hearing it again", async () => {
    const rows = await filled(60);
    change("UPDATE event SET bytes = zeroblob(length(bytes)) WHERE at % 4294967296 = 7");
    change("UPDATE event SET sum = sum + 1 WHERE at % 4294967296 = 9");
    change("UPDATE event SET seq = 999 WHERE at % 4294967296 = 11");
    const store = openStore(file);
    const log = store.log(FERN);
    expect((await log.lost()).map(({ place }) => place)).toEqual([7, 9, 11]);
    expect((await log.lost())[0]).toMatchObject({ place: 7, device: rowIn(7).device, seq: rowIn(7).seq });
    expect(await log.all()).toEqual(rows.filter((_, at) => ![7, 9, 11].includes(at)));
    expect(await log.append([rowIn(7), rowIn(9)])).toBe("kept");
    expect((await log.lost()).map(({ place }) => place)).toEqual([11]);
    expect(await log.append([rowIn(11)])).toBe("kept");
    await log.forget([3, 11]);
    expect(await log.lost()).toEqual([]);
    expect(new Set(await log.all())).toEqual(new Set(rows));
    await store.close();
  });

  test("[K-4] in the names of communities and devices is mended from the second copy when the file is opened", async () => {
    const rows = await filled(30, false);
    const pristine = readFileSync(file);
    for (const wanted of [Buffer.from(FERN, "hex"), Buffer.from(rowIn(1).device, "hex")]) {
      for (let at = pristine.indexOf(wanted); at >= 0; at = pristine.indexOf(wanted, at + 1)) {
        writeFileSync(file, flipped(pristine, at + 5, 1));
        const store = openStore(file);
        expect(store.mended).toHaveLength(1);
        expect(await store.log(FERN).all()).toEqual(rows);
        expect(await store.communities()).toEqual([FERN]);
        expect(await store.check()).toEqual([]);
        await store.close();
      }
    }
  });

  test("[K-4] in a note makes it as one never written, and a check tells which", async () => {
    await filled(3);
    change("UPDATE note SET bytes = x'0102030405060709'");
    const store = openStore(file);
    expect(await store.log(FERN).readNote("checkpoint")).toBeUndefined();
    expect(await store.check()).toEqual([`note checkpoint of ${FERN.slice(0, 8)}: its checksum does not fit`]);
    await store.log(FERN).note("checkpoint", new Uint8Array([9]));
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  test("[K-4] anywhere in the file: what is read is what was written, and what is lost is told", async () => {
    const rows = await filled(120);
    const pristine = readFileSync(file);
    let changed = 0;
    for (let at = 100; at < pristine.length; at += 331) {
      for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
      writeFileSync(file, flipped(pristine, at, 1 << (at % 8)));
      const read = await readBack();
      expectHonest(rows, read);
      if (read.rows.length < rows.length) changed += 1;
      if (read.count < rows.length) expect(read.told).toBe(true);
    }
    expect(changed).toBeGreaterThan(20);
  }, 60_000);
});

describe("a torn file", () => {
  test("[K-4] the write-ahead log cut anywhere: what is there is a beginning of what was written, and goes on", async () => {
    const rows = Array.from({ length: 40 }, (_, place) => rowIn(place));
    const live = openStore(file);
    for (const row of rows) await live.log(FERN).append([row]);
    const [database, wal] = [readFileSync(file), readFileSync(`${file}-wal`)];
    await live.close();
    for (let cut = 0; cut < wal.length; cut += 3_517) {
      rmSync(`${file}-shm`, { force: true });
      writeFileSync(file, database);
      writeFileSync(`${file}-wal`, wal.subarray(0, cut));
      const store = openStore(file);
      const kept = await store.log(FERN).all();
      expect(kept).toEqual(rows.slice(0, kept.length));
      expect(await store.check()).toEqual([]);
      expect(await store.log(FERN).append(rows)).toBe("kept");
      expect(await store.log(FERN).count()).toBe(rows.length);
      await store.close();
    }
  });

  test("[K-4] the file itself cut anywhere: what is left is saved, and the damaged file is put aside", async () => {
    const rows = await filled(200);
    const { length } = readFileSync(file);
    const pristine = readFileSync(file);
    for (let cut = 5_000; cut < length; cut += 9_973) {
      for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
      writeFileSync(file, pristine);
      truncateSync(file, cut);
      const { aside } = salvage(file);
      expect(readFileSync(aside).length).toBeGreaterThan(0);
      const store = openStore(file);
      expect(await store.check()).toEqual([]);
      await store.close();
      expectHonest(rows, await readBack());
    }
  });

  test("[K-4] mending that fails leaves the damaged file as it was, and nothing beside it that fills the disk", async () => {
    await filled(50);
    truncateSync(file, 9_000);
    const damaged = readFileSync(file);
    mkdirSync(`${file}.new`);
    for (let times = 0; times < 3; times++) expect(() => salvage(file)).toThrow();
    expect(readFileSync(file)).toEqual(damaged);
    expect(readdirSync(directory).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  test("[K-4] a sound file loses nothing by being salvaged", async () => {
    const rows = await filled(50);
    expect(salvage(file)).toMatchObject({ rows: 50, lost: 0 });
    const store = openStore(file);
    expect(await store.log(FERN).all()).toEqual(rows);
    expect(await store.log(FERN).readNote("checkpoint")).toEqual(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
    await store.close();
  });
});

function flipped(bytes: Buffer, at: number, mask: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ mask;
  return other;
}
