import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BUNDLE_MARK, writeRecord } from "../../edges/bundle/records.ts";
import { END, PART, RECEIPT } from "../../edges/bundle/write-bundle.ts";
import { joinBytes } from "../../kernel/bytes.ts";
import { foundedDir, freshDir, kith } from "./testing/run.ts";

const json = async (dir: string, ...words: string[]) => {
  const { exit, out } = await kith(dir, ["--json", ...words]);
  return { exit, ...JSON.parse(out) };
};
const claim = (dir: string, skill: string) =>
  kith(dir, ["do", "skills.claim", `skill=${skill}`, "level=3", "rank=primary", "teach=yes"]);
/** Another device has no key to a restored log, so what both hold is compared, not what they can read of it. */
const eventsOf = async (dir: string) => (await json(dir, "verify")).events as number;

describe("bundles", () => {
  test("what is exported again adds only what is new, and anyone can verify the file without a community", async () => {
    const dir = await foundedDir();
    const file = join(freshDir(), "street.kith");
    expect(await json(dir, "export", "bundle", file)).toMatchObject({ exit: 0, events: 3 });
    const size = statSync(file).size;
    expect((await kith(dir, ["export", "bundle", file])).out).toContain("has everything already");
    expect(statSync(file).size).toBe(size);
    await claim(dir, "Bees");
    expect(await json(dir, "export", "bundle", file)).toMatchObject({ exit: 0, events: 1 });
    const checked = await json(freshDir(), "verify", file);
    expect(checked).toMatchObject({ exit: 0, sound: true, ends: "well", parts: [{ events: 3 }, { events: 1 }] });
  });

  test("a cut file is mended by the next export, a damaged one and a stranger's file are left alone", async () => {
    const dir = await foundedDir();
    const file = join(freshDir(), "street.kith");
    await kith(dir, ["export", "bundle", file]);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 9));
    expect(await json(dir, "verify", file)).toMatchObject({ exit: 3, ends: "cut" });
    await kith(dir, ["export", "bundle", file]);
    expect(await json(dir, "verify", file)).toMatchObject({ exit: 0, ends: "well" });
    const bent = Buffer.from(whole);
    bent[60] = (bent[60] ?? 0) ^ 1;
    writeFileSync(file, bent);
    expect(await json(dir, "verify", file)).toMatchObject({ exit: 3, sound: false });
    expect(await json(dir, "export", "bundle", file)).toMatchObject({
      exit: 2,
      problems: [{ code: "field.bundle-damaged" }],
    });
    expect(readFileSync(file)).toEqual(bent);
    writeFileSync(file, "my diary");
    expect(await json(dir, "export", "bundle", file)).toMatchObject({
      exit: 2,
      problems: [{ code: "field.bundle-other" }],
    });
    expect(readFileSync(file, "utf8")).toBe("my diary");
  });

  test("[K-4] a backup never holds the device's key, and a restore ends in a verified replica of the same events", async () => {
    const dir = await foundedDir();
    await claim(dir, "Bees");
    const file = join(freshDir(), "backup.kith");
    expect(await json(dir, "backup", file)).toMatchObject({ exit: 0, events: 4, communities: 1 });
    const key = readFileSync(join(dir, "device.key"));
    const bytes = readFileSync(file);
    expect([key.length, bytes.includes(key)]).toEqual([32, false]);
    const other = freshDir();
    const restored = await json(other, "restore", file);
    expect(restored).toMatchObject({ exit: 0, sound: true, verified: [{ events: 4, damage: [] }] });
    expect(await eventsOf(other)).toBe(await eventsOf(dir));
    expect(readFileSync(join(other, "device.key"))).not.toEqual(key);
  });

  test("news come in where the community is kept; elsewhere it says what brings them in", async () => {
    const dir = await foundedDir();
    const [first, news] = [join(freshDir(), "first.kith"), join(freshDir(), "news.kith")];
    await kith(dir, ["export", "bundle", first]);
    const other = freshDir();
    expect(await json(other, "import", "bundle", first)).toMatchObject({
      exit: 1,
      parts: [{ refusal: { code: "bundle.unknown-community" } }],
    });
    await kith(other, ["restore", first]);
    await claim(dir, "Bees");
    await kith(dir, ["export", "bundle", news, "--since", first]);
    expect(await json(other, "import", "bundle", news)).toMatchObject({ exit: 0, parts: [{ events: 1, came: 1 }] });
    expect(await json(other, "import", "bundle", news)).toMatchObject({ exit: 0, parts: [{ events: 1, came: 0 }] });
    expect(await eventsOf(other)).toBe(await eventsOf(dir));
  });

  test("of news it is told who wrote them, also in Spanish, and of what was known nobody is named", async () => {
    const [dir, folder] = [await foundedDir(), freshDir()];
    const [old, first, later] = [join(folder, "old"), join(folder, "first.kith"), join(folder, "later.kith")];
    await kith(dir, ["export", "bundle", first]);
    cpSync(dir, old, { recursive: true });
    await claim(dir, "Bees");
    await kith(dir, ["export", "bundle", later, "--since", first]);
    const { out } = await kith(old, ["--lang", "es", "import", "bundle", later]);
    expect(out).toMatch(/uno nuevo aquí\.\nDe: Anya\./);
    expect((await kith(old, ["import", "bundle", later])).out).not.toContain("Anya");
  });

  test("a file of news that stands on what is not here says so, and keeps nothing of it", async () => {
    const dir = await foundedDir();
    const [first, second, news] = ["first", "second", "news"].map((name) => join(freshDir(), `${name}.kith`)) as [
      string,
      string,
      string,
    ];
    await kith(dir, ["export", "bundle", first]);
    const other = freshDir();
    await kith(other, ["restore", first]);
    await claim(dir, "Bees");
    await kith(dir, ["export", "bundle", second]);
    await claim(dir, "Bread");
    await kith(dir, ["export", "bundle", news, "--since", second]);
    expect(await json(other, "import", "bundle", news)).toMatchObject({
      exit: 1,
      parts: [{ came: 0, refusal: { code: "wire.gap" } }],
    });
  });

  test("bad options are named with what was expected, and no file is written", async () => {
    const dir = await foundedDir();
    const folder = freshDir();
    const file = join(folder, "street.kith");
    const cases: [string, string[]][] = [
      ["to", ["--to", "yesterday"]],
      ["split", ["--split", "12"]],
      ["since", ["--since", join(folder, "nothing.kith")]],
    ];
    for (const [field, words] of cases) {
      expect(await json(dir, "export", "bundle", file, ...words), field).toMatchObject({
        exit: 2,
        problems: [{ field }],
      });
      expect(existsSync(file)).toBe(false);
    }
    expect((await kith(dir, ["export", "bundle"])).exit).toBe(2);
    expect((await kith(dir, ["verify", join(folder, "nothing.kith")])).exit).toBe(2);
    expect((await kith(dir, ["restore", join(folder, "nothing.kith")])).exit).toBe(2);
    appendFileSync(file, "my diary");
    expect((await kith(dir, ["restore", file])).exit).toBe(2);
  });

  test("split, a bundle is several files that are taken in one after another", async () => {
    const dir = await foundedDir();
    const folder = join(freshDir(), "stick");
    mkdirSync(folder);
    await kith(dir, ["export", "bundle", join(folder, "street.kith"), "--split", "256K"]);
    expect(readdirSync(folder)).toEqual(["street-1.kith"]);
    await claim(dir, "Bees");
    await kith(dir, ["export", "bundle", join(folder, "street.kith"), "--split", "256K"]);
    expect(readdirSync(folder)).toEqual(["street-1.kith", "street-2.kith"]);
    const other = freshDir();
    await kith(other, ["restore", join(folder, "street-1.kith")]);
    await kith(other, ["import", "bundle", join(folder, "street-2.kith")]);
    expect(await eventsOf(other)).toBe(await eventsOf(dir));
  });

  test("a part that only tells how much a device has is told as that, and not as nothing of nobody", async () => {
    const [dir, file] = [await foundedDir(), join(freshDir(), "receipt.kith")];
    const of = new Uint8Array(32).fill(7);
    const records = [
      [PART, of, []],
      [RECEIPT, new Uint8Array(40)],
      [END, 0],
    ].map(writeRecord);
    writeFileSync(file, joinBytes(BUNDLE_MARK, ...records));
    expect((await kith(dir, ["verify", file])).out).toContain(
      "nothing written; one device says how much it has, no photos",
    );
    expect((await kith(dir, ["--lang", "es", "verify", file])).out).toContain(
      "nada escrito; un aparato dice cuánto tiene",
    );
  });

  test("up to a moment, only what was there by then", async () => {
    const dir = await foundedDir();
    const file = join(freshDir(), "then.kith");
    await kith(dir, ["do", "skills.claim", "skill=Bees", "level=3", "rank=primary", "teach=yes"], {
      minute: 29_930_000,
    });
    expect(await json(dir, "export", "bundle", file, "--to", "29925000")).toMatchObject({ exit: 0, events: 3 });
  });
});
