import { expect, test } from "vitest";
import { calendarEvent } from "./screens/calendar-file.ts";
import { next, start } from "./testing/start.ts";
import { views } from "./views.ts";

test("[MT-13] a meeting keeps its name in calendars when it is called, moved and called off, and counts its changes", () => {
  const pod = start();
  const series = pod.weekly();
  const first = () => views.ahead.look(pod.meetingsNow("ben")).map(calendarEvent)[0];
  const before = first();
  const meeting = pod.call("ben", series, next("tue"));
  expect(first()).toEqual(before);
  pod.must("ben", "meetings.move", { meeting, start: (before?.start ?? 0) + 60, offset: 120 });
  expect(first()).toMatchObject({ uid: before?.uid, sequence: 1, start: (before?.start ?? 0) + 60, cancelled: false });
  pod.must("ben", "meetings.cancel", { meeting });
  expect(first()).toMatchObject({ uid: before?.uid, sequence: 2, cancelled: true });
});
