import type { DeviceId, Id, PersonId } from "./event.ts";
import type { Entry } from "./graph.ts";

/** Which person a device speaks for: the one whose joining it signed. */
export type Joins = {
  readonly set: (device: DeviceId, person: PersonId) => void;
  /** The person that a device speaks for as far as the event had seen, itself counted. */
  readonly personAt: (entry: Entry) => PersonId | undefined;
  /** The same of all that is known: of two joinings on two branches the first in order. */
  readonly personOf: (device: DeviceId) => PersonId | undefined;
  /** True for an event by which somebody joined. */
  readonly isPerson: (id: Id) => boolean;
  readonly devicesOf: (person: PersonId) => readonly DeviceId[];
};

type Known = {
  readonly get: (id: Id) => Entry | undefined;
  readonly seen: (entry: Entry, id: Id) => boolean;
  readonly inOrder: (a: Entry, b: Entry) => number;
};

/** A device joins once in each history of its own; where it wrote two, it may have joined twice (K-6). */
export function createJoins({ get, seen, inOrder }: Known): Joins {
  const persons = new Map<DeviceId, PersonId[]>();
  const devices = new Map<PersonId, DeviceId>();

  const first = (some: readonly PersonId[]): PersonId | undefined =>
    some.length < 2 ? some[0] : some.flatMap((id) => get(id) ?? []).sort(inOrder)[0]?.event.id;

  return {
    set: (device, person) => {
      persons.set(device, [...(persons.get(device) ?? []), person]);
      devices.set(person, device);
    },
    personAt: (entry) => {
      const known = persons.get(entry.event.device) ?? [];
      return first(known.filter((person) => person === entry.event.id || seen(entry, person)));
    },
    personOf: (device) => first(persons.get(device) ?? []),
    isPerson: (id) => devices.has(id),
    devicesOf: (person) => {
      const device = devices.get(person);
      return device === undefined ? [] : [device];
    },
  };
}
