import type { Entry } from "./entry.ts";
import type { DeviceId, HouseholdId, Minute, PersonId } from "./event.ts";
import { firstOf, knew, type Places } from "./heard-first.ts";

/**
 * When somebody of another household first had an event, as far as `at` had seen: the earliest of the first acts that
 * knew it. Each counts from what its author claimed or from community time in its past, whichever is later. So neither
 * old deps nor a clock that is behind make something older than it is, and a clock that is ahead is one voice of many.
 * Nothing while only its author's household has it.
 */
export function witnessedAt(
  graph: Pick<Places, "tips">,
  devicesOf: (person: PersonId) => readonly DeviceId[],
  roll: Iterable<readonly [PersonId, HouseholdId]>,
  author: PersonId | undefined,
  [event, at]: readonly [event: Entry, at: Entry],
  timeAt: (entry: Entry) => Minute,
): Minute | undefined {
  const seats = [...roll];
  const home = seats.find(([person]) => person === author)?.[1];
  const times = seats
    .filter(([person, household]) => person !== author && household !== home)
    .flatMap(([person]) => devicesOf(person))
    .flatMap((device) => firstOf(graph, device, (entry) => knew(entry, event), at) ?? [])
    .map((first) => Math.max(first.event.minute, timeAt(first)));
  return times.length === 0 ? undefined : Math.min(...times);
}
