import { definePractice } from "../../kernel/practice.ts";
import { fold } from "./fold.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { neverBroken } from "./never-broken.ts";
import { judge } from "./rules.ts";
import { attention, needsOffline, views, whereabouts } from "./views.ts";
import { acts, noMap, type Others } from "./words.ts";

/** A plan of the street, with the households that want to be on it. */
export const map = definePractice<Others>()({
  name: "map",
  after: ["members"],
  acts,
  talk: { off: "no-page" },
  start: noMap,
  judge,
  fold,
  views,
  attention,
  needsOffline,
  whereabouts,
  neverBroken,
  messages: { en, es },
});
