import { duration } from "./progress.ts";
import type { Told } from "./run.ts";

/** What many seeds did, in a few lines for people. */
export function summary(all: readonly Told[], seconds: number, before = 0): string[] {
  const sum = (of: (told: Told) => number): string =>
    all.reduce((total, told) => total + of(told), 0).toLocaleString("en");
  const failed = all.filter((told) => told.broken.length > 0);
  return [
    `${sum((t) => t.events)} events on ${sum((t) => t.devices)} devices: ${sum((t) => t.acts)} acts of random people, ${sum((t) => t.refused)} refused at the door, ${sum((t) => t.lies)} signed against the rules, ${sum((t) => t.setAside)} set aside`,
    `${sum((t) => t.meetings)} meetings in bad weather, ${sum((t) => t.files)} files carried, ${sum((t) => t.restarts)} restarts, ${sum((t) => t.powerCuts)} power cuts, ${sum((t) => t.copies)} old copies of a disk, ${sum((t) => t.rot)} times rotten or torn rows, ${sum((t) => t.pictures)} pictures taken`,
    `${duration(seconds)}, ${((all.length - before) / seconds).toFixed(2)} seeds a second`,
    failed.length === 0
      ? `all ${all.length} converged and kept their laws`
      : `${failed.length} of ${all.length} failed: ${failed.map((told) => told.seed).join(" ")}`,
  ];
}
