import { parseCsv } from "./csv.ts";
import type { Line } from "./line.ts";
import { isDashes, parseMarkdown } from "./markdown.ts";

/** The columns that somebody looks for, each with what it may be called: lower case, without accents. */
export type Columns<C extends string> = Readonly<Record<C, readonly string[]>>;

export type Table<C extends string> = {
  /** The line of the file that names the columns. */
  readonly line: number;
  /** Columns that nobody looked for, as the file calls them. */
  readonly unused: readonly string[];
  readonly rows: readonly Row<C>[];
};

/** A row by its columns; those that the file lacks are empty. */
export type Row<C extends string> = {
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
  /** True when its quotes are not closed or it has more cells than the table has columns. */
  readonly broken: boolean;
};

/** Where each column stands in a line. */
type Places<C extends string> = ReadonlyMap<C, number>;

/**
 * The first table in a text whose head has at least the columns `needed`; nothing when there is none. Markdown among
 * other text (with or without bars at the ends, with or without a line of dashes), or the whole text as CSV with commas,
 * semicolons or tabs. What was written by `writeMarkdown` or `writeCsv` comes back as it was.
 */
export function readTable<C extends string>(
  given: string,
  columns: Columns<C>,
  needed: (places: Places<C>) => boolean,
): Table<C> | undefined {
  const text = given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const isHead = (line: Line | undefined): boolean => line !== undefined && needed(placesIn(line, columns));
  const lines = text.includes("|") ? parseMarkdown(text) : [];
  const start = lines.findIndex((line) => line.cells.length > 1 && isHead(line));
  if (start >= 0) return tableOf(markdownFrom(lines.slice(start)), columns);
  for (const delimiter of [",", ";", "\t"]) {
    const rows = parseCsv(text, delimiter);
    if (isHead(rows[0])) return tableOf(rows, columns);
  }
  return undefined;
}

/** A Markdown table ends at the first line without a bar. */
function markdownFrom(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => line.cells.length < 2);
  const table = end < 0 ? lines : lines.slice(0, end);
  return table.filter((line, at) => at !== 1 || !isDashes(line));
}

function tableOf<C extends string>([head, ...rows]: readonly Line[], columns: Columns<C>): Table<C> | undefined {
  if (head === undefined) return undefined;
  const places = placesIn(head, columns);
  const used = new Set(places.values());
  return {
    line: head.line,
    unused: head.cells.filter((title, at) => title !== "" && !used.has(at)),
    rows: rows.map(({ line, cells, broken }) => ({
      line,
      cells: cellsBy(cells, columns, places),
      broken: broken || cells.slice(head.cells.length).some((cell) => cell !== ""),
    })),
  };
}

function cellsBy<C extends string>(cells: readonly string[], columns: Columns<C>, places: Places<C>): Row<C>["cells"] {
  const named = namesOf(columns).map((column) => [column, cells[places.get(column) ?? -1] ?? ""]);
  return Object.fromEntries(named) as Row<C>["cells"];
}

function placesIn<C extends string>(line: Line, columns: Columns<C>): Places<C> {
  const titles = line.cells.map(plain);
  const places = namesOf(columns).map((column) => [
    column,
    titles.findIndex((title) => columns[column].includes(title)),
  ]);
  return new Map((places as [C, number][]).filter(([, place]) => place >= 0));
}

function namesOf<C extends string>(columns: Columns<C>): readonly C[] {
  return Object.keys(columns) as C[];
}

/** A title without what people write around it: case, accents, question marks, stars. */
function plain(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[?¿:*_\s]+/g, " ")
    .trim()
    .toLowerCase();
}
