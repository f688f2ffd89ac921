import { definePractice } from "../../kernel/practice.ts";
import { skillsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { judge } from "./rules.ts";
import { attention, search } from "./today.ts";
import { views } from "./views.ts";
import { acts, noSkills, type Others } from "./words.ts";

/** Who can do what, who teaches, and what nobody can do yet. */
export const skills = definePractice<Others>()({
  name: "skills",
  after: ["members"],
  acts,
  start: noSkills,
  judge,
  fold,
  views,
  attention,
  search,
  neverBroken,
  exchanges: { skills: skillsFile },
  messages: { en, es },
});
