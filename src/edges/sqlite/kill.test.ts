import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowAt, sameRow } from "../../replica/log.contract.ts";
import { openStore } from "./sqlite-store.ts";

const COMMUNITY = "fe".repeat(32);
const KILLS = 50;
/** Half of the lives end at any time after their start, even before the file is open; the others while writing. */
const START_MS_MAX = 200;
const WRITING_MS_MAX = 30;

/** Beside the packages, so that the bundled program finds better-sqlite3. */
const cache = fileURLToPath(new URL("../../../node_modules/.cache/kith", import.meta.url));
const program = join(cache, `append-forever-${process.pid}.mjs`);
const directory = mkdtempSync(join(tmpdir(), "kith-kill-"));

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("testing/append-forever.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["better-sqlite3", "vitest"],
    logLevel: "silent",
  });
});

afterAll(() => {
  rmSync(program, { force: true });
  rmSync(directory, { recursive: true });
});

test(`[K-4] after kill -9 at ${KILLS} instants, every acknowledged event is there`, async () => {
  const file = join(directory, "kith.sqlite");
  let acknowledged = 0;
  let livesThatWrote = 0;
  for (let life = 0; life < KILLS; life++) {
    const seqs = await lifeOf(file, life % 2 === 0);
    if (seqs.length > 0) livesThatWrote += 1;
    acknowledged = Math.max(acknowledged, ...seqs.map((seq) => seq + 1));
    const store = openStore(file);
    const rows = await store.log(COMMUNITY).all();
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
    expect(rows.findIndex((row, seq) => !sameRow(row, rowAt("a", seq, 0, 40 + (seq % 400))))).toBe(-1);
    expect(await store.check()).toEqual([]);
    await store.close();
  }
  expect(livesThatWrote).toBeGreaterThan(KILLS / 4);
});

/** The seqs that a program said were acknowledged before it was killed. */
function lifeOf(file: string, endsAnyTime: boolean): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, COMMUNITY], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let complaint = "";
    const endIn = (ms: number) => setTimeout(() => child.kill("SIGKILL"), ms);
    if (endsAnyTime) endIn(Math.random() * START_MS_MAX);
    child.stdout.on("data", (bytes: Buffer) => {
      if (said === "" && !endsAnyTime) endIn(Math.random() * WRITING_MS_MAX);
      said += bytes.toString();
    });
    child.stderr.on("data", (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    child.on("close", () => {
      if (complaint !== "") reject(new Error(complaint));
      const whole = said.slice(0, said.lastIndexOf("\n") + 1).trim();
      resolve(whole === "" ? [] : whole.split("\n").map(Number));
    });
  });
}
