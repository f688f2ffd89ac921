import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Mutant, mutants } from "./mutants/list.ts";

/**
 * Makes each deliberate mistake of the list in a copy of the house and runs the tests that must notice it.
 * `npm run mutants -- [--jobs N] [word …]` runs those whose sentence holds a word; exit code 1 when one goes unnoticed,
 * or when the tests are red without any mistake, since then they notice nothing.
 */
const root = join(import.meta.dirname, "..");
const PARTS = ["src", "sim", "tools", "fixtures", "package.json", "tsconfig.base.json", "vitest.config.ts"];
const TIMEOUT_MS = 300_000;

/** `noticed`, or why not: no test failed, the mistake cannot be made any more, or the tests fail without it. */
type Verdict = "noticed" | "UNNOTICED" | "GONE" | "RED BEFORE";
type Row = { readonly verdict: Verdict; readonly says: string; readonly by: string };

const { values, positionals } = parseArgs({ options: { jobs: { type: "string" } }, allowPositionals: true });
const jobs = Number(values.jobs ?? Math.max(1, availableParallelism() - 1));
const isAsked = ({ says }: Mutant): boolean =>
  positionals.length === 0 || positionals.some((word) => says.includes(word));
const waiting = mutants.filter(isAsked);
const rows: Row[] = [];
const copies: string[] = [];
process.once("exit", () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

/** Which tests are green without a mistake; asked once for each set. */
const green = new Map<string, Promise<boolean>>();

await Promise.all(Array.from({ length: Math.min(jobs, waiting.length) }, work));
const unnoticed = rows.filter(({ verdict }) => verdict !== "noticed");
console.log(`${rows.length - unnoticed.length} of ${rows.length} deliberate mistakes were noticed`);
process.exitCode = unnoticed.length === 0 && rows.length > 0 ? 0 : 1;

async function work(): Promise<void> {
  const copy = copyOfTheHouse();
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const row = { says: mutant.says, ...(await tryOut(mutant, copy)) };
    rows.push(row);
    console.log(`${row.verdict.padEnd(10)} ${row.says}${row.by === "" ? "" : `\n           by ${row.by}`}`);
  }
}

function copyOfTheHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), "kith-mutants-"));
  copies.push(copy);
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

async function tryOut({ file, from, to, tests }: Mutant, copy: string): Promise<Omit<Row, "says">> {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) return { verdict: "GONE", by: "" };
  const isGreen = green.get(tests) ?? run(tests, copy).then(({ isRed }) => !isRed);
  green.set(tests, isGreen);
  if (!(await isGreen)) return { verdict: "RED BEFORE", by: tests };
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const { isRed, first } = await run(tests, copy);
  writeFileSync(path, text);
  return isRed ? { verdict: "noticed", by: first } : { verdict: "UNNOTICED", by: "" };
}

/** Runs tests until the first fails, and says which; what does not end is a failure too. */
function run(tests: string, cwd: string): Promise<{ readonly isRed: boolean; readonly first: string }> {
  const args = ["vitest", "run", "--reporter=default", "--bail", "1", "--testTimeout", "30000", ...tests.split(" ")];
  const child = spawn("npx", args, { cwd, env: { ...process.env, NO_COLOR: "1" }, timeout: TIMEOUT_MS });
  let output = "";
  child.stdout.on("data", (bytes) => {
    output += bytes;
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve({ isRed: true, first: "vitest did not start" }));
    child.once("close", (code) => {
      resolve({ isRed: code !== 0, first: /FAIL\s+(.*)/.exec(output)?.[1]?.trim() ?? "a run that did not end well" });
    });
  });
}
