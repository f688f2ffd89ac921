import { act } from "../../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import { choice, id, list, optional, ref, text } from "../../../kernel/fields.ts";
import { PAGE_MAX } from "../../../kernel/pages.ts";
import { pageBefore } from "../words-settling.ts";

/** What somebody finds of a block: that it stands, or by which named test it does not. */
export type Finding = (typeof FINDINGS)[number];
const FINDINGS = ["stands", "no-value", "preference", "no-way"] as const;

/** One person's word on one block that stopped a text. */
export type Review = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** The close that the block stopped, and the stance that blocks. */
  readonly close: Id;
  readonly block: Id;
  readonly finds: Finding;
  readonly note: string | undefined;
  /** The same person's words on this block that this one takes the place of. */
  readonly replaces: readonly Id[];
};

const close = ref("decisions.close");

export const reviewActs = {
  review: act(
    85,
    { close, block: id("decisions.say"), finds: choice(FINDINGS), note: optional(text({ max: 280 })) },
    { byHand: true, reversal: { none: "replaced-by-newer" }, binds: true },
  ),
  weigh: act(
    86,
    { close, counted: list(id("decisions.review"), { max: PAGE_MAX }), after: pageBefore },
    { reversal: { none: "others-build-on-it" }, counts: (e) => ({ ids: e.body.counted, after: e.body.after }) },
  ),
};
