import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";

/** What a disk says against files in a folder, and after how many bytes. */
const disk = vi.hoisted(() => ({ at: "", code: "ENOSPC", room: 0 }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const paths = new Map<number, string>();
  const isBad = (file: unknown): boolean => disk.at !== "" && String(file).startsWith(disk.at);
  const say = (): never => {
    throw Object.assign(new Error(disk.code), { code: disk.code });
  };
  return {
    ...real,
    openSync: (...given: Parameters<typeof real.openSync>) => {
      const handle = real.openSync(...given);
      paths.set(handle, String(given[0]));
      return handle;
    },
    writeSync: (handle: number, bytes: Uint8Array, from = 0) => {
      if (!isBad(paths.get(handle))) return real.writeSync(handle, bytes, from);
      if (disk.room <= 0) return say();
      const fits = Math.min(bytes.length - from, disk.room);
      disk.room -= fits;
      return real.writeSync(handle, bytes, from, fits);
    },
    writeFileSync: (...given: Parameters<typeof real.writeFileSync>) => {
      if (!isBad(given[0])) return real.writeFileSync(...given);
      real.writeFileSync(given[0], "", given[2]);
      return say();
    },
  };
});
const { foundedDir, freshDir, kith } = await import("./testing/run.ts");

afterEach(() => {
  Object.assign(disk, { at: "", code: "ENOSPC", room: 0 });
});

function fill(at: string, room = 0): void {
  Object.assign(disk, { at, room });
}

describe("a disk without room", () => {
  test("[K-4] a table that finds no room leaves the one whole that was there, and nothing beside it", async () => {
    const [dir, out] = [await foundedDir(), freshDir()];
    const file = join(out, "people.md");
    expect(await kith(dir, ["export", "skills", file])).toMatchObject({ exit: 0 });
    const before = readFileSync(file, "utf8");
    fill(out);
    expect(await kith(dir, ["--lang", "es", "export", "skills", file])).toMatchObject({
      exit: 3,
      err: `El disco está lleno: ${file} no puede crecer. Lo que ya se guardó está a salvo.`,
    });
    expect([readFileSync(file, "utf8"), readdirSync(out)]).toEqual([before, ["people.md"]]);
  });

  test("[K-4] a backup that finds no room leaves no beginning of one, and an earlier one as it was", async () => {
    const [dir, out] = [await foundedDir(), freshDir()];
    const [file, other] = [join(out, "street.kith"), join(out, "other.kith")];
    expect(await kith(dir, ["backup", file])).toMatchObject({ exit: 0 });
    const before = readFileSync(file);
    await kith(dir, ["do", "skills.claim", "skill=Repair", "level=3", "rank=primary", "teach=yes"]);
    for (const room of [0, 100]) {
      fill(out, room);
      expect(await kith(dir, ["backup", file])).toMatchObject({ exit: 3, err: expect.stringContaining(file) });
      fill(out, room);
      expect(await kith(dir, ["backup", other])).toMatchObject({ exit: 3 });
      expect([readFileSync(file), existsSync(other)]).toEqual([before, false]);
    }
    fill("");
    expect((await kith(dir, ["backup", file])).out).toContain("One event was added");
    expect(await kith(dir, ["verify", file])).toMatchObject({ exit: 0 });
  });

  test("doctor says of a full disk what it means, and looks at what is on it all the same", async () => {
    const dir = await foundedDir();
    fill(dir);
    const { exit, out } = await kith(dir, ["doctor", "--port", "0"]);
    expect([exit, out]).toEqual([3, expect.stringMatching(/✗ Disk: no room left[\s\S]*✓ Maple Street: /)]);
  });

  test("doctor says of a card that takes nothing more that it fails, however much room it has", async () => {
    const dir = await foundedDir();
    fill(dir);
    disk.code = "EROFS";
    expect(await kith(dir, ["doctor", "--port", "0", "--lang", "es"])).toMatchObject({
      exit: 3,
      out: expect.stringMatching(/✗ Carpeta: en .* no se puede escribir nada \(EROFS\).*kith backup/),
    });
  });
});
