import type { Draft } from "../../kernel/event.ts";
import type { ConflictLook } from "./reading.ts";

/** Whoever stands by already and says how anew stands by as before once they undo that, and does not stand down. */
export function putBack({ state, me }: ConflictLook, { kind }: Draft): readonly Draft[] | undefined {
  const own = kind === "conflict.stand-by" ? state.pool.get(me ?? "") : undefined;
  if (own === undefined) return undefined;
  const { note, near, restingUntil: until } = own;
  return [{ kind, body: { near, ...(note !== undefined && { note }), ...(until !== undefined && { until }) } }];
}
