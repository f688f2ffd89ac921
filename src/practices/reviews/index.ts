import { definePractice } from "../../kernel/practice.ts";
import { attention, coming, due } from "./attention.ts";
import { fold, foldTold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { judge, judgeTold } from "./rules.ts";
import { views } from "./views.ts";
import { acts, nothingYet, type Others, type Within } from "./words.ts";

export { removedBy } from "./removed.ts";

/** Whether somebody still belongs: the way that a removal must go. */
export const reviews = definePractice<Others>()({
  name: "reviews",
  after: ["members", "charter"],
  acts,
  start: nothingYet,
  talk: { off: "own-words" },
  judge,
  fold,
  within: { start: { told: [] } as Within, judge: judgeTold, fold: foldTold },
  views,
  attention,
  coming,
  due,
  messages: { en, es },
});
