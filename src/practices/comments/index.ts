import { definePractice } from "../../kernel/practice.ts";
import { commentsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { judge } from "./rules.ts";
import { attention, search } from "./today.ts";
import { views } from "./views.ts";
import { acts, nothingSaid, type Others } from "./words.ts";

/** What people say, and show, under anything that a practice opens for it. */
export const comments = definePractice<Others>()({
  name: "comments",
  after: ["members"],
  acts,
  start: nothingSaid,
  talk: { off: "own-words" },
  judge,
  fold,
  views,
  attention,
  search,
  exchanges: { comments: commentsFile },
  messages: { en, es },
});
