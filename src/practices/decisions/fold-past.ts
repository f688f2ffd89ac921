import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { namedIn } from "./in-room.ts";
import type { DecisionEvent, Decisions, Note, PastDecision, Surroundings } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

export type PastEvent =
  | On<"decisions.record">
  | On<"decisions.strike">
  | On<"decisions.name-stance">
  | On<"decisions.note-outcome">;

/** Decisions from before, and how any decision turned out. */
export function foldPast(
  decisions: Decisions,
  e: PastEvent,
  by: PersonId,
  { time, seen }: Pick<Surroundings, "time" | "seen">,
): Decisions {
  switch (e.kind) {
    case "decisions.record":
      return {
        ...decisions,
        past: writtenAnew(decisions, e, seen).with(e.id, recorded(e, by)),
        recordsOf: recordsAfter(decisions, e),
      };
    case "decisions.strike":
      return changePast(decisions, e.body.record, (past) => ({ ...past, struck: [...past.struck, e.id] }));
    case "decisions.name-stance":
      return changePast(decisions, e.body.record, (past) => namedIn(past, e, by, { seen }));
    case "decisions.note-outcome":
      return noted(decisions, e, by, time);
  }
}

/** What people in a room decided is written anew: the words before stand in the log no more. */
function writtenAnew(decisions: Decisions, e: On<"decisions.record">, seen: Surroundings["seen"]): Decisions["past"] {
  const { past } = decisions;
  const { item } = e.body;
  const before = item === undefined ? [] : recordsUnder(decisions, item).filter((one) => seen(one.id));
  return before.reduce((all, one) => all.with(one.id, { ...one, replacedBy: [...one.replacedBy, e.id] }), past);
}

/** What stands in the log as decided under a thing on an agenda; several where two wrote it down apart. */
export function recordsUnder({ past, recordsOf }: Records, item: Id): readonly PastDecision[] {
  return (recordsOf.get(item) ?? []).flatMap((id) => past.get(id) ?? []).filter(standsInLog);
}

type Records = Pick<Decisions, "past" | "recordsOf">;

function recordsAfter({ recordsOf }: Records, { id, body: { item } }: On<"decisions.record">): Decisions["recordsOf"] {
  if (item === undefined) return recordsOf;
  return recordsOf.with(item, [...(recordsOf.get(item) ?? []), id].sort());
}

export function standsInLog({ struck, replacedBy }: PastDecision): boolean {
  return struck.length === 0 && replacedBy.length === 0;
}

function recorded(e: On<"decisions.record">, by: PersonId): PastDecision {
  const { date, decision, rationale, approved, outcome, text, item } = e.body;
  const row = { date, decision, rationale, approved, outcome, text, item, said: PersistentMap.empty, replacedBy: [] };
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
