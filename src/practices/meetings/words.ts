import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, int, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { Decisions } from "../decisions/index.ts";
import type { Members } from "../members/index.ts";
import { type Action, agendaActs, type Item } from "./agenda-words.ts";
import { type Approval, type Hand, type Note, recordActs } from "./record-words.ts";
import type { Replaceable } from "./replaceable.ts";

/** What this practice reads of others. */
export type Others = { readonly members: Members; readonly decisions: Decisions };
export type Surroundings = World<Others>;

/** A day of a calendar, as whole days since 1 January 1970. Which one it is where people live, the act says. */
export type Day = number;

export type Every = (typeof EVERY)[number];
const EVERY = ["week", "two-weeks", "month"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Which = (typeof WHICH)[number];
export const WHICH = ["first", "second", "third", "fourth", "last"] as const;

/** When people meet again and again, by the calendar and the clocks of the place where they live. */
export type Rule = {
  readonly every: Every;
  /** So many times as far apart: with "week" and 3, every third week. */
  readonly apart?: number | undefined;
  readonly weekday: Weekday;
  /** Which of the month's; the first when left out. Weeks have but one. */
  readonly which?: Which | undefined;
  /** The minute of the day that clocks on the wall show. */
  readonly at: number;
  /** The first day on which they may meet. */
  readonly from: Day;
};

export type Series = {
  readonly id: Id;
  readonly by: PersonId;
  readonly name: string;
  readonly rule: Rule;
  /** How long it takes. */
  readonly minutes: number;
  readonly place: string | undefined;
  /** What ended it, and when in community time: two neighbours may do so in the same moment. */
  readonly stopped: readonly { readonly event: Id; readonly time: Minute }[];
};

/** A start, and how many minutes the clocks where people live are ahead of UTC then. */
export type When = { readonly start: Minute; readonly offset: number };

export type Call = When & { readonly id: Id; readonly by: PersonId; readonly minute: Minute };
export type Move = When &
  Replaceable & { readonly by: PersonId; readonly place: string | undefined; readonly why: string | undefined };
/** It does not take place; or, later, it does after all. */
export type Standing = Replaceable & { readonly by: PersonId; readonly off: boolean; readonly why: string | undefined };
/** Somebody was there, or was not, by the word of `by`. */
export type Mark = Replaceable & { readonly by: PersonId; readonly here: boolean; readonly left: boolean };

/**
 * One time that people meet. Its key says which: the day of a series, or the act that called a single one. So two people
 * who call the same day of a series, out of reach of each other, call one meeting.
 */
export type Meeting = {
  readonly key: string;
  readonly series: Id | undefined;
  readonly title: string;
  readonly minutes: number;
  readonly place: string | undefined;
  /** The acts that called it; others name any of them. */
  readonly calls: readonly Call[];
  readonly moves: readonly Move[];
  readonly standings: readonly Standing[];
  readonly marks: PersistentMap<readonly Mark[]>;
  /** Who wants to speak, and who spoke, by which acts. */
  readonly hands: PersistentMap<readonly Hand[]>;
  readonly spoke: PersistentMap<readonly Id[]>;
  readonly approvals: readonly Approval[];
  /** What stands under it, in the order of the log. */
  readonly items: readonly Id[];
  readonly notes: readonly Id[];
  readonly actions: readonly Id[];
};

export type Meetings = {
  readonly series: PersistentMap<Series>;
  readonly meetings: PersistentMap<Meeting>;
  /** The key of the meeting that an act called. */
  readonly keyOf: PersistentMap<string>;
  readonly items: PersistentMap<Item>;
  readonly notes: PersistentMap<Note>;
  readonly actions: PersistentMap<Action>;
  /** The item of each waiver. */
  readonly itemOf: PersistentMap<Id>;
};

export const nothingYet: Meetings = {
  series: PersistentMap.empty,
  meetings: PersistentMap.empty,
  keyOf: PersistentMap.empty,
  items: PersistentMap.empty,
  notes: PersistentMap.empty,
  actions: PersistentMap.empty,
  itemOf: PersistentMap.empty,
};

/** Clocks on the wall are at most so far from UTC, in minutes. */
export const OFFSET_MIN = -12 * 60;
export const OFFSET_MAX = 14 * 60;
/** A hundred years, in days. */
const DAY_MAX = 3_000_000;
/** Most people who are marked by one act. */
const MARKED_MAX = 60;

/** How many weeks or months lie between two days of a series, where that is more than the one that `every` says: up to a year of weeks. */
export const APART = int({ min: 2, max: 52 });

const title = text({ max: 80 });
const minutes = int({ min: 5, max: 480 });
const place = optional(text({ max: 120 }));
const day = int({ min: 0, max: DAY_MAX });
const offset = int({ min: OFFSET_MIN, max: OFFSET_MAX });
const why = optional(text({ max: 300 }));
const meetingRef = ref("meetings.call", "meetings.gather");
const person = id("members.join", "members.enrol");
const said = { none: "said-is-said" } as const;

const meetingActs = {
  series: act(
    100,
    {
      name: title,
      every: choice(EVERY),
      weekday: choice(WEEKDAYS),
      which: optional(choice(WHICH)),
      at: int({ min: 0, max: 24 * 60 - 1 }),
      minutes,
      from: day,
      place,
      apart: optional(APART),
    },
    { reversal: { by: "meetings.stop", body: (e) => ({ series: e.id }) } },
  ),
  stop: act(101, { series: ref("meetings.series") }, { reversal: said }),
  /** Makes a day of a series a meeting of its own, which things can be said of. The app signs it when they are. */
  call: act(
    102,
    { series: ref("meetings.series"), day, start: minute() },
    { reversal: { none: "others-build-on-it" }, hidden: true },
  ),
  gather: act(
    103,
    { title, start: minute(), offset, minutes, place },
    { reversal: { by: "meetings.cancel", body: (e) => ({ meeting: e.id }) } },
  ),
  move: act(
    104,
    { meeting: meetingRef, start: minute(), offset, place, why },
    { reversal: { none: "replaced-by-newer" } },
  ),
  cancel: act(
    105,
    { meeting: meetingRef, why },
    { reversal: { by: "meetings.hold", body: (e) => ({ meeting: e.body.meeting }) } },
  ),
  hold: act(
    106,
    { meeting: meetingRef },
    { reversal: { by: "meetings.cancel", body: (e) => ({ meeting: e.body.meeting }) } },
  ),
  mark: act(
    107,
    {
      meeting: meetingRef,
      people: list(person, { max: MARKED_MAX, min: 1 }),
      here: choice(["yes", "no"]),
      /** Not here any more, though they were. */
      left: optional(choice(["yes"])),
    },
    {
      reversal: {
        by: "meetings.mark",
        body: ({ body: { meeting, people, here } }) => ({ meeting, people, here: here === "yes" ? "no" : "yes" }),
      },
      shows: (e) => (e.body.here === "yes" ? e.body.people : []),
      passing: true,
    },
  ),
};

export const acts = defineActs("meetings", { ...meetingActs, ...agendaActs, ...recordActs });

export type MeetingEvent = EventOf<typeof acts>;
type Of<A> = Extract<MeetingEvent, { kind: `meetings.${keyof A & string}` }>;
/** Acts about what is on the agenda and what came of it; about the minutes and who speaks; and all others. */
export type AgendaEvent = Of<typeof agendaActs>;
export type RecordEvent = Of<typeof recordActs>;
export type TimeEvent = Of<typeof meetingActs>;

const VERB = "meetings.".length;
export function isAgendaEvent(e: MeetingEvent): e is AgendaEvent {
  return Object.hasOwn(agendaActs, e.kind.slice(VERB));
}
export function isRecordEvent(e: MeetingEvent): e is RecordEvent {
  return Object.hasOwn(recordActs, e.kind.slice(VERB));
}
