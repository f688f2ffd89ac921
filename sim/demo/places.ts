import { MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import type { Telling } from "../demo.ts";

/** Doors of the plain street that stands before anybody drew another: thousandths from its left and from its top. */
const DOORS = [
  ...[
    [100, 285],
    [240, 285],
    [375, 285],
    [625, 285],
    [760, 285],
    [900, 285],
  ],
  ...[
    [100, 715],
    [240, 715],
    [375, 715],
    [625, 715],
  ],
] as const;

/** Some weeks in, the households of the street put themselves on its plan, one after the other; not all of them want to. */
export function placeHomes({ street, ids, at, now }: Telling): void {
  for (const [index, [x, y]] of DOORS.entries()) {
    const home = street.homes[index];
    const who = home?.people[0];
    // The third one would rather not be on it.
    if (home === undefined || who === undefined || index === 2) continue;
    at(now - (30 - index) * MINUTES_PER_DAY, (act) => act(who, "map.place", { household: ids.get(home.name), x, y }));
  }
}
