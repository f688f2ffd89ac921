import { definePractice } from "../../kernel/practice.ts";
import { coming } from "./ahead.ts";
import { attention, search } from "./attention.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { followUps } from "./motions.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, type CharterOthers, emptyCharter } from "./words.ts";

export { type Begun, begunWith } from "./begun.ts";
export type { CharterNumberName } from "./charter-number.ts";
export { type MotionState, stateOf as motionStateOf } from "./motions.ts";
export {
  CHARTER_NUMBERS,
  charterNumber,
  coreValues,
  isCoreValue,
  mostOf,
  shareOf,
} from "./numbers.ts";
export { CHARTER_VALUES_PRESET } from "./values-preset.ts";
export type { Charter } from "./words.ts";

/** The community's own rules: who is on the roll, its core values, its numbers; changed only by its decisions. */
export const charter = definePractice<CharterOthers>()({
  name: "charter",
  after: ["members"],
  acts,
  start: emptyCharter,
  talk: { off: "own-words" },
  judge,
  fold,
  views,
  attention,
  coming,
  posted,
  search,
  followUps,
  neverBroken,
  messages: { en, es },
});
