import fc from "fast-check";
import { expect, test } from "vitest";
import { utcDay } from "../kernel/utc-day.ts";
import { createDates, wallIn } from "./dates.ts";

const minute = (iso: string) => Date.parse(iso) / 60_000;
const now = minute("2026-01-11T10:00Z");

test("days are said as people say them, with how far away they are", () => {
  const { dayFromNow, day } = createDates("en-GB", "Europe/Madrid");
  expect(dayFromNow(minute("2026-01-14T18:00Z"), now)).toBe("Wed 14 Jan, in 3 days");
  expect(dayFromNow(minute("2026-01-11T18:00Z"), now)).toBe("Sun 11 Jan, today");
  expect(dayFromNow(minute("2026-01-10T18:00Z"), now)).toBe("Sat 10 Jan, yesterday");
  expect(day(minute("2025-12-31T12:00Z"), now)).toBe("Wed 31 Dec 2025");
});

test("Spanish says them in Spanish", () => {
  const { dayFromNow, longDay, moment } = createDates("es", "Europe/Madrid");
  expect(dayFromNow(minute("2026-01-14T18:00Z"), now)).toBe("mié 14 ene, dentro de 3 días");
  expect(longDay(now)).toBe("domingo, 11 de enero");
  expect(moment(now, now)).toBe("dom 11 ene, 11:00");
});

test("the day changes at midnight of the community, not of Greenwich", () => {
  const late = minute("2026-01-11T23:30Z");
  expect(createDates("en-GB", "Europe/Madrid").day(late, now)).toBe("Mon 12 Jan");
  expect(createDates("en-GB", "UTC").day(late, now)).toBe("Sun 11 Jan");
});

test("a table's day is the day where the community lives", () => {
  const late = Date.UTC(2026, 10, 25, 23, 30) / 60_000;
  const days = ["Europe/Madrid", "America/Bogota", "Asia/Tokyo", "UTC", "Nowhere/Land"].map((zone) =>
    utcDay(wallIn(zone, late)),
  );
  expect(days).toEqual(["2026-11-26", "2026-11-25", "2026-11-26", "2026-11-25", "2026-11-25"]);
});

test("a time zone that nobody knows counts as UTC", () => {
  expect(createDates("en-GB", "Middle/Earth").timeZone).toBe("UTC");
  expect(createDates("en-GB", "").clock(now)).toBe("10:00");
});

test("lengths are said in the largest units that matter", () => {
  const { span } = createDates("en-GB", "UTC");
  expect([0, 5, 60, 125, 1440, 1500, 4400].map(span)).toEqual([
    ...["0 minutes", "5 minutes", "1 hour", "2 hours 5 minutes", "1 day", "1 day 1 hour", "3 days"],
  ]);
});

test("what is near is said in minutes and hours", () => {
  const { fromNow, ago } = createDates("en-GB", "UTC");
  expect([0, 3, -20, 125, -3000].map((away) => fromNow(now + away, now))).toEqual([
    ...["now", "in 3 minutes", "20 minutes ago", "in 2 hours", "2 days ago"],
  ]);
  expect([2, 0, -20].map((away) => ago(now + away, now))).toEqual(["now", "now", "20 minutes ago"]);
});

test("a date field gives back the minute that it was given, in any zone, but for the hour that comes twice", () => {
  const zones = ["UTC", "Europe/Madrid", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];
  const range = { min: minute("2000-01-01T00:00Z"), max: minute("2060-01-01T00:00Z") };
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer(range), (zone, at) => {
      const dates = createDates("en-GB", zone);
      const back = dates.fromField(dates.toField(at)) ?? 0;
      expect(dates.toField(back)).toBe(dates.toField(at));
      expect(Math.abs(back - at)).toBeLessThanOrEqual(60);
    }),
  );
});

test("a field means one moment wherever clocks change: in the hour that comes twice the first, in the one that is skipped what would have been", () => {
  const [madrid, york] = ["Europe/Madrid", "America/New_York"].map((zone) => createDates("en-GB", zone).fromField);
  expect(madrid?.("2024-10-27T02:30")).toBe(minute("2024-10-27T00:30Z"));
  expect(york?.("2024-11-03T01:30")).toBe(minute("2024-11-03T05:30Z"));
  expect(madrid?.("2024-03-31T02:30")).toBe(minute("2024-03-31T01:30Z"));
  expect(york?.("2024-03-10T02:30")).toBe(minute("2024-03-10T07:30Z"));
});

test("what is no moment is none", () => {
  const { fromField } = createDates("en-GB", "UTC");
  expect(["", "soon", "2026-13-01T00:00", "2026-01-14"].map((text) => fromField(text))).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});
