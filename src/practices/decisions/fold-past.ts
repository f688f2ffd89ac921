import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { DecisionEvent, Decisions, Note, PastDecision } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** Decisions from before, and how any decision turned out. */
export function foldPast(
  decisions: Decisions,
  e: On<"decisions.record"> | On<"decisions.strike"> | On<"decisions.note-outcome">,
  by: PersonId,
  time: Minute,
): Decisions {
  switch (e.kind) {
    case "decisions.record":
      return { ...decisions, past: decisions.past.with(e.id, recorded(e, by)) };
    case "decisions.strike":
      return changePast(decisions, e.body.record, (past) => ({ ...past, struck: [...past.struck, e.id] }));
    case "decisions.note-outcome":
      return noted(decisions, e, by, time);
  }
}

function recorded(e: On<"decisions.record">, by: PersonId): PastDecision {
  const { date, decision, rationale, approved, outcome } = e.body;
  const row = { date, decision, rationale, approved, outcome };
  return { id: e.id, by, minute: e.minute, ...row, notes: PersistentMap.empty, struck: [], made: 0 };
}

function noted(decisions: Decisions, e: On<"decisions.note-outcome">, by: PersonId, time: Minute): Decisions {
  const { text, againDays } = e.body;
  const note = (place: number): Note => ({ id: e.id, by, minute: e.minute, place, text, time, againDays });
  const matter = decisions.matters.get(e.body.matter);
  if (matter === undefined) {
    return changePast(decisions, e.body.matter, (past) => ({
      ...past,
      notes: past.notes.with(e.id, note(past.made)),
      made: past.made + 1,
    }));
  }
  const notes = matter.notes.with(e.id, note(matter.made));
  return { ...decisions, matters: decisions.matters.with(matter.id, { ...matter, notes, made: matter.made + 1 }) };
}

function changePast(decisions: Decisions, id: Id, change: (past: PastDecision) => PastDecision): Decisions {
  const past = decisions.past.get(id);
  return past === undefined ? decisions : { ...decisions, past: decisions.past.with(id, change(past)) };
}
