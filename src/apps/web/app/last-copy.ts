import { type Id, MINUTES_PER_DAY, type Minute } from "../../../kernel/event.ts";
import { ownStorage } from "./own-storage.ts";

/** After so many days a copy on a stick is old. */
const OLD_DAYS = 60;

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

/**
 * The name of a reminder that is due: for whoever keeps copies, once the last one is old, and again every two months.
 * Who never saved one is not asked to: each device is a copy, and one stick in a street is enough.
 */
export function copyReminder(community: Id, now: Minute): string | undefined {
  const last = lastCopy(community);
  const periods = last === undefined ? 0 : Math.floor((now - last) / (OLD_DAYS * MINUTES_PER_DAY));
  return periods < 1 ? undefined : `copy ${last} ${periods}`;
}
