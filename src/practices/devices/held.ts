import type { DeviceId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, isGone, type Members } from "../members/index.ts";
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

/** Every device that ever spoke for a person, the newest first. */
export function allDevicesOf(devices: Devices, members: Members, person: PersonId): Held[] {
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

/** The devices that speak for a person. */
export function devicesOf(devices: Devices, members: Members, person: PersonId): Held[] {
  return allDevicesOf(devices, members, person).filter((one) => one.retired === undefined);
}

/** Whose device it is or was, for telling who wrote something; and whether it was retired. */
export function holderOf(
  devices: Devices,
  members: Members,
): (device: DeviceId) => { readonly person: PersonId; readonly retired: boolean } | undefined {
  const joined = new Map([...members.people.values()].map((person) => [person.device, person.id]));
  return (device) => {
    const person = devices.added.get(device)?.person ?? joined.get(device);
    return person === undefined ? undefined : { person, retired: devices.retired.has(device) };
  };
}

/**
 * The devices of everyone here that were not retired: they may have the community's key. Asked after nearly every act, so
 * nothing is told of a device but its key.
 */
export function keyHolders({ state, others, rights }: Look<Devices, Others>): readonly DeviceId[] {
  const here = [...others.members.people.values()].filter((person) => !isGone(person, rights, everything));
  const added = [...state.added.values()];
  return here.flatMap(({ id, device, since }) => {
    const own: Pick<Held, "key" | "minute">[] = added.filter((one) => one.person === id);
    if (device !== undefined && !own.some(({ key }) => key === device)) own.push({ key: device, minute: since });
    const left = own.length > 1 ? own.sort(newestFirst) : own;
    return left.flatMap(({ key }) => (state.retired.has(key) ? [] : key));
  });
}

function newestFirst(a: Pick<Held, "key" | "minute">, b: Pick<Held, "key" | "minute">): number {
  return b.minute - a.minute || (a.key < b.key ? -1 : 1);
}
