import { ENTERED_FOR } from "../../kernel/by-hand.ts";
import type { Event, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Entered } from "../../kernel/practice.ts";
import type { MembersLook } from "./founding.ts";
import { nameOf } from "./names.ts";

/** What a neighbour entered for somebody: what, by whom, and whether it was said to be wrong. */
export type EnteredRow = {
  readonly id: Id;
  readonly event: Event;
  readonly person: PersonId;
  readonly name: string;
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  readonly contested: boolean;
  /**
   * How `me` may say that it is wrong: by themselves, as the person, who lives with them, and who entered it; or, on the
   * roll, by entering it for the person.
   */
  readonly mayContest: "self" | "for-them" | undefined;
  /** Its fields for a receipt, with the codes of their words. */
  readonly parts: readonly {
    readonly field: string;
    readonly label: string;
    readonly code?: string;
    readonly value: string;
  }[];
};

/** Everything that was entered for a person, the newest first. */
export function enteredRows(look: MembersLook, person: PersonId): EnteredRow[] {
  return look.entered(person).map((one) => enteredRow(look, person, one));
}

/** One entered act by its id. */
export function receiptOf(look: MembersLook, act: Id): EnteredRow | undefined {
  for (const person of look.state.people.keys()) {
    const found = look.entered(person).find((one) => one.event.id === act);
    if (found !== undefined) return enteredRow(look, person, found);
  }
  return undefined;
}

function enteredRow(look: MembersLook, person: PersonId, { event, by }: Entered): EnteredRow {
  const { state } = look;
  const contested = state.contested.has(event.id);
  return {
    id: event.id,
    event,
    person,
    name: nameOf(state, person),
    by,
    byName: nameOf(state, by),
    minute: event.minute,
    contested,
    mayContest: contested ? undefined : howToContest(look, person, by),
    parts: Object.entries(event.body)
      .filter(([field, value]) => field !== ENTERED_FOR && (typeof value === "string" || typeof value === "number"))
      .map(([field, value]) => ({
        field,
        label: `${event.kind}.field.${field}`,
        code: `${event.kind}.option.${field}.${String(value)}`,
        value: String(value),
      })),
  };
}

function howToContest({ state, me, rights }: MembersLook, person: PersonId, by: PersonId): EnteredRow["mayContest"] {
  if (me === undefined) return undefined;
  const lives = state.people.get(me)?.household === state.people.get(person)?.household;
  if (me === person || me === by || lives) return "self";
  return rights.roll.has(me) ? "for-them" : undefined;
}
