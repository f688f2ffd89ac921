import type { Draft } from "../../kernel/event.ts";
import { closing, type DecisionLook, knownTo, matterWith, openTexts, outcomeNow } from "./reading.ts";
import { tally } from "./tally.ts";
import type { DecisionEvent } from "./words.ts";

/** When one's own answer was the last one missing, nothing is left to choose: what was said goes on record. */
export function followUps(look: DecisionLook, after: DecisionEvent): readonly Draft[] {
  if (after.kind !== "decisions.say" || look.setAside(after.id) !== undefined) return [];
  const matter = matterWith(look, after.body.text);
  const text = matter && openTexts(matter, outcomeNow(look, matter)).find((one) => one.id === after.body.text);
  if (text === undefined) return [];
  const { counted, waiting, quorum } = tally(text, knownTo(look));
  if (waiting.length > 0 || !quorum) return [];
  return [closing(text, counted)];
}
