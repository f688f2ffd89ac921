import type { Id } from "../../kernel/event.ts";
import { countedIn } from "./tally.ts";
import type { Close, PutText } from "./words.ts";

/** True for a close that a block stopped whose author has let it go since: then its text is answered again. */
export function isLifted(close: Close, text: PutText | undefined, seen: (id: Id) => boolean): boolean {
  if (close.verdict !== "blocked" || text === undefined) return false;
  const blocks = countedIn(close, text).filter((one) => one.stance === "block");
  return blocks.some((block) =>
    text.stances
      .get(block.by)
      ?.some((one) => one.stance !== "block" && one.replaces.includes(block.id) && seen(one.id)),
  );
}
