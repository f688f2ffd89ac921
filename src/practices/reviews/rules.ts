import type { Audience } from "../../kernel/audience/circles.ts";
import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Others, Reviews, ReviewsEvent, Within } from "./words.ts";

/** What the rights lane does not know: it judges who, when and how many before this. */
export function judge({ reviews }: Reviews, e: ReviewsEvent, { by, rights, others, seen }: World<Others>): Verdict {
  if (e.kind === "reviews.tell") return no("reviews.not-here");
  if (e.kind === "reviews.open") {
    const { person, parties } = e.body;
    const isKnown = [person, ...parties].every((one) => others.members.people.has(one) && seen(one));
    if (!isKnown) return no("reviews.unknown-person");
    return new Set([person, ...parties]).size <= parties.length ? no("reviews.named-twice") : yes;
  }
  const review = reviews.get(e.body.review);
  if (review === undefined || !seen(review.id)) return no("reviews.unknown");
  if (e.kind !== "reviews.reasons") return yes;
  if (by === undefined || !rights.roll.has(by)) return no("lane.not-on-roll");
  return review.heard.some((one) => seen(one.id)) ? yes : no("lane.hear-first");
}

/** The grounds are fixed before the others speak; the person answers for themselves. */
export function judgeTold({ told }: Within, e: ReviewsEvent, { by, seen }: World, audience: Audience): Verdict {
  if (e.kind !== "reviews.tell") return no("reviews.not-here");
  if (e.body.what !== "grounds") return told.some(({ what }) => what === "grounds") ? yes : no("reviews.grounds-first");
  if (by !== audience.by) return no("reviews.opener-says");
  return told.some((one) => one.what === "grounds" && seen(one.id)) ? no("reviews.grounds-stand") : yes;
}
