import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { foundedDir, kith } from "./testing/run.ts";

test("a CSV file says that it is UTF-8, so that a double click in Excel shows every accent; a pipe gets the table alone", async () => {
  const dir = await foundedDir();
  const file = join(dir, "skills.csv");
  expect((await kith(dir, ["export", "skills", file])).exit).toBe(0);
  expect([...readFileSync(file).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "N".charCodeAt(0)]);
  expect((await kith(dir, ["export", "skills", "--format", "csv"])).out).toMatch(/^Name,/);
});

test("a table that Excel kept as Windows does is read with its accents", async () => {
  const dir = await foundedDir();
  const file = join(dir, "vecinas.csv");
  writeFileSync(file, Buffer.from("Nombre;Hogar\r\nMaría Ñúñez;Peñón 2º\r\n", "latin1"));
  const read = await kith(dir, ["import", "people", file, "--dry-run"]);
  expect(read).toMatchObject({ exit: 0, out: expect.stringMatching(/Peñón 2º.*María Ñúñez|María Ñúñez.*Peñón 2º/) });
});

test("what stands in a cell makes no further line of what would be written", async () => {
  const dir = await foundedDir();
  const file = join(dir, "people.csv");
  writeFileSync(file, 'Name,Household\nEve,"Elm\u202e\n   3 ✓ Household Fern: Anya"\n');
  const { out } = await kith(dir, ["import", "people", file, "--dry-run"]);
  expect(out).toContain("3 ✓ Household Fern");
  expect(out.split("\n").filter((line) => line.trimStart().startsWith("3 ✓"))).toEqual([]);
});
