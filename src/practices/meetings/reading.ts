import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import { onceALook } from "../../kernel/once-a-look.ts";
import { momentOf } from "../../kernel/place-time.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, nameOf as memberName } from "../members/index.ts";
import { daysOf } from "./calendar.ts";
import { calledOff, goesOn, keyOfDay, movesOf, placeOf, whenOf } from "./meeting.ts";
import type { Day, Meeting, Meetings, Others, Series, When } from "./words.ts";

export type MeetingsLook = Look<Meetings, Others>;

/** A time that people meet, called already or only what a series says. */
export type Occurrence = When & {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly place: string | undefined;
  readonly series: Series | undefined;
  readonly day: Day;
  readonly meeting: Meeting | undefined;
  readonly off: { readonly by: PersonId; readonly why: string | undefined } | undefined;
};

/** How many days of each series are shown ahead, where nobody asks for more. */
const AHEAD = 3;

/** Minutes before a meeting when it counts as beginning, and after its end until when it may still go on. */
const BEFORE = 30;
const AFTER = 120;

export function zoneOf({ others }: MeetingsLook): string {
  return others.members.community?.timeZone ?? "UTC";
}

export function nameOf({ others }: MeetingsLook, person: PersonId): string {
  return memberName(others.members, person);
}

/** What is still ahead or goes on, the next first. Called off ones are there too, until they would have been over. */
export function ahead(look: MeetingsLook, each?: number): readonly Occurrence[] {
  return each === undefined ? nextFew(look) : next(look, each);
}

/** So many are asked for by nearly everything that looks. */
const nextFew = onceALook((look: MeetingsLook) => next(look, AHEAD));

function next(look: MeetingsLook, each: number): readonly Occurrence[] {
  const today = Math.floor(look.wallIn(zoneOf(look), look.now) / MINUTES_PER_DAY);
  const virtual = [...look.state.series.values()]
    .filter((series) => goesOn(series, everything))
    .flatMap((series) => daysOf(series.rule, today - 1, each + 2).map((day) => onDay(look, series, day)));
  const all = new Map(virtual.map((one) => [one.key, one]));
  for (const meeting of look.state.meetings.values()) {
    // Nearly all are over after some years, and nothing more is asked of them here.
    if (isOver(look, meeting)) all.delete(meeting.key);
    else all.set(meeting.key, ofMeeting(look, meeting));
  }
  const perSeries = new Map<Id, number>();
  return [...all.values()]
    .filter((one) => endOf(one) > look.now)
    .sort(byStart)
    .filter(({ series, meeting }) => {
      const before = perSeries.get(series?.id ?? "") ?? 0;
      if (series === undefined) return true;
      perSeries.set(series.id, before + 1);
      return meeting !== undefined || before < each;
    });
}

function isOver({ now }: MeetingsLook, meeting: Meeting): boolean {
  return whenOf(meeting, everything).start + meeting.minutes <= now;
}

/** Meetings that were called and are over, the newest first. */
export function over(look: MeetingsLook): Occurrence[] {
  return [...look.state.meetings.values()]
    .map((meeting) => ofMeeting(look, meeting))
    .filter((one) => endOf(one) <= look.now)
    .sort((a, b) => byStart(b, a));
}

/** What a key names: a meeting that was called, or a day of a series that nobody has called yet. */
export function occurrence(look: MeetingsLook, key: string): Occurrence | undefined {
  const meeting = look.state.meetings.get(look.state.keyOf.get(key) ?? key);
  if (meeting !== undefined) return ofMeeting(look, meeting);
  const [id = "", day = ""] = key.split(".");
  const series = look.state.series.get(id);
  if (series === undefined || !/^\d{1,7}$/.test(day)) return undefined;
  return daysOf(series.rule, Number(day), 1)[0] === Number(day) ? onDay(look, series, Number(day)) : undefined;
}

export function endOf({ start, minutes }: Occurrence): Minute {
  return start + minutes;
}

export function stageOf(one: Occurrence, now: Minute): "ahead" | "now" | "over" {
  if (now < one.start - BEFORE) return "ahead";
  return now < endOf(one) + AFTER ? "now" : "over";
}

function onDay(look: MeetingsLook, series: Series, day: Day): Occurrence {
  const key = keyOfDay(series.id, day);
  const { name: title, minutes, place } = series;
  const when = momentOf(look.wallIn, zoneOf(look), day * MINUTES_PER_DAY + series.rule.at);
  return { key, title, minutes, place, series, day, ...when, meeting: undefined, off: undefined };
}

function ofMeeting(look: MeetingsLook, meeting: Meeting): Occurrence {
  const { key, title, minutes } = meeting;
  const when = whenOf(meeting, everything);
  const series = look.state.series.get(meeting.series ?? "");
  const day = Math.floor((when.start + when.offset) / MINUTES_PER_DAY);
  const facts = { place: placeOf(meeting, everything), off: calledOff(meeting, everything) };
  return { key, title, minutes, series, day, ...when, meeting, ...facts };
}

/** Other times that somebody moved it to, out of reach of who moved it to the one that holds. */
export function otherTimes({ meeting }: Occurrence): readonly Minute[] {
  return meeting === undefined
    ? []
    : movesOf(meeting, everything)
        .slice(1)
        .map(({ start }) => start);
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.start - b.start || (a.key < b.key ? -1 : 1);
}
