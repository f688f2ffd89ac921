import type { TableRow } from "../table.ts";
import type { CoverageRow, FindRow } from "../views.ts";

export type { CoverageRow, FindRow, TableRow };

/** One skill of mine, or of a note under my name. */
export type MineRow = {
  readonly key: string;
  readonly skill: string;
  readonly level: number;
  readonly rank: "primary" | "secondary" | "other";
  readonly teach: "no" | "yes" | "interested" | "teaching";
};
export type Mine = {
  readonly skills: readonly MineRow[];
  readonly waiting:
    | { readonly name: string; readonly recordedBy: string | undefined; readonly skills: readonly MineRow[] }
    | undefined;
};
export type OneSkill = {
  readonly skill: string;
  readonly coverage: CoverageRow | undefined;
  readonly neededBy: string | undefined;
  readonly rows: readonly FindRow[];
};

/** People look for a name where the alphabet of their language has it. Files keep the order of the paper they came from. */
export function byName<R extends { readonly name: string }>(rows: readonly R[], tag: string): readonly R[] {
  const { compare } = new Intl.Collator(tag);
  return [...rows].sort((a, b) => compare(a.name, b.name));
}

/** Five levels, from a wish to training others. */
export const LEVELS = [0, 1, 2, 3, 4] as const;

/** What a picture of coverage shows: first gaps that somebody asked for, then what hangs on few households. */
export function mostTelling(rows: readonly CoverageRow[], most: number): readonly CoverageRow[] {
  const wanted = rows.filter((row) => row.state === "nobody" && (row.needed || row.learning > 0)).slice(0, 2);
  const others = [...rows].filter((row) => !wanted.includes(row)).sort((a, b) => b.households - a.households);
  const covered = others.filter((row) => row.state === "covered").slice(0, Math.ceil((most - wanted.length) / 2));
  const fragile = others.filter((row) => row.state === "fragile").slice(0, most - wanted.length - covered.length);
  return [...covered, ...fragile, ...wanted];
}

/** The squares of a row: filled for households that can, dashed up to the two that make it covered. */
export function squaresOf(row: CoverageRow, href: string) {
  return { id: row.key, name: row.skill, households: row.households, wanted: 2, href };
}

/** Inside a sentence a skill begins small, unless it is written in capitals: "first aid", "LED lights". */
export function inSentence(skill: string, tag: string): string {
  const [first = "", second = ""] = skill;
  if (second !== second.toLowerCase()) return skill;
  return first.toLocaleLowerCase(tag) + skill.slice(first.length);
}
