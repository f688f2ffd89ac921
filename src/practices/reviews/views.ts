import type { Audience } from "../../kernel/audience/circles.ts";
import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import { id } from "../../kernel/fields.ts";
import { BACKERS } from "../../kernel/lane/reviews.ts";
import type { Look, View } from "../../kernel/practice.ts";
import { charterNumber, type MotionState, motionStateOf } from "../charter/index.ts";
import { nameOf } from "../members/index.ts";
import type { Others, Review, Reviews, Spoke, Telling, Within } from "./words.ts";

export type ReviewsLook = Look<Reviews, Others>;
export type Named = { readonly person: PersonId; readonly name: string };

/** Where a review stands. */
export type Stage = "backing" | "notice" | "hearing" | "vote" | "removed" | "over";

export type ReviewRow = {
  readonly id: Id;
  readonly person: PersonId;
  readonly name: string;
  readonly by: Named;
  readonly minute: Minute;
  readonly rule: string;
  readonly offered: Review["offered"];
  readonly stage: Stage;
};

export type ReviewView = ReviewRow & {
  readonly parties: readonly Named[];
  readonly hearing: Minute;
  /** Days that must still pass with the notice, after the hearing, and for an appeal. */
  readonly noticeDays: number;
  readonly hearingDays: number;
  readonly appealDays: number;
  /** The charter's days of notice, after the hearing, and of an appeal. */
  readonly days: { readonly grounds: number; readonly hearing: number; readonly appeal: number };
  readonly backers: readonly Named[];
  readonly backersNeeded: number;
  readonly voters: number;
  readonly needed: number;
  readonly percent: number;
  /** As each wrote it down who put it on record. */
  readonly heard: readonly {
    readonly minute: Minute;
    readonly spoke: Spoke;
    readonly by: Named;
    readonly supporter: Named | undefined;
  }[];
  readonly isAppealed: boolean;
  readonly panel: readonly (Named & { readonly stands: boolean | undefined })[];
  /** What was put to everyone on it, and was not overtaken. */
  readonly motion: Id | undefined;
  readonly reasons: readonly { readonly by: Named; readonly text: string; readonly wayBack: string }[];
  /** The grounds and what was answered, where the one who looks may read them. */
  readonly told: readonly (Named & {
    readonly id: Id;
    readonly minute: Minute;
    readonly what: Telling;
    readonly text: string;
  })[];
  readonly canRead: boolean;
  /** The key to what was written was ended. */
  readonly isGone: boolean;
  readonly circle: Id;
  readonly suspendedUntil: Minute | undefined;
  readonly me: {
    readonly isPerson: boolean;
    readonly isOnRoll: boolean;
    readonly isOpener: boolean;
    readonly isDrawn: boolean;
  };
};

/** A person may be asked to stay away so long, where safety comes first: said here, and kept by nobody but the neighbours. */
const SUSPENDED_DAYS = 14;

const named = ({ others }: ReviewsLook, person: PersonId): Named => ({ person, name: nameOf(others.members, person) });

export function stageOf(look: ReviewsLook, review: Review): Stage {
  const { lane, rights } = look;
  const now = lane.reviewing(review.id);
  // Of two reviews of one person, the other removed nobody.
  if (rights.removed.has(review.person)) return motionOn(look, review)?.state === "concluded" ? "removed" : "over";
  if (now === undefined || now.isOver) return "over";
  if (now.heard !== undefined) return "vote";
  if (now.isUrgent && now.backers.length < BACKERS) return "backing";
  return now.noticed.for < now.noticed.needed ? "notice" : "hearing";
}

/** The motion that stands on a review: the one on record, else the newest that waits for yes. What was overtaken stands on nothing. */
export function motionOn({ others, lane }: ReviewsLook, review: Review): { id: Id; state: MotionState } | undefined {
  const motions = [...others.charter.motions.values()]
    .filter((each) => each.review === review.id)
    .map((each) => ({ id: each.id, state: motionStateOf({ state: others.charter, lane }, each) }));
  const inState = (wanted: MotionState) => motions.findLast(({ state }) => state === wanted);
  return inState("concluded") ?? inState("open");
}

function rowOf(look: ReviewsLook, review: Review): ReviewRow {
  const { person, minute, rule, offered } = review;
  return {
    id: review.id,
    ...named(look, person),
    by: named(look, review.by),
    minute,
    rule,
    offered,
    stage: stageOf(look, review),
  };
}

const all: View<Reviews, Others, Record<string, never>, readonly ReviewRow[]> = {
  about: "Reviews of whether somebody still belongs: that they are, by which rule, and where they stand.",
  params: {},
  look: (look) => {
    const rows = [...look.state.reviews.values()].map((one) => rowOf(look, one));
    return rows.sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
  },
};

const one: View<Reviews, Others, { review: Id }, ReviewView | null> = {
  about: "One review: its days, who votes, and what is still needed; the grounds, for those who may read them.",
  params: { review: id("reviews.open") },
  look: (look, { review: wanted }) => {
    const review = look.state.reviews.get(wanted);
    return review === undefined ? null : wholeOf(look, review);
  },
};

/** What a review calls its circle is one only where who opened it made it: nobody lends their notice the grounds of another. */
export function isOfGrounds({ circle, by }: Review, audience: Pick<Audience, "id" | "by">): boolean {
  return audience.id === circle && audience.by === by;
}

const daysLeft = (span: { for: number; needed: number } | undefined): number =>
  span === undefined ? 0 : Math.max(0, Math.ceil((span.needed - span.for) / MINUTES_PER_DAY));

function wholeOf(look: ReviewsLook, review: Review): ReviewView {
  const { lane, me, rights } = look;
  const now = lane.reviewing(review.id);
  const motion = motionOn(look, review);
  const within = look.within().find(({ audience }) => isOfGrounds(review, audience));
  const isBacked = now?.isUrgent === true && now.backers.length >= BACKERS;
  return {
    ...rowOf(look, review),
    parties: review.parties.map((person) => named(look, person)),
    hearing: review.hearing,
    ...{ noticeDays: daysLeft(now?.noticed), hearingDays: daysLeft(now?.heard), appealDays: daysLeft(now?.appealed) },
    days: {
      grounds: charterNumber(rights, "groundsDays"),
      hearing: charterNumber(rights, "hearingDays"),
      appeal: charterNumber(rights, "appealDays"),
    },
    backers: (now?.backers ?? []).map((person) => named(look, person)),
    backersNeeded: review.offered === "safety" ? BACKERS : 0,
    ...{
      voters: now?.electorate.length ?? 0,
      needed: now?.needed ?? 0,
      percent: charterNumber(rights, "removePercent"),
    },
    heard: review.heard.map(({ minute, spoke, by, supporter }) => ({
      ...{ minute, spoke, by: named(look, by) },
      supporter: supporter === undefined ? undefined : named(look, supporter),
    })),
    isAppealed: now?.appealed !== undefined,
    panel: (now?.panel ?? []).map((person) => ({ ...named(look, person), stands: now?.words.get(person) })),
    ...{ motion: motion?.id, circle: review.circle },
    reasons: review.reasons.map(({ by, text, wayBack }) => ({ by: named(look, by), text, wayBack })),
    told: ((within?.state as Within | undefined)?.told ?? []).map((each) => ({ ...each, ...named(look, each.by) })),
    canRead: within?.hasKey === true,
    isGone: look.audiences().find((each) => isOfGrounds(review, each))?.destroyed !== undefined,
    suspendedUntil: isBacked ? review.minute + SUSPENDED_DAYS * MINUTES_PER_DAY : undefined,
    me: {
      isPerson: me === review.person,
      isOnRoll: me !== undefined && rights.roll.has(me),
      isOpener: me === review.by,
      isDrawn: me !== undefined && now?.panel.includes(me) === true && !now.words.has(me),
    },
  };
}

export const views = { all, one };
