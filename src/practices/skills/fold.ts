import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import { sameName, tidied } from "./names.ts";
import type { Held, Note, Others, Skill, SkillEvent, Skills } from "./words.ts";

type SkillWorld = Pick<World<Others>, "by" | "seen">;

/** It was said; remember it. */
export function fold(skills: Skills, e: SkillEvent, world: SkillWorld): Skills {
  const by = world.by ?? "";
  const said = { said: e.id, place: skills.places };
  switch (e.kind) {
    case "skills.claim": {
      const { skill, level, rank, teach } = e.body;
      const held = put(skills.people.get(by), { skill: tidied(skill), level, rank, teach, ...said });
      return { ...skills, people: skills.people.with(by, held), places: skills.places + 1 };
    }
    case "skills.drop": {
      const held = skills.people.get(by);
      if (held === undefined) return skills;
      return { ...skills, people: skills.people.with(by, without(held, e.body.skill)) };
    }
    case "skills.record": {
      const { name, skill, level, rank, teach } = e.body;
      const key = sameName(name);
      const before = skills.names.get(key);
      const note: Note = { skill: tidied(skill), level, rank, teach, by, adopted: [], ...said };
      const noted = { ...put(before, note), name: before?.name ?? tidied(name) };
      return { ...skills, names: skills.names.with(key, noted), places: skills.places + 1 };
    }
    case "skills.forget": {
      const key = sameName(e.body.name);
      const noted = skills.names.get(key);
      if (noted === undefined) return skills;
      return { ...skills, names: skills.names.with(key, { ...noted, ...without(noted, e.body.skill) }) };
    }
    case "skills.adopt":
      return adopt(skills, e.body.name, e.id, world);
    case "skills.need": {
      const need = { skill: tidied(e.body.skill), by, said: e.id };
      return { ...skills, needs: skills.needs.with(sameName(need.skill), need) };
    }
    case "skills.unneed":
      return { ...skills, needs: skills.needs.without(sameName(e.body.skill)) };
  }
}

/** The notes under a name that somebody may take as their own: seen, and not adopted by an act that they had seen. */
export function adoptable(
  skills: Skills,
  name: string,
  { seen }: Pick<SkillWorld, "seen">,
): readonly (readonly [string, Note])[] {
  const noted = skills.names.get(sameName(name));
  if (noted === undefined) return [];
  return [...noted.skills].filter(([, note]) => seen(note.said) && !note.adopted.some(seen));
}

/** The notes become claims; what the person said of themselves wins. Their row stays where the name first stood. */
function adopt(skills: Skills, name: string, id: string, world: SkillWorld): Skills {
  const noted = skills.names.get(sameName(name));
  if (noted === undefined) return skills;
  const by = world.by ?? "";
  const own = skills.people.get(by);
  let mine: Held = {
    place: Math.min(own?.place ?? noted.place, noted.place),
    skills: own?.skills ?? PersistentMap.empty,
  };
  let notes = noted.skills;
  const hasPrimary = [...mine.skills.values()].some((one) => one.rank === "primary");
  for (const [key, note] of adoptable(skills, name, world)) {
    const { skill, level, teach, place } = note;
    const rank = note.rank === "primary" && hasPrimary ? "secondary" : note.rank;
    if (!mine.skills.has(key)) mine = put(mine, { skill, level, rank, teach, place, said: id });
    notes = notes.with(key, { ...note, adopted: [...note.adopted, id] });
  }
  return {
    ...skills,
    people: skills.people.with(by, mine),
    names: skills.names.with(sameName(name), { ...noted, skills: notes }),
  };
}

/** Adds or updates a skill, which keeps its place; a new primary makes the old one secondary. */
function put<S extends Skill>(held: Held<S> | undefined, skill: S): Held<S> {
  const key = sameName(skill.skill);
  let skills: PersistentMap<S> = held?.skills ?? PersistentMap.empty;
  if (skill.rank === "primary") {
    for (const [other, one] of skills) {
      if (one.rank === "primary" && other !== key) skills = skills.with(other, { ...one, rank: "secondary" });
    }
  }
  const place = skills.get(key)?.place ?? skill.place;
  return { place: held?.place ?? skill.place, skills: skills.with(key, { ...skill, place }) };
}

function without<S extends Skill>(held: Held<S>, skill: string): Held<S> {
  return { place: held.place, skills: held.skills.without(sameName(skill)) };
}
