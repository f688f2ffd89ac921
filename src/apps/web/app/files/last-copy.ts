import { type Id, MINUTES_PER_DAY, type Minute } from "../../../../kernel/event.ts";
import { ownStorage } from "../browser/own-storage.ts";

/** After so many days a copy on a stick is old. */
const OLD_DAYS = 60;
/** So long a household may be alone with what it wrote before a first copy is asked for. */
const ALONE_DAYS = 21;

/** Where the browser keeps it. */
export const copyName = (community: Id): string => `kith.copied.${community}`;

/** When a copy of everything was last saved from this browser; nothing when none was. */
export function lastCopy(community: Id): Minute | undefined {
  try {
    const minute = Number(ownStorage.getItem(copyName(community)) ?? Number.NaN);
    return Number.isSafeInteger(minute) && minute > 0 ? minute : undefined;
  } catch {
    return undefined;
  }
}

export function noteCopy(community: Id, now: Minute): void {
  try {
    ownStorage.setItem(copyName(community), String(now));
  } catch {
    // A browser that keeps nothing reminds nobody.
  }
}

/** A reminder that is due: its name, and whether a first copy is asked for or a newer one. */
export type CopyReminder = { readonly id: string; readonly sort: "first" | "newer" };

/**
 * For whoever keeps copies, once the last one is old, and again every two months. Who never saved one is not asked to where
 * others keep what was written, since each device is a copy and one stick in a street is enough: only whose household has
 * been alone with it for weeks, since `aloneSince`.
 */
export function copyReminder(community: Id, now: Minute, aloneSince?: Minute): CopyReminder | undefined {
  const last = lastCopy(community);
  if (last === undefined) {
    const times = aloneSince === undefined ? 0 : periods(now - aloneSince + days(OLD_DAYS - ALONE_DAYS));
    return times < 1 ? undefined : { id: `copy first ${times}`, sort: "first" };
  }
  const times = periods(now - last);
  return times < 1 ? undefined : { id: `copy ${last} ${times}`, sort: "newer" };
}

/** How often it was time, after so many minutes. */
function periods(minutes: number): number {
  return Math.floor(minutes / days(OLD_DAYS));
}

function days(count: number): number {
  return count * MINUTES_PER_DAY;
}
