import { definePractice } from "../../kernel/practice.ts";
import { again, fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { judge } from "./rules.ts";
import { document } from "./talk.ts";
import { search, views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

/** The papers that the community lives by, each adopted by a decision that it names. */
export const documents = definePractice<Others>()({
  name: "documents",
  after: ["members", "decisions"],
  acts,
  start: nothingYet,
  talk: { on: { document } },
  judge,
  fold,
  again,
  views,
  search,
  messages: { en, es },
});
