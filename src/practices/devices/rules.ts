import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isGone } from "../members/index.ts";
import { recordsOf } from "./held.ts";
import type { DeviceEvent, Devices, Others } from "./words.ts";

/**
 * What the rights lane does not know. Whose device it is, who may vouch, how many and how long is the lane's, which
 * judges before this.
 */
export function judge(devices: Devices, e: DeviceEvent, world: World<Others>): Verdict {
  switch (e.kind) {
    case "devices.recover":
      return isHere(e.body.person, world) ? yes : no("devices.unknown-person");
    case "devices.object":
    case "devices.conclude":
      return isKnown(devices, e.body.recovery, world) ? yes : no("devices.unknown-recovery");
    case "devices.know":
      if (!isHere(world.by, world)) return no("devices.join-first");
      return isKnown(devices, e.body.recovery, world) ? yes : no("devices.unknown-recovery");
    case "devices.add":
    case "devices.retire":
      return isHere(world.by, world) ? yes : no("devices.join-first");
    case "devices.name":
      if (!isHere(world.by, world)) return no("devices.join-first");
      return isTheirs(devices, e.body.device, world) ? yes : no("devices.not-yours");
  }
}

/** True for a device of the author's that the event had seen bound, retired ones too. */
function isTheirs(devices: Devices, device: string, { by = "", others: { members }, seen }: World<Others>): boolean {
  return recordsOf(devices, members, by).some((one) => one.key === device && seen(one.by));
}

function isHere(person: string | undefined, { others, rights, seen }: World<Others>): boolean {
  const known = others.members.people.get(person ?? "");
  return known !== undefined && seen(known.id) && !isGone(known, rights, seen);
}

function isKnown(devices: Devices, recovery: string, { seen }: World<Others>): boolean {
  return devices.recoveries.has(recovery) && seen(recovery);
}
