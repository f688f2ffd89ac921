import type { CalendarEvent } from "../../tables/icalendar.ts";
import type { MeetingLine } from "./meeting-line.ts";

/** Minutes before a meeting at which calendars ring. */
export const ALARM = 60;

/** What a meeting is in a calendar. Its key stays the same when it moves, so that calendars move it. */
export function meetingEvent(line: MeetingLine): CalendarEvent {
  const { key, title, start, end, place, changes } = line;
  return {
    ...{ uid: `${key}@kith`, sequence: changes, when: { start, end }, title, place },
    ...{ cancelled: line.off !== undefined, alarm: ALARM },
  };
}
