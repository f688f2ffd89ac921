import type { Id } from "../../kernel/event.ts";
import { type Placing, termsOf } from "./terms.ts";
import type { Groups, Round } from "./words.ts";

/** The rounds of naming for a role that nobody stopped and that no term answers, as far as was known. */
export function openRounds(state: Groups, role: Id, known: Placing): readonly Round[] {
  return (state.roundsOf.get(role) ?? []).flatMap((id) => {
    const round = state.rounds.get(id);
    return round !== undefined && known.seen(id) && isUnderWay(state, round, known) ? [round] : [];
  });
}

export function isUnderWay(state: Groups, { id, role, stopped }: Round, known: Placing): boolean {
  if (stopped.some(known.seen)) return false;
  return !termsOf(state, role, known).some((term) => term.answers.includes(id));
}
