import type { Minute } from "../../kernel/event.ts";
import { createDates } from "../../language/dates.ts";
import type { Language } from "../../language/say.ts";

/** Writes the rows of any view so that a person can read them: tables where rows are flat, indented lines elsewhere. */
export type Writer = { readonly language: Language; readonly timeZone: string; readonly now?: Minute };

const CELL_MAX = 48;
const ID_DIGITS = 8;
/** Whole numbers between these are moments: 2001 to 2070. Nothing else that people count here is as large. */
const MOMENT_MIN = 16_300_000;
const MOMENT_MAX = 52_600_000;

export function writeRows(writer: Writer, rows: unknown): string {
  const { language } = writer;
  if (rows === undefined || rows === null) return language.say("cli.nothing");
  if (Array.isArray(rows) && rows.length === 0) return language.say("cli.nothing");
  return block(writer, rows, "").join("\n");
}

function block(writer: Writer, value: unknown, indent: string): string[] {
  if (Array.isArray(value)) return list(writer, value, indent);
  if (isRecord(value)) return record(writer, value, indent);
  return [`${indent}${cell(writer, value)}`];
}

function list(writer: Writer, items: readonly unknown[], indent: string): string[] {
  const records = items.filter(isRecord);
  if (records.length !== items.length) return items.map((item) => `${indent}- ${cell(writer, item)}`);
  if (records.every((one) => fitsOneLine(writer, one))) return table(writer, records, indent);
  return records.flatMap((one, at) => [...(at > 0 ? [""] : []), ...record(writer, one, indent)]);
}

function record(writer: Writer, one: Record<string, unknown>, indent: string): string[] {
  return Object.entries(one).flatMap(([name, value]) => {
    const title = heading(name);
    if (!isNested(value)) return [`${indent}${title}: ${cell(writer, value)}`];
    const inner = block(writer, value, `${indent}  `);
    return inner.length === 0 ? [`${indent}${title}: –`] : [`${indent}${title}:`, ...inner];
  });
}

function fitsOneLine(writer: Writer, one: Record<string, unknown>): boolean {
  return Object.values(one).every((value) => {
    const text = cell(writer, value);
    return !text.includes("\n") && (width(text) <= CELL_MAX || !isNested(value));
  });
}

/** Aligned columns, in the order in which the rows name them. Long words at the end of a line stay whole. */
function table(writer: Writer, rows: readonly Record<string, unknown>[], indent = ""): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names.map(heading), ...rows.map((row) => names.map((name) => cell(writer, row[name])))];
  const widths = names.map((_, at) => lines.reduce((most, line) => Math.max(most, width(line[at] ?? "")), 0));
  const rule = widths.map((one) => "─".repeat(one));
  const [head = [], ...body] = lines;
  return [head, rule, ...body].map((line) => {
    const padded = line.map((text, at) => text + " ".repeat((widths[at] ?? 0) - width(text)));
    return `${indent}${padded.join("  ")}`.trimEnd();
  });
}

function cell(writer: Writer, value: unknown): string {
  if (value === undefined || value === null || value === "") return "–";
  if (typeof value === "boolean") return writer.language.say(value ? "cli.yes" : "cli.no");
  if (typeof value === "number") return isMoment(value) ? dates(writer).moment(value, writer.now) : String(value);
  if (typeof value === "string") return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, ID_DIGITS) : value;
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.map((item) => inside(writer, item)).join(", ");
  return isRecord(value) ? inside(writer, value) : String(value);
}

/** A thing inside a line is called by its name; without one, its parts are told. */
function inside(writer: Writer, value: unknown): string {
  if (!isRecord(value)) return cell(writer, value);
  const name = [value.name, value.title, value.skill].find((one) => typeof one === "string");
  if (typeof name === "string") return name;
  const parts = Object.entries(value).filter(([, one]) => one !== undefined);
  return parts.map(([key, one]) => `${heading(key)} ${cell(writer, one)}`).join(" · ");
}

function isMoment(value: number): boolean {
  return Number.isInteger(value) && value >= MOMENT_MIN && value <= MOMENT_MAX;
}

function dates({ language, timeZone }: Writer) {
  return createDates(language.tag, timeZone);
}

/** "householdName" reads "household name". */
function heading(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function isNested(value: unknown): boolean {
  return (Array.isArray(value) && value.some(isRecord)) || isRecord(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function width(text: string): number {
  return [...text].length;
}
