import type { Id } from "../../kernel/event.ts";
import { NEEDS, OPTIONAL, type Optional, type Turn, type Using } from "./words.ts";

/** The decision by which a practice is off, as far as had been seen; nothing while it is on. */
export function offBy({ turns }: Using, practice: string, seen: (id: Id) => boolean): Id | undefined {
  const name = OPTIONAL.find((one) => one === practice);
  if (turns.length === 0 || name === undefined) return undefined;
  const needed = NEEDS[name];
  return ownTurn(turns, name, seen) ?? (needed === undefined ? undefined : ownTurn(turns, needed, seen));
}

function ownTurn(turns: readonly Turn[], name: Optional, seen: (id: Id) => boolean): Id | undefined {
  const last = turns.findLast((one) => (one.off.includes(name) || one.on.includes(name)) && isKnown(one, seen));
  return last?.off.includes(name) ? last.decision : undefined;
}

/** True for what stands, and stood as far as had been seen. */
function isKnown({ spells }: Turn, seen: (id: Id) => boolean): boolean {
  if (spells.at(-1)?.ended !== undefined) return false;
  return spells.some(({ begun, ended }) => begun.some(seen) && !(ended !== undefined && seen(ended)));
}
