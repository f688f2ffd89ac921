import { type Event, MISFIT, SEALED } from "./event.ts";
import { isNarrow, type Kinds } from "./kinds.ts";
import type { Topic } from "./topic.ts";

/** What people may talk about under an event. What only a few read is nothing that is talked about before all. */
export function topicOf(kinds: Kinds, event: Event): Topic | undefined {
  const practice = kinds.byKind.get(event.kind)?.practice;
  if (practice === undefined || "off" in practice.talk || isNarrow(kinds, event)) return undefined;
  for (const [screen, { begun, thing, page, title }] of Object.entries(practice.talk.on)) {
    if (!begun.includes(event.kind)) continue;
    if (event.body === MISFIT || event.body === SEALED) return undefined;
    const own = { page: page?.(event) ?? event.id, thing: thing?.(event) ?? event.id };
    return { practice: practice.name, screen, ...own, ...(title && { title: title(event) }) };
  }
  return undefined;
}
