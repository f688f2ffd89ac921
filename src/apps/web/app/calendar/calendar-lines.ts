import { FEED_BYTES_MAX } from "../../../../edges/calendar/feed.ts";
import type { Attention, Coming } from "../../../../kernel/practice.ts";
import { utcDay } from "../../../../kernel/utc-day.ts";
import { type CalendarEvent, writeCalendar } from "../../../../tables/icalendar.ts";
import type { App } from "../../../../ui/context.ts";
import { isQuietPractice } from "../../registry.ts";

/** Days of each series that are known to be the meetings of all. */
const EACH = 26;
/** How often calendars look again. */
const REFRESH_MINUTES = 60;
/** A deadline is shown as the quarter of an hour before it, and rings a day before. */
const LAST_MINUTES = 15;
const DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;
/** What a hub takes, less what the lock adds. */
const ROOM_BYTES = FEED_BYTES_MAX - 64;
/** Minutes before the midnight with which a day begins. */
const NINE_THAT_DAY = -9 * 60;

/** What everyone may know: when people meet, and when agreements are looked at again. */
export function everyonesCalendar(app: App): string {
  const meetings = app.look<readonly CalendarEvent[]>("meetings.calendar");
  const reviews = app.look<readonly CalendarEvent[]>("decisions.reviews");
  return written(app, app.communityName, [...meetings, ...reviews]);
}

/** What waits for the person here or comes to them, but for the meetings of all, which the other one has. */
export function personalCalendar(app: App): string {
  const meetings = new Set(
    app.look<readonly { key: string }[]>("meetings.ahead", { each: EACH }).map(({ key }) => key),
  );
  const waiting = app.attention.flatMap((one) =>
    one.until === undefined || one.isInEveryones ? [] : [lineOf(app, one, one.until)],
  );
  const coming = app.coming
    .filter(({ practice, id }) => practice !== "meetings" || !meetings.has(id))
    .map((one) => lineOf(app, one, one.at));
  const shown = new Map([...waiting, ...coming].filter((one) => one !== undefined).map((one) => [one.uid, one]));
  const name = app.me === undefined ? "" : app.nameOf(app.me);
  return written(app, [app.communityName, name].filter((part) => part !== "").join(" – "), [...shown.values()]);
}

/** What is between a few people leaves no trace in a calendar, which lies about on more than one device. */
function lineOf(app: App, one: Attention | Coming, at: number): CalendarEvent | undefined {
  if (isQuietPractice(one.practice)) return undefined;
  const day = "day" in one ? one.day : undefined;
  return {
    ...{ uid: `${one.practice}.${one.id}`.replace(/[^\w.-]/g, "_"), sequence: 0 },
    ...(day === undefined
      ? { when: { start: at - LAST_MINUTES, end: at }, alarm: DAY }
      : { when: { day }, alarm: NINE_THAT_DAY }),
    ...wordsOf(app, one),
  };
}

function wordsOf(app: App, one: Attention | Coming): Pick<CalendarEvent, "title" | "text"> {
  const { title, inCalendars } = one;
  if (inCalendars !== undefined) return { title: app.say(inCalendars.code, inCalendars.about) };
  return {
    title: app.say(title.code, title.about),
    ...("text" in one && { text: app.say(one.text.code, one.text.about) }),
  };
}

function written(app: App, name: string, events: readonly CalendarEvent[]): string {
  const write = (some: readonly CalendarEvent[]) =>
    writeCalendar({ name, events: some, stamp: app.now, refresh: REFRESH_MINUTES }, utcDay);
  const whole = write(events);
  return bytesIn(whole) <= ROOM_BYTES ? whole : write(nearest(events, app.now, write));
}

/** As many as a hub takes, those that are nearest to now: after years some agreements wait for ever to be looked at again. */
function nearest(
  events: readonly CalendarEvent[],
  now: number,
  write: (some: readonly CalendarEvent[]) => string,
): readonly CalendarEvent[] {
  const frame = bytesIn(write([]));
  let room = ROOM_BYTES - frame;
  const kept = events
    .toSorted((a, b) => Math.abs(startOf(a, now) - now) - Math.abs(startOf(b, now) - now))
    .filter((one) => {
      room -= bytesIn(write([one])) - frame;
      return room >= 0;
    });
  return events.filter((one) => kept.includes(one));
}

/** What comes back is never far away. */
function startOf({ when }: CalendarEvent, now: number): number {
  if ("wall" in when) return now;
  return "day" in when ? Date.parse(when.day) / MS_PER_MINUTE : when.start;
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
