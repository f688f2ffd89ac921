import { type Columns, type Row, readTable, type Table } from "../../tables/read-table.ts";

/** How wide the columns are in the line of dashes on the sheet that the skills table comes from. */
export const PAPER_DASHES = [11, 22, 14, 17] as const;

export type SkillColumn = "name" | "primary" | "secondary" | "teach";
export type SkillRow = Row<SkillColumn>;

/** What communities write above the columns, in English and Spanish. */
const COLUMNS: Columns<SkillColumn> = {
  name: ["name", "person", "who", "nombre", "persona", "quien"],
  primary: ["primary skill", "primary", "main skill", "skill", "habilidad principal", "principal", "habilidad"],
  secondary: [
    ...["secondary", "secondary skill", "secondary skills", "other skills", "secundaria", "secundarias"],
    ...["habilidad secundaria", "habilidades secundarias", "otras habilidades", "tambien"],
  ],
  teach: [
    ...["willing to teach", "teach", "teaches", "teaching", "quiere ensenar", "ensena", "ensenar"],
    ...["dispuesto a ensenar", "dispuesta a ensenar", "dispuestx a ensenar", "dispuesto/a a ensenar"],
  ],
};

/** The skills table in a text: it names people and a skill; nothing when no line does. */
export function readPaper(text: string): Table<SkillColumn> | undefined {
  return readTable(text, COLUMNS, (has) => has.has("name") && (has.has("primary") || has.has("secondary")));
}
