import { definePractice } from "../../kernel/practice.ts";
import { attention } from "./attention.ts";
import { fold } from "./fold.ts";
import { followUps } from "./follow-ups.ts";
import { keyHolders } from "./held.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

export { type Held, holderOf } from "./held.ts";
export { askingBy, type DevicesLook, type RecoveryRow, settledAgainst } from "./recovering.ts";

/** Which devices speak for whom: several, a new one, one that was lost. */
export const devices = definePractice<Others>()({
  name: "devices",
  after: ["members"],
  acts,
  start: nothingYet,
  talk: { off: "no-page" },
  judge,
  fold,
  views,
  attention,
  neverBroken,
  keyHolders,
  followUps,
  messages: { en, es },
});
