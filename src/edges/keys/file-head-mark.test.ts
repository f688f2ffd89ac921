import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileHeadMarks } from "./file-head-mark.ts";
import { fileKeys } from "./file-keys.ts";

const FERN = "fe".repeat(32);
const MILL = "0a".repeat(32);

async function using(work: (dir: string, other: string) => Promise<void>): Promise<void> {
  const dirs = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), "kith-heads-"))));
  const [dir = "", other = ""] = dirs;
  await fileKeys(dir).seed();
  try {
    await work(dir, other);
  } finally {
    for (const one of dirs) await rm(one, { recursive: true });
  }
}

test("[K-6] how far each community's chain got is remembered beside the key, and never goes back", () =>
  using(async (dir) => {
    const [fern, mill] = [FERN, MILL].map(fileHeadMarks(dir));
    expect(await fern?.read()).toBeUndefined();
    await Promise.all([fern?.note(3), mill?.note(7), fern?.note(5), fern?.note(4)]);
    expect(await fileHeadMarks(dir)(FERN).read()).toBe(5);
    expect(await fileHeadMarks(dir)(MILL).read()).toBe(7);
  }));

test("[K-6] a copied key knows nothing, whether or not what was remembered was copied with it", () =>
  using(async (dir, other) => {
    await fileHeadMarks(dir)(FERN).note(3);
    await copyFile(join(dir, "device.key"), join(other, "device.key"));
    expect(await fileHeadMarks(other)(FERN).read()).toBeUndefined();
    await copyFile(join(dir, "device.heads"), join(other, "device.heads"));
    expect(await fileHeadMarks(other)(FERN).read()).toBeUndefined();
    await fileHeadMarks(other)(FERN).note(2);
    expect(await fileHeadMarks(other)(FERN).read()).toBe(2);
  }));
