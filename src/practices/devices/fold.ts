import type { Id, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import { recordsOf } from "./held.ts";
import { type Added, boundAs, type DeviceEvent, type Devices, type Others, type Recovery } from "./words.ts";

const NO_WORDS: Recovery["words"] = PersistentMap.empty;

/** It happened; remember it. */
export function fold(devices: Devices, e: DeviceEvent, world: World<Others>): Devices {
  const by = world.by ?? "";
  switch (e.kind) {
    case "devices.add": {
      const { key, name, sort } = e.body;
      const added = { key, person: by, name, sort, how: "added", by: e.id, minute: e.minute } as const;
      return bound(devices, added);
    }
    case "devices.name": {
      const { device, name } = e.body;
      return { ...devices, called: devices.called.with(device, { person: by, name }) };
    }
    case "devices.retire":
      return retired(devices, [e.body.device], e);
    case "devices.recover": {
      const { person, name, sort } = e.body;
      const said = { id: e.id, person, device: e.device, name, sort, minute: e.minute, time: world.time };
      const open = { ...said, words: NO_WORDS, objections: [], late: [], settled: undefined };
      return { ...devices, recoveries: devices.recoveries.with(e.id, open) };
    }
    case "devices.know":
      return withRecovery(devices, e.body.recovery, (one) => ({ ...one, words: one.words.with(by, e.body.known) }));
    case "devices.object":
      return withRecovery(devices, e.body.recovery, (one) => {
        const objection = { id: e.id, time: world.time };
        const late = one.settled === undefined ? one.late : [...one.late, objection];
        return { ...one, objections: [...one.objections, objection], late };
      });
    case "devices.conclude":
      return conclude(devices, e, world);
  }
}

/** Binds the new device, and retires all that the settling act knew of the person. */
function conclude(
  devices: Devices,
  e: Extract<DeviceEvent, { kind: "devices.conclude" }>,
  { seen, others }: World<Others>,
): Devices {
  const recovery = devices.recoveries.get(e.body.recovery);
  if (recovery === undefined) return devices;
  const { person, device: key, name, sort } = recovery;
  const known = recordsOf(devices, others.members, person).filter(({ retired }) => retired === undefined);
  const old = known.filter((one) => one.key !== key && seen(one.by));
  const left = retired(
    devices,
    old.map((one) => one.key),
    e,
  );
  const added = { key, person, name, sort, how: "recovered", by: e.id, minute: e.minute } as const;
  return withRecovery(answered(bound(left, added), person, seen), recovery.id, (one) => ({
    ...one,
    settled: one.settled ?? e.id,
    late: one.objections.filter(({ id }) => !seen(id)),
  }));
}

/** Settling a later recovery of somebody answers what had come too late for the earlier ones, as far as it was known. */
function answered(devices: Devices, person: PersonId, seen: (id: Id) => boolean): Devices {
  const open = [...devices.recoveries.values()].filter((one) => one.person === person && one.late.length > 0);
  const left = ({ late }: Recovery) => late.filter(({ id }) => !seen(id));
  return open.reduce((some, { id }) => withRecovery(some, id, (one) => ({ ...one, late: left(one) })), devices);
}

/** It speaks for its person from here on, under the name that it comes with. */
function bound(devices: Devices, added: Added): Devices {
  const { key, person } = added;
  return {
    ...devices,
    added: devices.added.with(boundAs(person, key), added),
    called: devices.called.without(key),
    retired: devices.retired.without(key),
  };
}

function retired(devices: Devices, keys: readonly string[], { id, minute }: { id: Id; minute: number }): Devices {
  const gone = keys.reduce((some, key) => some.with(key, { by: id, minute }), devices.retired);
  return { ...devices, retired: gone };
}

function withRecovery(devices: Devices, id: Id, change: (recovery: Recovery) => Recovery): Devices {
  const recovery = devices.recoveries.get(id);
  return recovery === undefined ? devices : { ...devices, recoveries: devices.recoveries.with(id, change(recovery)) };
}
