import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, int, list, optional, ref, text } from "../../kernel/fields.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { InForce } from "../../kernel/prepared.ts";
import type { Begun } from "../charter/index.ts";
import type { Groups } from "../groups/index.ts";
import type { Members } from "../members/index.ts";
import { type Meeting, resolvingActs } from "./resolving/words-resolving.ts";
import { type Review, reviewActs } from "./review/review-words.ts";
import { choosingActs, OPTIONS_MAX, optionEnacts, TOTAL_MAX } from "./words-choosing.ts";
import { type RoomWord, roomActs } from "./words-room.ts";
import { pageBefore, settlingActs } from "./words-settling.ts";
import { BECOMES, CLOSING, type Close, FALLBACKS, METHODS, type PutText, type Said, STANCES } from "./words-texts.ts";

export * from "./words-texts.ts";

/** What this practice reads of those before it. */
export type Others = { readonly members: Members; readonly groups?: Groups };
export type Surroundings = World<Others>;

/** Something to decide together: a problem, what people thought of it, the texts they were asked about, and what came. */
export type Matter = {
  readonly id: Id;
  readonly by: PersonId;
  /** The minute that its framer claimed. */
  readonly minute: Minute;
  /** Community time when it was brought up. */
  readonly time: Minute;
  /** What sort of matter it is: says which ways of deciding it may use. */
  readonly class: MatterClass;
  /** People whom it touches; guests among them are asked about everyday matters and in straw polls. */
  readonly affected: readonly PersonId[];
  /** The agreement that people look at again in it: its matter, or its record from before. */
  readonly earlier: Id | undefined;
  /** The thing on an agenda that it was brought up from. */
  readonly item: Id | undefined;
  /** The problem as it was worded, oldest first. */
  readonly frames: readonly Frame[];
  readonly suggestions: PersistentMap<Suggestion>;
  readonly concerns: PersistentMap<Concern>;
  readonly texts: PersistentMap<PutText>;
  readonly closes: PersistentMap<Close>;
  /** What people found of blocks. */
  readonly reviews: PersistentMap<Review>;
  /** Conversations to resolve a block. */
  readonly meetings: PersistentMap<Meeting>;
  readonly notes: PersistentMap<Note>;
  /** Closes that somebody documented once the time to come back to them was over. */
  readonly documented: PersistentMap<readonly { readonly event: Id; readonly by: PersonId; readonly minute: Minute }[]>;
  /** As for concerns: one of these is enough for whoever saw it. */
  readonly withdrawn: readonly { readonly event: Id; readonly by: PersonId; readonly minute: Minute }[];
  /** How many things were said in it; the next one gets this place. */
  readonly made: number;
};

export type MatterClass = (typeof CLASSES)[number];
export const CLASSES = ["operational", "major", "constitutional", "membership"] as const;

export type Frame = {
  readonly id: Id;
  readonly title: string;
  readonly problem: string;
  /** Who is affected. */
  readonly affects: string | undefined;
  readonly minute: Minute;
};

type Suggestion = Said & { readonly text: string };

export type Concern = Said & {
  readonly text: string;
  /** The suggestion that it is about, if it is about one. */
  readonly suggestion: Id | undefined;
  readonly answers: readonly {
    readonly id: Id;
    readonly by: PersonId;
    readonly text: string;
    readonly minute: Minute;
  }[];
  /** It is let go of once somebody saw one of these; there are several where two devices did not know of each other. */
  readonly resolved: readonly { readonly event: Id; readonly how: HowResolved; readonly minute: Minute }[];
};

type HowResolved = (typeof HOW_RESOLVED)[number];
const HOW_RESOLVED = ["resolved", "withdrawn", "stood-aside"] as const;

export type Note = Said & {
  readonly text: string;
  /** Community time when it was noted, and after how many days to look again. */
  readonly time: Minute;
  readonly againDays: number | undefined;
};

/** A decision from before the community used Kith, or one that people in a room took. */
export type PastDecision = {
  readonly id: Id;
  /** Who brought it in. */
  readonly by: PersonId;
  readonly minute: Minute;
  /** YYYY-MM-DD, as it stood in the old log. */
  readonly date: string;
  readonly decision: string;
  readonly rationale: string | undefined;
  readonly approved: string;
  readonly outcome: string | undefined;
  /** The words that were agreed on, and the thing on an agenda under which, where people in a room took it. */
  readonly text: string | undefined;
  readonly item: Id | undefined;
  /** By person, what they said to it in that room, as far as somebody wrote that down. */
  readonly said: PersistentMap<readonly RoomWord[]>;
  /** Records of the same thing that were written in sight of this one: its words were written anew. */
  readonly replacedBy: readonly Id[];
  readonly notes: PersistentMap<Note>;
  readonly struck: readonly Id[];
  readonly made: number;
};

export type Decisions = {
  readonly matters: PersistentMap<Matter>;
  /** In which matter a suggestion, a concern or a text stands. */
  readonly matterOf: PersistentMap<Id>;
  readonly past: PersistentMap<PastDecision>;
  /** By thing on an agenda: what was put on record as decided under it, in the order of the ids. */
  readonly recordsOf: PersistentMap<readonly Id[]>;
  /** Prepared acts that a decision brought into force, each with the text that carried it. */
  readonly inForce: InForce;
  /** Matters in which a late block ended something that was in force, each with those blocks. */
  readonly reopened: PersistentMap<readonly Id[]>;
  /** By text, or close whose blocks are weighed: a record that was begun and not ended. */
  readonly begun: PersistentMap<Begun>;
  /** By agreement: the matters in which people look at it again. */
  readonly lookedAt: PersistentMap<readonly Id[]>;
  /** By thing on an agenda: the matters that were brought up from it. */
  readonly broughtFrom: PersistentMap<readonly Id[]>;
};

export const nothingYet: Decisions = {
  matters: PersistentMap.empty,
  matterOf: PersistentMap.empty,
  past: PersistentMap.empty,
  recordsOf: PersistentMap.empty,
  inForce: PersistentMap.empty,
  reopened: PersistentMap.empty,
  begun: PersistentMap.empty,
  lookedAt: PersistentMap.empty,
  broughtFrom: PersistentMap.empty,
};

/** Most prepared acts that one text can carry. */
export const ENACTS_MAX = 4;

/** Most people whom a matter names as affected. */
const AFFECTED_MAX = 20;
/** Most people of a circle that decides something small by itself. */
const CIRCLE_MAX = 20;

const title = text({ max: 120 });
const problem = text({ max: 2000, lines: true });
const affects = optional(text({ max: 300 }));
const matter = ref("decisions.frame");
const putText = ref("decisions.put");
/** After so many days it comes back to Today. */
const againDays = optional(int({ min: 1, max: 730 }));
const said = { none: "said-is-said" } as const;
const newer = { none: "replaced-by-newer" } as const;

export const acts = defineActs("decisions", {
  frame: act(
    70,
    {
      title,
      problem,
      affects,
      class: optional(choice(CLASSES)),
      affected: list(id("members.join"), { max: AFFECTED_MAX }),
      /** The agreement that it looks at again. */
      earlier: optional(ref("decisions.frame", "decisions.record")),
      /** The thing on an agenda that it is brought up from. */
      item: optional(id("meetings.item")),
    },
    { reversal: { by: "decisions.withdraw", body: (e) => ({ matter: e.id }) } },
  ),
  reframe: act(71, { matter, title, problem, affects }, { reversal: newer }),
  withdraw: act(72, { matter }, { reversal: said }),
  suggest: act(73, { matter, text: text({ max: 2000, lines: true }) }, { byHand: true, reversal: said }),
  concern: act(
    74,
    { matter, text: text({ max: 1000, lines: true }), suggestion: optional(id("decisions.suggest")) },
    { byHand: true, reversal: { by: "decisions.resolve", body: (e) => ({ concern: e.id, how: "withdrawn" }) } },
  ),
  answer: act(75, { concern: ref("decisions.concern"), text: text({ max: 1000, lines: true }) }, { reversal: said }),
  resolve: act(76, { concern: ref("decisions.concern"), how: choice(HOW_RESOLVED) }, { reversal: said }),
  put: act(
    77,
    {
      matter,
      text: text({ max: 2000, lines: true }),
      enacts: list(id(), { max: ENACTS_MAX }),
      options: list(id("decisions.suggest"), { max: OPTIONS_MAX }),
      optionEnacts,
      circle: list(id("members.join", "members.enrol"), { max: CIRCLE_MAX }),
      method: optional(choice(METHODS)),
      total: optional(int({ min: 1, max: TOTAL_MAX })),
      fallback: optional(choice(["most"])),
      carrier: optional(id("members.join", "members.enrol")),
      againDays,
      /** The working group that decides it, whoever is in it when the text is put. */
      group: optional(id("groups.open")),
      /** What becomes of the agreement that the matter looks at again. */
      becomes: optional(choice(BECOMES)),
      /** After so many days what was agreed ends by itself. */
      holdsDays: optional(int({ min: 1, max: 730 })),
    },
    { reversal: newer },
  ),
  say: act(
    78,
    {
      text: putText,
      stance: choice(STANCES),
      note: optional(text({ max: 280 })),
      value: optional(int({ min: 1, max: 9999 })),
      remedy: optional(text({ max: 500, lines: true })),
      fallback: optional(choice(FALLBACKS)),
    },
    {
      ...{ byHand: true, reversal: newer, binds: true },
      /** With a block: that they take part in conversations to resolve it. */
      later: { joins: optional(choice(["conversations"])) },
    },
  ),
  close: act(
    79,
    {
      text: putText,
      counted: list(id("decisions.say", "decisions.choose", "decisions.entrust"), { max: PAGE_MAX }),
      after: pageBefore,
    },
    { reversal: { none: "others-build-on-it" }, counts: (e) => ({ ids: e.body.counted, after: e.body.after }) },
  ),
  "note-outcome": act(
    80,
    { matter: ref("decisions.frame", "decisions.record"), text: text({ max: 500 }), againDays },
    { reversal: newer },
  ),
  record: act(
    81,
    {
      date: text({ min: 10, max: 10 }),
      decision: text({ max: 300 }),
      rationale: optional(text({ max: 500 })),
      approved: text({ max: 120 }),
      outcome: optional(text({ max: 500 })),
      text: optional(text({ max: 2000, lines: true })),
      /** What it was decided under; the app writes it when somebody puts in the minutes that it was decided. */
      item: optional(id("meetings.item")),
    },
    { reversal: { by: "decisions.strike", body: (e) => ({ record: e.id }) } },
  ),
  strike: act(82, { record: ref("decisions.record") }, { reversal: said }),
  document: act(84, { close: ref(...CLOSING) }, { reversal: { none: "others-build-on-it" } }),
  escalate: act(83, { text: putText }, { reversal: said, binds: true }),
  ...reviewActs,
  ...choosingActs,
  ...settlingActs,
  ...resolvingActs,
  ...roomActs,
});

export type DecisionEvent = EventOf<typeof acts>;
