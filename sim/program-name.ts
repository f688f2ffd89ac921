import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What this program does with a seed, in a name: a bundle is one file, in a checkout it is what stands beside this one. */
export function programName(): string {
  const here = fileURLToPath(import.meta.url);
  const home = dirname(dirname(here));
  const files = here.endsWith(".ts") ? [...sourcesIn(home, "sim"), ...sourcesIn(home, "src")] : [here];
  const sum = createHash("sha256");
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest("hex");
}

function sourcesIn(home: string, folder: string): string[] {
  const all = readdirSync(join(home, folder), { recursive: true, encoding: "utf8" });
  const code = all.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  return code.sort().map((file) => join(home, folder, file));
}
