import { act } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, int, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import type { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Replaceable } from "./replaceable.ts";

export type ItemKind = (typeof ITEM_KINDS)[number];
const ITEM_KINDS = ["info", "discussion", "decision"] as const;

/** Something that a meeting is about. */
export type Item = {
  readonly id: Id;
  /** The key of its meeting. */
  readonly meeting: string;
  readonly by: PersonId;
  /** When its author says it was posted. What counts is when others had it. */
  readonly minute: Minute;
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly presenter: PersonId | undefined;
  /** Major: decided by everyone in Decide, not by those who are in the room. */
  readonly major: boolean;
  /** The matter in Decide that it is about. */
  readonly matter: Id | undefined;
  readonly text: string | undefined;
  /** What it goes on with, from the agenda of a meeting before. */
  readonly from: Id | undefined;
  readonly dropped: readonly Id[];
  readonly waivers: readonly Waiver[];
  readonly outcomes: readonly Outcome[];
  /** How each person feels about it. */
  readonly feels: PersistentMap<readonly Feel[]>;
};

export type Ground = (typeof GROUNDS)[number];
const GROUNDS = ["emergency", "urgent", "continued"] as const;

/** On record: why something may be decided that was not posted in time, and who let it. */
export type Waiver = {
  readonly id: Id;
  readonly by: PersonId;
  readonly ground: Ground;
  readonly why: string;
  readonly yes: readonly PersonId[];
  /** What was put off and goes on here, where that is the ground. */
  readonly from: Id | undefined;
  /** How many people with a say were there, and how many of them had to say yes. */
  readonly present: number;
  readonly needed: number;
  /** Those who said later that they did not let it. */
  readonly notMine: readonly { readonly event: Id; readonly person: PersonId }[];
};

export type Came = (typeof CAME)[number];
const CAME = ["heard", "talked", "decided", "put-off"] as const;
export type Outcome = Replaceable & {
  readonly by: PersonId;
  readonly minute: Minute;
  readonly came: Came;
  readonly text: string;
  /** Of those with a say, how many were there. */
  readonly present: number;
  readonly of: number;
};

export type Feeling = (typeof FEELINGS)[number];
const FEELINGS = ["good", "unsure", "bad"] as const;
export type Feel = Replaceable & { readonly feels: Feeling };

/** Something that somebody took on. */
export type Action = {
  readonly id: Id;
  readonly meeting: string;
  readonly series: Id | undefined;
  readonly item: Id | undefined;
  readonly by: PersonId;
  readonly text: string;
  readonly due: Minute | undefined;
  readonly words: readonly ActionWord[];
};
export type ActionState = (typeof ENDS)[number] | "open";
const ENDS = ["done", "handed-over", "dropped"] as const;
/** Where it stands; the first word is its own. Handed over, it stays open with another owner. */
export type ActionWord = Replaceable & {
  readonly by: PersonId;
  readonly state: ActionState;
  readonly owner: PersonId;
  readonly minute: Minute;
  /** When that was as far as its author's clock fits community time, which is up to a day behind. */
  readonly time: Minute;
  readonly note: string | undefined;
};

/** Most people whose yes one waiver names. */
const YES_MAX = 60;
const meeting = ref("meetings.call", "meetings.gather");
const item = ref("meetings.item");
const person = id("members.join", "members.enrol");
const said = { none: "said-is-said" } as const;
const newer = { none: "replaced-by-newer" } as const;

export const agendaActs = {
  item: act(
    108,
    {
      meeting,
      title: text({ max: 120 }),
      kind: choice(ITEM_KINDS),
      minutes: int({ min: 1, max: 240 }),
      presenter: optional(person),
      major: optional(choice(["yes"])),
      matter: optional(id("decisions.frame")),
      text: optional(text({ max: 1000, lines: true })),
    },
    {
      byHand: true,
      reversal: { by: "meetings.drop", body: (e) => ({ item: e.id }) },
      /** What it goes on with, which was left over from a meeting before. */
      later: { from: optional(id("meetings.item")) },
    },
  ),
  drop: act(109, { item }, { byHand: true, reversal: said }),
  waive: act(
    110,
    {
      item,
      ground: choice(GROUNDS),
      why: text({ max: 500, lines: true }),
      yes: list(person, { max: YES_MAX }),
      /** What was put off, where that is the ground. */
      from: optional(id("meetings.item")),
    },
    { reversal: { none: "others-build-on-it" } },
  ),
  "not-mine": act(111, { waiver: ref("meetings.waive") }, { byHand: true, reversal: said }),
  outcome: act(112, { item, came: choice(CAME), text: text({ max: 2000, lines: true }) }, { reversal: newer }),
  feel: act(113, { item, feels: choice(FEELINGS), person: optional(person) }, { reversal: newer, passing: true }),
  assign: act(
    114,
    { meeting, text: text({ max: 200 }), owner: person, due: optional(minute()), item: optional(id("meetings.item")) },
    { reversal: { by: "meetings.finish", body: (e) => ({ action: e.id, how: "dropped" }) } },
  ),
  finish: act(
    115,
    { action: ref("meetings.assign"), how: choice(ENDS), to: optional(person), note: optional(text({ max: 300 })) },
    { byHand: true, reversal: { by: "meetings.reopen", body: (e) => ({ action: e.body.action }) } },
  ),
  reopen: act(116, { action: ref("meetings.assign") }, { byHand: true, reversal: newer }),
};
