import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../edges/bundle/records.ts";
import { foundedDir, freshDir, kith } from "./testing/run.ts";

/** A stick was pulled out too early, went bad, or comes from a newer program: nobody is told that all is well. */
describe("a file that is not whole", () => {
  const json = async (dir: string, ...words: string[]) => {
    const { exit, out } = await kith(dir, ["--json", ...words]);
    return { exit, ...JSON.parse(out) };
  };
  const backedUp = async (): Promise<Buffer> => {
    const file = join(freshDir(), "street.kith");
    await kith(await foundedDir(), ["backup", file]);
    return readFileSync(file);
  };
  const written = (bytes: Uint8Array | string): string => {
    const file = join(freshDir(), "part.kith");
    writeFileSync(file, bytes);
    return file;
  };

  test("[K-4] cut anywhere, also between two records, it is not called sound, and what came back is not called all", async () => {
    const whole = await backedUp();
    const ends = readRecords(whole).records.map(({ at }) => at);
    const last = ends.at(-1) ?? 0;
    for (const cut of [7, last - 20, last, whole.length - 3]) {
      const file = written(whole.subarray(0, cut));
      expect(await json(freshDir(), "verify", file), `cut at ${cut}`).toMatchObject({
        exit: 3,
        sound: false,
        ends: "cut",
      });
      const { exit, out } = await kith(freshDir(), ["verify", file]);
      expect([exit, out.includes("All is sound")]).toEqual([3, false]);
      expect(out).toContain("The end of the file is missing");
      const back = await kith(freshDir(), ["restore", file]);
      expect([back.exit, back.out.includes("All is back")]).toEqual([3, false]);
    }
  });

  test("[K-4] what could be read of a cut backup is back and sound, and is called no more than that", async () => {
    const whole = await backedUp();
    const last = readRecords(whole).records.at(-1)?.at ?? 0;
    const { exit, out } = await kith(freshDir(), ["restore", written(whole.subarray(0, last))]);
    expect(exit).toBe(3);
    expect(out).toContain("What could be read is back and sound, but it is not all");
    const taken = await kith(await foundedDir(), ["import", "bundle", written(whole.subarray(0, last))]);
    expect(taken.exit).toBe(3);
  });

  test("where nothing could be read, a restore says that and blames no directory", async () => {
    const whole = await backedUp();
    const { exit, out } = await kith(freshDir(), ["restore", written(whole.subarray(0, 40))]);
    expect(exit).toBe(3);
    expect(out).toContain("Nothing could be brought back from it");
    expect(out).not.toContain("Copy the directory");
  });

  test("one that stands on what is not here is not all back either", async () => {
    const dir = await foundedDir();
    const [first, second, news] = ["first", "second", "news"].map((name) => join(freshDir(), `${name}.kith`)) as [
      string,
      string,
      string,
    ];
    const claim = (skill: string) =>
      kith(dir, ["do", "skills.claim", `skill=${skill}`, "level=3", "rank=primary", "teach=yes"]);
    await kith(dir, ["export", "bundle", first]);
    await claim("Bees");
    await kith(dir, ["export", "bundle", second]);
    await claim("Bread");
    await kith(dir, ["export", "bundle", news, "--since", second]);
    const other = freshDir();
    await kith(other, ["restore", first]);
    const { exit, out } = await kith(other, ["restore", news]);
    expect([exit, out.includes("All is back")]).toEqual([3, false]);
  });

  test("several files are taken in together, whatever their order, and one that is cut makes none of them all", async () => {
    const dir = await foundedDir();
    const claim = (skill: string) =>
      kith(dir, ["do", "skills.claim", `skill=${skill}`, "level=3", "rank=primary", "teach=yes"]);
    const parts: string[] = [];
    const folder = freshDir();
    for (const [at, skill] of ["Bees", "Bread", "Roofs"].entries()) {
      await claim(skill);
      parts.unshift(join(folder, `street-${at}.kith`));
      await kith(dir, ["export", "bundle", parts[0] ?? "", ...(at > 0 ? ["--since", parts[1] ?? ""] : [])]);
    }
    const fresh = freshDir();
    const back = await json(fresh, "restore", ...parts);
    expect(back).toMatchObject({ exit: 0, all: true, verified: [{ events: 6 }] });
    expect(back.parts.map(({ came }: { came: number }) => came)).toEqual([1, 1, 4]);
    const again = await json(fresh, "import", "bundle", ...parts);
    expect(again).toMatchObject({ exit: 0, parts: [{ came: 0 }, { came: 0 }, { came: 0 }] });
    const cut = written(readFileSync(parts[0] ?? "").subarray(0, -3));
    expect(await json(freshDir(), "restore", cut, ...parts.slice(1))).toMatchObject({
      exit: 3,
      all: false,
      ends: "cut",
    });
    const table = await json(dir, "import", "skills", cut, cut);
    expect(table).toMatchObject({ exit: 2, problems: [{ code: "cli.usage.too-many" }] });
  });

  test("one of a newer program says that, and is left as it is", async () => {
    const newer = "kith.2\nwhat nobody can read yet";
    const file = written(newer);
    const dir = await foundedDir();
    for (const words of [
      ["verify", file],
      ["import", "bundle", file],
    ]) {
      const { exit, out } = await kith(dir, words);
      expect(exit, words[0]).toBe(3);
      expect(out).toContain("newer version of Kith");
    }
    for (const words of [
      ["restore", file],
      ["backup", file],
    ])
      expect(await json(dir, ...words), words[0]).toMatchObject({
        exit: 2,
        problems: [{ code: "field.bundle-newer" }],
      });
    expect(readFileSync(file, "utf8")).toBe(newer);
    expect((await json(dir, "verify", written("kith.1 is what my diary begins with"))).ends).toBe("other");
  });
});
