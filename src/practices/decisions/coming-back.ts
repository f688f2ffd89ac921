import { no, type PersonId, type Refusal } from "../../kernel/event.ts";
import { blocksIn } from "./lifted.ts";
import { isAgreed, type Outcome, windowEnd } from "./standing-outcome.ts";
import type { Known } from "./tally.ts";
import { wayOf } from "./ways/ways.ts";
import type { Matter, PutText } from "./words.ts";

/** Why somebody who was asked cannot block, with something new, what was agreed: what is agreed by vote is over, and once is enough. */
export function whyNotBack(
  text: PutText,
  person: PersonId,
  { state, close }: Outcome,
  { seen, time }: Pick<Known, "seen" | "time">,
): Refusal | undefined {
  if (!isAgreed(state) || close?.text !== text.id || close.fellBack || wayOf(text.rule.method).backDays === undefined)
    return no("decisions.closed-already");
  if (time > windowEnd(close, text, person)) return no("decisions.window-over");
  const mine = text.stances.get(person) ?? [];
  return mine.some((one) => one.stance === "block" && seen(one.id)) ? no("decisions.blocked-before") : undefined;
}

/**
 * While a block stands, or is looked at, whoever raised it can let it go: then the text is answered again. One that came
 * after an agreement as well: then the agreement stands as it did.
 */
export function mayLift(
  matter: Matter,
  text: PutText | undefined,
  person: PersonId | undefined,
  { state, close, lateBlocks }: Outcome,
): boolean {
  if (close === undefined || close.text !== text?.id) return false;
  const isStopped = state === "blocked" || state === "blockReview";
  const blocks = isStopped ? blocksIn(close, matter.texts.get(close.text)) : lateBlocks;
  return blocks.some((one) => one.by === person);
}
