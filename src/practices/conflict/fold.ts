import type { World } from "../../kernel/practice.ts";
import type { Conflict, ConflictEvent } from "./words.ts";

/** Who is there to help. Cases are folded where their keys are. */
export function fold(state: Conflict, e: ConflictEvent, { by = "", time }: World): Conflict {
  if (e.kind === "conflict.stand-down") return { pool: state.pool.without(by) };
  if (e.kind !== "conflict.stand-by") return state;
  const { note, near, until } = e.body;
  const since = state.pool.get(by)?.since ?? time;
  return { pool: state.pool.with(by, { person: by, since, note, near, restingUntil: until }) };
}
