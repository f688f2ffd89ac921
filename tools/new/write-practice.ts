import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listed } from "./listed.ts";
import { namesOf, type PracticeNames, whyNotNamed } from "./names-of.ts";

/** As much of a practice as a new one needs to know: which wire numbers are taken. */
export type KnownPractice = { readonly acts: Readonly<Record<string, { readonly number: number }>> };

/** What was written, as paths from the root; or why nothing was. */
export type Written = { readonly paths: readonly string[]; readonly number: number } | { readonly problem: string };

const TEMPLATES = join(import.meta.dirname, "practice");
/** How many wire numbers each practice has to itself. */
const BLOCK = 10;

/** Writes a green practice into a checkout: its folder from the templates, and its line in the list. */
export function writePractice(root: string, name: string, known: readonly KnownPractice[]): Written {
  const folder = join(root, "src/practices");
  const taken = existsSync(folder) ? readdirSync(folder) : [];
  const problem = whyNotNamed(name, taken);
  if (problem !== undefined) return { problem };
  const names = namesOf(name, codesIn(folder, taken));
  const number = nextBlock(known);
  const paths = templatePaths()
    .filter((path) => !path.startsWith("screens/") || existsSync(join(root, "src/ui/screens.ts")))
    .map((path) => writeFrom(path, root, names, number));
  const list = join(folder, "index.ts");
  writeFileSync(list, listed(existsSync(list) ? readFileSync(list, "utf8") : undefined, names));
  return { paths: [...paths, "src/practices/index.ts"], number };
}

/** The first number of the block after all that are taken. */
function nextBlock(known: readonly KnownPractice[]): number {
  const numbers = known.flatMap((practice) => Object.values(practice.acts).map((act) => act.number));
  return (Math.floor(Math.max(0, ...numbers) / BLOCK) + 1) * BLOCK;
}

function templatePaths(): readonly string[] {
  const all = readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" });
  return all.filter((path) => path.endsWith(".tmpl")).sort();
}

function writeFrom(template: string, root: string, names: PracticeNames, number: number): string {
  const path = join("src/practices", names.name, filled(template.replace(/\.tmpl$/, ""), names, number));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), filled(readFileSync(join(TEMPLATES, template), "utf8"), names, number));
  return path;
}

function filled(text: string, names: PracticeNames, number: number): string {
  return text
    .replaceAll("__name__", names.name)
    .replaceAll("__ident__", names.ident)
    .replaceAll("__Type__", names.type)
    .replaceAll("__Title__", names.title)
    .replaceAll("__XX__", names.code)
    .replaceAll(/__(\d)__/g, (_, place: string) => String(number + Number(place)));
}

/** The codes with which the promises of other practices are numbered. */
function codesIn(folder: string, names: readonly string[]): ReadonlySet<string> {
  const readmes = names.map((name) => join(folder, name, "README.md")).filter((path) => existsSync(path));
  const found = readmes.flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\b([A-Z]{1,4})-\d+\b/g)]);
  return new Set(found.map((match) => match[1] ?? ""));
}
