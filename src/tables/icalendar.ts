import { type Stamp, type Zone, zoneLines, zoneName } from "./calendar-zone.ts";
import { contentLines, escapedText } from "./content-line.ts";

/** How a thing comes back, from its first time on: by weeks, or by months on the `nth` of a weekday, the last with -1. */
export type Repeats = {
  readonly every: "week" | "month";
  readonly interval: number;
  readonly weekday: string;
  readonly nth?: number | undefined;
  /** The last minute, in UTC, at which it may begin. */
  readonly until?: number | undefined;
};

/** A thing that comes back by the clocks of a place, in summer and in winter. */
export type Recurring = {
  /** What the clocks show when it first begins, counted as if it were UTC. */
  readonly wall: number;
  readonly minutes: number;
  readonly zone: Zone;
  readonly repeats: Repeats;
};

/**
 * One thing in a calendar. Times are whole minutes since 1970, in UTC: no calendar has to know a time zone for them, but for
 * what comes back, which a calendar finds by itself for as long as it likes.
 */
export type CalendarEvent = {
  /** Stays the same when the thing moves, so that calendars move it and do not add another. */
  readonly uid: string;
  /** How often it was changed. */
  readonly sequence: number;
  readonly when: { readonly start: number; readonly end: number } | { readonly day: string } | Recurring;
  /** Which time of a thing that comes back, of the same uid, it takes the place of: what clocks were to show then. */
  readonly of?: { readonly wall: number; readonly zone: Pick<Zone, "name"> } | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly cancelled?: boolean;
  /** Minutes before its start at which a calendar rings; of a whole day, minutes before its midnight, so `-540` is nine. */
  readonly alarm?: number | undefined;
};

export type Calendar = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** The minute at which it was written. */
  readonly stamp: number;
  /** For those who subscribe: after how many minutes they may look again. */
  readonly refresh?: number;
};

/** The day of a minute as YYYY-MM-DD. */
type UtcDay = (minute: number) => string;

const MINUTES_PER_DAY = 1440;

/**
 * A calendar as RFC 5545 has it, published as in RFC 5546: lines of at most 75 bytes that end in CR LF. What was called
 * off stays in it as such, since a calendar keeps what it is not told of. Its years have four digits: what ends after them is
 * left out.
 */
export function writeCalendar({ name, events, stamp, refresh }: Calendar, utcDay: UtcDay): string {
  const shown = events.filter(isInYears(utcDay));
  const written: Stamp = (minute) => moment(minute, utcDay);
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    `X-WR-CALNAME:${escapedText(name)}`,
    // The first is the standard's (RFC 7986), the second what older programs read.
    ...(refresh === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refresh}M`, `X-PUBLISHED-TTL:PT${refresh}M`]),
    ...zonesOf(shown).flatMap((zone) => zoneLines(zone, written)),
    ...shown.flatMap((event) => eventLines(event, written, stamp)),
    "END:VCALENDAR",
  ];
  return contentLines(lines);
}

function isInYears(utcDay: UtcDay): (event: CalendarEvent) => boolean {
  const lastDay = ({ when }: CalendarEvent) => {
    if ("day" in when) return when.day;
    return utcDay("wall" in when ? when.wall + when.minutes : when.end);
  };
  return (event) => /^\d{4}-/.test(lastDay(event));
}

/** Each place once whose clocks an event names. */
function zonesOf(events: readonly CalendarEvent[]): readonly Zone[] {
  const all = events.flatMap(({ when }) => ("wall" in when ? [when.zone] : []));
  return all.filter((zone, at) => all.findIndex(({ name }) => name === zone.name) === at);
}

function eventLines(event: CalendarEvent, written: Stamp, stamp: number): string[] {
  const { uid, sequence, when, of, title, text, place, cancelled = false, alarm } = event;
  return [
    ...["BEGIN:VEVENT", `UID:${escapedText(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${written(stamp)}Z`],
    ...(of === undefined ? [] : [`RECURRENCE-ID;TZID=${zoneName(of.zone)}:${written(of.wall)}`]),
    ...whenLines(when, written),
    `SUMMARY:${escapedText(title)}`,
    ...(text === undefined ? [] : [`DESCRIPTION:${escapedText(text)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escapedText(place)}`]),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(alarm === undefined || cancelled ? [] : alarmLines(alarm, title)),
    "END:VEVENT",
  ];
}

function whenLines(when: CalendarEvent["when"], written: Stamp): string[] {
  // A whole day takes nobody's time.
  if ("day" in when) return [`DTSTART;VALUE=DATE:${when.day.replaceAll("-", "")}`, "TRANSP:TRANSPARENT"];
  if ("start" in when) return [`DTSTART:${written(when.start)}Z`, `DTEND:${written(when.end)}Z`];
  const { wall, minutes, zone, repeats } = when;
  return [
    `DTSTART;TZID=${zoneName(zone)}:${written(wall)}`,
    `DURATION:PT${minutes}M`,
    `RRULE:${rule(repeats, written)}`,
  ];
}

/** "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU". */
function rule({ every, interval, weekday, nth, until }: Repeats, written: Stamp): string {
  const day = weekday.slice(0, 2).toUpperCase();
  return [
    every === "week" ? "FREQ=WEEKLY" : "FREQ=MONTHLY",
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    `BYDAY=${every === "week" ? day : `${nth ?? 1}${day}`}`,
    ...(until === undefined ? [] : [`UNTIL=${written(until)}Z`]),
  ].join(";");
}

function alarmLines(before: number, title: string): string[] {
  const trigger = before > 0 ? `-PT${before}M` : `PT${-before}M`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapedText(title)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

/** "20260114T190000". */
function moment(minute: number, utcDay: UtcDay): string {
  const ofDay = minute % MINUTES_PER_DAY;
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${utcDay(minute).replaceAll("-", "")}T${hours}${minutes}00`;
}
