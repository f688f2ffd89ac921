import { definePractice } from "../../kernel/practice.ts";
import { attention } from "./attention.ts";
import { peopleFile } from "./exchange.ts";
import { fold } from "./fold.ts";
import { isOpen } from "./invite.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { homes } from "./names.ts";
import { neverBroken } from "./never-broken.ts";
import { posted } from "./posted.ts";
import { putBack } from "./put-back.ts";
import { judge } from "./rules.ts";
import { search } from "./search.ts";
import { untold } from "./untold.ts";
import { views } from "./views.ts";
import { acts, nobodyYet } from "./words.ts";

export { awaitedAs, awaitedOf } from "./arriving.ts";
export { type ForkRow, isOpenFork } from "./forks-view.ts";
export { inviteOf, isOpen, WALL_INVITE_MINUTES_MAX } from "./invite.ts";
export { alphabetical, byName, householdNameOf, nameOf, peopleHere } from "./names.ts";
export { VOUCHERS_PER_MONTH } from "./rules.ts";
export {
  everything,
  goingOf,
  hasSay,
  isGone,
  leftThemselves,
  livesIn,
  peopleWithSay,
  standing,
  stands,
} from "./standing.ts";
export { type Members, type Standing, WALL_INVITE_USES } from "./words.ts";

/** Who is here: founding, inviting, joining, vouching, households, going. */
export const members = definePractice()({
  name: "members",
  after: [],
  acts,
  start: nobodyYet,
  talk: { off: "would-hurt" },
  judge,
  fold,
  views,
  homes,
  openInvites: ({ state, time, now }) => [...state.invites.values()].filter((one) => isOpen(one, Math.max(time, now))),
  attention,
  posted,
  search,
  putBack,
  followUps: (look, { kind }) => (kind === "members.move" ? untold(look) : []),
  due: untold,
  neverBroken,
  exchanges: { people: peopleFile },
  messages: { en, es },
});
