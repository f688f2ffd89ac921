import { contentLines, escapedText } from "./content-line.ts";

/** One thing in a calendar. Times are whole minutes since 1970, in UTC: no calendar has to know a time zone for them. */
export type CalendarEvent = {
  /** Stays the same when the thing moves, so that calendars move it and do not add another. */
  readonly uid: string;
  /** How often it was changed. */
  readonly sequence: number;
  readonly when: { readonly start: number; readonly end: number } | { readonly day: string };
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
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    `X-WR-CALNAME:${escapedText(name)}`,
    // The first is the standard's (RFC 7986), the second what older programs read.
    ...(refresh === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refresh}M`, `X-PUBLISHED-TTL:PT${refresh}M`]),
    ...events
      .filter(isInYears(utcDay))
      .flatMap((event) => eventLines(event, (minute) => moment(minute, utcDay), stamp)),
    "END:VCALENDAR",
  ];
  return contentLines(lines);
}

function isInYears(utcDay: UtcDay): (event: CalendarEvent) => boolean {
  return ({ when }) => /^\d{4}-/.test("day" in when ? when.day : utcDay(when.end));
}

function eventLines(event: CalendarEvent, moment: (minute: number) => string, stamp: number): string[] {
  const { uid, sequence, when, title, text, place, cancelled = false, alarm } = event;
  return [
    ...["BEGIN:VEVENT", `UID:${escapedText(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${moment(stamp)}`],
    // A whole day takes nobody's time.
    ...("day" in when
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll("-", "")}`, "TRANSP:TRANSPARENT"]
      : [`DTSTART:${moment(when.start)}`, `DTEND:${moment(when.end)}`]),
    `SUMMARY:${escapedText(title)}`,
    ...(text === undefined ? [] : [`DESCRIPTION:${escapedText(text)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escapedText(place)}`]),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(alarm === undefined || cancelled ? [] : alarmLines(alarm, title)),
    "END:VEVENT",
  ];
}

function alarmLines(before: number, title: string): string[] {
  const trigger = before > 0 ? `-PT${before}M` : `PT${-before}M`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapedText(title)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

/** "20260114T190000Z". */
function moment(minute: number, utcDay: UtcDay): string {
  const ofDay = minute % MINUTES_PER_DAY;
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${utcDay(minute).replaceAll("-", "")}T${hours}${minutes}00Z`;
}
