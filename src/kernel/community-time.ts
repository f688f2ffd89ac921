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
  const newest = new Map<HouseholdId, Entry | undefined>();
  for (const [person, household] of rights.roll) {
    let best = newest.get(household);
    for (const device of devicesOf(graph, person, entry)) {
      const claim = graph.newestSeen(entry, device);
      if (claim !== undefined && (best === undefined || inOrder(claim, best) > 0)) best = claim;
    }
    newest.set(household, best);
  }
  return median(
    [...newest.values()].map((claim) => claim?.event.minute ?? founded),
    founded,
  );
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
