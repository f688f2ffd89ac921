import { expect, test } from "vitest";
import { utcDay } from "./utc-day.ts";

test("days are counted as calendars count them", () => {
  for (const minute of [0, 28_619_040, 28_350_719, 47_540_159, 13_634_430, 90_000_000]) {
    expect(utcDay(minute)).toBe(new Date(minute * 60_000).toISOString().slice(0, 10));
  }
});
