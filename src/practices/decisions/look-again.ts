import { MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { isEnded } from "./later/later.ts";
import { becameNow, keptAt } from "./later/later-view.ts";
import type { DecisionLook } from "./reading.ts";
import { isAgreed, type Outcome } from "./standing-outcome.ts";
import type { Matter } from "./words.ts";

/** When an agreement is to be looked at again, and when it ends by itself, where it does. */
export type LookAgain = { readonly due: Minute; readonly isDue: boolean; readonly ends?: Minute };

/** What ends by itself comes back so long before, or half way where it holds for less than twice that. */
const BEFORE_END_DAYS = 14;

/**
 * The first day for which a text, or a note on how it turned out, asked that people look again, and on or after which
 * nobody has noted anything, or agreed that it goes on. In community time; an early note takes no day away. What has
 * ended is looked at no more.
 */
export function lookAgain(look: DecisionLook, matter: Matter, { state, close }: Outcome): LookAgain | undefined {
  const { time } = look;
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || text === undefined || !isAgreed(state)) return undefined;
  const became = becameNow(look, matter.id, { close });
  if (isEnded(became)) return undefined;
  const { until } = became;
  const notes = [...matter.notes.values()];
  const asked = [
    ...(text.againDays === undefined ? [] : [close.time + text.againDays * MINUTES_PER_DAY]),
    ...notes.flatMap((note) => (note.againDays === undefined ? [] : [note.time + note.againDays * MINUTES_PER_DAY])),
    ...(until === undefined ? [] : [beforeEnd(until, close.time)]),
  ];
  const looked = [...notes.map((note) => note.time), ...keptAt(look, matter.id)];
  const open = asked.filter((due) => !looked.some((on) => on >= due));
  if (open.length === 0) return undefined;
  const due = Math.min(...open);
  return { due, isDue: time >= due, ...(until !== undefined && { ends: until }) };
}

function beforeEnd(until: Minute, since: Minute): Minute {
  return until - Math.min(BEFORE_END_DAYS * MINUTES_PER_DAY, Math.floor((until - since) / 2));
}
