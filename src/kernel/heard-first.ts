import { inChain } from "./chains.ts";
import type { Entry } from "./entry.ts";
import type { DeviceId, HouseholdId, Id, PersonId } from "./event.ts";

/** What is asked of a graph here. */
export type Places = {
  readonly seen: (entry: Entry, id: Id) => boolean;
  readonly tips: (device: DeviceId, at?: Entry) => readonly Entry[];
};

/**
 * Of two events that did not know of each other: how many households heard the one before the other, and the other
 * before the one. A household's word is the first event of its devices that knew either; who knew both at once says
 * nothing, and the person whom it is about has no word in it. Once a household has heard, its word stays.
 */
export function heardFirst(
  graph: Places,
  devicesOf: (person: PersonId, at?: Entry) => readonly DeviceId[],
  roll: Iterable<readonly [PersonId, HouseholdId]>,
  about: PersonId,
  [one, other]: readonly [Entry, Entry],
  at: Entry | undefined,
): readonly [number, number] {
  const words = new Map<HouseholdId, Entry>();
  for (const [person, household] of roll) {
    if (person === about) continue;
    for (const device of devicesOf(person, at)) {
      const word = firstOf(graph, device, (entry) => knew(entry, one) || knew(entry, other), at);
      const known = words.get(household);
      if (word !== undefined && (known === undefined || comesBefore(word, known))) words.set(household, word);
    }
  }
  const counts: [number, number] = [0, 0];
  for (const word of words.values()) {
    const [knewOne, knewOther] = [knew(word, one), knew(word, other)];
    if (knewOne !== knewOther) counts[knewOne ? 0 : 1] += 1;
  }
  return counts;
}

/**
 * The first event of a device, of those known `at` an entry, that knew something. Of a device that forked each branch is
 * asked that was seen there, and no other: what comes to light later changes nothing of it.
 */
export function firstOf(
  graph: Pick<Places, "tips">,
  device: DeviceId,
  knows: (entry: Entry) => boolean,
  at: Entry | undefined,
): Entry | undefined {
  let first: Entry | undefined;
  for (const tip of graph.tips(device, at)) {
    const one = knows(tip) ? firstInChain(tip, knows) : undefined;
    if (one !== undefined && (first === undefined || comesBefore(one, first))) first = one;
  }
  return first;
}

/** A chain that knows something knows it from then on, so the place is found by halves. */
function firstInChain(tip: Entry, knows: (entry: Entry) => boolean): Entry {
  let [low, high, found] = [0, tip.event.seq, tip];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = inChain(tip, middle);
    if (entry !== undefined && knows(entry)) [high, found] = [middle, entry];
    else low = middle + 1;
  }
  return found;
}

/** True of an entry itself, and of all that it had seen. */
export function knew(entry: Entry, event: Entry): boolean {
  return (entry.clock[event.branch.column] ?? 0) > event.event.seq || entry.event.id === event.event.id;
}

/** The order of the log, without importing it. */
export function comesBefore(a: Entry, b: Entry): boolean {
  return a.height === b.height ? a.event.id < b.event.id : a.height < b.height;
}
