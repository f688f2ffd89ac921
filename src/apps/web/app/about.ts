import type { Event, Id } from "../../../kernel/event.ts";
import type { SearchEntry } from "../../../kernel/practice.ts";

/** A yes stands on a text, a text on its matter: nothing stands further from a record than this. */
const STEPS_MAX = 3;

/**
 * The record that an event is about, to name it beside "Ada said yes" and to lead there: its own, or the nearest one
 * that it names, straight or by what it names.
 */
export function recordOf(
  event: Event,
  records: ReadonlyMap<Id, SearchEntry>,
  read: (id: Id) => Event | undefined,
  steps = STEPS_MAX,
): SearchEntry | undefined {
  const own = records.get(event.id);
  if (own !== undefined || steps === 0) return own;
  const named = Object.values(event.body).filter((value): value is Id => typeof value === "string");
  for (const id of named) {
    const next = read(id);
    const found = next === undefined ? undefined : recordOf(next, records, read, steps - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
