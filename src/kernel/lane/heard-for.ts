import type { Entry } from "../entry.ts";
import type { DeviceId, HouseholdId, Minute, PersonId } from "../event.ts";
import { type Graph, inOrder } from "../graph.ts";
import { firstOf, knew } from "../heard-first.ts";

/**
 * How long most households have known of an event, as far as `entry` had seen: the median, over the households on the
 * roll but the one that it is about, of the minutes from the first event of each that knew it to its newest. A household
 * that has not heard counts as no time at all; one that never had a device cannot hear, and is left out. Old deps gain
 * nothing: the time starts when the neighbours hear of it, by their own events; and one bad clock is one household.
 */
export function heardFor(
  graph: Graph,
  roll: Iterable<readonly [PersonId, HouseholdId]>,
  event: Entry,
  entry: Entry,
  but?: HouseholdId,
): Minute {
  const devices = new Map<HouseholdId, DeviceId[]>();
  for (const [person, household] of roll) {
    if (household === but || graph.joins.allOf(person, entry).length === 0) continue;
    devices.set(household, [...(devices.get(household) ?? []), ...devicesOf(graph, person, entry)]);
  }
  const times = [...devices.values()].map((some) => knownFor(graph, some, event, entry)).sort((a, b) => a - b);
  return times[(times.length - 1) >> 1] ?? 0;
}

function devicesOf(graph: Graph, person: PersonId, entry: Entry): readonly DeviceId[] {
  return graph.joins.devicesOf(person, entry);
}

function knownFor(graph: Graph, devices: readonly DeviceId[], event: Entry, entry: Entry): Minute {
  const first = devices
    .flatMap((device) => firstOf(graph, device, (one) => knew(one, event), entry) ?? [])
    .sort(inOrder)[0];
  const newest = devices
    .flatMap((device) => newestWith(graph, device, entry))
    .sort(inOrder)
    .at(-1);
  return first === undefined || newest === undefined ? 0 : Math.max(0, newest.event.minute - first.event.minute);
}

/** The concluding act itself is the newest word of its own device. */
function newestWith(graph: Graph, device: DeviceId, entry: Entry): Entry[] {
  if (device === entry.event.device) return [entry];
  const newest = graph.newestSeen(entry, device);
  return newest === undefined ? [] : [newest];
}
