import { toHex } from "../bytes.ts";
import type { Id } from "../event.ts";
import { idOf } from "./canonical.ts";
import { spansOf } from "./spans.ts";

const ID_BYTES = 32;

/** Events, each after those of them that it names, and otherwise in the order in which they stood. */
export function eachAfterThoseItNames<One extends { readonly canonical: Uint8Array }>(events: readonly One[]): One[] {
  const ids = events.map(({ canonical }) => idOf(canonical));
  const left = new Set(ids);
  const waiting = new Map<Id, number[]>();
  const placed: One[] = [];
  for (const index of events.keys()) {
    const next = [index];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      const [one, id] = [events[at] as One, ids[at] as Id];
      const missing = namedIn(one.canonical).find((name) => left.has(name));
      if (missing !== undefined) {
        waiting.set(missing, [...(waiting.get(missing) ?? []), at]);
        continue;
      }
      if (!left.delete(id)) continue;
      placed.push(one);
      next.push(...(waiting.get(id) ?? []).reverse());
      waiting.delete(id);
    }
  }
  return placed;
}

function namedIn(canonical: Uint8Array): Id[] {
  const spans = spansOf(canonical);
  const places = spans === undefined ? [] : [spans.prev, ...spans.deps];
  return places.map((at) => toHex(canonical.subarray(at, at + ID_BYTES)));
}
