import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyPractice } from "../src/kernel/practice.ts";
import { freezeActs } from "./freeze/freeze-acts.ts";
import { type KnownPractice, writePractice } from "./new/write-practice.ts";

const USAGE = "npm run new practice NAME    for example: npm run new practice seed-library";
const BAD_INPUT = 2;
const root = join(import.meta.dirname, "..");

/** The practices as the list has them now; none when there is no list. */
async function openPractices(): Promise<readonly KnownPractice[]> {
  const list = join(root, "src/practices/index.ts");
  if (!existsSync(list)) return [];
  const { practices } = (await import(pathToFileURL(list).href)) as { practices: readonly KnownPractice[] };
  return practices;
}

/** Lays long lines as the formatter wants them; without it the practice works all the same. */
function format(paths: readonly string[]): void {
  const biome = join(root, "node_modules/.bin/biome");
  if (existsSync(biome)) spawnSync(biome, ["check", "--write", ...paths], { cwd: root, stdio: "ignore" });
}

/** One event of each of its acts, signed and kept for ever, where the house keeps such. */
async function freeze(name: string): Promise<readonly string[]> {
  const folder = join(root, "fixtures/wire");
  if (!existsSync(folder)) return [];
  const module = (await import(pathToFileURL(join(root, "src/practices", name, "index.ts")).href)) as object;
  const practices = Object.values(module).filter((one: AnyPractice) => one.name === name) as AnyPractice[];
  return (await freezeActs(folder, practices)).map((file) => relative(root, file));
}

async function main([what, name, ...more]: readonly string[]): Promise<number> {
  if (what !== "practice" || name === undefined || more.length > 0) {
    console.error(`new: say what is to be made.\n  ${USAGE}`);
    return BAD_INPUT;
  }
  const written = writePractice(root, name, await openPractices());
  if ("problem" in written) {
    console.error(`new: ${written.problem}.\n  ${USAGE}`);
    return BAD_INPUT;
  }
  const paths = [...written.paths, ...(await freeze(name))];
  format(written.paths.filter((path) => path.endsWith(".ts")));
  console.log(paths.map((path) => `wrote ${path}`).join("\n"));
  console.log(`wire numbers ${written.number} to ${written.number + 9} are its own. Next: its README, then words.ts.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
