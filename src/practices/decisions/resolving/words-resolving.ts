import { act } from "../../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import { choice, id, minute, optional, ref, text } from "../../../kernel/fields.ts";
import type { PersistentMap } from "../../../kernel/persistent-map.ts";

/** What came of a conversation about a block, or that it was not held. */
export type Came = (typeof CAME)[number];
export const CAME = ["closer", "reworded", "lifted", "apart", "missed"] as const;

/** A conversation that somebody offered while a block stops a text: those who block and those whose text it is sit down together. */
export type Meeting = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly place: number;
  /** The text that the block stops. */
  readonly text: Id;
  /** When people meet. */
  readonly at: Minute;
  readonly where: string | undefined;
  /** Somebody beside the two sides who leads the conversation. */
  readonly facilitator: PersonId | undefined;
  /** Later offers, made in sight of this one before anybody had said what came of it. */
  readonly replacedBy: readonly Id[];
  /** It will not be held, says whoever offered it. */
  readonly calledOff: readonly {
    readonly event: Id;
    readonly by: PersonId;
    readonly minute: Minute;
    readonly why: string | undefined;
  }[];
  /** What each of those who were to be there said came of it, oldest first. */
  readonly words: PersistentMap<readonly MeetingWord[]>;
};

export type MeetingWord = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly came: Came;
  readonly note: string | undefined;
  /** The same person's words on this conversation that this one takes the place of. */
  readonly replaces: readonly Id[];
};

export const resolvingActs = {
  /** Offers a conversation; a newer offer takes the place of one of which nothing has been said yet. */
  meet: act(
    62,
    {
      text: ref("decisions.put"),
      at: minute(),
      where: optional(text({ max: 120 })),
      facilitator: optional(id("members.join", "members.enrol")),
    },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
  /** Takes an offer back before anybody said what came of it. */
  "call-off": act(
    64,
    { meeting: ref("decisions.meet"), why: optional(text({ max: 200 })) },
    { byHand: true, reversal: { none: "replaced-by-newer" } },
  ),
  /** Says what came of it. */
  met: act(
    63,
    { meeting: ref("decisions.meet"), came: choice(CAME), note: optional(text({ max: 500, lines: true })) },
    { byHand: true, reversal: { none: "replaced-by-newer" }, binds: true },
  ),
};
