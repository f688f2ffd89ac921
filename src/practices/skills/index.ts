import { definePractice } from "../../kernel/practice.ts";
import { skillsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { skill } from "./talk.ts";
import { attention, search } from "./today.ts";
import { views } from "./views.ts";
import { acts, noSkills, type Others } from "./words.ts";

/** Who can do what, who teaches, and what nobody can do yet. */
export const skills = definePractice<Others>()({
  name: "skills",
  after: ["members"],
  acts,
  start: noSkills,
  talk: { on: { skill } },
  judge,
  fold,
  views,
  attention,
  posted,
  search,
  putBack,
  neverBroken,
  exchanges: { skills: skillsFile },
  messages: { en, es },
});
