import { MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import type { Telling } from "./telling.ts";

/** Doors on the plan, and of the plain street before it: thousandths from the left and from the top. */
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

const PLAN_KEY = new TextEncoder().encode("the plan of a made-up street, 32");

/** Some weeks in, somebody draws the street, and the households of the street put themselves on its plan, one after the other; not all of them want to. */
export function placeHomes({ street, ids, at, now, album }: Telling): void {
  at(now - 31 * MINUTES_PER_DAY, (act) => {
    const by = street.homes[0]?.people[0] as string;
    act(by, "map.draw", { ...album.locked("plan", PLAN_KEY), alt: street.plan });
  });
  // Whoever came last says where to find them.
  const last = street.homes.at(-1);
  at(now - MINUTES_PER_DAY, (act) => {
    act(last?.people[0] as string, "map.place", { household: ids.get(last?.name ?? ""), x: 760, y: 715 });
  });
  for (const [index, [x, y]] of DOORS.entries()) {
    const home = street.homes[index];
    const who = home?.people[0];
    // The third one would rather not be on it.
    if (home === undefined || who === undefined || index === 2) continue;
    at(now - (30 - index) * MINUTES_PER_DAY, (act) => act(who, "map.place", { household: ids.get(home.name), x, y }));
  }
}
