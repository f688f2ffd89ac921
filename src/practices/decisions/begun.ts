import type { Id } from "../../kernel/event.ts";
import { type DecisionLook, nameOf } from "./reading.ts";

/** A record that somebody began and that is not complete: who, and how much of what is due it lists. */
export type BegunRow = {
  readonly who: string;
  readonly mine: "yes" | "no";
  readonly listed: number;
  readonly due: number;
};

/** Nothing where nobody has begun to put it on record. */
export function begunRow(look: DecisionLook, of: Id, due: number): BegunRow | undefined {
  const begun = look.state.begun.get(of);
  if (begun === undefined) return undefined;
  return {
    who: nameOf(look, begun.by),
    mine: begun.by === look.me ? "yes" : "no",
    listed: Math.min(begun.listed, due),
    due,
  };
}
