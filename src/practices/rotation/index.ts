import { definePractice } from "../../kernel/practice.ts";
import { turnsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { attention, coming } from "./today.ts";
import { views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

/** Who facilitates, who writes, who keeps time: by turns, fairly, and with the reason shown. */
export const rotation = definePractice<Others>()({
  name: "rotation",
  after: ["members", "charter", "decisions", "meetings"],
  acts,
  start: nothingYet,
  talk: { off: "no-page" },
  judge,
  fold,
  views,
  attention,
  coming,
  posted,
  putBack,
  neverBroken,
  exchanges: { turns: turnsFile },
  messages: { en, es },
});
