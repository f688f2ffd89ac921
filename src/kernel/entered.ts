import { enteredFor } from "./by-hand.ts";
import type { PersonId } from "./event.ts";
import type { Folding } from "./fold.ts";
import type { Graph } from "./graph.ts";
import type { Kinds } from "./kinds.ts";
import { enteredBy } from "./lane/entering.ts";
import type { Entered } from "./practice.ts";

/**
 * What neighbours entered for a person and what has effect, the newest first. For somebody with a device of their own nobody
 * may: of most people that is known without looking for it. For others, only what can be entered is opened.
 */
export function enteredOf(folding: Folding, graph: Graph, kinds: Kinds, person: PersonId): Entered[] {
  if (!graph.joins.lackedDevice(person)) return [];
  const { setAside } = folding.state();
  return folding
    .ordered()
    .filter(({ event }) => kinds.byKind.get(event.kind)?.act.byHand === true && enteredFor(event) === person)
    .filter(({ event }) => !setAside.has(event.id))
    .map(({ event }) => ({ event, by: enteredBy(graph, event.id) ?? "" }))
    .reverse();
}
