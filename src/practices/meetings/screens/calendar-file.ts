import type { CalendarEvent } from "../../../tables/icalendar.ts";
import type { MeetingLine } from "../views.ts";

/** What a meeting is in a calendar. Its key stays the same when it moves, so that calendars move it. */
export function calendarEvent(line: MeetingLine): CalendarEvent {
  const { key, title, start, end, place, changes } = line;
  return { uid: `${key}@kith`, sequence: changes, start, end, title, place, cancelled: line.off !== undefined };
}
