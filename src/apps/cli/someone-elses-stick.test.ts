import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBundle } from "../../edges/bundle/open-bundle.ts";
import { BUNDLE_MARK, readRecords, writeRecord } from "../../edges/bundle/records.ts";
import { BLOB, END, EVENTS, PART } from "../../edges/bundle/write-bundle.ts";
import { joinBytes } from "../../kernel/bytes.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { carryIn } from "../hub/desk/carrying.ts";
import { openDataHome } from "../hub/desk/data-home.ts";
import { foundedDir, freshDir, kith } from "./testing/run.ts";

/** A file on a stick that others had in hand, or that was begun for readers who had something already. */
const json = async (dir: string, ...words: string[]) => {
  const { exit, out } = await kith(dir, ["--json", ...words]);
  return { exit, ...JSON.parse(out) };
};
const claim = (dir: string, skill: string) =>
  kith(dir, ["do", "skills.claim", `skill=${skill}`, "level=3", "rank=primary", "teach=yes"]);

/** Writes the records of a file again, changed, each with a sum that fits. */
function changed(file: string, change: (content: readonly CborValue[]) => CborValue[]): void {
  const { records } = readRecords(readFileSync(file));
  writeFileSync(file, joinBytes(BUNDLE_MARK, ...records.map(({ content }) => writeRecord(change(content)))));
}

/** What comes back of a file where nothing else is left. */
async function comesBack(file: string): Promise<number> {
  const { sound, verified } = await json(freshDir(), "restore", file);
  return sound ? verified[0].events : 0;
}

test("[K-4] a backup on a file that was begun for readers who had the rest holds all of it", async () => {
  const dir = await foundedDir();
  const [theirs, file] = [join(freshDir(), "theirs.kith"), join(freshDir(), "stick.kith")];
  await kith(dir, ["export", "bundle", theirs]);
  await claim(dir, "Bees");
  expect(await json(dir, "export", "bundle", file, "--since", theirs)).toMatchObject({ events: 1 });
  expect(await comesBack(file)).toBe(0);
  await kith(dir, ["backup", file]);
  expect(await comesBack(file)).toBe(4);
});

test("[K-4] a backup on a file whose last writer said that its readers have everything holds all of it", async () => {
  const dir = await foundedDir();
  const [honest, file] = [join(freshDir(), "honest.kith"), join(freshDir(), "stick.kith")];
  await kith(dir, ["export", "bundle", honest]);
  const [first] = readRecords(readFileSync(honest)).records;
  const [event] = openBundle(readFileSync(honest)).parts[0]?.frames[0] ?? [];
  const bases = [[Buffer.from(event?.device ?? "", "hex"), 1_000_000, new Uint8Array(32).fill(7)]];
  const claims = [writeRecord([PART, first?.content[1] ?? 0, bases]), writeRecord([END, 0])];
  writeFileSync(file, joinBytes(BUNDLE_MARK, ...claims));
  await kith(dir, ["backup", file]);
  expect(await comesBack(file)).toBe(3);
});

test("[K-2, K-4] a backup on a file in which somebody bent what is signed holds all of it once more", async () => {
  const dir = await foundedDir();
  const file = join(freshDir(), "stick.kith");
  await kith(dir, ["backup", file]);
  changed(file, ([sort, frame, ...rest]) => {
    if (sort !== EVENTS || !(frame instanceof Uint8Array)) return [sort as number, frame as CborValue, ...rest];
    return [sort, frame.with(frame.length - 1, (frame.at(-1) ?? 0) ^ 1), ...rest];
  });
  expect(await comesBack(file)).toBe(0);
  await kith(dir, ["backup", file]);
  expect(await comesBack(file)).toBe(3);
});

test("[K-10] a restore keeps nothing of communities that a file names and holds no event of, their photos neither", async () => {
  const file = join(freshDir(), "stick.kith");
  const names = Array.from({ length: 20 }, (_, at) => new Uint8Array(32).fill(at + 1));
  const photo = new Uint8Array(1000).fill(7);
  const parts = names.flatMap(
    (name) =>
      [
        [PART, name, []],
        [BLOB, photo],
        [END, 0],
      ] as CborValue[][],
  );
  writeFileSync(file, joinBytes(BUNDLE_MARK, ...parts.map(writeRecord)));
  const home = await openDataHome(freshDir(), () => 29_923_200);
  const { parts: carried } = await carryIn(home, readFileSync(file), true);
  expect(carried.map(({ came, blobs }) => [came, blobs])).toEqual(names.map(() => [0, 0]));
  expect(home.opened()).toEqual([]);
  for (const name of names) expect(await home.store.blobs(Buffer.from(name).toString("hex")).all()).toEqual([]);
  await home.close();
});

test("a backup of what is there already adds nothing", async () => {
  const dir = await foundedDir();
  const file = join(freshDir(), "stick.kith");
  await kith(dir, ["backup", file]);
  const before = readFileSync(file);
  await kith(dir, ["backup", file]);
  expect(readFileSync(file)).toEqual(before);
});
