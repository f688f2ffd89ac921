import { type Id, no, type Refusal } from "../../kernel/event.ts";
import { isLifted } from "./lifted.ts";
import { isEscalated, isLapsed, isOpen, type Outcome } from "./standing-outcome.ts";
import type { Known } from "./tally.ts";
import type { Close, Matter, PutText, Surroundings } from "./words.ts";

/** Why someone who is here can neither answer nor close this text. */
export function shutTo(matter: Matter, text: PutText, world: Surroundings): Refusal | undefined {
  const { by } = world;
  if (by === undefined || !text.electorate.includes(by)) return no("decisions.not-asked");
  return shut(matter, text, world);
}

/** Why nobody can say anything more to this text. */
export function shut(matter: Matter, text: PutText, world: Known): Refusal | undefined {
  const { seen } = world;
  if (matter.withdrawn.some(({ event }) => seen(event))) return no("decisions.withdrawn-already");
  if ([...matter.closes.values()].some((close) => seen(close.id) && settles(close, text, seen))) {
    return no("decisions.closed-already");
  }
  if (isLapsed(text, world)) return no("decisions.lapsed");
  return text.replacedBy.some(seen) ? no("decisions.newer-text") : undefined;
}

/** A close settles its own text, and, when it is an agreement, all others but those that were put in sight of it. */
function settles(close: Close, text: PutText, seen: (id: Id) => boolean): boolean {
  if (close.text === text.id) return !isLifted(close, text, seen);
  return close.verdict === "agreed" && !text.sawCloses.includes(close.id);
}

/** The texts that people can answer now. A poll can be among them while something else of the matter is on record. */
export function openTexts(matter: Matter, { state, texts }: Outcome, past: Known): readonly PutText[] {
  if (!isOpen(state)) return [];
  return texts.filter((text) => shut(matter, text, past) === undefined && !isEscalated(text, past));
}
