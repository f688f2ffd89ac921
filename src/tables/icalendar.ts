/** One thing in a calendar. Times are whole minutes since 1970, in UTC: no calendar has to know a time zone for them. */
export type CalendarEvent = {
  /** Stays the same when the thing moves, so that calendars move it and do not add another. */
  readonly uid: string;
  /** How often it was changed. */
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly place?: string | undefined;
  readonly cancelled: boolean;
};

/** The day of a minute as YYYY-MM-DD. */
type UtcDay = (minute: number) => string;

const LINE_BYTES_MAX = 75;
const MINUTES_PER_DAY = 1440;

/** A calendar as RFC 5545 has it: lines of at most 75 bytes that end in CR LF; `stamp` says when it was written. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], stamp: number, utcDay: UtcDay): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, (minute) => moment(minute, utcDay), stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(
  { uid, sequence, start, end, title, place, cancelled }: CalendarEvent,
  moment: (minute: number) => string,
  stamp: number,
): string[] {
  return [
    ...["BEGIN:VEVENT", `UID:${escaped(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${moment(stamp)}`],
    ...[`DTSTART:${moment(start)}`, `DTEND:${moment(end)}`, `SUMMARY:${escaped(title)}`],
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...[`STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`, "END:VEVENT"],
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** "20260114T190000Z". */
function moment(minute: number, utcDay: UtcDay): string {
  const ofDay = minute % MINUTES_PER_DAY;
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${utcDay(minute).replaceAll("-", "")}T${hours}${minutes}00Z`;
}

/** Long lines go on after a blank; a letter of several bytes is never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ["", 0];
  for (const letter of line) {
    const size = bytesIn(letter);
    if (bytes + size > LINE_BYTES_MAX) {
      parts.push(part);
      [part, bytes] = ["", 1];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}

function bytesIn(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
