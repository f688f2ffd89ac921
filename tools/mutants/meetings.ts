import type { Mutant } from "./mutant.ts";

const AGENDA = "src/practices/meetings/agenda.test.ts";
const CALENDAR = "src/practices/meetings/calendar.test.ts";
const CALENDAR_FILE = "src/practices/meetings/calendar-file.test.ts";
const FROM_AGENDA = "src/practices/meetings/from-agenda.test.ts";
const IN_ROOM = "src/practices/decisions/in-room.test.ts";
const MEETINGS = "src/practices/meetings/meetings.test.ts";
const WITNESSED = "src/kernel/witnessed.ts";

/** Deliberate mistakes about notice, and about what a meeting may decide. */
export const meetingMutants: readonly Mutant[] = [
  {
    says: "somebody of the author's own household witnesses what is posted",
    file: WITNESSED,
    from: "person !== author && household !== home",
    to: "household !== undefined",
    tests: AGENDA,
  },
  {
    says: "a witness whose clock is behind makes a notice older than community time",
    file: WITNESSED,
    from: "Math.max(first.event.minute, timeAt(first))",
    to: "Math.min(first.event.minute, timeAt(first))",
    tests: AGENDA,
  },
  {
    says: "what nobody else has is posted",
    file: "src/practices/meetings/notice.ts",
    from: "witnessed !== undefined && witnessed <= lastToPost(when, rights)",
    to: "witnessed === undefined || witnessed <= lastToPost(when, rights)",
    tests: AGENDA,
  },
  {
    says: "a few decide for all",
    file: "src/practices/meetings/agenda-rules.ts",
    from: "if (room.present.length < needed) return",
    to: "if (room.present.length < 0) return",
    tests: AGENDA,
  },
  {
    says: "a day of a series that two call is two meetings",
    file: "src/practices/meetings/fold.ts",
    from: "const key = keyOfDay(series.id, day);",
    to: "const key = e.id;",
    tests: MEETINGS,
  },
  {
    says: "a series of every third week comes back every week",
    file: "src/practices/meetings/calendar.ts",
    from: 'every === "two-weeks" ? 2 * apart : apart',
    to: 'every === "two-weeks" ? 2 : 1',
    tests: CALENDAR,
  },
  {
    says: "every third month is counted from where somebody looks",
    file: "src/practices/meetings/calendar.ts",
    from: "const month = monthOf(first);",
    to: "const month = monthOf(Math.max(first, from));",
    tests: CALENDAR,
  },
  {
    says: "calendars know of no change of the clocks",
    file: "src/kernel/place-time.ts",
    from: "if (offset(low) === offset(high)) continue;",
    to: "if (offset(low) !== offset(high)) continue;",
    tests: CALENDAR_FILE,
  },
  {
    says: "a day that was called off leaves the series as it was in calendars",
    file: "src/practices/meetings/calendar-events.ts",
    from: "return [{ ...event, uid: uidOf(series), of: { wall, zone } }];",
    to: "return [event];",
    tests: CALENDAR_FILE,
  },
  {
    says: "a series that was ended goes on in calendars",
    file: "src/practices/meetings/calendar-events.ts",
    from: "!cancelled && until !== undefined && { until }",
    to: "until === 0 && { until }",
    tests: CALENDAR_FILE,
  },
  {
    says: "what is brought up from an agenda does not say so",
    file: "src/practices/decisions/fold.ts",
    from: "withMatter(decisions.broughtFrom, e.body.item, e.id)",
    to: "withMatter(decisions.broughtFrom, undefined, e.id)",
    tests: FROM_AGENDA,
  },
  {
    says: "a matter does not lead back to the agenda that it comes from",
    file: "src/practices/meetings/agenda-view.ts",
    from: "item.matter === matter || item.id === from",
    to: "item.matter === matter",
    tests: FROM_AGENDA,
  },
  {
    says: "what others write down of somebody takes the place of their own word",
    file: "src/practices/decisions/in-room.ts",
    from: "const stance = own ?? others;",
    to: "const stance = others ?? own;",
    tests: IN_ROOM,
  },
  {
    says: "guests write down what others said",
    file: "src/practices/decisions/in-room.ts",
    from: "return hasSay || e.body.people",
    to: "return e.body.people.length > 0 || e.body.people",
    tests: IN_ROOM,
  },
  {
    says: "whoever said it themselves is told what others wrote down of them",
    file: "src/practices/decisions/in-room.ts",
    from: "if (standing(words, seen).some(({ by }) => by === person)) return undefined;",
    to: "if (words.length === 0) return undefined;",
    tests: "src/practices/decisions/named-today.test.ts",
  },
  {
    says: "files tell of what a room decided before it was written anew",
    file: "src/practices/decisions/log/popolo.ts",
    from: "past.item !== undefined && standsInLog(past)",
    to: "past.item !== undefined",
    tests: "src/practices/decisions/log/popolo.test.ts",
  },
  {
    says: "what goes on at another meeting is offered once more",
    file: "src/practices/meetings/left-over.ts",
    from: "if (isDropped(item, everything) || goneOn(look, item).length > 0) return undefined;",
    to: "if (isDropped(item, everything)) return undefined;",
    tests: "src/practices/meetings/left-over.test.ts",
  },
  {
    says: "whoever left a meeting early was never there",
    file: "src/practices/meetings/meeting.ts",
    from: 'known.some((one) => one.left) ? "left" : "away"',
    to: '"away"',
    tests: MEETINGS,
  },
  {
    says: "whoever moved a meeting is told so, and nobody else",
    file: "src/practices/meetings/changed-today.ts",
    from: "if (moved === undefined || moved.move.by === look.me) return [];",
    to: "if (moved === undefined || moved.move.by !== look.me) return [];",
    tests: MEETINGS,
  },
];
