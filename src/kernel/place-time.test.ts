import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "./event.ts";
import { lastMinuteOf, momentOf } from "./place-time.ts";
import { madrid } from "./testing/madrid.ts";
import { utcDay } from "./utc-day.ts";

const dayOf = (text: string) => Math.round(Date.parse(`${text}T00:00Z`) / 60_000 / MINUTES_PER_DAY);

test("[MT-1] the clock on the wall stays the same when summer time begins and ends", () => {
  const days = ["2025-03-25", "2025-04-01", "2025-10-21", "2025-10-28"].map(dayOf);
  const starts = days.map((day) => momentOf(madrid, "Europe/Madrid", day * MINUTES_PER_DAY + 19 * 60));
  expect(starts.map(({ start }) => new Date(start * 60_000).toISOString().slice(5, 16))).toEqual([
    ...["03-25T18:00", "04-01T17:00", "10-21T17:00", "10-28T18:00"],
  ]);
  expect(starts.map(({ offset }) => offset)).toEqual([60, 120, 120, 60]);
});

test("[MT-1] a time that the clocks skip is the moment that it would have been; one that they repeat, the first", () => {
  const skipped = momentOf(madrid, "Europe/Madrid", dayOf("2025-03-30") * MINUTES_PER_DAY + 150);
  expect(new Date(skipped.start * 60_000).toISOString()).toBe("2025-03-30T01:30:00.000Z");
  const repeated = momentOf(madrid, "Europe/Madrid", dayOf("2025-10-26") * MINUTES_PER_DAY + 150);
  expect(new Date(repeated.start * 60_000).toISOString()).toBe("2025-10-26T00:30:00.000Z");
});

test("[DT-11] a day ends with its last minute, also where clocks change in it", () => {
  const ends = ["2025-01-06", "2025-03-30", "2025-10-26"].map((day) =>
    lastMinuteOf(madrid, "Europe/Madrid", dayOf(day)),
  );
  expect(ends.map((end) => new Date(end * 60_000).toISOString().slice(5, 16))).toEqual([
    ...["01-06T22:59", "03-30T21:59", "10-26T22:59"],
  ]);
  expect(ends.map((end) => utcDay(madrid("", end + 1)))).toEqual(["2025-01-07", "2025-03-31", "2025-10-27"]);
});
