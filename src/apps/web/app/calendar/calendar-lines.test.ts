import ICAL from "ical.js";
import { expect, test } from "vitest";
import { FEED_BYTES_MAX, feedOf, lockFeed } from "../../../../edges/calendar/feed.ts";
import { openCrypto } from "../../../../edges/sodium/sodium-crypto.ts";
import type { Attention, Coming } from "../../../../kernel/practice.ts";
import type { App } from "../../../../ui/context.ts";
import { everyonesCalendar, personalCalendar } from "./calendar-lines.ts";

const NOW = 29_923_200;
const DAY = 24 * 60;
const goto = { screen: "meeting" };
/** A series that began many years ago. */
const meeting = {
  ...{ uid: "s@kith", sequence: 0, title: "Coordination" },
  when: {
    ...{ wall: NOW - 4000 * DAY, minutes: 15, repeats: { every: "week", interval: 1, weekday: "tue" } },
    zone: { name: "Europe/Madrid", offset: 60, since: NOW - 4001 * DAY, shifts: [] },
  },
};
const review = { uid: "m.again@kith", sequence: 1, when: { day: "2026-12-24" }, title: "Look again: The pump" };

const coming: readonly Coming[] = [
  { id: "s.1", practice: "meetings", at: NOW + DAY, goto, title: { code: "Meeting" } },
  { id: "a1", practice: "meetings", at: NOW + 3 * DAY, goto, title: { code: "Due: the wood" } },
  { id: "t1", practice: "rotation", at: NOW + DAY, goto, title: { code: "You facilitate" } },
  { id: "secret", practice: "conflict", at: NOW + DAY, goto, title: { code: "Talk with Bela" } },
];
const attention: readonly Attention[] = [
  {
    id: "x1",
    practice: "decisions",
    until: NOW + 2 * DAY,
    goto,
    title: { code: "The pump" },
    text: { code: "Say it" },
  },
  { id: "x2", practice: "decisions", goto, title: { code: "No day" }, text: { code: "Whenever" } },
  {
    ...{ id: "moved", practice: "meetings", until: NOW + DAY, goto, isInEveryones: true },
    ...{ title: { code: "Moved: Coordination" }, text: { code: "Thursday" } },
  },
  { id: "x3", practice: "conflict", until: NOW + DAY, goto, title: { code: "Mediate" }, text: { code: "Quiet" } },
];

const looked = (view: string, reviews: readonly unknown[]) =>
  view === "meetings.calendar" ? [meeting] : view === "meetings.ahead" ? [{ key: "s.1" }] : reviews;

const app = {
  ...{ coming, attention, now: NOW, communityName: "Maple Street", me: "p1" },
  nameOf: () => "Anya",
  say: (code: string) => code,
  look: (view: string) => looked(view, [review]),
} as unknown as App;

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return {
    name: String(calendar.getFirstPropertyValue("x-wr-calname")),
    events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)),
  };
}

test("[MT-14] everyone's calendar has meetings and review dates, and nothing of anybody", () => {
  const { name, events } = read(everyonesCalendar(app));
  expect(name).toBe("Maple Street");
  expect(events.map(({ summary }) => summary)).toEqual(["Coordination", "Look again: The pump"]);
});

test("[MT-14] after many years everyone's calendar is still one that a hub takes, with what is nearest", async () => {
  const reviews = Array.from({ length: 600 }, (_, at) => ({
    ...{ uid: `${"m".repeat(60)}${at}.again@kith`, sequence: 1 },
    ...{ when: { day: new Date((NOW + (at - 500) * 5 * DAY) * 60_000).toISOString().slice(0, 10) }, alarm: -540 },
    title: `Look again: The pump number ${at} behind the mill, and who fills it up with oil once a year`,
  }));
  const old = { ...app, look: (view: string) => looked(view, reviews) } as unknown as App;
  const { seal, random } = await openCrypto();
  const feed = feedOf(new Uint8Array(16));
  const text = everyonesCalendar(old);
  expect(lockFeed({ seal, open: () => undefined }, feed, random(16), text).length).toBeLessThanOrEqual(FEED_BYTES_MAX);
  const titles = read(text).events.map(({ summary }) => summary);
  expect(titles).toContain("Coordination");
  for (const near of [499, 500, 501, 599]) expect(titles).toContain(reviews[near]?.title);
  expect(titles).not.toContain(reviews[0]?.title);
  expect(titles.length).toBeGreaterThan(200);
});

test("[MT-14, CF-8] one's own has what waits until a day and what comes, not the meetings of all, and no trace of a case", () => {
  const { name, events } = read(personalCalendar(app));
  expect(name).toBe("Maple Street – Anya");
  expect(events.map(({ summary }) => summary)).toEqual(["The pump", "Due: the wood", "You facilitate"]);
  const [pump] = events;
  expect(pump?.description).toBe("Say it");
  expect(pump?.endDate.toJSDate().getTime()).toBe((NOW + 2 * DAY) * 60_000);
  const [alarm] = pump?.component.getAllSubcomponents("valarm") ?? [];
  expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("-PT1440M");
  expect(personalCalendar(app)).not.toMatch(/Bela|Mediate|conflict|Quiet/);
});

test("[CC-8] what is for a few stands there with its time and none of its words", () => {
  const inCalendars = { code: "Something you said you would do" };
  const few = { practice: "care", goto, inCalendars };
  const text = { code: "In Ruth, after her hip" };
  const own = {
    ...app,
    attention: [{ ...few, id: "a", until: NOW + DAY, title: { code: "You said you would: dinner for Ruth" }, text }],
    coming: [{ ...few, id: "b", at: NOW + 2 * DAY, title: { code: "You: the doctor" } }],
  } as unknown as App;
  const { events } = read(personalCalendar(own));
  expect(events.map(({ summary, description }) => [summary, description])).toEqual([
    ["Something you said you would do", null],
    ["Something you said you would do", null],
  ]);
  expect(personalCalendar(own)).not.toMatch(/Ruth|doctor|dinner/);
});
