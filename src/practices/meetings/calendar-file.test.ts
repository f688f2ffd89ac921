import ICAL from "ical.js";
import { expect, test } from "vitest";
import { momentOf } from "../../kernel/place-time.ts";
import type { WallIn } from "../../kernel/practice.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { wallIn } from "../../language/dates.ts";
import { writeCalendar } from "../../tables/icalendar.ts";
import { daysOf } from "./calendar.ts";
import { meetingEvent } from "./meeting-event.ts";
import { DAY, next, start, TODAY } from "./testing/start.ts";
import { views } from "./views.ts";

test("[MT-13] a meeting keeps its name in calendars when it is called, moved and called off, and counts its changes", () => {
  const pod = start();
  const series = pod.weekly();
  const first = () => views.ahead.look(pod.meetingsNow("ben"), {}).map(meetingEvent)[0];
  const before = first();
  const meeting = pod.call("ben", series, next("tue"));
  expect(first()).toEqual(before);
  const { start: at, end } = views.ahead.look(pod.meetingsNow("ben"), {})[0] ?? { start: 0, end: 0 };
  pod.must("ben", "meetings.move", { meeting, start: at + 60, offset: 120 });
  const when = { start: at + 60, end: end + 60 };
  expect(first()).toMatchObject({ uid: before?.uid, sequence: 1, when, cancelled: false });
  pod.must("ben", "meetings.cancel", { meeting });
  expect(first()).toMatchObject({ uid: before?.uid, sequence: 2, cancelled: true });
});

type Pod = ReturnType<typeof start>;

/** The calendar that is taken along, as ical.js reads it, which knows nothing of this house. */
function calendarOf(pod: Pod, now?: number, wallIn?: WallIn) {
  const events = views.calendar.look(pod.meetingsNow("ben", now, wallIn));
  const text = writeCalendar({ name: "Fern Lane", events, stamp: TODAY * DAY }, utcDay);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const all = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return { text, all };
}

/** The times from one on that another program finds by itself, of a series and of what was changed of it, in minutes. */
function foundIn({ all }: ReturnType<typeof calendarOf>, from: number, count: number) {
  const series = all.find((one) => one.isRecurring());
  for (const one of all) if (one.isRecurrenceException()) series?.relateException(one);
  const times = series?.iterator();
  const found: { start: number; status: string }[] = [];
  for (let next = times?.next(); next && found.length < count; next = times?.next()) {
    const { startDate, item } = series?.getOccurrenceDetails(next) ?? {};
    const start = (startDate?.toUnixTime() ?? 0) / 60;
    const status = String(item?.component.getFirstPropertyValue("status"));
    if (start >= from) found.push({ start, status });
  }
  return found;
}

test("[MT-13, MT-1] another program finds the days of a weekly series by itself, at seven, before the clocks change and after", () => {
  const pod = start();
  pod.weekly();
  const read = calendarOf(pod);
  // Clocks in Madrid go back on Sunday 27 October 2024, 149 days after the story begins.
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Madrid", dateStyle: "short", timeStyle: "short" });
  const found = foundIn(read, (TODAY + 142) * DAY, 3).map(({ start: at }) => new Date(at * 60_000));
  expect(found.map((one) => shown.format(one))).toEqual([
    "22/10/2024, 19:00",
    "29/10/2024, 19:00",
    "05/11/2024, 19:00",
  ]);
  expect(found.map((one) => one.getUTCHours())).toEqual([17, 18, 18]);
});

test("[MT-13, MT-1] every rhythm is written so that another program finds the days that we do, in every zone, also on days when clocks change", () => {
  const rhythms = [
    { every: "week", apart: 3 },
    { every: "two-weeks", weekday: "sun", at: 9 * 60 },
    { every: "month", which: "last", weekday: "sun", at: 9 * 60 },
    { every: "month", which: "first", weekday: "sun", at: 30, apart: 5 },
    { every: "month", which: "fourth", weekday: "fri", apart: 3 },
    { every: "month", which: "last", weekday: "sat", apart: 12 },
  ];
  for (const zone of ["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]) {
    for (const rhythm of rhythms) {
      const pod = start();
      const series = pod.weekly("ana", rhythm);
      const clocks: WallIn = (_, minute) => wallIn(zone, minute);
      const rule = pod.state().series.get(series)?.rule;
      const ours = rule && daysOf(rule, 0, 20).map((day) => momentOf(clocks, zone, day * DAY + rule.at).start);
      const theirs = foundIn(calendarOf(pod, undefined, clocks), 0, 20).map(({ start: at }) => at);
      expect([zone, rhythm, theirs]).toEqual([zone, rhythm, ours]);
    }
  }
});

test("[MT-13] a rule is written as RFC 5545 has it", () => {
  const ruleOf = (more: Record<string, unknown>) => {
    const pod = start();
    pod.weekly("ana", more);
    return /RRULE:(.*)\r\n/.exec(calendarOf(pod).text)?.[1];
  };
  expect(ruleOf({})).toBe("FREQ=WEEKLY;BYDAY=TU");
  expect(ruleOf({ apart: 6 })).toBe("FREQ=WEEKLY;INTERVAL=6;BYDAY=TU");
  expect(ruleOf({ every: "two-weeks" })).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
  expect(ruleOf({ every: "month", which: "second" })).toBe("FREQ=MONTHLY;BYDAY=2TU");
  expect(ruleOf({ every: "month", which: "last", apart: 3 })).toBe("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU");
});

test("[MT-13] a day of a series that was moved or called off takes the place of that day and of no other", () => {
  const pod = start();
  const series = pod.weekly();
  const [first, second, third] = [0, 7, 14].map((more) => next("tue") + more) as [number, number, number];
  const moved = pod.call("ben", series, first);
  const off = pod.call("ben", series, second);
  pod.call("ben", series, third);
  pod.must("ben", "meetings.move", { meeting: moved, start: first * DAY + 18 * 60 + DAY, offset: 120 });
  pod.must("ben", "meetings.cancel", { meeting: off });
  const read = calendarOf(pod);
  expect(foundIn(read, 0, 4)).toEqual([
    { start: (first + 1) * DAY + 18 * 60, status: "CONFIRMED" },
    { start: second * DAY + 17 * 60, status: "CANCELLED" },
    { start: third * DAY + 17 * 60, status: "CONFIRMED" },
    { start: (third + 7) * DAY + 17 * 60, status: "CONFIRMED" },
  ]);
  expect(new Set(read.all.map(({ uid }) => uid))).toEqual(new Set([`${series}@kith`]));
  // What is as the series has it needs no line of its own; what was changed has one, also once it is over.
  expect(read.all).toHaveLength(3);
  expect(calendarOf(pod, (third + 70) * DAY).all).toHaveLength(3);
});

test("[MT-13] a series that was ended ends in calendars too, and is crossed out where it never began", () => {
  const pod = start();
  const series = pod.weekly();
  const [tuesday, later] = [next("tue"), next("tue") + 21];
  pod.pass((tuesday - TODAY + 8) * DAY, "ana", "ben", "cleo", "dina");
  const sees = [pod.events().at(-1)?.id ?? ""];
  const apart = pod.call("cleo", series, later, { sees });
  pod.must("ben", "meetings.stop", { series });
  const read = calendarOf(pod);
  expect(foundIn(read, 0, 9).map(({ start: at }) => at)).toEqual(
    [0, 7].map((more) => (tuesday + more) * DAY + 17 * 60),
  );
  expect(read.all.map(({ uid }) => uid)).toEqual([`${series}@kith`, `${series}.${later}@kith`]);
  expect(read.all.map(({ sequence }) => sequence)).toEqual([1, 0]);
  expect(apart).not.toBe("");
  const other = start();
  other.must("ana", "meetings.stop", { series: other.weekly() });
  const [never] = calendarOf(other).all;
  expect(never?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("[MT-14] a calendar for a long time shows as many of a series as it asks for, and each just once", () => {
  const pod = start();
  const series = pod.weekly();
  pod.call("ben", series, next("tue"));
  const keys = (each?: number) =>
    views.ahead.look(pod.meetingsNow("ben"), each === undefined ? {} : { each }).map(({ key }) => key);
  expect(keys()).toHaveLength(3);
  expect(keys(26)).toHaveLength(26);
  expect(new Set(keys(26)).size).toBe(26);
  expect(keys(26).slice(0, 3)).toEqual(keys());
});
