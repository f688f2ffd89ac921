import { devicesOf } from "./community-time.ts";
import type { Entry } from "./entry.ts";
import type { Id, PersonId } from "./event.ts";
import { type Graph, inOrder } from "./graph.ts";

/** Who was there, and when last: by their own acts, or by an act of others that shows it. */
export type Presence = {
  /** An event shows that these people were there: they attended, or it enters what they said. It does so by who has a word. */
  readonly note: (by: Entry, people: readonly PersonId[]) => void;
  /** The newest event in the past of `entry` that shows a person. */
  readonly newest: (entry: Entry, person: PersonId) => Entry | undefined;
  /** True when `entry` had seen something that a device of a person wrote after hearing of `id`. */
  readonly hasHeard: (entry: Entry, person: PersonId, id: Id) => boolean;
  /** True when `entry` had seen something of a person that `earlier` had not. */
  readonly isBackSince: (entry: Entry, person: PersonId, earlier: Entry) => boolean;
};

export function createPresence(graph: Graph, hasWord: (entry: Entry) => boolean): Presence {
  const shown = new Map<PersonId, Entry[]>();

  /** The newest of each device, the newest that others showed, and the joining itself. */
  function signs(entry: Entry, person: PersonId): Entry[] {
    const all: Entry[] = [];
    for (const device of devicesOf(graph, person, entry)) {
      const own = graph.newestSeen(entry, device);
      if (own !== undefined) all.push(own);
    }
    const others = shown.get(person)?.findLast((one) => graph.seen(entry, one.event.id) && hasWord(one));
    if (others !== undefined) all.push(others);
    const joined = graph.get(person);
    if (joined !== undefined && graph.seen(entry, person)) all.push(joined);
    return all;
  }

  return {
    note: (by, people) => {
      for (const person of people) shown.set(person, [...(shown.get(person) ?? []), by].sort(inOrder));
    },
    newest: (entry, person) => {
      let newest: Entry | undefined;
      for (const one of signs(entry, person)) if (newest === undefined || inOrder(one, newest) > 0) newest = one;
      return newest;
    },
    hasHeard: (entry, person, id) =>
      devicesOf(graph, person, entry).some((device) => {
        const last = graph.newestSeen(entry, device);
        return last !== undefined && (last.event.id === id || graph.seen(last, id));
      }),
    isBackSince: (entry, person, earlier) =>
      signs(entry, person).some(({ event }) => event.id !== earlier.event.id && !graph.seen(earlier, event.id)),
  };
}

/** Days without a sign of somebody after which ordinary decisions no longer wait for them. */
export const DORMANT_DAYS = 60;
