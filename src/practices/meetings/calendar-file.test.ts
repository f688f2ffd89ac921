import ICAL from "ical.js";
import { expect, test } from "vitest";
import { utcDay } from "../../kernel/utc-day.ts";
import { writeCalendar } from "../../tables/icalendar.ts";
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

test("[MT-1, MT-13] another program's calendar shows a weekly meeting at seven, before the clocks change and after", () => {
  const pod = start();
  pod.weekly();
  // Clocks in Madrid go back on Sunday 27 October 2024, 149 days after the story begins.
  const events = views.ahead.look(pod.meetingsNow("ben", (TODAY + 142) * DAY), {}).map(meetingEvent);
  const text = writeCalendar({ name: "Fern Lane", events, stamp: TODAY * DAY }, utcDay);
  const read = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
  const starts = read.map((one) => new ICAL.Event(one).startDate.toJSDate());
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Madrid", dateStyle: "short", timeStyle: "short" });
  expect(starts.map((one) => shown.format(one))).toEqual([
    ...["22/10/2024, 19:00", "29/10/2024, 19:00", "05/11/2024, 19:00"],
  ]);
  expect(starts.map((one) => one.getUTCHours())).toEqual([17, 18, 18]);
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
