import { type Id, type PersonId, SEALED } from "../src/kernel/event.ts";
import { namedBy } from "../src/kernel/graph.ts";
import type { Outcome } from "../src/kernel/lane/outcomes.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Device } from "./device.ts";
import { isSealed } from "./sealed-event.ts";

/**
 * Who was removed and did not come back opens nothing that was sealed by somebody who had seen that, and had seen people
 * of more than half of the households say that they have the new key: all that is worked out from bare events.
 */
export function readAfterRemoval(here: readonly Device[], hub: Replica): string[] {
  const { lane, rights } = hub.lookAt("charter");
  return (lane.chain as readonly Outcome[]).flatMap((outcome) => {
    const motion = hub.event(String(hub.event(outcome.id)?.body.motion));
    const gone = ((motion?.body.remove ?? []) as readonly Id[]).filter((person) => rights.removed.has(person));
    const after = gone.length === 0 ? [] : [...underNewKey(outcome, hub)].filter((one) => isSealed(hub, one));
    return here.flatMap((device) => {
      if (!gone.includes(device.replica().me() ?? "")) return [];
      const opened = after.filter((one) => (device.replica().event(one)?.body ?? SEALED) !== SEALED);
      return opened.length === 0 ? [] : [`[K-8] ${device.name} was removed and opens ${opened.length} later bodies`];
    });
  });
}

/** What must be sealed with the key of an outcome. Households without a device are waited for here, to be sure. */
function underNewKey({ id, rights: { roll, epoch } }: Outcome, hub: Replica): ReadonlySet<Id> {
  const words = saying(epoch, hub).flatMap(({ event, person }) => {
    const household = roll.get(person);
    return household === undefined || hasLeft(hub, person) ? [] : [{ person, household, seenBy: seeing(event, hub) }];
  });
  const enough = Math.floor(new Set(roll.values()).size / 2) + 1;
  const counts = (one: Id): boolean => {
    const seen = words.filter(({ seenBy }) => seenBy.has(one));
    const people = new Set(seen.map(({ person }) => person)).size;
    return people >= 2 && new Set(seen.map(({ household }) => household)).size >= enough;
  };
  return new Set([...seeing(id, hub)].filter(counts));
}

/** A new key that somebody honest has, who is here, comes to everybody who is, and all say that they have it until it counts. */
export function keysKept(here: readonly Device[], hub: Replica): string[] {
  const { lane, rights } = hub.lookAt("charter");
  const newest = lane.heldKeys()[0];
  if (newest === undefined || newest.counts) return [];
  const asked = lane.chain.find(({ id }) => id === newest.outcome)?.rights.roll;
  const honest = here.filter((one) => one.liar() === undefined).map(({ replica }) => replica().me() ?? "");
  const said = new Set(saying(newest.epoch, hub).map(({ person }) => person));
  if (!honest.some((person) => said.has(person))) return [];
  const silent = honest.filter(
    (person) => asked?.has(person) && rights.roll.has(person) && !hasLeft(hub, person) && !said.has(person),
  );
  return silent.length === 0 ? [] : [`[K-5] a new key is here, and ${silent.length} do not say that they have it`];
}

/** Who said that they have a key, and where. */
function saying(epoch: string | undefined, hub: Replica): readonly { readonly event: Id; readonly person: PersonId }[] {
  return hub.history().flatMap(({ event: { id, kind, body } }) => {
    const isWord = kind === "kernel.have" && body.epoch === epoch;
    const person = isWord ? hub.lookAt("charter").lane.act(id)?.person : undefined;
    return person === undefined ? [] : [{ event: id, person }];
  });
}

function hasLeft(hub: Replica, person: PersonId): boolean {
  return hub
    .history()
    .some(({ event }) => event.kind === "members.leave" && hub.lookAt("charter").lane.act(event.id)?.person === person);
}

/** The events that had seen one. */
function seeing(id: Id, replica: Replica): ReadonlySet<Id> {
  const seen = new Set<Id>([id]);
  for (const { event } of replica.history()) if (namedBy(event).some((named) => seen.has(named))) seen.add(event.id);
  seen.delete(id);
  return seen;
}
