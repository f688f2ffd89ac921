import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { hasSay, isGone, standing } from "../members/index.ts";
import { adoptable } from "./fold.ts";
import { sameName } from "./names.ts";
import { type Held, type Note, type Others, SKILLS_MAX, type Skill, type SkillEvent, type Skills } from "./words.ts";

type SkillWorld = World<Others>;

/** Who may say what about skills. Relies only on what the event had seen. */
export function judge(skills: Skills, e: SkillEvent, world: SkillWorld): Verdict {
  const { by } = world;
  if (by === undefined || standingOf(world) === "stranger") return no("skills.join-first");
  switch (e.kind) {
    case "skills.claim":
      return roomFor(skills.people.get(by), e.body.skill, world);
    case "skills.drop":
      return seenOrNot(skills.people.get(by)?.skills.get(sameName(e.body.skill)), world, () =>
        no("skills.not-yours", { skill: e.body.skill }),
      );
    case "skills.record":
      if (!maySpeakForAll(world)) return no("skills.members-only");
      return roomFor(skills.names.get(sameName(e.body.name)), e.body.skill, world);
    case "skills.forget":
      return forget(skills, e.body, world);
    case "skills.adopt":
      return adopt(skills, e.body.name, world);
    case "skills.need": {
      const need = skills.needs.get(sameName(e.body.skill));
      return need !== undefined && world.seen(need.said) ? no("skills.needed-already", { skill: need.skill }) : yes;
    }
    case "skills.unneed":
      return unneed(skills, e.body.skill, world);
  }
}

function forget(skills: Skills, of: { readonly name: string; readonly skill: string }, world: SkillWorld): Verdict {
  const note = skills.names.get(sameName(of.name))?.skills.get(sameName(of.skill));
  const standing = note?.adopted.length === 0 ? note : undefined;
  const refusal = seenOrNot(standing, world, () => no("skills.not-written", { name: of.name, skill: of.skill }));
  if (refusal !== undefined) return refusal;
  return note?.by === world.by || maySpeakForAll(world) ? yes : no("skills.not-your-note");
}

function adopt(skills: Skills, name: string, world: SkillWorld): Verdict {
  const { by } = world;
  const notes = adoptable(skills, name, world);
  if (by === undefined || notes.length === 0) return no("skills.no-notes", { name });
  if (isSomebodyElse(name, world)) return no("skills.their-name", { name });
  const own = skills.people.get(by)?.skills;
  const all = notes.filter(([key]) => own?.has(key) !== true).length + (own?.size ?? 0);
  return all > SKILLS_MAX ? no("skills.too-many", { max: SKILLS_MAX }) : yes;
}

/** A name belongs to whoever joined under it, unless the asker bears it too. */
function isSomebodyElse(name: string, { by, others, rights, seen }: SkillWorld): boolean {
  const key = sameName(name);
  const bearers = [...others.members.people.values()].filter(
    (one) => sameName(one.name) === key && (one.id === by || seen(one.id)) && !isGone(one, rights, seen),
  );
  return bearers.length > 0 && bearers.every((one) => one.id !== by);
}

function unneed(skills: Skills, skill: string, world: SkillWorld): Verdict {
  const need = skills.needs.get(sameName(skill));
  const refusal = seenOrNot(need, world, () => no("skills.not-needed", { skill }));
  if (refusal !== undefined) return refusal;
  return need?.by === world.by || maySpeakForAll(world) ? yes : no("skills.not-your-need");
}

/** What is taken back must be there, in the words that the author had seen. */
function seenOrNot(thing: { readonly said: string } | undefined, world: SkillWorld, missing: () => Verdict): Verdict {
  if (thing === undefined) return missing();
  return world.seen(thing.said) ? yes : no("skills.said-again");
}

function roomFor(held: Held | undefined, skill: string, world: SkillWorld): Verdict {
  if (held === undefined || held.skills.size < SKILLS_MAX || held.skills.has(sameName(skill))) return yes;
  const seen = [...held.skills.values()].filter((one) => world.seen(one.said) && !isAdopted(one)).length;
  return seen < SKILLS_MAX ? yes : no("skills.too-many", { max: SKILLS_MAX });
}

function isAdopted(one: Skill | Note): boolean {
  return "adopted" in one && one.adopted.length > 0;
}

/** Members and the roll; while the community is a draft, everyone who joined. */
function maySpeakForAll(world: SkillWorld): boolean {
  return world.position === 0 || hasSay(standingOf(world));
}

function standingOf({ others, rights, by, seen }: SkillWorld) {
  return standing(others.members, rights, by, seen);
}
