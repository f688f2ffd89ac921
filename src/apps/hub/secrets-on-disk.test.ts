import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromHex } from "../../kernel/bytes.ts";
import { act } from "../../replica/testing/pod.ts";
import { openDataHome } from "./desk/data-home.ts";
import { clock, foundedDir } from "./testing/bed.ts";

const SECRET = "Spare key under the third pot";

/** Everything in a directory, of its subdirectories too. */
function bytesIn(dir: string): Buffer {
  const parts = readdirSync(dir).map((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? bytesIn(path) : readFileSync(path);
  });
  return Buffer.concat(parts);
}

const holds = (dir: string, words: string): boolean =>
  (["utf8", "utf16le", "latin1"] as const).some((encoding) => bytesIn(dir).includes(Buffer.from(words, encoding)));

test("[K-8, DT-3, DT-5] what somebody wrote for a few is in no file in plain words, and once taken back, with nothing here that opens it", async () => {
  const { dir, row } = await foundedDir();
  const home = await openDataHome(dir, clock);
  const replica = await home.open(row.id);
  const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
  const circle = await act(replica, "kernel.audience", { ...how, people: [replica.me()] });
  await act(replica, "details.write", { circle, notes: SECRET });
  expect(replica.look("details.mine")).toMatchObject({ rows: { written: { notes: SECRET } } });
  await replica.keepCheckpoint();
  await home.close();
  expect(bytesIn(dir).length).toBeGreaterThan(10_000);
  expect(holds(dir, SECRET)).toBe(false);
  expect(holds(dir, "third pot")).toBe(false);

  const again = await openDataHome(dir, clock);
  const opened = await again.open(row.id);
  expect(opened.look("details.mine")).toMatchObject({ rows: { written: { notes: SECRET } } });
  const seed = readFileSync(join(dir, "openers.key"));
  await act(opened, "kernel.part", { audience: circle, how: "destroy" });
  await again.close();
  expect(seed).toHaveLength(32);
  expect(bytesIn(dir).includes(seed)).toBe(false);
  expect(bytesIn(dir).includes(Buffer.from(fromHex(circle) ?? []))).toBe(true);

  const after = await openDataHome(dir, clock);
  const late = await after.open(row.id);
  expect(late.look("details.mine")).toMatchObject({ rows: { written: undefined } });
  await after.close();
});
