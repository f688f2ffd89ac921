import { definePractice } from "../../kernel/practice.ts";
import { attention, coming, due } from "./attention.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, noCase, nothingYet, type Others } from "./words.ts";

/** Help for people who are at odds: who helps is known to all, and a case to those who sit in it. */
export const conflict = definePractice<Others>()({
  name: "conflict",
  after: ["members", "charter"],
  acts,
  start: nothingYet,
  talk: { off: "own-words" },
  judge,
  fold,
  within: { start: noCase, judge: judgeCase, fold: foldCase },
  views,
  attention,
  coming,
  due,
  putBack,
  messages: { en, es },
});
