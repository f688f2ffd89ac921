import { deviceMessage } from "../device-proof.ts";
import type { Entry } from "../entry.ts";
import { type DeviceId, no, type Refusal } from "../event.ts";
import type { DeviceFact } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import type { Partings } from "./partings.ts";

/** Most devices that one person has at a time, paper included. */
export const DEVICES_MAX = 12;

/** The devices of a person: one that is theirs already adds another, and retires it again. */
export type Devices = { readonly handlers: Handlers<DeviceFact> };

export function createDevices(
  { graph, community, isSigned, personOf }: Ground,
  { hasLeft, isAway }: Partings,
): Devices {
  const { joins } = graph;

  function add(entry: Entry, key: DeviceId, proof: string): Refusal | Effect {
    const person = personOf(entry);
    if (person === "") return no("lane.not-joined");
    if (hasLeft(entry, person)) return no("lane.left");
    const before = joins.personOf(key, entry);
    if (before !== undefined && !isAway(entry, before)) return no("lane.device-known");
    if (joins.devicesOf(person, entry).length >= DEVICES_MAX) return no("lane.too-many-devices", { max: DEVICES_MAX });
    if (!isSigned(proof, deviceMessage(community, person, key), key)) return no("lane.device-proof");
    return () => {
      if (before !== undefined) joins.retire(key, entry, "device");
      joins.bind(key, person, entry, "device");
    };
  }

  /**
   * Another device of the same person says from which point on a device counts no more. The cut is what the saying
   * event had seen of it: so no number travels that could say something else, and what others built on stays.
   */
  function retire(entry: Entry, device: DeviceId): Refusal | Effect {
    const person = personOf(entry);
    if (person === "") return no("lane.not-joined");
    if (device === entry.event.device) return no("lane.not-this-device");
    if (joins.personOf(device, entry) !== person) return no("lane.not-your-device");
    return () => joins.retire(device, entry, "device");
  }

  return {
    handlers: {
      device: (entry, { key, proof }) => add(entry, key, proof),
      retire: (entry, { device }) => retire(entry, device),
    },
  };
}
