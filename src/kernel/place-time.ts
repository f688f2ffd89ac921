import { MINUTES_PER_DAY, type Minute } from "./event.ts";
import type { WallIn } from "./practice.ts";

/**
 * The moment at which the clocks of a place show a minute of a day, and how far they are from UTC then. In the hour that
 * they skip it is the one that would have been; in the hour that they repeat, the first.
 */
export function momentOf(
  wallIn: WallIn,
  zone: string,
  wall: Minute,
): { readonly start: Minute; readonly offset: number } {
  const offset = (at: Minute) => wallIn(zone, at) - at;
  const guess = wall - offset(wall - MINUTES_PER_DAY);
  const other = wall - offset(guess);
  const start = wallIn(zone, guess) !== wall && wallIn(zone, other) === wall ? other : guess;
  return { start, offset: wall - start };
}

/** The last minute of a day, counted from 1 January 1970, as a place's clocks have it. */
export function lastMinuteOf(wallIn: WallIn, zone: string, day: number): Minute {
  return momentOf(wallIn, zone, (day + 1) * MINUTES_PER_DAY).start - 1;
}
