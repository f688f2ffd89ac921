import type { PersonId } from "../../kernel/event.ts";
import { joinList } from "../../tables/list-in-cell.ts";
import { fileWords } from "./file-words.ts";
import { type Holder, holders, type SkillLook } from "./held.ts";
import type { Teach } from "./words.ts";

/** A row of the skills table: a person or a name, with the four columns that everybody knows from paper. */
export type TableRow = {
  readonly name: string;
  readonly primary: string;
  /** Joined by ", "; a comma inside a skill is written "\,". */
  readonly secondary: string;
  /** The most that they said about any of their skills. */
  readonly teach: Teach;
  /** The same in the community's language. */
  readonly teachWord: string;
  /** What they would like to learn (level 0), joined like `secondary`: not among what they can do. */
  readonly wants: string;
  readonly person: PersonId | undefined;
  readonly household: string | undefined;
  readonly recordedBy: string | undefined;
};

const BY_WILLINGNESS: readonly Teach[] = ["no", "interested", "yes", "teaching"];

/** One row for everyone with a skill, in the order in which their names first came up. */
export function tableRows(look: SkillLook): readonly TableRow[] {
  const words = wordsOf(look);
  return holders(look).map((holder) => tableRow(holder, words));
}

/** The community's own language, for printed tables and files. */
export function wordsOf(look: SkillLook): Readonly<Record<string, string>> {
  return look.others.members.community?.language === "es" ? fileWords.es : fileWords.en;
}

/** How willing, from "no" to "teaching", as a number to sort by. */
export function willingness(teach: Teach): number {
  return BY_WILLINGNESS.indexOf(teach);
}

/** The most that somebody said about teaching any of their skills. */
export function tableTeach(holder: Holder): Teach {
  const said = holder.skills.filter((one) => one.level > 0).map((one) => one.teach);
  return said.sort((a, b) => willingness(b) - willingness(a))[0] ?? "no";
}

function tableRow(holder: Holder, words: Readonly<Record<string, string>>): TableRow {
  const able = holder.skills.filter((one) => one.level > 0);
  const named = (rank: string) => able.filter((one) => one.rank === rank).map((one) => one.skill);
  const teach = tableTeach(holder);
  return {
    name: holder.name,
    primary: named("primary")[0] ?? "",
    secondary: joinList([...named("secondary"), ...named("other")]),
    teach,
    teachWord: words[`skills.claim.option.teach.${teach}`] ?? teach,
    wants: joinList(holder.skills.filter((one) => one.level === 0).map((one) => one.skill)),
    person: holder.person,
    household: holder.household,
    recordedBy: holder.recordedBy,
  };
}
