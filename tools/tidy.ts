import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { acts, type Declared } from "./tidy/acts.ts";
import type { Rule } from "./tidy/house.ts";
import { readHouse } from "./tidy/read-house.ts";
import { tidy } from "./tidy/rules.ts";

const root = join(import.meta.dirname, "..");
const list = join(root, "src/practices/index.ts");

/** The rule about acts needs the practices themselves, not their text. */
async function openActs(): Promise<Rule> {
  if (!existsSync(list)) return () => [{ path: "src/practices/index.ts", says: "is missing" }];
  const { practices } = (await import(pathToFileURL(list).href)) as { practices?: readonly Declared[] };
  if (!Array.isArray(practices)) return () => [{ path: "src/practices/index.ts", says: "exports no list `practices`" }];
  return (house) => acts(practices, house);
}

const house = readHouse(root);
const findings = tidy(house, { acts: await openActs() });
for (const finding of findings) console.log(finding);
console.log(`tidy: ${house.size} files, ${findings.length === 0 ? "all in order" : `${findings.length} findings`}`);
process.exitCode = findings.length === 0 ? 0 : 1;
