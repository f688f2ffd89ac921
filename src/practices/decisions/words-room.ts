import { act } from "../../kernel/acts.ts";
import type { Id, PersonId } from "../../kernel/event.ts";
import { choice, id, list, ref } from "../../kernel/fields.ts";

/**
 * What somebody said to a decision that people in a room took, by name: the answers to a text that goes ahead. "Unsaid" takes
 * back what was written down of them.
 */
export const ROOM_STANCES = ["agree", "reservations", "aside", "abstain", "no", "unsaid"] as const;
export type RoomStance = (typeof ROOM_STANCES)[number];

/** A word on what somebody said, by their own hand or by somebody else's. */
export type RoomWord = {
  readonly id: Id;
  readonly by: PersonId;
  readonly stance: RoomStance;
  readonly replaces: readonly Id[];
};

/** Most people who are named by one act. */
const NAMED_MAX = 60;

export const roomActs = {
  "name-stance": act(
    87,
    {
      record: ref("decisions.record"),
      people: list(id("members.join", "members.enrol"), { max: NAMED_MAX, min: 1 }),
      stance: choice(ROOM_STANCES),
    },
    { reversal: { none: "replaced-by-newer" } },
  ),
};
