import type { Minute } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";

/** What the clocks of the community show at a minute, counted as if it were UTC. */
export function wallOf(dates: Kith["dates"], minute: Minute): Minute {
  return Date.parse(`${dates.toField(minute)}Z`) / 60_000;
}
