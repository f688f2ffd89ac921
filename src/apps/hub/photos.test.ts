import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { carryIn, carryOut } from "./desk/carrying.ts";
import { type DataHome, openDataHome } from "./desk/data-home.ts";
import { storeFile } from "./desk/kept-in.ts";
import { localDesk } from "./desk/local-desk.ts";
import { clock, foundedDir, freshDir, later, mustBe } from "./testing/bed.ts";

const photo = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251);

async function opened(dir: string): Promise<DataHome> {
  const home = await openDataHome(dir, clock);
  later(() => home.close().catch(() => undefined));
  return home;
}

async function withPhoto() {
  const { dir, row } = await foundedDir();
  const home = await opened(dir);
  const replica = await home.open(row.id);
  const id = (await replica.blobs?.put(photo)) ?? "";
  return { dir, row, home, replica, id };
}

test("[K-4] verify reads every photo again, and tells one that the disk changed", async () => {
  const { dir, row, home, replica, id } = await withPhoto();
  const desk = localDesk(home);
  const well = mustBe(await desk.verify(row.id));
  expect(well).toMatchObject({ blobs: { kept: 1, damaged: 0, missing: 0 }, sealed: 0, owed: 0 });
  const disk = new Database(storeFile(join(dir)));
  disk.prepare("UPDATE blob SET bytes = zeroblob(length(bytes))").run();
  disk.close();
  expect(mustBe(await desk.verify(row.id)).blobs).toEqual({ kept: 1, damaged: 1, missing: 0 });
  expect(await replica.blobs?.get(id)).toBeUndefined();
});

test("[K-4, K-8] a bundle carries photos sealed, only those that its reader lacks, to a device that cannot read them", async () => {
  const { row, replica, id } = await withPhoto();
  const asked = { since: new Map(), blobsBut: [] };
  const mark = new TextEncoder().encode("kith.1\n");
  const bytes = Buffer.concat([mark, await carryOut(replica, asked)]);
  expect(bytes.includes(Buffer.from(photo.slice(0, 64)))).toBe(false);
  const other = await opened(freshDir());
  expect(await carryIn(other, bytes, true)).toMatchObject({ parts: [{ blobs: 1 }], damage: [] });
  const there = await other.open(row.id);
  expect(await there.blobs?.sealed(id)).toEqual(await replica.blobs?.sealed(id));
  expect(await there.blobs?.get(id)).toBeUndefined();
  expect((await carryOut(replica, { ...asked, blobsBut: [id] })).length).toBeLessThan(bytes.length - photo.length);
});

test("[K-8] a device without a key says how much of a log is sealed to it, and keeps it all the same", async () => {
  const { row, replica } = await withPhoto();
  const mark = new TextEncoder().encode("kith.1\n");
  const bytes = Buffer.concat([mark, await carryOut(replica, { since: new Map() })]);
  const other = await opened(freshDir());
  await carryIn(other, bytes, true);
  const found = mustBe(await localDesk(other).verify(row.id));
  expect(found.sealed).toBeGreaterThan(0);
  expect(found.damage).toEqual([]);
});
