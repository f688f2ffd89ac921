import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files that decide what a log means. */
const RULES = ["src/kernel", "src/practices", "src/replica"];

/** Names the rules of this build by their text: a page never uses a checkpoint that other rules made. */
export function editionOf(root: string): string {
  const sum = createHash("sha256");
  for (const folder of RULES) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const file of files.filter(isRule).sort()) sum.update(file).update(readFileSync(join(root, folder, file)));
  }
  return sum.digest("hex").slice(0, 16);
}

function isRule(file: string): boolean {
  return file.endsWith(".ts") && !/\.test\.ts$|\.contract\.ts$|(?:^|\/)(?:testing|screens|sheets)\//.test(file);
}
