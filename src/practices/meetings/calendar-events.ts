import { MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { momentOf, shiftsOf } from "../../kernel/place-time.ts";
import type { Zone } from "../../tables/calendar-zone.ts";
import type { CalendarEvent, Repeats } from "../../tables/icalendar.ts";
import { firstDayOf, stepOf } from "./calendar.ts";
import { dayOfKey } from "./meeting.ts";
import { ALARM, meetingEvent } from "./meeting-event.ts";
import { lineOf } from "./meeting-line.ts";
import { endOf, type MeetingsLook, type Occurrence, occurrence, zoneOf } from "./reading.ts";
import { type Rule, type Series, WHICH } from "./words.ts";

/** For how long ahead calendars are told when the clocks of the place change. */
const AHEAD = 10 * 366 * MINUTES_PER_DAY;

/**
 * Meetings as calendars have them. A series is one thing that comes back, for as long as the calendar likes to look; a day of it
 * that was moved or called off takes the place of that day and of no other; and one that was ended ends there too.
 */
export function calendarEvents(look: MeetingsLook): readonly CalendarEvent[] {
  const zone = zoneFor(look);
  const series = [...look.state.series.values()].map((one) => seriesEvent(look, one, zone));
  const called = [...look.state.meetings.keys()].flatMap((key) => {
    const one = occurrence(look, key);
    return one === undefined ? [] : calledEvent(look, one, zone);
  });
  return [...series, ...called];
}

function seriesEvent(look: MeetingsLook, series: Series, zone: Zone): CalendarEvent {
  const { name, rule, minutes, place } = series;
  const wall = firstDayOf(rule) * MINUTES_PER_DAY + rule.at;
  const until = endOfSeries(series);
  const cancelled = until !== undefined && momentOf(look.wallIn, zoneOf(look), wall).start > until;
  const repeats = { ...repeatsOf(rule), ...(!cancelled && until !== undefined && { until }) };
  return {
    ...{ uid: uidOf(series), sequence: until === undefined ? 0 : 1, when: { wall, minutes, zone, repeats } },
    ...{ title: name, place, alarm: ALARM, cancelled },
  };
}

/** What the calendar does not know from its series: one that stands for itself, or that is not as the series has it. */
function calledEvent(look: MeetingsLook, one: Occurrence, zone: Zone): CalendarEvent[] {
  const { series, key, start, place } = one;
  const event = meetingEvent(lineOf(look, one));
  if (series === undefined) return endOf(one) > look.now ? [event] : [];
  const wall = dayOfKey(key) * MINUTES_PER_DAY + series.rule.at;
  const planned = momentOf(look.wallIn, zoneOf(look), wall).start;
  const until = endOfSeries(series);
  // Called out of reach of who ended the series, it is not of the series' days any more.
  if (until !== undefined && planned > until) return [event];
  const isAsPlanned = start === planned && place === series.place && event.cancelled !== true;
  if (isAsPlanned && event.sequence === 0) return [];
  return [{ ...event, uid: uidOf(series), of: { wall, zone } }];
}

function uidOf({ id }: Series): string {
  return `${id}@kith`;
}

function endOfSeries({ stopped }: Series): Minute | undefined {
  return stopped.length === 0 ? undefined : Math.min(...stopped.map(({ time }) => time));
}

function repeatsOf(rule: Rule): Repeats {
  const { weekday, which = "first" } = rule;
  const interval = stepOf(rule);
  if (rule.every !== "month") return { every: "week", interval, weekday };
  return { every: "month", interval, weekday, nth: which === "last" ? -1 : WHICH.indexOf(which) + 1 };
}

/** The clocks of the place from the first day of any series on. */
function zoneFor(look: MeetingsLook): Zone {
  const name = zoneOf(look);
  const days = [...look.state.series.values()].map(({ rule }) => firstDayOf(rule));
  if (days.length === 0) return { name, offset: 0, since: 0, shifts: [] };
  const since = (Math.min(Math.floor(look.now / MINUTES_PER_DAY), ...days) - 1) * MINUTES_PER_DAY;
  const until = Math.max(Math.floor(look.now / MINUTES_PER_DAY), ...days) * MINUTES_PER_DAY + AHEAD;
  const offsetAt = (minute: Minute) => look.wallIn(name, minute) - minute;
  const shifts = shiftsOf(look.wallIn, name, since, until).map((at) => ({
    ...{ wall: at + offsetAt(at - 1), from: offsetAt(at - 1), to: offsetAt(at) },
  }));
  return { name, offset: offsetAt(since), since, shifts };
}
