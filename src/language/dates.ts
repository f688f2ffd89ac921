import { MINUTES_PER_DAY, type Minute } from "../kernel/event.ts";
import { momentOf } from "../kernel/place-time.ts";

/** Writes moments as people say them, in the community's time zone. All take whole minutes since 1970. */
export type Dates = {
  readonly timeZone: string;
  /** "Tue 14 Jan"; with the year when it is not this one. */
  readonly day: (minute: Minute, now?: Minute) => string;
  /** "Tue 14 Jan, in 3 days", "today", "yesterday". */
  readonly dayFromNow: (minute: Minute, now: Minute) => string;
  /** "Tue 14 Jan, 19:00". */
  readonly moment: (minute: Minute, now?: Minute) => string;
  /** "Sunday 22 November". */
  readonly longDay: (minute: Minute) => string;
  /** "14 January", of no year. */
  readonly dayOfYear: (day: number, month: number) => string;
  /** "January". */
  readonly month: (month: number) => string;
  /** "19:00". */
  readonly clock: (minute: Minute) => string;
  /** "in 3 days", "2 hours ago", "now". */
  readonly fromNow: (minute: Minute, now: Minute) => string;
  /** The same for what has happened: where the clock of whoever wrote it is ahead, "now" and not "in 1 minute". */
  readonly ago: (minute: Minute, now: Minute) => string;
  /** "3 days", "2 hours 5 minutes". */
  readonly span: (minutes: number) => string;
  /** "2026-01-14T19:00", as a date field wants it. */
  readonly toField: (minute: Minute) => string;
  /** What stands in a date field as a minute; nothing when it is not a moment. */
  readonly fromField: (text: string) => Minute | undefined;
};

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/** Dates in a language (a BCP 47 tag) and a time zone (an IANA name; one that is not known counts as UTC). */
export function createDates(tag: string, zone: string): Dates {
  const timeZone = knownZone(zone);
  const format = memoFormat(tag, timeZone);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const part = (minute: Minute, options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes) =>
    (
      format(options)
        .formatToParts(minute * MS_PER_MINUTE)
        .find((one) => one.type === type)?.value ?? ""
    ).replace(/\.$/, "");

  const wall = (minute: Minute) => wallClock(minute, timeZone);
  const dayNumber = (minute: Minute) => Math.floor(wall(minute) / MINUTES_PER_DAY);

  function day(minute: Minute, now?: Minute): string {
    const short = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
    const names = (["weekday", "day", "month"] as const).map((type) => part(minute, short, type));
    const year = part(minute, short, "year");
    const isThisYear = now === undefined || part(now, short, "year") === year;
    return isThisYear ? names.join(" ") : `${names.join(" ")} ${year}`;
  }

  function longDay(minute: Minute): string {
    const long = { weekday: "long", day: "numeric", month: "long" } as const;
    const said = format(long).format(minute * MS_PER_MINUTE);
    return tag.startsWith("en") ? said.replace(",", "") : said;
  }

  const clock = (minute: Minute) =>
    format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(minute * MS_PER_MINUTE);

  function fromNow(minute: Minute, now: Minute): string {
    const days = dayNumber(minute) - dayNumber(now);
    if (days !== 0) return relative.format(days, "day");
    const minutes = minute - now;
    if (minutes === 0) return relative.format(0, "second");
    if (Math.abs(minutes) < MINUTES_PER_HOUR) return relative.format(minutes, "minute");
    return relative.format(Math.trunc(minutes / MINUTES_PER_HOUR), "hour");
  }

  return {
    timeZone,
    day,
    dayFromNow: (minute, now) => `${day(minute, now)}, ${relative.format(dayNumber(minute) - dayNumber(now), "day")}`,
    moment: (minute, now) => `${day(minute, now)}, ${clock(minute)}`,
    longDay,
    dayOfYear: (ofMonth, month) => ofNoYear(tag, { day: "numeric", month: "long" }, ofMonth, month),
    month: (month) => ofNoYear(tag, { month: "long" }, 1, month),
    clock,
    fromNow,
    ago: (minute, now) => fromNow(Math.min(minute, now), now),
    span: (minutes) => span(tag, minutes),
    toField: (minute) => new Date(wall(minute) * MS_PER_MINUTE).toISOString().slice(0, 16),
    fromField: (text) => fromField(text, timeZone),
  };
}

/** In a leap year, so that 29 February is one. */
function ofNoYear(tag: string, how: Intl.DateTimeFormatOptions, day: number, month: number): string {
  return new Intl.DateTimeFormat(tag, { ...how, timeZone: "UTC" }).format(Date.UTC(2000, month - 1, day));
}

/** What clocks on the wall show at a minute where a time zone holds, counted as if it were UTC. */
export function wallIn(zone: string, minute: Minute): Minute {
  return wallClock(minute, knownZone(zone));
}

function memoFormat(tag: string, timeZone: string): (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (options) => {
    const key = Object.entries(options).join(";");
    const format = known.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
    known.set(key, format);
    return format;
  };
}

const knownZones = new Map<string, string>();
function knownZone(zone: string): string {
  const known = knownZones.get(zone) ?? zoneOrUtc(zone);
  knownZones.set(zone, known);
  return known;
}

function zoneOrUtc(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

function span(tag: string, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const count = (value: number, unit: "day" | "hour" | "minute") =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }).format(value);
  const days = Math.floor(whole / MINUTES_PER_DAY);
  const hours = Math.floor((whole % MINUTES_PER_DAY) / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  if (days > 1 || (days === 1 && hours === 0)) return count(days, "day");
  const parts = [
    days > 0 ? count(days, "day") : "",
    hours > 0 ? count(hours, "hour") : "",
    rest > 0 && days === 0 ? count(rest, "minute") : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" ") : count(0, "minute");
}

/** Minutes that the wall clock of a zone shows, counted as if it were UTC. */
function wallClock(minute: Minute, timeZone: string): Minute {
  const parts = wallFormat(timeZone).formatToParts(minute * MS_PER_MINUTE);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute")) / MS_PER_MINUTE;
}

const wallFormats = new Map<string, Intl.DateTimeFormat>();
function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    wallFormats.get(timeZone) ??
    new Intl.DateTimeFormat("en", {
      timeZone,
      ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" },
    });
  wallFormats.set(timeZone, format);
  return format;
}

/** In the hour that a zone skips or repeats, the moment that all of the house goes by. */
function fromField(text: string, timeZone: string): Minute | undefined {
  if (!/^\d{4,5}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined;
  const wall = Date.parse(`${text.slice(0, text.indexOf("T") + 6)}Z`) / MS_PER_MINUTE;
  return Number.isInteger(wall) ? momentOf((zone, minute) => wallClock(minute, zone), timeZone, wall).start : undefined;
}
