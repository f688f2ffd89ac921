import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutants } from "./mutants/list.ts";
import type { Mutant } from "./mutants/mutant.ts";
import { isNoticed, mutantTable, nameOf, type Row } from "./mutants/mutant-table.ts";
import { runTests } from "./mutants/run-tests.ts";
import { optionsOrUsage } from "./options.ts";

const USAGE = `npm run mutants -- [word …] [--from 40] [--only 20] [--jobs 2] [--kept FILE] [--table FILE]
Makes each deliberate mistake of the list in a copy of the house and runs the tests that must notice it, and pods that live with
it when those do not. Exit code 1 when one goes unnoticed, or when the tests are red without any mistake, since then they notice
nothing.

Words: those whose sentence holds one. --from 40 --only 20: the twenty from the fortieth on. --jobs 2: two at a time. With --kept
what was noticed before, and reads the same still, is not tried again: a run that was ended goes on where it was. --table writes
which test notices what.`;

const root = join(import.meta.dirname, "..");
const PARTS = ["src", "sim", "tools", "fixtures", "package.json", "tsconfig.base.json", "vitest.config.ts"];
const SIMULATION = "sim/simulation.test.ts";

const { options, words } = optionsOrUsage(
  USAGE,
  {
    jobs: "number",
    from: "number",
    only: "number",
    kept: "text",
    table: "text",
  },
  true,
);
const first = (options.from ?? 1) - 1;
const asked = mutants
  .slice(first, options.only === undefined ? undefined : first + options.only)
  .filter(({ says }) => words.length === 0 || words.some((word) => says.includes(word)));
const kept = new Map(readKept().map((row) => [row.name, row]));
const waiting = asked.filter((mutant) => !isNoticed(kept.get(nameOf(mutant))));
const copies: string[] = [];
process.once("exit", () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

/** Which tests are green without a mistake; asked once for each set. */
const green = new Map<string, Promise<boolean>>();

await Promise.all(Array.from({ length: Math.min(options.jobs ?? 1, waiting.length) }, work));
const rows = asked.flatMap((mutant) => kept.get(nameOf(mutant)) ?? []);
if (options.table !== undefined) writeFileSync(options.table, mutantTable(rows));
const noticed = rows.filter(isNoticed).length;
console.log(`${noticed} of ${asked.length} deliberate mistakes were noticed`);
process.exitCode = noticed === asked.length && asked.length > 0 ? 0 : 1;

async function work(): Promise<void> {
  const copy = copyOfTheHouse();
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const row: Row = { name: nameOf(mutant), says: mutant.says, ...(await tryOut(mutant, copy)) };
    kept.set(row.name, row);
    if (options.kept !== undefined) writeFileSync(options.kept, JSON.stringify([...kept.values()], undefined, 1));
    console.log(`${row.verdict.padEnd(10)} ${row.says}${row.by === "" ? "" : `\n           by ${row.by}`}`);
  }
}

function readKept(): readonly Row[] {
  const file = options.kept;
  return file === undefined || !existsSync(file) ? [] : (JSON.parse(readFileSync(file, "utf8")) as Row[]);
}

function copyOfTheHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), "kith-mutants-"));
  copies.push(copy);
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

async function tryOut({ file, from, to, tests }: Mutant, copy: string): Promise<Pick<Row, "verdict" | "by">> {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) return { verdict: "GONE", by: "" };
  if (!(await isGreen(tests, copy))) return { verdict: "RED BEFORE", by: tests };
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const named = await runTests(tests, copy);
  const lived = named.isRed ? named : await runTests(SIMULATION, copy);
  writeFileSync(path, text);
  return lived.isRed ? { verdict: "noticed", by: lived.first } : { verdict: "UNNOTICED", by: "" };
}

/** Tests that are red without a mistake notice none. */
function isGreen(tests: string, copy: string): Promise<boolean> {
  const known = green.get(tests) ?? runTests(tests, copy).then(({ isRed }) => !isRed);
  green.set(tests, known);
  return known;
}
