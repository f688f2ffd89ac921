import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

/** How many bytes still fit on the disk. A write takes what fits; where nothing does, it fails. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open: typeof real.open = async (file, flags, mode) => {
    const handle = await real.open(file, flags, mode);
    const write = handle.write.bind(handle);
    const some = (bytes: Uint8Array, from: number, length: number, at: number) => {
      if (disk.room <= 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      const fits = Math.min(length, disk.room);
      disk.room -= fits;
      return write(bytes, from, fits, at);
    };
    const whole = handle.writeFile.bind(handle);
    const writeFile: typeof handle.writeFile = async (...given) => {
      if (disk.room <= 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      return whole(...given);
    };
    return Object.assign(handle, { write: some as typeof handle.write, writeFile });
  };
  return { ...real, open };
});
const { fileOpeners } = await import("./file-openers.ts");
const { fileKeys } = await import("./file-keys.ts");

test.each([0, 1, 40, 95])(
  "[K-4] a disk with room for %i bytes takes no key, and says that it is full",
  async (room) => {
    const directory = mkdtempSync(join(tmpdir(), "kith-openers-"));
    const keys = [1, 2, 3].map((by) => new Uint8Array(32).fill(by)) as [Uint8Array, Uint8Array, Uint8Array];
    const openers = fileOpeners(directory);
    await openers.keep(keys[0]);
    await openers.keep(keys[1]);
    disk.room = room;
    await expect(openers.keep(keys[2])).rejects.toMatchObject({ code: "disk-full" });
    disk.room = Number.POSITIVE_INFINITY;
    expect(await fileOpeners(directory).all()).toEqual(keys.slice(0, 2));
    await openers.keep(keys[2]);
    expect(await openers.all()).toEqual(keys);
    expect(readdirSync(directory)).toEqual(["openers.key"]);
    rmSync(directory, { recursive: true });
  },
);

test("[K-4] on a full disk no key of a device is begun, and once there is room one is made", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-keys-"));
  disk.room = 0;
  for (let times = 0; times < 3; times++)
    await expect(fileKeys(directory).seed()).rejects.toMatchObject({ code: "disk-full" });
  expect(readdirSync(directory)).toEqual([]);
  disk.room = Number.POSITIVE_INFINITY;
  expect(await fileKeys(directory).seed()).toHaveLength(32);
  expect(readdirSync(directory)).toEqual(["device.key"]);
  rmSync(directory, { recursive: true });
});
