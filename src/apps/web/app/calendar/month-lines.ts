import { MINUTES_PER_DAY, type Minute } from "../../../../kernel/event.ts";
import { wallIn } from "../../../../language/dates.ts";
import type { App } from "../../../../ui/context.ts";
import { addressOf } from "../../../../ui/route.ts";
import { type Day, dayIn } from "./month-days.ts";

/** Meetings of each series that a month may show: a year of weeks. */
const EACH = 52;

/** What stands under a day: what comes on it, or what waits for somebody until then. */
export type MonthLine = {
  readonly id: string;
  readonly day: Day;
  readonly at: Minute;
  readonly title: string;
  readonly href: string;
  /** "19:00"; nothing for what takes the whole day, or until which something waits. */
  readonly clock: string | undefined;
  readonly waits: boolean;
};

type Ahead = {
  readonly key: string;
  readonly title: string;
  readonly start: Minute;
  readonly off: object | undefined;
};

/** A day of the clocks on the wall, where the community lives. */
export function dayOf({ dates }: Pick<App, "dates">, at: Minute): Day {
  return Math.floor(wallIn(dates.timeZone, at) / MINUTES_PER_DAY);
}

/** All that comes and all that waits, by day and hour: what Today says of it, and meetings further ahead. */
export function monthLines(app: App): readonly MonthLine[] {
  const meetings = meetingLines(app);
  const known = new Set(meetings.map(({ id }) => id));
  const coming = app.coming.flatMap(({ id, practice, title, at, day, goto }): MonthLine[] => {
    if (known.has(`${practice} ${id}`)) return [];
    return [
      {
        ...{ id: `${practice} ${id}`, at, href: addressOf(practice, goto.screen, goto.id), waits: false },
        ...(day === undefined
          ? { day: dayOf(app, at), clock: app.dates.clock(at) }
          : { day: dayIn(day), clock: undefined }),
        title: app.say(title.code, title.about),
      },
    ];
  });
  const waiting = app.attention.flatMap(({ id, practice, title, until, goto }): MonthLine[] => {
    if (until === undefined) return [];
    const href = addressOf(practice, goto.screen, goto.id);
    const said = app.say(title.code, title.about);
    return [
      {
        id: `! ${practice} ${id}`,
        day: dayOf(app, until),
        at: until,
        title: said,
        href,
        clock: undefined,
        waits: true,
      },
    ];
  });
  return [...meetings, ...coming, ...waiting].sort((a, b) => a.day - b.day || a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Today says of the next meetings alone that they come; a calendar is for looking further. */
function meetingLines(app: App): readonly MonthLine[] {
  if (app.offBy("meetings") !== undefined) return [];
  return app
    .look<readonly Ahead[]>("meetings.ahead", { each: EACH })
    .filter(({ off }) => off === undefined)
    .map(({ key, title, start }) => ({
      ...{ id: `meetings ${key}`, day: dayOf(app, start), at: start, title, clock: app.dates.clock(start) },
      ...{ href: addressOf("meetings", "meeting", key), waits: false },
    }));
}
