import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileHeadMarks } from "./file-head-mark.ts";
import { fileKeys } from "./file-keys.ts";
import { mediumOf, numbersOf } from "./medium.ts";

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

test("[K-6] the image of a card on another card knows nothing, and marks without a card are those of this one", () =>
  using(async (dir) => {
    const on = (card: string | undefined) => fileHeadMarks(dir, async () => card)(FERN);
    await on(undefined).note(2);
    expect(await on("old card").read()).toBe(2);
    await on("old card").note(3);
    expect(await on("old card").read()).toBe(3);
    expect(await on(undefined).read()).toBe(3);
    expect(await on("new card").read()).toBeUndefined();
    await on("new card").note(2);
    expect(await on("new card").read()).toBe(2);
  }));

test("[K-6] a partition is known by the card that it is on, and where nothing is told, by nothing", () =>
  using(async (dir, system) => {
    expect(await mediumOf(dir, system)).toBeUndefined();
    const card = join(system, "devices", "mmc0", "block", "mmcblk0");
    await mkdir(join(card, "mmcblk0p2"), { recursive: true });
    await mkdir(join(card, "device"));
    await writeFile(join(card, "device", "cid"), "1b534d45423151543099a1b2c3d4\n");
    await mkdir(join(system, "dev", "block"), { recursive: true });
    const { dev } = await stat(dir, { bigint: true });
    await symlink(join(card, "mmcblk0p2"), join(system, "dev", "block", numbersOf(dev)));
    expect(await mediumOf(dir, system)).toBe("1b534d45423151543099a1b2c3d4");
    expect([numbersOf(45_826n), numbersOf(65_024n)]).toEqual(["179:2", "254:0"]);
  }));
