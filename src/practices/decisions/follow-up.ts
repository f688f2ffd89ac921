import type { Draft } from "../../kernel/event.ts";
import { closing, type DecisionLook, knownTo, matterWith, openTexts, outcomeNow } from "./reading.ts";
import { reviewNow, weighing } from "./review/review-view.ts";
import { tally } from "./tally.ts";
import type { DecisionEvent } from "./words.ts";

/** When one's own word was the last one missing, nothing is left to choose: what was said goes on record. */
export function followUps(look: DecisionLook, after: DecisionEvent): readonly Draft[] {
  if (look.setAside(after.id) !== undefined) return [];
  if (after.kind === "decisions.say") return lastAnswer(look, after.body.text);
  return after.kind === "decisions.review" ? lastFinding(look, after.body.close) : [];
}

function lastAnswer(look: DecisionLook, id: string): readonly Draft[] {
  const matter = matterWith(look, id);
  const text = matter && openTexts(matter, outcomeNow(look, matter), knownTo(look)).find((one) => one.id === id);
  if (text === undefined) return [];
  const { counted, waiting, quorum } = tally(text, knownTo(look));
  return waiting.length > 0 || !quorum ? [] : [closing(text, counted)];
}

function lastFinding(look: DecisionLook, close: string): readonly Draft[] {
  const matter = matterWith(look, close);
  const review = matter && reviewNow(look, matter, outcomeNow(look, matter));
  const isLast = review?.falls === true && review.blocks.every((one) => one.waiting.length === 0);
  return review !== undefined && isLast ? [weighing(review)] : [];
}
