import type { Draft, Id } from "../../kernel/event.ts";
import { nextPage } from "../../kernel/pages.ts";
import { type BlocksReview, reviewsIn } from "./review/review.ts";
import type { DecisionEvent, PutText, Stance } from "./words.ts";

type CountPage = Extract<DecisionEvent, { kind: "decisions.count" }>;

/**
 * Puts exactly what is counted on record: nothing is left to choose. Where that is more than one act lists, its first page, or
 * the one after `page`. Nothing where what is counted is not what that page goes on from any more.
 */
export function closing(text: PutText, counted: readonly Stance[], page?: CountPage): Draft | undefined {
  const due = counted.map((one) => one.id);
  return counting(due, text.id, { kind: "decisions.close", body: { text: text.id } }, page);
}

/** The same for a review of blocks that comes to its end. */
export function weighing(review: BlocksReview, page?: CountPage): Draft | undefined {
  const close = review.close.id;
  return counting(reviewsIn(review), close, { kind: "decisions.weigh", body: { close } }, page);
}

function counting(due: readonly Id[], of: Id, whole: Draft, page: CountPage | undefined): Draft | undefined {
  const next = nextPage(due, page?.body.counted);
  if (next === undefined) return undefined;
  const list = { counted: next.ids, ...(page !== undefined && { after: page.id }) };
  if (next.isLast) return { kind: whole.kind, body: { ...whole.body, ...list } };
  return { kind: "decisions.count", body: { of, ...list } };
}
