import type { NamedAct } from "../../../kernel/acts.ts";
import { ENTERED_FOR, enteredFor } from "../../../kernel/by-hand.ts";
import type { Draft, Event } from "../../../kernel/event.ts";

/**
 * The act that undoes an event; nothing where none does, as where only a decision brings it into force: it has done nothing
 * yet. What was entered for somebody is undone in their name, and not in that of whoever entered it.
 */
export function undoingOf(acts: ReadonlyMap<string, NamedAct>, event: Event): Draft | undefined {
  const act = acts.get(event.kind);
  const reversal = act?.reversal;
  if (reversal === undefined || "none" in reversal || act?.decided !== undefined) return undefined;
  const body = reversal.body(event);
  const person = enteredFor(event);
  if (person === undefined) return { kind: reversal.by, body };
  return acts.get(reversal.by)?.byHand ? { kind: reversal.by, body: { ...body, [ENTERED_FOR]: person } } : undefined;
}
