import { definePractice } from "../../kernel/practice.ts";
import { attention } from "./attention.ts";
import { decisionsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { followUps } from "./follow-up.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { judge } from "./rules.ts";
import { search, views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

export type { LogRow } from "./log.ts";
export type { CloseRow, ConcernRow, MatterRow, StanceRow, TextRow } from "./matter-view.ts";
export type { PathItem } from "./path.ts";
export { type MatterState, type Step, stepOf } from "./standing-outcome.ts";
export { responders, verdict } from "./tally.ts";
export type { MatterLine } from "./views.ts";
export type { Change } from "./word-diff.ts";
export { COUNTED_MAX, type Counts, type Decisions, STANCES, type StanceKind, type Verdict } from "./words.ts";

/** Deciding by consensus: a problem, concerns, one exact text, everyone's answer, and a log that people can look back at. */
export const decisions = definePractice<Others>()({
  name: "decisions",
  after: ["members", "charter"],
  acts,
  start: nothingYet,
  judge,
  fold,
  views,
  attention,
  search,
  followUps,
  neverBroken,
  exchanges: { decisions: decisionsFile },
  messages: { en, es },
});
