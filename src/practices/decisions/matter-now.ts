import type { Id } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { type DecisionLook, frameOf, outcomeNow } from "./reading.ts";
import { isAgreed, type MatterState } from "./standing-outcome.ts";
import type { Decisions, Others } from "./words.ts";

/** What practices that lead to a matter tell of it: what it is called, where it stands, and the words that were agreed on. */
export type MatterNow = {
  readonly id: Id;
  readonly title: string;
  readonly state: MatterState;
  readonly agreed: string | undefined;
};

/** What a practice that comes after this one looks with. */
type LookAfter = Look<unknown, Pick<Others, "members"> & { readonly decisions: Decisions }>;

export function matterNow(look: LookAfter, id: Id): MatterNow | undefined {
  const own: DecisionLook = { ...look, state: look.others.decisions };
  const matter = own.state.matters.get(id);
  if (matter === undefined) return undefined;
  const { state, close } = outcomeNow(own, matter);
  const text = matter.texts.get(close?.text ?? "");
  return { id, title: frameOf(matter).title, state, agreed: isAgreed(state) ? text?.text : undefined };
}

/** The matters that were brought up from a thing on an agenda, the first first. */
export function broughtFrom({ broughtFrom: from }: Decisions, item: Id): readonly Id[] {
  return from.get(item) ?? [];
}
