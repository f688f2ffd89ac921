import type { DeviceId, Event, PersonId } from "../src/kernel/event.ts";

/** Everybody whom a device ever spoke for, as far as any event says so, whether or not it was right. */
export function personsOfDevices(events: readonly Event[]): ReadonlyMap<DeviceId, readonly PersonId[]> {
  const persons = new Map<DeviceId, PersonId[]>();
  const add = (device: DeviceId, people: readonly PersonId[]): void => {
    persons.set(device, [...new Set([...(persons.get(device) ?? []), ...people])]);
  };
  for (const { kind, device, id } of events) if (kind === "members.join") add(device, [id]);
  for (const { kind, device, body } of events) {
    if (kind === "devices.add") add(String(body.key), persons.get(device) ?? []);
    if (kind === "devices.recover" && typeof body.person === "string") add(device, [body.person]);
  }
  return persons;
}
