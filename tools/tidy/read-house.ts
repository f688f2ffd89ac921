import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { House } from "./house.ts";

const OUTSIDE = new Set(["node_modules", "dist", "coverage", ".git", "out"]);
const TEXT = /\.(?:ts|mjs|svelte|css|html|md|json|svg|yml|sh|webmanifest|service)$|(?:^|\/)(?:run|LICENSE)$/;

/** Reads every text file of a checkout. */
export function readHouse(root: string): House {
  const paths = filesIn(root, "").filter((path) => TEXT.test(path) && path !== "package-lock.json");
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function filesIn(root: string, under: string): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return OUTSIDE.has(entry.name) || entry.name.startsWith(".kith") ? [] : filesIn(root, path);
  });
}
