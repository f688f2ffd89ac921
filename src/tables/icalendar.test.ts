import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEvent, writeCalendar } from "./icalendar.ts";

const day = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 10);
const [START, END] = [29_473_020, 29_473_035];
const round: CalendarEvent = { uid: "a.1", sequence: 2, when: { start: START, end: END }, title: "Round" };

function written(...events: readonly CalendarEvent[]): string {
  return writeCalendar({ name: "Fern Lane", events, stamp: 29_473_000, refresh: 60 }, day);
}

/** As another program reads it: ical.js, which knows nothing of this house. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
}

test("another program's parser reads when, in UTC, and which version of which event it is", () => {
  const { calendar, events } = parsed(written(round, { ...round, uid: "b", cancelled: true, place: "Pump, yard" }));
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT60M");
  const [first, second] = events;
  expect([first?.uid, first?.sequence, first?.summary]).toEqual(["a.1", 2, "Round"]);
  expect(first?.startDate.toJSDate().getTime()).toBe(START * 60_000);
  expect(first?.endDate.toJSDate().getTime()).toBe(END * 60_000);
  expect(first?.startDate.zone.tzid).toBe("UTC");
  expect(second?.location).toBe("Pump, yard");
  expect(events.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual(["CONFIRMED", "CANCELLED"]);
});

test("what ends after the years that a calendar can write is left out, and all else stands", () => {
  const minute = (date: string) => Date.parse(date) / 60_000;
  const late = { start: minute("9999-12-31T23:30:00Z"), end: minute("+010000-01-01T00:30:00Z") };
  const last = { start: late.start - 60, end: late.start };
  const { events } = parsed(
    written(
      round,
      { ...round, when: late },
      { ...round, when: { day: "10183-09-22" } },
      { ...round, uid: "z", when: last },
    ),
  );
  expect(events.map(({ uid }) => uid)).toEqual(["a.1", "z"]);
});

test("a whole day is a date without a clock, takes nobody's time, and rings at nine", () => {
  const { events } = parsed(written({ ...round, when: { day: "2026-10-25" }, alarm: -540 }));
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(String(events[0]?.startDate)).toBe("2026-10-25");
  expect(events[0]?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  const [alarm] = events[0]?.component.getAllSubcomponents("valarm") ?? [];
  expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("PT540M");
});

test("an alarm rings before its hour, and not for what was called off", () => {
  const [soon, off] = parsed(written({ ...round, alarm: 90 }, { ...round, alarm: 90, cancelled: true })).events;
  const [alarm] = soon?.component.getAllSubcomponents("valarm") ?? [];
  expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
  expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("-PT90M");
  expect(off?.component.getAllSubcomponents("valarm")).toEqual([]);
});

test("nothing that people write ends a line or begins a property, and no line is longer than 75 bytes", () => {
  const title = `Well, pump; gate\\\nBEGIN:VEVENT \r ${"ñ🌳".repeat(60)}`;
  const text = written({ ...round, title, text: `A\u0000\u0007bell\r\nEND:VCALENDAR`, place: title });
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const { events } = parsed(text);
  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toBe(title.replace("\r", "\n"));
  expect(events[0]?.description).toBe("A  bell\nEND:VCALENDAR");
});

test("what is written over several lines comes back letter by letter, however its bytes fall on the edge", () => {
  for (let before = 0; before < 80; before += 1) {
    const title = `${"x".repeat(before)}🌳ñ€${"y".repeat(70)}`;
    expect(parsed(written({ ...round, title })).events[0]?.summary).toBe(title);
  }
});
