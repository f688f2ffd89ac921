import { MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { isAgreed, type Outcome } from "./standing-outcome.ts";
import type { Matter } from "./words.ts";

/** When an agreement is to be looked at again. */
export type LookAgain = { readonly due: Minute; readonly isDue: boolean };

/**
 * The first day for which a text, or a note on how it turned out, asked that people look again, and on or after which
 * nobody has noted anything. In community time; an early note takes no day away.
 */
export function lookAgain(matter: Matter, { state, close }: Outcome, time: Minute): LookAgain | undefined {
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || text === undefined || !isAgreed(state)) return undefined;
  const notes = [...matter.notes.values()];
  const asked = [
    ...(text.againDays === undefined ? [] : [close.time + text.againDays * MINUTES_PER_DAY]),
    ...notes.flatMap((note) => (note.againDays === undefined ? [] : [note.time + note.againDays * MINUTES_PER_DAY])),
  ];
  const open = asked.filter((due) => !notes.some((note) => note.time >= due));
  if (open.length === 0) return undefined;
  const due = Math.min(...open);
  return { due, isDue: time >= due };
}
