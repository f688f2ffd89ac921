import { writeCsv } from "./csv.ts";
import { writeMarkdown } from "./markdown.ts";

/**
 * A table in the form that somebody asked for: as CSV for spreadsheets of the community's language, or as Markdown, whose
 * columns are as wide under the head as `dashes` says.
 */
export function writeTable(
  format: "markdown" | "csv",
  head: readonly string[],
  rows: readonly (readonly string[])[],
  language: string | undefined,
  dashes?: readonly number[],
): string {
  return format === "csv" ? writeCsv(head, rows, language) : writeMarkdown(head, rows, dashes);
}
