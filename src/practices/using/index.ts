import { definePractice } from "../../kernel/practice.ts";
import { again, fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { offBy } from "./off.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, everythingOn, type Others } from "./words.ts";

/** Which practices a community uses: switched on and off by its decisions. */
export const using = definePractice<Others>()({
  name: "using",
  after: ["members"],
  acts,
  start: everythingOn,
  talk: { off: "no-page" },
  judge,
  fold,
  again,
  views,
  offBy,
  messages: { en, es },
});
