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

/** Clocks that change stay so for longer than this: where they show the same before and after, they did not change between. */
const LOOKED_AT = 7 * MINUTES_PER_DAY;

/** Each moment from one minute to another at which the clocks of a place are put forward or back, by its first minute. */
export function shiftsOf(wallIn: WallIn, zone: string, from: Minute, until: Minute): readonly Minute[] {
  const offset = (at: Minute) => wallIn(zone, at) - at;
  const shifts: Minute[] = [];
  for (let before = from; before < until; before += LOOKED_AT) {
    let [low, high] = [before, Math.min(before + LOOKED_AT, until)];
    if (offset(low) === offset(high)) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    shifts.push(high);
  }
  return shifts;
}
