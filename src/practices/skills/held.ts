import type { HouseholdId, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, isGone, nameOf, type Standing, standing } from "../members/index.ts";
import { sameName, tidied } from "./names.ts";
import type { Held, Level, Note, Others, Rank, Skill, Skills, Teach } from "./words.ts";

export type SkillLook = Look<Skills, Others>;

/** Somebody with skills: a person who is here, or a name that was written down. */
export type Holder = {
  /** Nothing for a name that was only written down. */
  readonly person: PersonId | undefined;
  readonly name: string;
  readonly household: string | undefined;
  readonly householdId: HouseholdId | undefined;
  readonly standing: Standing | undefined;
  /** Who wrote it down, for a name. */
  readonly recordedBy: string | undefined;
  readonly place: number;
  /** In the order in which they were first said. */
  readonly skills: readonly HeldSkill[];
};

/** One skill of somebody, as rows show it. */
export type HeldSkill = {
  /** What makes it the same skill, however it is written. */
  readonly key: string;
  readonly skill: string;
  readonly level: Level;
  readonly rank: Rank;
  readonly teach: Teach;
};

/** Everyone with skills, in the order in which their names first came up. Who has gone does not count. */
export function holders(look: SkillLook): readonly Holder[] {
  const people = [...look.state.people].flatMap(([person, held]) => holderOf(look, person, held) ?? []);
  const names = [...look.state.names.values()].flatMap((noted) => {
    const notes = [...noted.skills.values()].filter((note) => note.adopted.length === 0);
    return notes.length === 0 ? [] : [namedHolder(look, noted.name, noted.place, notes)];
  });
  return [...people.filter((one) => one.skills.length > 0), ...names].sort((a, b) => a.place - b.place);
}

/** A person who is here, with what they said they can do; nothing when they are not. */
export function holderOf(look: SkillLook, person: PersonId, held: Held | undefined): Holder | undefined {
  const { members } = look.others;
  const known = members.people.get(person);
  if (known === undefined || isGone(known, look.rights, everything)) return undefined;
  return {
    person,
    name: tidied(known.name),
    household: members.households.get(known.household)?.name,
    householdId: known.household,
    standing: standing(members, look.rights, person, everything),
    recordedBy: undefined,
    place: held?.place ?? look.state.places,
    skills: heldSkills([...(held?.skills.values() ?? [])]),
  };
}

function namedHolder(look: SkillLook, name: string, place: number, notes: readonly Note[]): Holder {
  const writers = [...new Set(notes.map((note) => note.by))];
  return {
    person: undefined,
    name,
    household: undefined,
    householdId: undefined,
    standing: undefined,
    recordedBy: writers.map((one) => nameOf(look.others.members, one)).join(", "),
    place,
    skills: heldSkills(notes),
  };
}

function heldSkills(skills: readonly Skill[]): readonly HeldSkill[] {
  return [...skills]
    .sort((a, b) => a.place - b.place || (sameName(a.skill) < sameName(b.skill) ? -1 : 1))
    .map(({ skill, level, rank, teach }) => ({ key: sameName(skill), skill, level, rank, teach }));
}
