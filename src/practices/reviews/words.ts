import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Charter } from "../charter/index.ts";
import type { Members } from "../members/index.ts";

/** Whether somebody still belongs, as everybody may know it: that it is asked, by which rule, and what came of it. */
export type Review = {
  readonly id: Id;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly minute: Minute;
  /** Community time when it was opened: no clock of one alone says how long the grounds are kept. */
  readonly time: Minute;
  /** Which value or rule it is about, without the story. */
  readonly rule: string;
  /** A restorative circle was offered; or safety did not allow it. */
  readonly offered: "circle" | "safety";
  readonly parties: readonly PersonId[];
  /** The day that the hearing is meant for. */
  readonly hearing: Minute;
  /** Where the grounds are written, for the person and those on the roll. */
  readonly circle: Id;
  /** Several where people wrote that down unaware of each other; so with the reasons that no newer ones take the place of. */
  readonly heard: readonly Heard[];
  readonly reasons: readonly Reasons[];
};

/** That the hearing was, and whether the person spoke for themselves, sent words, or did neither. */
export type Heard = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** Community time when it went on record. */
  readonly time: Minute;
  readonly spoke: Spoke;
  readonly supporter: PersonId | undefined;
};
export type Spoke = "spoke" | "sent-words" | "stayed-away";
export type Reasons = { readonly id: Id; readonly by: PersonId; readonly text: string; readonly wayBack: string };

export type Reviews = { readonly reviews: PersistentMap<Review> };
export const nothingYet: Reviews = { reviews: PersistentMap.empty };

/** What is written to the person and those on the roll, and to nobody else. */
export type Told = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly what: Telling;
  readonly text: string;
};
export type Telling = "grounds" | "statement" | "minutes";
export type Within = { readonly told: readonly Told[] };

/** What this practice reads of others. */
export type Others = { readonly members: Members; readonly charter: Charter };

const review = ref("reviews.open");
const person = id("members.join", "members.enrol");

/**
 * The gate of a removal. These are heard by the rights lane (kernel/lane/reviews.ts), which lets no motion remove somebody
 * that has not been through it.
 */
export const acts = defineActs("reviews", {
  open: act(
    170,
    {
      person,
      rule: text({ max: 200 }),
      offered: choice(["circle", "safety"]),
      parties: list(person, { max: 4 }),
      hearing: minute(),
      circle: ref("kernel.audience"),
    },
    {
      reversal: { none: "ends-by-itself" },
      lane: ({ body }) => ({
        is: "review",
        whom: body.person,
        parties: body.parties,
        isUrgent: body.offered === "safety",
      }),
    },
  ),
  back: act(
    171,
    { review },
    { reversal: { none: "said-is-said" }, lane: ({ body }) => ({ is: "back", review: body.review }) },
  ),
  hear: act(
    172,
    { review, spoke: choice(["spoke", "sent-words", "stayed-away"]), supporter: optional(person) },
    { reversal: { none: "others-build-on-it" }, lane: ({ body }) => ({ is: "hearing", review: body.review }) },
  ),
  appeal: act(
    173,
    { review },
    { byHand: true, reversal: { none: "ends-by-itself" }, lane: ({ body }) => ({ is: "appeal", review: body.review }) },
  ),
  panel: act(
    174,
    { review, finds: choice(["stands", "falls"]) },
    {
      reversal: { none: "said-is-said" },
      binds: true,
      lane: ({ body }) => ({ is: "panel", review: body.review, stands: body.finds === "stands" }),
    },
  ),
  reasons: act(
    175,
    { review, text: text({ max: 700, lines: true }), wayBack: text({ max: 400, lines: true }) },
    { reversal: { none: "replaced-by-newer" } },
  ),
  tell: act(
    176,
    {
      circle: ref("kernel.audience"),
      what: choice(["grounds", "statement", "minutes"]),
      text: text({ max: 3000, lines: true }),
    },
    { reversal: { none: "said-is-said" }, sealedTo: "circle", paddedTo: 1024, hidden: true },
  ),
});

export type ReviewsEvent = EventOf<typeof acts>;
