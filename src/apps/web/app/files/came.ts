import type { Event } from "../../../../kernel/event.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { Vector } from "../../../../replica/vector/vector.ts";
import type { Happened } from "../newest-first.ts";

/** Most of what came that is looked through to be told: a whole history is not read out. */
const LOOKED_AT_MAX = 2_000;

type Read = Pick<Replica, "since" | "state">;

/** What is here and was not when so much of each chain was: from the end of the order on, whatever time its writers' clocks showed. */
export function cameSince({ since, state }: Read, before: Vector): readonly Happened[] {
  const { setAside } = state();
  const came = since(before, LOOKED_AT_MAX);
  return [...came].reverse().map(({ event }) => ({ event, setAside: setAside.get(event.id) }));
}

/** Who wrote it, each once, whoever wrote most first. */
export function writersOf(
  came: readonly Happened[],
  authorOf: (event: Event) => string | undefined,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { event } of came) {
    const name = authorOf(event);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
