import type { Line } from "./line.ts";

/** The lines of a text as rows of cells; a line without bars has one. `\|`, `\\`, `\<` and `<br>` mean what they do in tables. */
export function parseMarkdown(text: string): readonly Line[] {
  return text.split("\n").map((line, at) => ({ line: at + 1, cells: cellsOf(line.trim()), broken: false }));
}

/** The line of dashes under the head of a table. */
export function isDashes({ cells }: Line): boolean {
  return cells.length > 1 && cells.every((cell) => /^:?-+:?$/.test(cell));
}

/**
 * A table as Markdown, without bars at the ends, as people write it by hand. `dashes` says how wide each column is in
 * the line under the head; without it, as wide as its title.
 */
export function writeMarkdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  dashes: readonly number[] = head.map((title) => Math.max(3, title.length + 1)),
): string {
  const under = dashes.map((width) => "-".repeat(width)).join("|");
  return `${[lineOf(head), under, ...rows.map(lineOf)].join("\n")}\n`;
}

/** A row that begins with an empty cell needs its outer bars, or that cell would be lost. */
function lineOf(cells: readonly string[]): string {
  const line = cells.map(escaped).join(" | ").trim();
  return line.startsWith("|") ? `| ${cells.map(escaped).join(" | ")} |` : line;
}

function escaped(cell: string): string {
  return cell
    .trim()
    .replace(/[\\|]/g, "\\$&")
    .replace(/<(?=br ?\/?>)/gi, "\\<")
    .replace(/\r\n?|\n/g, "<br>");
}

function cellsOf(line: string): readonly string[] {
  const cells = [""];
  for (const part of line.match(/\\[\\|<]|<br ?\/?>|./gis) ?? []) {
    if (part === "|") cells.push("");
    else cells[cells.length - 1] += part;
  }
  const inner = line.startsWith("|") ? withoutOuterBars(cells) : cells;
  return inner.map((cell) => cell.trim().replace(/\\([\\|<])|<br ?\/?>/gi, (_, sign?: string) => sign ?? "\n"));
}

function withoutOuterBars(cells: readonly string[]): readonly string[] {
  return cells.length > 2 && cells.at(-1) === "" ? cells.slice(1, -1) : cells.slice(1);
}

/**
 * What people wrote stays what they wrote: no sign of theirs is a heading, a link, a picture from elsewhere or a table, nor what some
 * programs run (formulas between `$`) or hide with all that follows (between `%%`).
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$]|%(?=%)/g, "\\$&")
    .replace(/^([ \t]*)([-+=]|\d+[.)])/gm, "$1\\$2")
    .replace(/\r?\n/g, "  \n");
}
