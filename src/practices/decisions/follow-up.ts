import type { Draft, Id } from "../../kernel/event.ts";
import { notYet } from "./close-rules.ts";
import { closing, weighing } from "./counting.ts";
import { type DecisionLook, knownTo, matterWith, outcomeNow } from "./reading.ts";
import { reviewNow } from "./review/review-view.ts";
import { openTexts } from "./shut.ts";
import { tally } from "./tally.ts";
import type { DecisionEvent } from "./words.ts";

type CountPage = Extract<DecisionEvent, { kind: "decisions.count" }>;

/**
 * When one's own word was the last one missing, nothing is left to choose: what was said goes on record. And where a record
 * begins with a page, the next page or the act that ends it follows at once.
 */
export function followUps(look: DecisionLook, after: DecisionEvent): readonly Draft[] {
  if (look.setAside(after.id) !== undefined) return [];
  switch (after.kind) {
    case "decisions.say":
    case "decisions.entrust":
      return some(lastAnswer(look, after.body.text));
    case "decisions.review":
      return some(lastFinding(look, after.body.close));
    case "decisions.count":
      return some(afterPage(look, after));
    default:
      return [];
  }
}

const some = (draft: Draft | undefined): readonly Draft[] => (draft === undefined ? [] : [draft]);

function openText(look: DecisionLook, id: Id) {
  const matter = matterWith(look, id);
  return matter && openTexts(matter, outcomeNow(look, matter), knownTo(look)).find((one) => one.id === id);
}

function lastAnswer(look: DecisionLook, id: Id): Draft | undefined {
  const text = openText(look, id);
  if (text === undefined) return undefined;
  const { counted, waiting, quorum } = tally(text, knownTo(look));
  return waiting.length > 0 || !quorum ? undefined : closing(text, counted);
}

function reviewOn(look: DecisionLook, close: Id) {
  const matter = matterWith(look, close);
  const review = matter && reviewNow(look, matter, outcomeNow(look, matter));
  return review?.falls === true && review.close.id === close ? review : undefined;
}

function lastFinding(look: DecisionLook, close: Id): Draft | undefined {
  const review = reviewOn(look, close);
  return review?.blocks.every((one) => one.waiting.length === 0) ? weighing(review) : undefined;
}

/** Nothing once somebody has said something else, or put it on record: then the page stands for nothing, and whoever wants to begins anew. */
function afterPage(look: DecisionLook, page: CountPage): Draft | undefined {
  const { of } = page.body;
  const review = reviewOn(look, of);
  if (review !== undefined) return weighing(review, page);
  const text = openText(look, of);
  const known = knownTo(look);
  if (text === undefined) return undefined;
  const answers = tally(text, known);
  if (notYet(text, { ...known, time: look.time }, answers) !== undefined) return undefined;
  return closing(text, answers.counted, page);
}
