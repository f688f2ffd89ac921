import { yes } from "../../kernel/event.ts";
import { definePractice } from "../../kernel/practice.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, type Details, type Others, type Shown } from "./words.ts";

/** What people tell a few others about themselves, and can take back. */
export const details = definePractice<Others>()({
  name: "details",
  after: ["members"],
  acts,
  start: {} as Details,
  judge: () => yes,
  fold: (state) => state,
  within: { start: { written: undefined } as Shown, judge, fold },
  views,
  messages: { en, es },
});
