import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutants } from "./mutants/list.ts";

/**
 * Makes each deliberate mistake of the list in a copy of the house and runs the tests that must notice it.
 * `npx tsx tools/mutants.ts [word …]` runs those whose sentence holds a word; exit code 1 when one goes unnoticed.
 */
const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "kith-mutants-"));
for (const part of ["src", "fixtures", "package.json", "tsconfig.base.json", "vitest.config.ts"]) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const words = process.argv.slice(2);
const chosen = mutants.filter(({ says }) => words.length === 0 || words.some((word) => says.includes(word)));
let unnoticed = 0;
for (const { says, file, from, to, tests } of chosen) {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const vitest = ["vitest", "run", "--bail", "1", "--testTimeout", "10000", ...tests.split(" ")];
  const run = spawnSync("npx", vitest, { cwd: copy, encoding: "utf8", timeout: 120_000 });
  writeFileSync(path, text);
  const isNoticed = run.status !== 0;
  unnoticed += isNoticed ? 0 : 1;
  console.log(`${isNoticed ? "noticed  " : "UNNOTICED"} ${says}`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${chosen.length - unnoticed} of ${chosen.length} deliberate mistakes were noticed`);
process.exitCode = unnoticed === 0 ? 0 : 1;
