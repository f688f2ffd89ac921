import { definePractice } from "../../kernel/practice.ts";
import { attention } from "./attention.ts";
import { coming } from "./coming.ts";
import { fold } from "./fold.ts";
import { followUps } from "./follow-up.ts";
import { heeds } from "./in-force.ts";
import { decisionsFile } from "./log/exchange.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { told } from "./told.ts";
import { search, views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

export { recordsUnder } from "./fold-past.ts";
export { byStance, type Named, namedUnder } from "./in-room.ts";
export { broughtFrom, type MatterNow, matterNow } from "./matter-now.ts";
export type { Finding } from "./review/review-words.ts";
export type { Decisions, Method, StanceKind } from "./words.ts";

/** Deciding by consensus: a problem, concerns, one exact text, everyone's answer, and a log that people can look back at. */
export const decisions = definePractice<Others>()({
  name: "decisions",
  after: ["members", "charter", "groups"],
  acts,
  start: nothingYet,
  talk: { off: "own-words" },
  judge,
  fold,
  views,
  attention,
  coming,
  posted,
  search,
  putBack,
  told,
  followUps,
  neverBroken,
  inForce: ({ inForce }) => inForce,
  heeds,
  exchanges: { decisions: decisionsFile },
  messages: { en, es },
});
