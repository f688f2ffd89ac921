import { definePractice } from "../../kernel/practice.ts";
import { attention, coming } from "./attention.ts";
import { meetingsFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { followUps } from "./follow-up.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { posted } from "./posted.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { item } from "./talk.ts";
import { search, views } from "./views.ts";
import { acts, nothingYet, type Others } from "./words.ts";

export { isDropped } from "./agenda.ts";
export { calledOff, meetingOf, whenOf } from "./meeting.ts";
export { ahead, type Occurrence } from "./reading.ts";
export type { Meeting, Meetings } from "./words.ts";

/** Meeting: when, what about, who was there, what came of it. */
export const meetings = definePractice<Others>()({
  name: "meetings",
  after: ["members", "charter", "decisions"],
  acts,
  start: nothingYet,
  talk: { on: { item } },
  judge,
  fold,
  views,
  attention,
  coming,
  posted,
  search,
  putBack,
  followUps,
  exchanges: { meetings: meetingsFile },
  messages: { en, es },
});
