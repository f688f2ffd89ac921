import { expect, test } from "vitest";
import type { Entry } from "../entry.ts";
import { type Body, type Event, SEALED } from "../event.ts";
import { createGraph } from "../graph.ts";
import { createOpening } from "./opening.ts";

const graph = createGraph();
function sealed(id: string): Entry {
  const event: Event = { id, device: id, seq: 0, prev: undefined, deps: [], minute: 0, kind: "a.note", body: SEALED };
  return graph.add(event);
}

test("[K-12] keys that open nothing which stayed dark give no reason to read all again", () => {
  const [ours, theirs] = [sealed("ours"), sealed("theirs")];
  const keys = new Set<string>();
  const opening = createOpening(({ event }): Body | undefined => (keys.has(event.id) ? { said: event.id } : undefined));
  for (const entry of [ours, theirs]) opening.openLater(entry);
  expect(opening.opensMore()).toBe(false);
  expect([ours.event.body, theirs.event.body]).toEqual([SEALED, SEALED]);
  keys.add("of something else");
  expect(opening.opensMore()).toBe(false);
  keys.add("ours");
  expect(opening.opensMore()).toBe(true);
  opening.again();
  expect(ours.event.body).toEqual({ said: "ours" });
  expect(theirs.event.body).toBe(SEALED);
  expect(opening.opensMore()).toBe(false);
});

test("[K-1] what may have stayed dark before a checkpoint was made is read again with any new key", () => {
  const opening = createOpening(() => undefined);
  opening.maybeDark();
  expect(opening.opensMore()).toBe(true);
  opening.again();
  expect(opening.opensMore()).toBe(false);
});
