import { checkFields } from "../../../kernel/check-fields.ts";
import type { Exchange, ImportLine, Saying } from "../../../kernel/practice.ts";
import { type Columns, readTable, type Table } from "../../../tables/read-table.ts";
import { writeTable } from "../../../tables/write-table.ts";
import type { DecisionLook } from "../reading.ts";
import { acts, type Decisions, type Others } from "../words.ts";
import { isDay } from "./calendar-day.ts";
import { logRows, wordsOf } from "./log.ts";
import { popoloOf } from "./popolo.ts";
import { reviewCalendar } from "./review-calendar.ts";

/** Most rows that one file may bring in. */
const IMPORT_ROWS_MAX = 2000;

const COLUMNS = ["date", "decision", "rationale", "approved", "outcome"] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

/** How wide the columns are in the line of dashes on the sheet that the log comes from. */
const PAPER_DASHES = [11, 27, 11, 14, 15] as const;

/** What communities write above the columns, in English and Spanish. */
const NAMES: Columns<Column> = {
  date: ["date", "when", "fecha", "cuando"],
  decision: ["decision", "what", "acuerdo", "que"],
  rationale: ["rationale", "why", "reason", "reasons", "motivo", "motivos", "razon", "razones", "por que"],
  approved: ["who approved", "approved", "approved by", "how", "quien aprobo", "aprobado por", "aprobado"],
  outcome: [
    ...["outcome notes", "outcome", "outcomes", "notes"],
    ...["resultado", "resultados", "notas", "como resulto", "como ha ido"],
  ],
};

export const decisionsFile: Exchange<Decisions, Others> = {
  about:
    "The decision log: date, decision, rationale, who approved, outcome notes. Markdown or CSV; as JSON motions, votes and people in Popolo; as a calendar, when agreements are looked at again.",
  read,
  json: popoloOf,
  calendar: reviewCalendar,
  write: (look, format) => {
    const words = wordsOf(look);
    const decided = logRows(look);
    // The paper that logs come from has five columns: a log without texts of its own keeps to them.
    const columns = decided.some((row) => row.text !== undefined) ? ([...COLUMNS, "text"] as const) : COLUMNS;
    const head = columns.map((column) => words[`decisions.log.column.${column}`] ?? column);
    const rows = decided.map((row) => columns.map((column) => row[column] ?? ""));
    return writeTable(format, head, rows, look.others.members.community?.language, PAPER_DASHES);
  },
};

/** What a log from before means, line by line. Nothing is written. */
function read(text: string, look: DecisionLook): readonly ImportLine[] {
  const table = readTable(text, NAMES, (has) => has.has("date") && has.has("decision") && has.has("approved"));
  if (table === undefined) return [wrong(1, "no-head")];
  if (table.rows.length > IMPORT_ROWS_MAX) return [wrong(table.line, "many", { max: IMPORT_ROWS_MAX })];
  return readRows(table, look);
}

function readRows(table: Table<Column>, look: DecisionLook): readonly ImportLine[] {
  const known = new Set(logRows(look).map((row) => keyOf(row.date, row.decision)));
  return table.rows.map(({ line, cells, broken }) => {
    if (broken) return wrong(line, "broken");
    const row = Object.fromEntries(COLUMNS.map((column) => [column, tidied(cells[column])])) as Row;
    const key = keyOf(row.date, row.decision);
    if (known.has(key)) return { line, understood: said("known", { decision: row.decision }), drafts: [] };
    const answer = readRow(line, row);
    if (answer.problem === undefined) known.add(key);
    return answer;
  });
}

function readRow(line: number, row: Row): ImportLine {
  if (!isDay(row.date)) return wrong(line, "date", { got: row.date });
  const checked = checkFields(acts.record.fields, row);
  if ("problems" in checked) {
    const [first] = checked.problems;
    const code = first?.code === "field.long" ? "long" : first?.code === "field.missing" ? "missing" : "unseen";
    return wrong(line, code, { column: first?.field ?? "", max: first?.about.max ?? 0 });
  }
  const understood = said("row", { date: row.date, decision: row.decision });
  return { line, understood, drafts: [{ kind: "decisions.record", body: checked.body }] };
}

function tidied(cell: string): string {
  return cell.replace(/\s+/g, " ").trim();
}

function keyOf(date: string, decision: string): string {
  const bare = decision.normalize("NFD").replace(/\p{M}/gu, "");
  return `${date} ${tidied(bare.replace(/[?¿:*_]/g, " ")).toLowerCase()}`;
}

function said(code: string, about: Readonly<Record<string, string | number>> = {}): Saying {
  return { code: `decisions.import.${code}`, about };
}

function wrong(line: number, code: string, about: Readonly<Record<string, string | number>> = {}): ImportLine {
  return { line, problem: said(code, about), drafts: [] };
}
