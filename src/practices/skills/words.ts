import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, PersonId } from "../../kernel/event.ts";
import { choice, int, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";

/** 0 wants to learn, 1 learning, 2 can do it, 3 does it well, 4 could train others. */
export type Level = number;
export type Rank = "primary" | "secondary" | "other";
export type Teach = "no" | "yes" | "interested" | "teaching";

/** From this level on somebody can do it. */
export const CAN_DO: Level = 2;
/** Most skills of one person, and of one name that is written down. */
export const SKILLS_MAX = 40;
/** Most characters of a skill or a name. */
export const SKILL_CHARACTERS_MAX = 60;

export type Skill = {
  readonly skill: string;
  readonly level: Level;
  readonly rank: Rank;
  readonly teach: Teach;
  /** The event that said so last. */
  readonly said: Id;
  /** Its place among all that was ever said: the order in tables. */
  readonly place: number;
};

/** A skill of somebody who is not here yet, written down by somebody who is. */
export type Note = Skill & {
  readonly by: PersonId;
  /** The events by which somebody said "that is me". */
  readonly adopted: readonly Id[];
};

/** All skills of one person or name, by `sameName` of the skill. */
export type Held<S extends Skill = Skill> = { readonly place: number; readonly skills: PersistentMap<S> };

/** The skills written down under one name. */
type Noted = Held<Note> & { readonly name: string };

/** "We would like somebody to cover this." */
type Need = { readonly skill: string; readonly by: PersonId; readonly said: Id };

export type Skills = {
  readonly people: PersistentMap<Held>;
  /** By `sameName` of the name. */
  readonly names: PersistentMap<Noted>;
  /** By `sameName` of the skill. */
  readonly needs: PersistentMap<Need>;
  /** How many places were given out. */
  readonly places: number;
};

export const noSkills: Skills = {
  people: PersistentMap.empty,
  names: PersistentMap.empty,
  needs: PersistentMap.empty,
  places: 0,
};

/** What this practice reads of others. */
export type Others = { readonly members: Members };

const skill = text({ max: SKILL_CHARACTERS_MAX });
const name = text({ max: SKILL_CHARACTERS_MAX });
const details = {
  level: int({ min: 0, max: 4 }),
  rank: choice(["primary", "secondary", "other"]),
  teach: choice(["no", "yes", "interested", "teaching"]),
};
const said = { none: "said-is-said" } as const;

export const acts = defineActs("skills", {
  claim: act(
    50,
    { skill, ...details },
    { byHand: true, reversal: { by: "skills.drop", body: (e) => ({ skill: e.body.skill }) } },
  ),
  drop: act(51, { skill }, { byHand: true, reversal: said }),
  record: act(
    52,
    { name, skill, ...details },
    { reversal: { by: "skills.forget", body: (e) => ({ name: e.body.name, skill: e.body.skill }) } },
  ),
  forget: act(53, { name, skill }, { reversal: said }),
  adopt: act(54, { name }, { reversal: said }),
  need: act(55, { skill }, { byHand: true, reversal: { by: "skills.unneed", body: (e) => ({ skill: e.body.skill }) } }),
  unneed: act(56, { skill }, { byHand: true, reversal: { by: "skills.need", body: (e) => ({ skill: e.body.skill }) } }),
});

export type SkillEvent = EventOf<typeof acts>;
