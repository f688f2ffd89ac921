import { no, type Refusal } from "../../kernel/event.ts";
import { wayOf } from "./ways/ways.ts";
import type { PutText } from "./words.ts";

/** Why these picks are no answer to a text: options that there are, each once, or exactly what there is to divide. */
export function whyNotPicked(
  { rule, options, total }: Pick<PutText, "rule" | "total"> & { readonly options: readonly unknown[] },
  picks: readonly number[],
): Refusal | undefined {
  const { method } = rule;
  const how = wayOf(method).picks?.how;
  if (how === undefined) return no("decisions.not-this-answer", { method });
  if (how === "amounts") {
    if (picks.length !== options.length) return no("decisions.divide-all", { options: options.length });
    const sum = picks.reduce((all, one) => all + one, 0);
    return sum === total ? undefined : no("decisions.divide-exactly", { sum, total });
  }
  const isSound = new Set(picks).size === picks.length && picks.every((option) => option < options.length);
  return isSound ? undefined : no("decisions.unknown-option");
}
