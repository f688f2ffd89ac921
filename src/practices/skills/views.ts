import type { Id, PersonId } from "../../kernel/event.ts";
import { id, text } from "../../kernel/fields.ts";
import type { View } from "../../kernel/practice.ts";
import { nameOf, type Standing } from "../members/index.ts";
import { type HeldSkill, holderOf, holders, type SkillLook } from "./held.ts";
import { fitsQuery, sameSkill } from "./match.ts";
import { sameName } from "./names.ts";
import { tableRows, willingness } from "./table.ts";
import { CAN_DO, type Others, SKILL_CHARACTERS_MAX, type Skills } from "./words.ts";

type SkillView<P, R> = View<Skills, Others, P, R>;

/** A skill with who has it. */
export type FindRow = HeldSkill & {
  readonly person: PersonId | undefined;
  readonly name: string;
  readonly household: string | undefined;
  readonly standing: Standing | undefined;
  readonly recordedBy: string | undefined;
  /** True from level 2 on. */
  readonly can: boolean;
};

/** How well a skill is covered. Notes of people who are not here make it fragile at best. */
export type CoverageRow = {
  readonly key: string;
  readonly skill: string;
  /** Different households with somebody who can. */
  readonly households: number;
  /** People here who can. */
  readonly people: number;
  /** Names written down, not here yet, who can. */
  readonly recorded: number;
  /** People here who are learning or want to. */
  readonly learning: number;
  readonly needed: boolean;
  readonly state: "nobody" | "fragile" | "covered";
};

/** Everyone's every skill, best first. */
function everySkill(look: SkillLook): readonly FindRow[] {
  return holders(look)
    .flatMap(({ person, name, household, standing, recordedBy, skills }) =>
      skills.map((one) => ({
        ...{ person, name, household },
        ...one,
        ...{ can: one.level >= CAN_DO, standing, recordedBy },
      })),
    )
    .sort((a, b) => b.level - a.level);
}

/** Each skill that somebody has, learns or needs: first what nobody can do, then what hangs on one household. */
export function coverageRows(look: SkillLook): readonly CoverageRow[] {
  const byKey = new Map<string, Tally>();
  const tally = (key: string, skill: string): Tally => {
    const known = byKey.get(key) ?? { skill, households: new Set(), people: 0, recorded: 0, learning: 0 };
    byKey.set(key, known);
    return known;
  };
  for (const { person, householdId, skills } of holders(look)) {
    for (const { key, skill, level } of skills) {
      const row = tally(key, skill);
      if (level < CAN_DO) row.learning += person === undefined ? 0 : 1;
      else if (person === undefined) row.recorded += 1;
      else {
        row.people += 1;
        row.households.add(householdId ?? person);
      }
    }
  }
  for (const [key, { skill }] of look.state.needs) tally(key, skill);
  return [...byKey]
    .map(([key, one]) => coverageRow(key, one, look.state.needs.has(key)))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.key < b.key ? -1 : 1));
}

type Tally = { skill: string; households: Set<Id>; people: number; recorded: number; learning: number };

const ORDER: readonly CoverageRow["state"][] = ["nobody", "fragile", "covered"];

function coverageRow(key: string, one: Tally, needed: boolean): CoverageRow {
  const households = one.households.size;
  const state = households >= 2 ? "covered" : households + one.recorded > 0 ? "fragile" : "nobody";
  const { skill, people, recorded, learning } = one;
  return { key, skill, households, people, recorded, learning, needed, state };
}

/** What is written down under my name and not yet mine. */
export function waitingForMe(look: SkillLook) {
  const me = look.me === undefined ? undefined : holderOf(look, look.me, undefined);
  if (me === undefined) return undefined;
  return holders(look).find((one) => one.person === undefined && sameName(one.name) === sameName(me.name));
}

function onePerson(look: SkillLook, person: PersonId | undefined) {
  if (person === undefined) return undefined;
  const one = holderOf(look, person, look.state.people.get(person));
  if (one === undefined) return undefined;
  const { name, household, standing, skills } = one;
  return { person, name, household, standing, skills };
}

const skillName = text({ max: SKILL_CHARACTERS_MAX });

const table: SkillView<Record<string, never>, unknown> = {
  about: "Everyone's skills in one table: name, primary, secondary, willing to teach.",
  params: {},
  look: tableRows,
};

const find: SkillView<{ query: string }, readonly FindRow[]> = {
  about: "Who can …? Everyone whose skill fits the words, best first; learners come last.",
  params: { query: text({ max: 120 }) },
  look: (look, { query }) => everySkill(look).filter((row) => fitsQuery(row.skill, query)),
};

const coverage: SkillView<Record<string, never>, readonly CoverageRow[]> = {
  about: "Which skills nobody has, which hang on one household, and which are covered.",
  params: {},
  look: coverageRows,
};

const mine: SkillView<Record<string, never>, unknown> = {
  about: "What you said you can do, and what others wrote down under your name.",
  params: {},
  look: (look) => ({
    skills: onePerson(look, look.me)?.skills ?? [],
    waiting: waitingForMe(look),
  }),
};

const person: SkillView<{ person: Id }, unknown> = {
  about: "What one person can do.",
  params: { person: id("members.join", "members.enrol") },
  look: (look, { person }) => onePerson(look, person),
};

const skill: SkillView<{ skill: string }, unknown> = {
  about: "One skill: who can do it, who is learning, and how well it is covered.",
  params: { skill: skillName },
  look: (look, { skill }) => {
    const row = coverageRows(look).find((one) => sameSkill(one.key, skill));
    const need = row === undefined ? undefined : look.state.needs.get(row.key);
    return {
      skill: row?.skill ?? skill,
      coverage: row,
      neededBy: need === undefined ? undefined : nameOf(look.others.members, need.by),
      rows: everySkill(look).filter((one) => one.key === row?.key),
    };
  },
};

const teachers: SkillView<Record<string, never>, readonly FindRow[]> = {
  about: "Who teaches, is willing to, or would like to.",
  params: {},
  look: (look) =>
    everySkill(look)
      .filter((row) => row.can && row.teach !== "no")
      .sort((a, b) => willingness(b.teach) - willingness(a.teach)),
};

export const views = { table, find, coverage, mine, person, skill, teachers };
