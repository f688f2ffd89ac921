import type { Event, Id } from "../../kernel/event.ts";
import { type Graph, namedBy } from "../../kernel/graph.ts";
import type { Order } from "../../kernel/placing.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";

/** Events that are taken in at once where they come after all that is here. */
const AT_ONCE = 16;

type Placed = { readonly one: SignedEvent; readonly height: number };

/**
 * Some events in parts that can be taken in one after the other, in order: each names only what is here or stands in a part
 * before. What comes before the newest that is here is one part, since all that stands behind it is folded again with it,
 * once (K-12).
 */
export function inWholes(
  events: readonly SignedEvent[],
  graph: Pick<Graph, "get">,
  order: Pick<Order, "length" | "at">,
): readonly (readonly SignedEvent[])[] {
  if (events.length <= 1) return [events];
  const heights = new Map<Id, number>();
  const placed = events.map((one): Placed => {
    const height = heightOf(one.event);
    heights.set(one.event.id, height);
    return { one, height };
  });
  placed.sort((a, b) => a.height - b.height || (a.one.event.id < b.one.event.id ? -1 : 1));
  const end = order.length() === 0 ? undefined : order.at(order.length() - 1);
  const isLate = ({ one, height }: Placed): boolean =>
    end !== undefined && (height < end.height || (height === end.height && one.event.id < end.event.id));
  const late = placed.filter(isLate).length;
  const parts = late === 0 ? [] : [placed.slice(0, late)];
  for (let from = late; from < placed.length; from += AT_ONCE) parts.push(placed.slice(from, from + AT_ONCE));
  return parts.map((part) => part.map(({ one }) => one));

  function heightOf(event: Event): number {
    return namedBy(event).reduce((most, id) => Math.max(most, (heights.get(id) ?? graph.get(id)?.height ?? -1) + 1), 0);
  }
}
