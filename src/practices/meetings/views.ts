import { type Draft, type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import { text } from "../../kernel/fields.ts";
import type { Coming, SearchEntry } from "../../kernel/practice.ts";
import { everything, peopleHere } from "../members/index.ts";
import { goesOn, presentAt } from "./meeting.ts";
import {
  ahead,
  endOf,
  type MeetingsLook,
  nameOf,
  type Occurrence,
  occurrence,
  otherTimes,
  over,
  stageOf,
} from "./reading.ts";
import type { Rule } from "./words.ts";

export type MeetingLine = {
  readonly key: string;
  readonly title: string;
  readonly start: Minute;
  readonly end: Minute;
  readonly minutes: number;
  readonly place: string | undefined;
  readonly series: Id | undefined;
  readonly stage: "ahead" | "now" | "over";
  /** Who called it off, and why. */
  readonly off: { readonly byName: string; readonly why: string | undefined } | undefined;
  /** An act that called it, to name it by; nothing while only the series says so. */
  readonly id: Id | undefined;
  /** What calls it. */
  readonly call: Draft | undefined;
};

export type MeetingRow = MeetingLine & {
  /** How it comes back, and whether it still does. */
  readonly rule: Rule | undefined;
  readonly goesOn: boolean;
  readonly otherTimes: readonly Minute[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly here: boolean }[];
};

export type SeriesRow = {
  readonly id: Id;
  readonly name: string;
  readonly rule: Rule;
  readonly minutes: number;
  readonly place: string | undefined;
  readonly byName: string;
};

export const views = {
  ahead: { about: "What is still ahead or goes on, the next first.", params: {}, look: aheadRows },
  over: { about: "Meetings that are over, the newest first.", params: {}, look: overRows },
  series: { about: "Meetings that come back, and by which rule.", params: {}, look: seriesRows },
  meeting: {
    about: "One meeting: when, where, and who was there.",
    params: { meeting: text({ max: 80 }) },
    look: (look: MeetingsLook, { meeting: key }: { meeting: string }): MeetingRow | null => {
      const one = occurrence(look, key);
      return one === undefined ? null : rowOf(look, one);
    },
  },
};

/** Days ahead of which people see what is coming. */
const SOON_DAYS = 14;

/** The next meetings, for everyone. */
export function coming(look: MeetingsLook): readonly Coming[] {
  if (look.me === undefined) return [];
  return ahead(look)
    .filter((one) => one.start < look.now + SOON_DAYS * MINUTES_PER_DAY)
    .map((one) => ({
      ...{ id: one.key, practice: "meetings", at: one.start, goto: { screen: "meeting", id: one.key } },
      title: { code: one.off === undefined ? "meetings.coming" : "meetings.coming.off", about: { title: one.title } },
    }));
}

/** What search finds: each series, and each meeting that stands for itself. */
export function search(look: MeetingsLook): readonly SearchEntry[] {
  const next = new Map(
    ahead(look)
      .reverse()
      .map((one) => [one.series?.id ?? "", one.key]),
  );
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

function aheadRows(look: MeetingsLook): readonly MeetingLine[] {
  return ahead(look).map((one) => lineOf(look, one));
}

function overRows(look: MeetingsLook): readonly MeetingLine[] {
  return over(look).map((one) => lineOf(look, one));
}

function seriesRows(look: MeetingsLook): readonly SeriesRow[] {
  return [...look.state.series.values()]
    .filter((series) => goesOn(series, everything))
    .map(({ id, name, rule, minutes, place, by }) => ({ id, name, rule, minutes, place, byName: nameOf(look, by) }));
}

function lineOf(look: MeetingsLook, one: Occurrence): MeetingLine {
  const { key, title, start, minutes, place, series, day, meeting, off } = one;
  const call = { kind: "meetings.call", body: { series: series?.id ?? "", day, start } };
  return {
    ...{ key, title, start, end: endOf(one), minutes, place, series: series?.id, stage: stageOf(one, look.now) },
    off: off === undefined ? undefined : { byName: nameOf(look, off.by), why: off.why },
    id: meeting?.calls[0]?.id,
    call: meeting === undefined ? call : undefined,
  };
}

function rowOf(look: MeetingsLook, one: Occurrence): MeetingRow {
  const present = one.meeting === undefined ? [] : presentAt(one.meeting, everything);
  const { members } = look.others;
  return {
    ...lineOf(look, one),
    rule: one.series?.rule,
    goesOn: one.series !== undefined && goesOn(one.series, everything),
    otherTimes: otherTimes(one),
    people: peopleHere(members, look.rights).map(({ id, name }) => ({ id, name, here: present.includes(id) })),
  };
}
