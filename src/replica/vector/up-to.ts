import type { Id } from "../../kernel/event.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { createPassable } from "./passable.ts";
import type { Vector } from "./vector.ts";

/** The fewest events that hold all up to a bound and can be passed on. `kept` has each event after those it names. */
export function upTo(kept: readonly SignedEvent[], to: Vector): ReadonlySet<Id> {
  const take = createPassable(kept);
  const taken = new Set<Id>();
  for (const { event } of kept) if (event.seq < (to.get(event.device) ?? 0)) take(event.id, taken);
  return taken;
}
