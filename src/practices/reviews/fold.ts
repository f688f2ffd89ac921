import type { World } from "../../kernel/practice.ts";
import type { Review, Reviews, ReviewsEvent, Within } from "./words.ts";

/** It happened; remember it. What of it counts is the rights lane's. */
export function fold(state: Reviews, e: ReviewsEvent, { by = "", time, seen }: World): Reviews {
  if (e.kind === "reviews.tell") return state;
  if (e.kind === "reviews.open") {
    const { person, rule, offered, parties, hearing, circle } = e.body;
    const { id, minute } = e;
    const review = {
      id,
      by,
      minute,
      time,
      person,
      rule,
      offered,
      parties,
      hearing,
      circle,
      heard: [],
      reasons: [],
    };
    return { reviews: state.reviews.with(id, review) };
  }
  const review = state.reviews.get(e.body.review);
  if (review === undefined) return state;
  return { reviews: state.reviews.with(review.id, changed(review, e, by, { time, seen })) };
}

function changed(
  review: Review,
  e: Exclude<ReviewsEvent, { kind: "reviews.open" | "reviews.tell" }>,
  by: string,
  { time, seen }: Pick<World, "time" | "seen">,
): Review {
  switch (e.kind) {
    case "reviews.hear": {
      const { spoke, supporter } = e.body;
      return { ...review, heard: [...review.heard, { id: e.id, by, minute: e.minute, time, spoke, supporter }] };
    }
    case "reviews.reasons": {
      const { text, wayBack } = e.body;
      const unseen = review.reasons.filter((one) => !seen(one.id));
      return { ...review, reasons: [...unseen, { id: e.id, by, text, wayBack }] };
    }
    case "reviews.back":
    case "reviews.appeal":
    case "reviews.panel":
      return review;
  }
}

/** What the person and those on the roll read. */
export function foldTold(state: Within, e: ReviewsEvent, { by = "" }: World): Within {
  if (e.kind !== "reviews.tell") return state;
  const { what, text } = e.body;
  return { told: [...state.told, { id: e.id, by, minute: e.minute, what, text }] };
}
