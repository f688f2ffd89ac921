import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freezeData } from "./freeze/freeze-data.ts";

/**
 * Keeps a data directory as this version makes it, in fixtures/data/VERSION: to be run once when a version is made, so that the
 * next one has something to be tried on. What is there stays.
 */
const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const folder = join(root, "fixtures/data", version);
console.log((await freezeData(folder)) ? `froze ${folder}` : `${folder} is there already, and stays`);
