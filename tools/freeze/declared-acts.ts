import type { NamedAct } from "../../src/kernel/acts.ts";
import { type Kinds, kindsOf } from "../../src/kernel/kinds.ts";
import type { AnyPractice } from "../../src/kernel/practice.ts";

/**
 * What every act declares, for programs that read the page of the protocol: `fixtures/acts.json`, an act a line. The form
 * says how its body stands in an event: `clear`, `sealed` to the community, `lane` (the same, with the lane's key), or
 * `audience` (to the one that the field `audience` names).
 */
export function declaredActs(practices: readonly AnyPractice[]): string {
  const lines = allOf(kindsOf(practices)).map((act) => `  ${JSON.stringify(declared(act))}`);
  return `[\n${lines.join(",\n")}\n]\n`;
}

function allOf({ byNumber }: Kinds): readonly NamedAct[] {
  return [...byNumber.values()].map(({ act }) => act).sort((a, b) => a.number - b.number);
}

function declared(act: NamedAct) {
  const { number, kind, sealedTo: audience, paddedTo, fields } = act;
  return { number, kind, form: formOf(act), audience, paddedTo, fields };
}

function formOf({ open, sealedTo, lane }: NamedAct): string {
  if (open) return "clear";
  if (sealedTo !== undefined) return "audience";
  return lane === undefined ? "sealed" : "lane";
}
