import { type Id, no, type Refusal } from "../../kernel/event.ts";
import type { Way } from "./ways/way.ts";
import { type Carried, type Close, type DecisionEvent, ENACTS_MAX, type PutText, type Surroundings } from "./words.ts";

type Put = Pick<Extract<DecisionEvent, { kind: "decisions.put" }>["body"], "enacts" | "options" | "optionEnacts">;

/** What a text brings into force by a close: what it carries itself, and what the option that was chosen does. */
export function broughtBy(text: PutText, close: Close): readonly Carried[] {
  const chosen = close.chosen === undefined ? undefined : text.options[close.chosen];
  return chosen === undefined ? text.enacts : [...text.enacts, ...chosen.enacts];
}

/** True for a text that brings something into force, whichever way it comes out. */
export function carriesAny(text: PutText): boolean {
  return text.enacts.length > 0 || text.options.some((one) => one.enacts.length > 0);
}

/** What an option of a text carries, by its place. */
export function actsOf({ optionEnacts }: Pick<Put, "optionEnacts">, at: number): Id[] {
  return optionEnacts.filter(({ option }) => option === at).map(({ act }) => act);
}

/** What a text carries is there to be read, once each, by everyone who is asked; of an option it says of which. */
export function whyNotCarried(put: Put, { picks }: Way, world: Surroundings): Refusal | undefined {
  const own = whyNotActs(put.enacts, world);
  if (own !== undefined) return own;
  // Where one is chosen, what holds is what that one carries; of a sum that is divided none is chosen.
  if (picks !== undefined && put.enacts.length > 0) return no("decisions.options-carry");
  if (put.optionEnacts.length > 0 && (picks === undefined || picks.how === "amounts")) return no("decisions.no-choice");
  if (put.optionEnacts.some(({ option }) => option >= put.options.length)) return no("decisions.unknown-option");
  for (const at of put.options.keys()) {
    const refusal = whyNotActs(actsOf(put, at), world);
    if (refusal !== undefined) return no(`${refusal.code}-of-option`, { option: at + 1, max: ENACTS_MAX });
  }
  return undefined;
}

function whyNotActs(acts: readonly Id[], { prepared }: Surroundings): Refusal | undefined {
  if (new Set(acts).size < acts.length) return no("decisions.enacts-twice");
  if (acts.length > ENACTS_MAX) return no("decisions.enacts-many", { max: ENACTS_MAX });
  return acts.every((id) => prepared(id) !== undefined) ? undefined : no("decisions.unknown-enactment");
}
