import type { Minute } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Review, Reviews, ReviewsEvent, Within } from "./words.ts";

/** It happened; remember it. What of it counts is the rights lane's. */
export function fold(state: Reviews, e: ReviewsEvent, { by = "", time }: World): Reviews {
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
      heard: undefined,
      reasons: undefined,
    };
    return { reviews: state.reviews.with(id, review) };
  }
  const review = state.reviews.get(e.body.review);
  if (review === undefined) return state;
  return { reviews: state.reviews.with(review.id, changed(review, e, by, time)) };
}

function changed(
  review: Review,
  e: Exclude<ReviewsEvent, { kind: "reviews.open" | "reviews.tell" }>,
  by: string,
  time: Minute,
): Review {
  switch (e.kind) {
    case "reviews.hear":
      return {
        ...review,
        heard: review.heard ?? { by, minute: e.minute, time, spoke: e.body.spoke, supporter: e.body.supporter },
      };
    case "reviews.reasons":
      return { ...review, reasons: { by, text: e.body.text, wayBack: e.body.wayBack } };
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
