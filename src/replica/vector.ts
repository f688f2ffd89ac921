import type { DeviceId } from "../kernel/event.ts";

/** How many events of each device's chain a replica has; chains have no gaps, so one number a device is enough. */
export type Vector = ReadonlyMap<DeviceId, number>;

/** The larger of two, device by device. */
export function joined(a: Vector, b: Vector): Map<DeviceId, number> {
  const both = new Map(a);
  for (const [device, count] of b) if (count > (both.get(device) ?? 0)) both.set(device, count);
  return both;
}

/** True when `a` has all that `b` has. */
export function covers(a: Vector, b: Vector): boolean {
  for (const [device, count] of b) if ((a.get(device) ?? 0) < count) return false;
  return true;
}
