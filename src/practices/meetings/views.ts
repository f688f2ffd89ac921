import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { id, int, optional, text } from "../../kernel/fields.ts";
import type { SearchEntry } from "../../kernel/practice.ts";
import { everything, peopleHere } from "../members/index.ts";
import { type ActionRow, actionRow, carried, type ItemRow, itemRows, openActions, placesOf } from "./agenda-view.ts";
import { calendarEvents } from "./calendar-events.ts";
import { type LeftOver, leftOver } from "./left-over.ts";
import { goesOn, leftEarly, presentAt, whenOf } from "./meeting.ts";
import { lineOf, type MeetingLine } from "./meeting-line.ts";
import { lastToPost } from "./notice.ts";
import { ahead, type MeetingsLook, nameOf, type Occurrence, occurrence, otherTimes, over } from "./reading.ts";
import { type ApprovalRow, approvalRows, type NoteRow, noteRows, type SpeakerRow, speakers } from "./record-view.ts";
import { goesOnAt } from "./waiving.ts";
import type { Rule } from "./words.ts";

export type MeetingRow = MeetingLine & {
  /** How it comes back, and whether it still does. */
  readonly rule: Rule | undefined;
  readonly goesOn: boolean;
  readonly otherTimes: readonly Minute[];
  /** The last minute at which something could be posted for it. */
  readonly lastToPost: Minute;
  /** What was taken on before and heads its agenda. */
  readonly carried: readonly ActionRow[];
  readonly items: readonly ItemRow[];
  /** What meetings before did not come to, and is on no agenda by now. */
  readonly leftOver: readonly LeftOver[];
  /** What people took on here. */
  readonly actions: readonly ActionRow[];
  readonly notes: readonly NoteRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly speakers: readonly SpeakerRow[];
  /** A meeting before, whose minutes wait for approval here. */
  readonly toApprove:
    | { readonly key: string; readonly id: Id; readonly title: string; readonly start: Minute }
    | undefined;
  /** What was put off lately and could be gone on with. */
  readonly putOff: readonly { readonly id: Id; readonly title: string }[];
  /** Who can be marked as here, and whether they are. */
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly here: boolean }[];
  /** Who was there, also whoever has left since: that stays on record. */
  readonly present: readonly { readonly id: PersonId; readonly name: string }[];
  /** Who was there and went before the end. */
  readonly leftEarly: readonly { readonly id: PersonId; readonly name: string }[];
};

export type ItemPage = { readonly item: ItemRow; readonly row: MeetingRow };

export type SeriesRow = {
  readonly id: Id;
  readonly name: string;
  readonly rule: Rule;
  readonly minutes: number;
  readonly place: string | undefined;
  readonly byName: string;
};

/** Most days of each series that somebody may ask for: half a year of Tuesdays, and as much again. */
const EACH_MAX = 52;

export const views = {
  ahead: {
    about: "What is still ahead or goes on, the next first.",
    params: { each: optional(int({ min: 1, max: EACH_MAX })) },
    look: (look: MeetingsLook, { each }: { each?: number | undefined } = {}): readonly MeetingLine[] =>
      ahead(look, each).map((one) => lineOf(look, one)),
  },
  calendar: {
    about: "Meetings as calendars have them: a series as one thing that comes back, and days of it that were changed.",
    params: {},
    look: calendarEvents,
  },
  over: { about: "Meetings that are over, the newest first.", params: {}, look: overRows },
  actions: {
    about: "What people took on at meetings and is still open, what is due first first.",
    params: {},
    look: openActions,
  },
  series: { about: "Meetings that come back, and by which rule.", params: {}, look: seriesRows },
  meeting: {
    about: "One meeting: when, where, and who was there.",
    params: { meeting: text({ max: 80 }) },
    look: (look: MeetingsLook, { meeting: key }: { meeting: string }): MeetingRow | null => {
      const one = occurrence(look, key);
      return one === undefined ? null : rowOf(look, one);
    },
  },
  about: {
    about: "The meetings at which a matter of Decide is talked about.",
    params: { matter: id("decisions.frame") },
    look: (look: MeetingsLook, { matter }: { matter: Id }) => placesOf(look, matter),
  },
  item: {
    about: "One thing on an agenda, and the meeting that it is for.",
    params: { item: text({ max: 80 }) },
    look: (look: MeetingsLook, { item: id }: { item: string }): ItemPage | null => {
      const one = occurrence(look, look.state.items.get(id)?.meeting ?? "");
      const row = one === undefined ? undefined : rowOf(look, one);
      const item = row?.items.find((other) => other.id === id);
      return row === undefined || item === undefined ? null : { item, row };
    },
  },
};

/** What search finds: each series, and each meeting that stands for itself. */
export function search(look: MeetingsLook): readonly SearchEntry[] {
  const next = new Map([...ahead(look)].reverse().map((one) => [one.series?.id ?? "", one.key]));
  const series = [...look.state.series.values()].flatMap(({ id, name, place }) => {
    const key = next.get(id);
    return key === undefined ? [] : [entry(id, name, place ?? "", key)];
  });
  const single = [...look.state.meetings.values()].filter((one) => one.series === undefined);
  return [...series, ...single.map(({ key, title, place }) => entry(key, title, place ?? "", key))];
}

function entry(id: string, title: string, words: string, key: string): SearchEntry {
  return { id, practice: "meetings", sort: "meeting", title, text: words, goto: { screen: "meeting", id: key } };
}

function overRows(look: MeetingsLook): readonly MeetingLine[] {
  return over(look).map((one) => lineOf(look, one));
}

function seriesRows(look: MeetingsLook): readonly SeriesRow[] {
  return [...look.state.series.values()]
    .filter((series) => goesOn(series, everything))
    .map(({ id, name, rule, minutes, place, by }) => ({ id, name, rule, minutes, place, byName: nameOf(look, by) }));
}

function rowOf(look: MeetingsLook, one: Occurrence): MeetingRow {
  const present = one.meeting === undefined ? [] : presentAt(one.meeting, everything);
  const { members } = look.others;
  const people = peopleHere(members, look.rights).map(({ id, name }) => ({ id, name, here: present.includes(id) }));
  const gone = present.filter((id) => !people.some((other) => other.id === id));
  return {
    ...lineOf(look, one),
    rule: one.series?.rule,
    goesOn: one.series !== undefined && goesOn(one.series, everything),
    otherTimes: otherTimes(one),
    lastToPost: lastToPost(one, look.rights),
    carried: carried(look, one),
    leftOver: leftOver(look, one),
    ...recordOf(look, one),
    toApprove: toApprove(look, one),
    putOff: putOff(look, one),
    people,
    present: [...people.filter(({ here }) => here), ...gone.map((id) => ({ id, name: nameOf(look, id) }))].map(
      ({ id, name }) => ({ id, name }),
    ),
    leftEarly: (one.meeting === undefined ? [] : leftEarly(one.meeting, everything)).map((id) => ({
      id,
      name: nameOf(look, id),
    })),
  };
}

function recordOf(look: MeetingsLook, one: Occurrence) {
  const { meeting } = one;
  if (meeting === undefined) return { items: [], actions: [], notes: [], approvals: [], speakers: [] };
  return {
    items: itemRows(look, meeting, one),
    actions: meeting.actions.flatMap((id) => actionRow(look, id) ?? []).filter(({ state }) => state !== "dropped"),
    notes: noteRows(look, meeting),
    approvals: approvalRows(look, meeting),
    speakers: speakers(look, meeting),
  };
}

/** The last meeting before, of the same series, that has minutes which nobody approved or which changed since. */
function toApprove(look: MeetingsLook, one: Occurrence): MeetingRow["toApprove"] {
  if (one.off !== undefined) return undefined;
  const before = over({ ...look, now: one.start }).find(
    (other) => other.series?.id === one.series?.id && other.key !== one.key && hasOpenMinutes(look, other),
  );
  const call = before?.meeting?.calls[0];
  if (before === undefined || call === undefined) return undefined;
  return { key: before.key, id: call.id, title: before.title, start: before.start };
}

function hasOpenMinutes(look: MeetingsLook, { meeting }: Occurrence): boolean {
  if (meeting === undefined) return false;
  const notes = noteRows(look, meeting);
  return notes.length > 0 && (meeting.approvals.length === 0 || notes.some((note) => note.since));
}

function putOff(look: MeetingsLook, one: Occurrence): MeetingRow["putOff"] {
  const known = { rights: look.rights, seen: everything, witnessed: look.lane.witnessed };
  return [...look.state.items.values()]
    .filter((item) => {
      const before = look.state.meetings.get(item.meeting);
      return before !== undefined && goesOnAt(item, whenOf(before, everything), one, known);
    })
    .map(({ id, title }) => ({ id, title }));
}
