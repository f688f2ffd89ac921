import { checkFields } from "../../kernel/check-fields.ts";
import type { Draft } from "../../kernel/event.ts";
import type { Exchange, ImportLine, Saying } from "../../kernel/practice.ts";
import { splitList } from "../../tables/list-in-cell.ts";
import { writeTable } from "../../tables/write-table.ts";
import { type Holder, holderOf, holders, type SkillLook } from "./held.ts";
import { sameName, tidied } from "./names.ts";
import { PAPER_DASHES, readPaper, type SkillColumn, type SkillRow } from "./paper.ts";
import { tableRows, tableTeach, wordsOf } from "./table.ts";
import {
  acts,
  type Level,
  type Others,
  type Rank,
  SKILL_CHARACTERS_MAX,
  SKILLS_MAX,
  type Skills,
  type Teach,
} from "./words.ts";

/** Rows that one file may have. */
const IMPORT_ROWS_MAX = 1000;
/** A table on paper says no levels: a primary skill is done well, a secondary one can be done. */
const LEVELS: Readonly<Record<"primary" | "secondary", Level>> = { primary: 3, secondary: 2 };

const TEACH_WORDS: ReadonlyMap<string, Teach> = new Map<string, Teach>([
  ...["no", "n", "-"].map((word) => [word, "no"] as const),
  ...["yes", "y", "si", "s"].map((word) => [word, "yes"] as const),
  ...["interested", "maybe", "me interesa", "interesado", "interesada"].map((word) => [word, "interested"] as const),
  ...["teaching", "teaches", "ensenando", "ya ensena", "ensena"].map((word) => [word, "teaching"] as const),
]);

type Wanted = { readonly skill: string; readonly rank: Rank; readonly level: Level };

export const skillsFile: Exchange<Skills, Others> = {
  about: "The skills table: name, primary skill, secondary, willing to teach. Markdown or CSV.",
  read,
  write: (look, format) => {
    const words = wordsOf(look);
    const head = ["name", "primary", "secondary", "teach"].map((one) => words[`skills.table.${one}`] ?? one);
    const rows = exported(look);
    return writeTable(format, head, rows, look.others.members.community?.language, PAPER_DASHES);
  },
};

/** What a table means, line by line. Nothing is written. */
function read(text: string, look: SkillLook): readonly ImportLine[] {
  const file = readPaper(text);
  if (file === undefined) return [wrong(1, "no-header")];
  if (file.rows.length > IMPORT_ROWS_MAX) return [wrong(file.line, "many-rows", { max: IMPORT_ROWS_MAX })];
  const unused: ImportLine[] =
    file.unused.length === 0
      ? []
      : [{ line: file.line, understood: said("unused", { columns: file.unused.map(tidied).join(", ") }), drafts: [] }];
  const lines = new Map<string, number>();
  const known = holders(look);
  const me = look.me === undefined ? undefined : holderOf(look, look.me, look.state.people.get(look.me));
  return [
    ...unused,
    ...file.rows.map((row) => {
      const name = tidied(row.cells.name);
      const key = sameName(name);
      const first = lines.get(key);
      if (first !== undefined && name !== "") return wrong(row.line, "twice", { name, line: first });
      lines.set(key, row.line);
      const mine = me !== undefined && sameName(me.name) === key ? me : undefined;
      return readRow(
        row,
        mine,
        known.filter((one) => sameName(one.name) === key),
      );
    }),
  ];
}

function readRow(row: SkillRow, me: Holder | undefined, known: readonly Holder[]): ImportLine {
  const { line, broken } = row;
  const cell = (column: SkillColumn): string => tidied(row.cells[column]);
  const [name, word] = [cell("name"), cell("teach")];
  if (broken) return wrong(line, "broken");
  if (name === "") return wrong(line, "no-name");
  const teach = word === "" ? undefined : TEACH_WORDS.get(sameName(word.replace(/[.!¡]/g, "")));
  if (teach === undefined && word !== "") return wrong(line, "teach", { name, word });
  const wanted = wantedIn(cell("primary"), cell("secondary"));
  if (wanted.length === 0) return wrong(line, "no-skill", { name });
  if (wanted.length > SKILLS_MAX) return wrong(line, "many-skills", { name, max: SKILLS_MAX });
  const problem = wanted
    .map((one) => problemIn({ name, teach: teach ?? "no", ...one }))
    .find((one) => one !== undefined);
  if (problem !== undefined) return { line, problem, drafts: [] };
  const drafts = wanted.flatMap((one) => draftFor(name, { ...one, teach }, me, known));
  const skills = wanted.map((one) => `${one.skill} (${one.level})`).join(", ");
  const about = { name, skills, teach: teach ?? "unsaid" };
  const code = drafts.length === 0 ? "same" : me === undefined ? "record" : "claim";
  return { line, understood: said(code, about), drafts };
}

/** The skills of a row, each once, the primary first. */
function wantedIn(primary: string, secondary: string): readonly Wanted[] {
  const others = splitList(secondary).map((skill) => ({ skill, rank: "secondary" as const, level: LEVELS.secondary }));
  const first = { skill: primary, rank: "primary" as const, level: LEVELS.primary };
  const all: readonly Wanted[] = primary === "" ? others : [first, ...others];
  const keys = all.map((one) => sameName(one.skill));
  return all.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** One draft, or none when the community knows it already. What people said of themselves is never written over. */
function draftFor(
  name: string,
  want: Wanted & { readonly teach: Teach | undefined },
  me: Holder | undefined,
  known: readonly Holder[],
): readonly Draft[] {
  const key = sameName(want.skill);
  const own = known.some((one) => one.person !== undefined && one.skills.some((held) => held.key === key));
  if (me === undefined && own) return [];
  const holder = me ?? known.find((one) => one.person === undefined);
  const held = holder?.skills.find((one) => one.key === key && one.level > 0);
  const sameRank = held !== undefined && (held.rank === "primary") === (want.rank === "primary");
  const sameTeach = want.teach === undefined || (holder !== undefined && tableTeach(holder) === want.teach);
  if (sameRank && sameTeach) return [];
  const { skill, rank, level } = want;
  const teach = want.teach ?? held?.teach ?? "no";
  const body = { skill, level: held?.level ?? level, rank: sameRank ? held.rank : rank, teach };
  return me === undefined ? [{ kind: "skills.record", body: { name, ...body } }] : [{ kind: "skills.claim", body }];
}

function problemIn(body: Wanted & { readonly name: string; readonly teach: Teach }): Saying | undefined {
  const checked = checkFields(acts.record.fields, body);
  const problem = "problems" in checked ? checked.problems[0] : undefined;
  if (problem === undefined) return undefined;
  const what = problem.field === "name" ? body.name : body.skill;
  if (problem.code !== "field.long") return said("unseen", { text: what });
  return said("long", { text: what, max: SKILL_CHARACTERS_MAX });
}

/** One row for everyone with something in it. Names that occur twice get a number. */
function exported(look: SkillLook): readonly (readonly string[])[] {
  const taken = new Set<string>();
  const rows = tableRows(look).filter((row) => row.primary !== "" || row.secondary !== "");
  return rows.map((row) => [distinct(row.name, taken), row.primary, row.secondary, row.teachWord]);
}

/** "Maria" for the first, "Maria (2)" for the next. */
function distinct(name: string, taken: Set<string>): string {
  let shown = name;
  for (let count = 2; taken.has(sameName(shown)); count++) {
    const ending = ` (${count})`;
    shown = `${[...name]
      .slice(0, SKILL_CHARACTERS_MAX - ending.length)
      .join("")
      .trimEnd()}${ending}`;
  }
  taken.add(sameName(shown));
  return shown;
}

function said(code: string, about: Record<string, string | number> = {}): Saying {
  return { code: `skills.import.${code}`, about };
}

function wrong(line: number, code: string, about: Record<string, string | number> = {}): ImportLine {
  return { line, problem: said(code, about), drafts: [] };
}
