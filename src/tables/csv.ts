/// <reference path="./papaparse.d.ts" />
import papa from "papaparse/papaparse.js";
import type { Line } from "./line.ts";

/**
 * What a spreadsheet would run as a formula (OWASP, "CSV injection"), guarded already or not, wherever one may take a cell to
 * begin: Excel in Spanish opens a file with a double click by its semicolons, and then knows no cell of several lines. What stands
 * behind a quote that somebody wrote begins one too: the file has it doubled, which is empty quotes to such a program.
 * What may stand before a sign is taken with it or without, so that a long row of such is looked at once.
 */
const FORMULA = /([\s;"]+|^)('*[=+\-@＝＋－＠])?/g;
/** Of what stands before a sign, that behind which a cell may begin. */
const BEGINS = /[;\t\n]/;
/** The same in a file with semicolons, which a program may open by its commas. */
const FORMULA_BY_COMMAS = /([\s;,"]+|^)('*[=+\-@＝＋－＠])?/g;
const BEGINS_BY_COMMAS = /[;,\t\n]/;
/** What a file begins with that Excel is to read as UTF-8: without it, a double click makes "JosÃ©" of "José". */
export const CSV_MARK = "\ufeff";

/** The rows of a CSV text (RFC 4180) whose line ends are `\n`, without empty ones. */
export function parseCsv(text: string, delimiter: string): readonly Line[] {
  const { data, errors } = papa.parse(text, { delimiter, newline: "\n" });
  const broken = new Set(errors.map((one) => one.row));
  let line = 1;
  const rows = data.map((cells, at) => {
    const row = { line, cells: cells.map((cell) => unguarded(cell.trim(), delimiter)), broken: broken.has(at) };
    line += cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
    return row;
  });
  return rows.filter((row) => row.cells.some((cell) => cell !== ""));
}

/**
 * A table as CSV, as a file has it, with what spreadsheets of that language set between cells: where a decimal is written with
 * a comma a double click on a file with commas opens one column. `readTable` reads each. What a spreadsheet would run as a
 * formula gets an apostrophe in front, which reading takes off again. Papa Parse's own guard cannot tell it from an apostrophe
 * that somebody wrote.
 */
export function writeCsv(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  language: string | undefined,
): string {
  const delimiter = language === "es" ? ";" : ",";
  const guardedRows = [head, ...rows].map((cells) => cells.map((cell) => guarded(cell.trim(), delimiter)));
  return `${CSV_MARK}${papa.unparse(guardedRows, { delimiter, newline: "\n" })}\n`;
}

function guarded(cell: string, delimiter: string): string {
  return formulasIn(cell, delimiter, (sign) => `'${sign}`);
}

function unguarded(cell: string, delimiter: string): string {
  return formulasIn(cell, delimiter, (sign) => sign.replace("'", ""));
}

function formulasIn(cell: string, delimiter: string, changed: (sign: string) => string): string {
  const [formula, begins] = delimiter === ";" ? [FORMULA_BY_COMMAS, BEGINS_BY_COMMAS] : [FORMULA, BEGINS];
  return cell.replace(formula, (whole, before: string, sign: string | undefined, at: number) =>
    sign !== undefined && (at === 0 || begins.test(before)) ? before + changed(sign) : whole,
  );
}
