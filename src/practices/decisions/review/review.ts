import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../../kernel/event.ts";
import { mostOf } from "../../charter/index.ts";
import { countedIn, hasLeft, type Known, type Past } from "../tally.ts";
import { verdict, wayOf } from "../ways/ways.ts";
import type { Close, DecisionEvent, Matter, PutText, Stance, Surroundings } from "../words.ts";
import type { Review } from "./review-words.ts";
import { weighedCounts } from "./weighed-counts.ts";

/** What people have found of one block, as far as someone had seen. */
export type BlockReview = {
  readonly block: Stance;
  /** The word of each person that stands: the newest, or where two devices spoke, the one that lets the block stand. */
  readonly found: readonly Review[];
  readonly waiting: readonly PersonId[];
  /** It does not stop the text: enough of the others found a named test unmet, or nobody backs it where somebody must. */
  readonly falls: boolean;
};

/** Whether what stopped a text stands by the community's own tests. Who blocks has no word in it; one alone decides nothing. */
export type BlocksReview = {
  readonly close: Close;
  readonly blocks: readonly BlockReview[];
  /** Whoever answered, does not block and is still here: nobody waits for the others, and they make no share larger. */
  readonly reviewers: readonly PersonId[];
  /** Community time until which people can say what they find. */
  readonly until: Minute;
  readonly isOver: boolean;
  /** True when none of the blocks stands. */
  readonly falls: boolean;
};

/** The review of the blocks that a close told of; nothing where it told of none, or where every block stands by the charter. */
export function reviewOf(matter: Matter, close: Close, past: Known): BlocksReview | undefined {
  const text = matter.texts.get(close.text);
  if (text === undefined || !isReviewed(text, close)) return undefined;
  const stances = countedIn(close, text);
  const blocking = stances.filter((one) => one.stance === "block");
  const reviewers = stances.filter((one) => one.stance !== "block" && !hasLeft(one.by, past)).map((one) => one.by);
  const until = close.time + text.rule.reviewDays * MINUTES_PER_DAY;
  const isOver = past.time > until;
  const blocks = blocking.map((block) => {
    const found = standing(matter, block, past).filter((one) => reviewers.includes(one.by));
    const waiting = reviewers.filter((person) => !found.some((one) => one.by === person));
    return { block, found, waiting, falls: fallsBy(text, reviewers.length, found, isOver) };
  });
  return { close, blocks, reviewers, until, isOver, falls: blocks.every((one) => one.falls) };
}

/** Somebody's word on a block, and which of their own words it takes the place of. */
export function reviewed(
  matter: Matter,
  e: Extract<DecisionEvent, { kind: "decisions.review" }>,
  by: PersonId,
  { seen }: Surroundings,
): Review {
  const { close, block, finds, note } = e.body;
  const replaces = [...matter.reviews.values()]
    .filter((one) => one.by === by && one.block === block && seen(one.id))
    .map((one) => one.id);
  return { id: e.id, by, minute: e.minute, close, block, finds, note, replaces };
}

/** True for a close whose blocks people look at together. */
function isReviewed({ rule }: PutText, close: Close): boolean {
  return close.verdict === "blocked" && wayOf(rule.method).isReviewed && rule.reviewDays > 0;
}

/** The same close, with its blocks counted as standing aside: their words stay, they stop nothing. */
export function weighed(
  close: Close,
  text: PutText,
  as: Pick<Close, "id" | "by" | "minute" | "place" | "time">,
): Close {
  const counts = weighedCounts(close.counts);
  return { ...close, ...as, counts, verdict: verdict(counts, text.rule), weighs: close.id };
}

/** Before the time is over everyone's word may still come, so the share is of all; after that, of those who spoke, and more than half must have. */
function fallsBy({ rule }: PutText, all: number, found: readonly Review[], isOver: boolean): boolean {
  const against = found.filter((one) => one.finds !== "stands").length;
  if (isOver && found.length - against < rule.blockBackers) return true;
  const of = isOver ? found.length : all;
  return 2 * found.length > all && against >= mostOf(of, rule.reviewPercent);
}

/** The words on a block, whichever of the closes that tell of it somebody had before them. */
function standing(matter: Matter, block: Stance, { seen, suspended }: Past): Review[] {
  const known = [...matter.reviews.values()].filter((one) => one.block === block.id && seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  const newest = new Map<PersonId, Review>();
  for (const one of known) {
    if (replaced.has(one.id) || suspended(one.id)) continue;
    newest.set(one.by, ahead(newest.get(one.by), one));
  }
  return [...newest.values()].sort((a, b) => (a.by < b.by ? -1 : 1));
}

function ahead(first: Review | undefined, one: Review): Review {
  if (first === undefined) return one;
  if ((first.finds === "stands") !== (one.finds === "stands")) return first.finds === "stands" ? first : one;
  return first.id < one.id ? first : one;
}

/** Every word that putting a review on record must list. */
export function reviewsIn(review: BlocksReview): Id[] {
  return review.blocks.flatMap((one) => one.found.map(({ id }) => id));
}
