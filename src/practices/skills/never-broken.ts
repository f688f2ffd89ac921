import { everything, isGone } from "../members/index.ts";
import type { SkillLook } from "./held.ts";
import { sameName } from "./names.ts";
import { type CoverageRow, coverageRows } from "./views.ts";
import { CAN_DO, type Held } from "./words.ts";

type Shown = readonly CoverageRow[];

/** What no history may make false, with who or what would break it. */
const SENTENCES: Readonly<Record<string, (look: SkillLook, shown: Shown) => readonly string[]>> = {
  "[SK-1] Skills belong to people who joined": strangers,
  "[SK-2] One skill, however it is written, is held once": misplaced,
  "[SK-3] A person has one primary skill": twoPrimaries,
  "[SK-8] How well goes from 0 to 4": levelsOff,
  "[SK-9] A household counts once, however many of its people can do it": miscounted,
};

/** The sentences that are false of the state, or of the coverage that is shown; nothing in any log that was judged. */
export function neverBroken(look: SkillLook, shown: Shown = coverageRows(look)): readonly string[] {
  return Object.entries(SENTENCES).flatMap(([says, broken]) => {
    const by = broken(look, shown);
    return by.length === 0 ? [] : [`${says}: ${by.join(", ")}`];
  });
}

/** Everyone and every name with what is held, under what they are kept by. */
function everyone({ state }: SkillLook): readonly (readonly [string, Held])[] {
  return [...state.people, ...state.names];
}

function strangers({ state, others }: SkillLook): string[] {
  return [...state.people.keys()].filter((person) => !others.members.people.has(person));
}

function misplaced(look: SkillLook): string[] {
  return everyone(look).flatMap(([, { skills }]) =>
    [...skills].filter(([key, one]) => key !== sameName(one.skill)).map(([, one]) => one.skill),
  );
}

function twoPrimaries(look: SkillLook): string[] {
  return everyone(look)
    .filter(([, { skills }]) => [...skills.values()].filter((one) => one.rank === "primary").length > 1)
    .map(([who]) => who);
}

function levelsOff(look: SkillLook): string[] {
  return everyone(look).flatMap(([, { skills }]) =>
    [...skills.values()]
      .filter(({ level }) => !Number.isInteger(level) || level < 0 || level > 4)
      .map((one) => `${one.skill} ${one.level}`),
  );
}

/** Counts once more from the people themselves: the households of those who are here and can. */
function miscounted({ state, others, rights }: SkillLook, shown: Shown): string[] {
  const here = [...others.members.people.values()].filter((person) => !isGone(person, rights, everything));
  return shown
    .filter(({ key, households, state: covered }) => {
      const able = here.filter(({ id }) => (state.people.get(id)?.skills.get(key)?.level ?? 0) >= CAN_DO);
      const homes = new Set(able.map((person) => person.household)).size;
      return households !== homes || (covered === "covered") !== homes >= 2;
    })
    .map((row) => row.skill);
}
