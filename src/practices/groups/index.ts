import { definePractice } from "../../kernel/practice.ts";
import { acts } from "./acts.ts";
import { again } from "./again.ts";
import { groupsFile, rolesFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { judge } from "./rules.ts";
import { group, role } from "./talk.ts";
import { attention, coming } from "./today.ts";
import { search, views } from "./views.ts";
import { nothingYet, type Others } from "./words.ts";

export { groupName, memberIds } from "./reach.ts";
export type { Groups } from "./words.ts";

/** Working groups and roles: what a few do for everyone, for how long, and how it is taken back. */
export const groups = definePractice<Others>()({
  name: "groups",
  after: ["members", "charter"],
  acts,
  start: nothingYet,
  talk: { on: { group, role } },
  judge,
  fold,
  again,
  views,
  attention,
  coming,
  posted,
  search,
  neverBroken,
  exchanges: { roles: rolesFile, groups: groupsFile },
  messages: { en, es },
});
