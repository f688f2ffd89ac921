import { enteredFor } from "./by-hand.ts";
import type { PersonId } from "./event.ts";
import type { Folding } from "./fold.ts";
import type { Graph } from "./graph.ts";
import { enteredBy } from "./lane/entering.ts";
import type { Entered } from "./practice.ts";

/** What neighbours entered for a person and what has effect, the newest first. */
export function enteredOf({ ordered, state }: Folding, graph: Graph, person: PersonId): Entered[] {
  const { setAside } = state();
  return ordered()
    .filter(({ event }) => enteredFor(event) === person && !setAside.has(event.id))
    .map(({ event }) => ({ event, by: enteredBy(graph, event.id) ?? "" }))
    .reverse();
}
