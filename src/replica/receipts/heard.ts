import type { DeviceId, HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import type { Graph } from "../../kernel/graph.ts";
import type { Heard } from "../../kernel/practice.ts";
import type { Rights } from "../../kernel/rights.ts";
import type { Receipt } from "./receipts.ts";

/**
 * How many households have an event, as far as is known here: a household has it when one of its devices wrote it, had
 * seen it in an event of its own, or said so in a signed receipt. Counts, never who or when.
 */
export function heardBy(
  graph: Graph,
  homes: ReadonlyMap<PersonId, HouseholdId>,
  receipts: ReadonlyMap<DeviceId, Receipt>,
  id: Id,
): Heard {
  const all = new Set<HouseholdId>();
  const heard = new Set<HouseholdId>();
  for (const [person, household] of homes) {
    const devices = graph.joins.devicesOf(person);
    if (devices.length > 0) all.add(household);
    if (devices.some((device) => deviceHas(graph, receipts, device, id))) heard.add(household);
  }
  return { households: heard.size, of: all.size };
}

/**
 * The household that each person counts in: on the roll the one that the roll says. Whoever moved in with people on the roll
 * without their consent counts in none, and removed people in none either.
 */
export function countedHomes(
  homes: ReadonlyMap<PersonId, HouseholdId>,
  { roll, removed }: Pick<Rights, "roll" | "removed">,
): ReadonlyMap<PersonId, HouseholdId> {
  const onRoll = new Set(roll.values());
  const counted = [...homes].flatMap(([person, lives]): [PersonId, HouseholdId][] => {
    const home = roll.get(person) ?? (onRoll.has(lives) ? undefined : lives);
    return home === undefined || removed.has(person) ? [] : [[person, home]];
  });
  return new Map(counted);
}

/** True where some other device than the one that wrote it is known to have an event. */
export function hasElsewhere(graph: Graph, here: DeviceId, receipts: ReadonlyMap<DeviceId, Receipt>, id: Id): boolean {
  const wrote = new Set(graph.heads().map(({ event }) => event.device));
  const devices = new Set([...wrote, ...receipts.keys()]);
  return [...devices].some((device) => device !== here && deviceHas(graph, receipts, device, id));
}

function deviceHas(graph: Graph, receipts: ReadonlyMap<DeviceId, Receipt>, device: DeviceId, id: Id): boolean {
  const event = graph.get(id)?.event;
  if (event === undefined) return false;
  if (event.device === device) return true;
  const ends = graph.branches(device).flatMap(({ entries }) => entries.at(-1) ?? []);
  if (ends.some((end) => graph.seen(end, id))) return true;
  // A count says nothing of which branch it counts, from the place on where two part (K-6).
  const [, ...more] = graph.branches(event.device);
  if (more.some(({ from }) => from <= event.seq)) return false;
  return (receipts.get(device)?.has.get(event.device) ?? 0) > event.seq;
}
