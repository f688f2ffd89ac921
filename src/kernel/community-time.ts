import type { DeviceId, HouseholdId, Minute, PersonId } from "./event.ts";
import { type Entry, type Graph, inOrder } from "./graph.ts";
import type { Rights } from "./rights.ts";

/**
 * Community time in the past of an event: the median, over the households on the roll, of each household's newest
 * claim that the event had seen. Newest by causality, so that one bad clock does not last; a household that was never
 * heard counts as the founding minute. While there is no roll, every device that was heard counts as a household.
 */
export function communityTime(graph: Graph, entry: Entry, rights: Rights, founded: Minute): Minute {
  if (rights.roll.size === 0) return median(draftClaims(graph, entry), founded);
  const { people, households } = rollOf(rights);
  const newest: (Entry | undefined)[] = Array.from({ length: households });
  for (const { person, household } of people) {
    let best = newest[household];
    for (const device of devicesOf(graph, person, entry)) {
      const claim = graph.newestSeen(entry, device);
      if (claim !== undefined && (best === undefined || inOrder(claim, best) > 0)) best = claim;
    }
    newest[household] = best;
  }
  return median(
    newest.map((claim) => claim?.event.minute ?? founded),
    founded,
  );
}

/** A roll to be gone through often: its people, and the numbers of their households. */
type CountedRoll = {
  readonly people: readonly { readonly person: PersonId; readonly household: number }[];
  readonly households: number;
};

const rolls = new WeakMap<Rights, CountedRoll>();

function rollOf(rights: Rights): CountedRoll {
  const known = rolls.get(rights);
  if (known !== undefined) return known;
  const numbers = new Map<HouseholdId, number>();
  const people = [...rights.roll].map(([person, home]) => {
    const household = numbers.get(home) ?? numbers.size;
    numbers.set(home, household);
    return { person, household };
  });
  const roll = { people, households: numbers.size };
  rolls.set(rights, roll);
  return roll;
}

function draftClaims(graph: Graph, entry: Entry): Minute[] {
  return graph.devices().flatMap((device) => graph.newestSeen(entry, device)?.event.minute ?? []);
}

/** The middle claim, the earlier of two. */
function median(claims: readonly Minute[], none: Minute): Minute {
  const sorted = [...claims].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? none;
}

/** The devices that spoke for a person as far as was seen; where all were retired, those. */
export function devicesOf(graph: Graph, person: PersonId, entry: Entry): readonly DeviceId[] {
  const devices = graph.joins.devicesOf(person, entry);
  return devices.length > 0 ? devices : graph.joins.allOf(person, entry);
}
