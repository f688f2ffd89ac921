import { MINUTES_PER_DAY } from "../event.ts";
import type { WallIn } from "../practice.ts";

/** The clocks of Madrid from 2024 to 2026: the law of the Union says on which Sundays they change, at 01:00 UTC. */
export const madrid: WallIn = (_, minute) => {
  const summers = [
    [19_813, 20_023],
    [20_177, 20_387],
    [20_541, 20_751],
  ].map((pair) => pair.map((day) => day * MINUTES_PER_DAY + 60));
  const isSummer = summers.some(([from = 0, to = 0]) => minute >= from && minute < to);
  return minute + (isSummer ? 120 : 60);
};
