import { yes } from "../../kernel/event.ts";
import { definePractice } from "../../kernel/practice.ts";
import { coming } from "./birthdays.ts";
import { due } from "./circles.ts";
import { contactsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { judge } from "./rules.ts";
import { views } from "./views.ts";
import { acts, type Details, type Others, type Shown } from "./words.ts";

/** What people tell others about themselves, and can take back. */
export const details = definePractice<Others>()({
  name: "details",
  after: ["members"],
  acts,
  start: {} as Details,
  talk: { off: "would-hurt" },
  judge: () => yes,
  fold: (state) => state,
  within: { start: { written: undefined, reach: "chosen" } as Shown, judge, fold },
  views,
  coming,
  due,
  exchanges: { contacts: contactsFile },
  messages: { en, es },
});
