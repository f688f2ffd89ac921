import type { Event, Id } from "../../../kernel/event.ts";
import { createFolding, type Folding } from "../../../kernel/fold.ts";
import { createGraph } from "../../../kernel/graph.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";

/** Another replica, to which every event comes twice, the second time later or at once; as at a door, known ones are left. */
export function foldTwice(
  practices: readonly AnyPractice[],
  community: Id,
  order: readonly Event[],
  chance: () => number,
): Folding {
  const graph = createGraph();
  const folding = createFolding({ practices, kinds: kindsOf(practices), graph, community, isSigned: () => true });
  const take = (some: readonly Event[]): void => {
    const fresh = some.filter((event, at) => graph.get(event.id) === undefined && some.indexOf(event) === at);
    folding.add(fresh.map((event) => graph.add(event)));
  };
  for (let at = 0; at < order.length; ) {
    const size = 1 + Math.floor(chance() * 24);
    const some = order.slice(at, at + size);
    take([...some, ...some]);
    take(order.slice(Math.max(0, at - 3), at + 1));
    at += size;
  }
  return folding;
}
