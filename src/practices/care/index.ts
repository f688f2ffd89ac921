import { yes } from "../../kernel/event.ts";
import { definePractice } from "../../kernel/practice.ts";
import { attention, coming, search } from "./attention.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, type Care, emptyCircle, type Others } from "./words.ts";

/** Care circles: a few people who look after somebody, or keep something together, that only they read. */
export const care = definePractice<Others>()({
  name: "care",
  after: ["members"],
  acts,
  start: {} as Care,
  talk: { off: "own-words" },
  judge: () => yes,
  fold: (state) => state,
  within: { start: emptyCircle, judge, fold },
  views,
  attention,
  coming,
  search,
  putBack,
  messages: { en, es },
});
