import { expect, test } from "vitest";
import { rowAt, storeContract } from "../../replica/log.contract.ts";
import { emptyDrive, type MemoryDrive, openMemoryLog, openMemoryStore } from "./memory-log.ts";

storeContract("memory", async () => {
  const drives = new Map<string, MemoryDrive>();
  return { open: async () => openMemoryStore(drives), clear: async () => {} };
});

test("[K-4] a power cut before the instant of keeping keeps nothing of that write and all before it", async () => {
  const drive = emptyDrive();
  await openMemoryLog(drive).append([rowAt("a", 0)]);
  const log = openMemoryLog(drive, (moment) => moment === "before");
  await expect(log.append([rowAt("a", 1)])).rejects.toMatchObject({ code: "closed" });
  await expect(log.count()).rejects.toMatchObject({ code: "closed" });
  expect(await openMemoryLog(drive).all()).toEqual([rowAt("a", 0)]);
});

test("[K-4] a power cut after that instant keeps the write, though nobody was told", async () => {
  const drive = emptyDrive();
  const log = openMemoryLog(drive, (moment) => moment === "after");
  await expect(log.append([rowAt("a", 0), rowAt("b", 0)])).rejects.toMatchObject({ code: "closed" });
  await expect(log.note("n", new Uint8Array([1]))).rejects.toMatchObject({ code: "closed" });
  expect(await openMemoryLog(drive).all()).toEqual([rowAt("a", 0), rowAt("b", 0)]);
});

test("a restored backup is the older disk, and goes on from there", async () => {
  const drive = emptyDrive();
  const log = openMemoryLog(drive);
  await log.append([rowAt("a", 0)]);
  const backup = drive.disk;
  await log.append([rowAt("a", 1)]);
  drive.disk = backup;
  expect(await log.append([rowAt("a", 1, 1)])).toBe("kept");
  expect(await log.all()).toEqual([rowAt("a", 0), rowAt("a", 1, 1)]);
  expect(backup.rows).toMatchObject([rowAt("a", 0)]);
});
