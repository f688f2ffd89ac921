import type { Id } from "../../kernel/event.ts";
import type { Surroundings, Using, UsingEvent } from "./words.ts";

/** It happened; remember it. */
export function fold({ turns }: Using, e: UsingEvent, world: Surroundings): Using {
  if (e.kind === "using.take-back") return { turns: turns.filter((one) => one.act !== e.body.of) };
  const { off, on } = e.body;
  return { turns: [...turns, { act: e.id, decision: world.decision ?? e.id, begun: [world.at], off, on }] };
}

/** One more event switched it, by people who did not know of the first. */
export function again({ turns }: Using, act: Id, event: Id): Using {
  return { turns: turns.map((one) => (one.act === act ? { ...one, begun: [...one.begun, event] } : one)) };
}
