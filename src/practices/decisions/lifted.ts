import type { Id } from "../../kernel/event.ts";
import { countedIn } from "./tally.ts";
import type { Close, Matter, PutText, Stance } from "./words.ts";

type Seen = (id: Id) => boolean;

/** The blocks that stopped a text; nothing of a close that none stopped. */
export function blocksIn(close: Close, text: PutText | undefined): readonly Stance[] {
  if (close.verdict !== "blocked") return [];
  return countedIn(close, text).filter((one) => one.stance === "block");
}

/** True for a close that a block stopped whose author has let it go since: then its text is answered again. */
export function isLifted(close: Close, text: PutText | undefined, seen: Seen): boolean {
  return text !== undefined && blocksIn(close, text).some((block) => isLetGo(block, text, seen));
}

/** True for a block whose author has said something else to the same text since. */
export function isLetGo(block: Stance, text: PutText, seen: Seen): boolean {
  const later = text.stances.get(block.by) ?? [];
  return later.some((one) => one.stance !== "block" && one.replaces.includes(block.id) && seen(one.id));
}

/**
 * Says of the block in a close whether it stops nothing any more, since that was put on record: by a review, or by a vote
 * that people fell back on. A block is one person's word on one text, and two closes that did not know of each other can
 * both count it: what is found of it in one holds in the other. A vote that was fallen back on holds against every block.
 */
export function passedOver(matter: Matter, closes: readonly Close[]): (close: Close, block: Stance) => boolean {
  const ended = closes.filter((one) => one.weighs !== undefined);
  const votes = new Set(ended.filter((one) => one.fellBack).map((one) => one.text));
  const weighed = ended.flatMap((one) => matter.closes.get(one.weighs ?? "") ?? []);
  const fell = new Set(weighed.flatMap((one) => blocksIn(one, matter.texts.get(one.text)).map(({ id }) => id)));
  return (close, block) => votes.has(close.text) || fell.has(block.id);
}
