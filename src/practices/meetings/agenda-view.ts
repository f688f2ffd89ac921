import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Heard } from "../../kernel/practice.ts";
import {
  broughtFrom,
  byStance,
  type MatterNow,
  matterNow,
  type Named,
  namedUnder,
  recordsUnder,
} from "../decisions/index.ts";
import { everything } from "../members/index.ts";
import { actionNow, feelingsOf, isDropped, isOpen, outcomesOf, ownersOf, waives } from "./agenda.ts";
import type { ActionState, Came, Feeling, Ground, Item, ItemKind, Waiver } from "./agenda-words.ts";
import { around, type Elsewhere } from "./left-over.ts";
import { calledOff, whenOf } from "./meeting.ts";
import { isPosted, lastToPost } from "./notice.ts";
import { type MeetingsLook, nameOf, type Occurrence, occurrence } from "./reading.ts";
import type { Meeting } from "./words.ts";

/** Posted in time, or too late, or not yet with anybody else. */
export type Notice = "posted" | "late" | "unheard";

export type OutcomeRow = {
  readonly came: Came;
  readonly text: string;
  readonly byName: string;
  readonly minute: Minute;
  readonly present: number;
  readonly of: number;
};

export type WaiverRow = {
  readonly id: Id;
  readonly ground: Ground;
  readonly why: string;
  readonly byName: string;
  readonly yes: readonly string[];
  /** What was put off and goes on here, and the meeting at which it was. */
  readonly from: { readonly id: Id; readonly title: string; readonly meeting: string } | undefined;
  readonly present: number;
  readonly needed: number;
  /** Those who said that they did not let it. */
  readonly not: readonly string[];
  readonly stands: boolean;
  /** The one who looks is named, and has not said that they did not let it. */
  readonly namesMe: boolean;
};

/** Those who said the same; of whoever says otherwise than was written down, what that was. */
export type NamedRow = {
  readonly stance: Named["stance"];
  readonly who: readonly (Pick<Named, "person" | "written"> & { readonly name: string })[];
};

export type ItemRow = {
  readonly id: Id;
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly presenterName: string | undefined;
  readonly major: boolean;
  /** Matters in Decide that it is about, or that were brought up from it, and what came of them. */
  readonly matters: readonly MatterNow[];
  readonly text: string | undefined;
  /** What it goes on with from a meeting before, and where it goes on itself. */
  readonly from?: Elsewhere;
  readonly goesOn: readonly Elsewhere[];
  readonly byName: string;
  readonly notice: Notice;
  readonly heard: Heard;
  readonly waivers: readonly WaiverRow[];
  /** It may be decided in the room: not major, and posted or let through. */
  readonly decidable: boolean;
  readonly outcomes: readonly OutcomeRow[];
  /** Where what was decided here stands in the decision log. */
  readonly logged: Id | undefined;
  /** Who said what to it, as far as somebody wrote that down. */
  readonly named: readonly NamedRow[];
  /** How many feel how, and how the one who looks does. */
  readonly feels: Readonly<Record<Feeling, number>>;
  readonly mine: Feeling | undefined;
};

export type ActionRow = {
  readonly id: Id;
  readonly text: string;
  readonly owner: PersonId;
  readonly ownerName: string;
  /** Others to whom it was handed over at the same moment. */
  readonly also: readonly { readonly id: PersonId; readonly name: string }[];
  readonly due: Minute | undefined;
  readonly state: ActionState;
  readonly minute: Minute;
  readonly note: string | undefined;
  /** The meeting at which it was taken on. */
  readonly meeting: string;
  readonly meetingTitle: string;
};

export function itemRows(look: MeetingsLook, meeting: Meeting, when: Occurrence): readonly ItemRow[] {
  return meeting.items.flatMap((id) => {
    const item = look.state.items.get(id);
    return item === undefined || isDropped(item, everything) ? [] : [itemRow(look, item, when)];
  });
}

function itemRow(look: MeetingsLook, item: Item, when: Occurrence): ItemRow {
  const witnessed = look.lane.witnessed(item.id);
  const posted = isPosted(witnessed, when, look.rights);
  const isAhead = look.now <= lastToPost(when, look.rights);
  const feels = feelingsOf(item, everything);
  const count = (feeling: Feeling) => [...feels.values()].filter((one) => one === feeling).length;
  const { id, title, kind, minutes, major, text, by, presenter } = item;
  const logged = recordsUnder(look.others.decisions, id).at(-1)?.id;
  return {
    ...{ id, title, kind, minutes, major, text, byName: nameOf(look, by) },
    presenterName: presenter === undefined ? undefined : nameOf(look, presenter),
    ...around(look, item),
    matters: mattersOf(look, item),
    notice: posted ? "posted" : witnessed === undefined && isAhead ? "unheard" : "late",
    heard: look.heard(id),
    waivers: item.waivers.map((one) => waiverRow(look, one)),
    decidable: !major && (posted || item.waivers.some((one) => waives(one, everything))),
    outcomes: outcomesOf(item, everything).map((one) => ({ ...one, byName: nameOf(look, one.by) })),
    ...{ logged, named: namedRows(look, logged) },
    feels: { good: count("good"), unsure: count("unsure"), bad: count("bad") },
    mine: feels.get(look.me ?? ""),
  };
}

function namedRows(look: MeetingsLook, record: Id | undefined): readonly NamedRow[] {
  return byStance(namedUnder(look.others.decisions.past, record, everything)).map(({ stance, who }) => ({
    stance,
    who: who
      .map(({ person, written }) => ({ person, written, name: nameOf(look, person) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

function mattersOf(look: MeetingsLook, { id, matter }: Item): readonly MatterNow[] {
  const named = matter === undefined ? [] : [matter];
  const all = new Set([...named, ...broughtFrom(look.others.decisions, id)]);
  return [...all].flatMap((one) => matterNow(look, one) ?? []);
}

/** Where a matter is on agendas, the first meeting first: the thing that it was brought up from, and those that name it. */
export type AgendaPlace = { readonly item: Id; readonly title: string; readonly start: Minute };

export function placesOf(look: MeetingsLook, matter: Id): readonly AgendaPlace[] {
  const from = look.others.decisions.matters.get(matter)?.item;
  return [...look.state.items.values()]
    .filter((item) => (item.matter === matter || item.id === from) && !isDropped(item, everything))
    .flatMap((item) => {
      const one = occurrence(look, item.meeting);
      return one === undefined ? [] : { item: item.id, title: one.title, start: one.start };
    })
    .sort((a, b) => a.start - b.start || (a.item < b.item ? -1 : 1));
}

function waiverRow(look: MeetingsLook, waiver: Waiver): WaiverRow {
  const { id, ground, why, by, yes, from, present, needed, notMine } = waiver;
  const putOff = look.state.items.get(from ?? "");
  const not = notMine.map(({ person }) => person);
  return {
    ...{ id, ground, why, present, needed, byName: nameOf(look, by), yes: yes.map((one) => nameOf(look, one)) },
    not: not.map((one) => nameOf(look, one)),
    from: putOff && { id: putOff.id, title: putOff.title, meeting: putOff.meeting },
    stands: waives(waiver, everything),
    namesMe: look.me !== undefined && yes.includes(look.me) && !not.includes(look.me),
  };
}

export function actionRow(look: MeetingsLook, id: Id): ActionRow | undefined {
  const action = look.state.actions.get(id);
  const word = action === undefined ? undefined : actionNow(action, everything);
  if (action === undefined || word === undefined) return undefined;
  const { text, due, meeting } = action;
  const { owner, state, minute, note } = word;
  const meetingTitle = look.state.meetings.get(meeting)?.title ?? "";
  const also = ownersOf(action, everything)
    .slice(1)
    .map((one) => ({ id: one, name: nameOf(look, one) }));
  return {
    ...{ id, text, due, meeting, owner, also, state, minute, note, meetingTitle },
    ownerName: nameOf(look, owner),
  };
}

/** True for something that waits for somebody. */
export function isWith({ owner, also }: ActionRow, person: PersonId | undefined): boolean {
  return owner === person || also.some(({ id }) => id === person);
}

/** Everything that somebody took on and that is not over, what is due first first. */
export function openActions(look: MeetingsLook): readonly ActionRow[] {
  const rows = [...look.state.actions.keys()].flatMap((id) => actionRow(look, id) ?? []);
  return rows.filter((row) => row.state === "open" || row.state === "handed-over").sort(byDue);
}

/**
 * What heads an agenda: what was taken on at meetings before this one, of its series or single ones, and is still open;
 * and what was done since the series met before, so that people hear of it. A meeting is before another where people met
 * before, whatever day it was called for; and where it was called off, nobody heard anything there.
 */
export function carried(look: MeetingsLook, one: Occurrence): readonly ActionRow[] {
  const { meetings } = look.state;
  const isBefore = (meeting: Meeting) => whenOf(meeting, everything).start < one.start;
  const met = [...meetings.values()].filter(
    (other) => other.series === one.series?.id && isBefore(other) && calledOff(other, everything) === undefined,
  );
  const last = Math.max(0, ...met.map((other) => whenOf(other, everything).start));
  return [...look.state.actions.values()]
    .filter((action) => {
      const meeting = meetings.get(action.meeting);
      const isOfThese = action.series === one.series?.id || action.series === undefined;
      if (meeting === undefined || !isOfThese || !isBefore(meeting)) return false;
      const word = actionNow(action, everything);
      return isOpen(word) || (word?.state === "done" && word.time >= last);
    })
    .flatMap(({ id }) => actionRow(look, id) ?? [])
    .sort(byDue);
}

function byDue(a: ActionRow, b: ActionRow): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (a.due ?? never) - (b.due ?? never) || (a.id < b.id ? -1 : 1);
}
