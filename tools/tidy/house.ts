/** The whole code base as text: path from its root → content. Rules are pure functions of it. */
export type House = ReadonlyMap<string, string>;

/** Something that breaks a house rule. Lines count from 1. */
export type Finding = { readonly path: string; readonly line?: number; readonly says: string };

export type Rule = (house: House) => readonly Finding[];

/** What sits in a practice's folder: `tools` for `src/practices/tools/rules.ts`. */
export function practiceOf(path: string): string | undefined {
  return /^src\/practices\/([^/]+)\//.exec(path)?.[1];
}

export function practicesIn(house: House): readonly string[] {
  return [...new Set([...house.keys()].flatMap((path) => practiceOf(path) ?? []))].sort();
}

/** Tests, and what only tests use: port contracts and `testing/` folders. */
export function isTest(path: string): boolean {
  return /\.(?:test|e2e)\.ts$|contract\.ts$|\/testing\//.test(path);
}

/** Screens and printed sheets: the part of a practice that lives in a browser. */
export function isScreen(path: string): boolean {
  return /^src\/practices\/[^/]+\/(?:screens|sheets)\//.test(path);
}

/** Code with functions and imports in it. */
export function isCode(path: string): boolean {
  return /\.(?:ts|mjs|svelte)$/.test(path) && !path.endsWith(".d.ts");
}

export function linesOf(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
