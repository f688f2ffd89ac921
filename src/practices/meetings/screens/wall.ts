import type { Minute } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";

/** What the clocks of the community show at a minute, counted as if it were UTC. */
export function wallOf(dates: Kith["dates"], minute: Minute): Minute {
  return Date.parse(`${dates.toField(minute)}Z`) / 60_000;
}

/** "19:00", of what clocks show. */
export function utcClock(wall: Minute): string {
  return new Date(wall * 60_000).toISOString().slice(11, 16);
}
