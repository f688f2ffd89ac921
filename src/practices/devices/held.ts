import type { DeviceId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, isGone, type Members, nameOf } from "../members/index.ts";
import { type DevicesLook, settledAgainst } from "./recovering.ts";
import type { Devices, Others, Sort } from "./words.ts";

/** A device of a person. The one that they joined with has no sort, and no name until they give it one. */
export type Held = {
  readonly key: DeviceId;
  readonly name: string | undefined;
  readonly sort: Sort | undefined;
  readonly how: "joined" | "added" | "recovered";
  /** The event that bound it. */
  readonly by: Id;
  readonly minute: Minute;
  /** When it was retired. */
  readonly retired: Minute | undefined;
};

/** What was put on record of the devices that were ever bound to a person, the newest first. */
export function recordsOf(devices: Devices, members: Members, person: PersonId): Held[] {
  const known = members.people.get(person);
  const retired = (key: DeviceId): Minute | undefined => devices.retired.get(key)?.minute;
  const added = [...devices.added.values()]
    .filter((one) => one.person === person)
    .map(({ person: _, ...one }) => ({ ...one, retired: retired(one.key) }));
  const joined =
    known?.device === undefined || added.some((one) => one.key === known.device)
      ? []
      : [
          {
            ...{ key: known.device, name: undefined, sort: undefined, how: "joined" as const },
            ...{ by: known.id, minute: known.since, retired: retired(known.device) },
          },
        ];
  const named = (one: Held): Held => {
    const called = devices.called.get(one.key);
    return called?.person === person ? { ...one, name: called.name } : one;
  };
  return [...added, ...joined].map(named).sort(newestFirst);
}

/**
 * Every device that ever spoke for a person, the newest first. Which of them do by now says the rights lane: two acts
 * that did not know of each other may bind one device twice, or two where one of them stands.
 */
export function allDevicesOf(look: Look<Devices, Others>, person: PersonId): Held[] {
  const records = recordsOf(look.state, look.others.members, person);
  return records.map((one) => {
    const retired = speaks(look, one.key, person) ? undefined : (one.retired ?? one.minute);
    return { ...one, retired };
  });
}

/** Where the lane has not heard of the person yet, what is on record is the best that is known. */
function speaks({ state, lane }: Look<Devices, Others>, device: DeviceId, person: PersonId): boolean {
  return lane.devicesOf(person)?.includes(device) ?? !state.retired.has(device);
}

/** Whose device it is or was, for telling who wrote something; and whether it was retired. */
export function holderOf(
  look: Look<Devices, Others>,
): (device: DeviceId) => { readonly person: PersonId; readonly retired: boolean } | undefined {
  const bound = [...look.state.added.values()].map(({ key, person }) => [key, person] as const);
  const joined = [...look.others.members.people.values()].flatMap(({ id, device }) =>
    device === undefined ? [] : [[device, id] as const],
  );
  const people = new Map<DeviceId, PersonId[]>();
  for (const [device, person] of [...bound, ...joined]) people.set(device, [...(people.get(device) ?? []), person]);
  return (device) => {
    const all = people.get(device) ?? [];
    const now = all.find((person) => speaks(look, device, person));
    const person = now ?? all[0];
    return person === undefined ? undefined : { person, retired: now === undefined };
  };
}

/** What a device was that speaks for nobody now, although its person is here and goes on. */
export type Former = {
  readonly person: PersonId;
  readonly name: string;
  readonly retired: Minute;
  /** Another device of its person retired it, or neighbours settled that a new one is theirs; it may have objected since. */
  readonly how: "retired" | "recovered" | "objected";
  /** Its key went two ways: added anew it would have two histories again. */
  readonly forked: boolean;
};

/** What the device that looks was, where it was retired. Whoever went from here is told so elsewhere. */
export function formerOf(look: DevicesLook): Former | undefined {
  const { others, rights, device } = look;
  const held = holderOf(look)(device);
  const known = held?.retired === true ? others.members.people.get(held.person) : undefined;
  if (known === undefined || isGone(known, rights, everything)) return undefined;
  const retired = allDevicesOf(look, known.id).find(({ key }) => key === device)?.retired;
  if (retired === undefined) return undefined;
  const forked = look.forks.some((one) => one.device === device);
  return { person: known.id, name: nameOf(others.members, known.id), retired, how: howRetired(look), forked };
}

function howRetired(look: DevicesLook): Former["how"] {
  const settled = settledAgainst(look, look.device);
  if (settled === undefined) return "retired";
  const by = [...look.state.recoveries.values()].find((one) => one.settled === settled);
  return by !== undefined && by.late.length > 0 ? "objected" : "recovered";
}

/**
 * The devices of everyone here that were not retired: they may have the community's key. Asked after nearly every act, so
 * nothing is told of a device but its key.
 */
export function keyHolders(look: Look<Devices, Others>): readonly DeviceId[] {
  const { others, rights, lane } = look;
  const here = [...others.members.people.values()].filter((person) => !isGone(person, rights, everything));
  return here.flatMap(({ id }) => lane.devicesOf(id) ?? allDevicesOf(look, id).flatMap(speaking));
}

function speaking({ key, retired }: Held): DeviceId[] {
  return retired === undefined ? [key] : [];
}

function newestFirst(a: Pick<Held, "key" | "minute">, b: Pick<Held, "key" | "minute">): number {
  return b.minute - a.minute || (a.key < b.key ? -1 : 1);
}
