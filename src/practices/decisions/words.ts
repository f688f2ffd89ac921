import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { InForce } from "../../kernel/enacting.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, int, list, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { Members } from "../members/index.ts";
import { type Review, reviewActs } from "./review/review-words.ts";

/** What this practice reads of those before it. */
export type Others = { readonly members: Members };
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
  /** The problem as it was worded, oldest first. */
  readonly frames: readonly Frame[];
  readonly suggestions: PersistentMap<Suggestion>;
  readonly concerns: PersistentMap<Concern>;
  readonly texts: PersistentMap<PutText>;
  readonly closes: PersistentMap<Close>;
  /** What people found of blocks. */
  readonly reviews: PersistentMap<Review>;
  readonly notes: PersistentMap<Note>;
  /** Closes that somebody documented once the time to come back to them was over. */
  readonly documented: PersistentMap<{ readonly event: Id; readonly by: PersonId; readonly minute: Minute }>;
  readonly withdrawn: { readonly event: Id; readonly minute: Minute } | undefined;
  /** How many things were said in it; the next one gets this place. */
  readonly made: number;
};

export type MatterClass = (typeof CLASSES)[number];
export const CLASSES = ["operational", "major", "constitutional", "membership"] as const;

export type Method = (typeof METHODS)[number];
/** Ways of deciding. On the wire a text without one is decided by consensus. */
export const METHODS = ["consensus", "no-objection", "majority", "most", "straw"] as const;

/** Where a thing stands in its matter, and when its author says it was. */
type Said = { readonly id: Id; readonly by: PersonId; readonly minute: Minute; readonly place: number };

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
  readonly resolved: { readonly event: Id; readonly how: HowResolved; readonly minute: Minute } | undefined;
};

type HowResolved = (typeof HOW_RESOLVED)[number];
const HOW_RESOLVED = ["resolved", "withdrawn", "stood-aside"] as const;

/** One exact text, put to everyone who had a say as far as the put had seen. */
export type PutText = Said & {
  readonly text: string;
  /** Community time when it was put. */
  readonly time: Minute;
  /** Community time after which more than half can close it without the others. */
  readonly deadline: Minute;
  /** By which numbers it is counted: those of the charter when it was put. */
  readonly rule: Rule;
  /** The wording of the problem that it answers. */
  readonly frame: Id;
  /** Who is asked, in the order of their ids. Frozen: nobody joins it later, and quorum counts all of it. */
  readonly electorate: readonly PersonId[];
  /** Texts that were put after this one by people who had seen it. */
  readonly replacedBy: readonly Id[];
  /** Prepared acts that come into force with it, and whether each can be reversed. */
  readonly enacts: readonly { readonly id: Id; readonly reversible: boolean }[];
  /** Closes in this matter that the put had seen: those are behind it. */
  readonly sawCloses: readonly Id[];
  /** Days after the agreement when people look at it again. */
  readonly againDays: number | undefined;
  /** Who asked to talk on instead of voting, with the act. */
  readonly escalations: PersistentMap<{ readonly event: Id; readonly minute: Minute }>;
  /** What each person said to this text, oldest first. */
  readonly stances: PersistentMap<readonly Stance[]>;
};

/** How the answers to a text are counted. */
export type Rule = {
  readonly method: Method;
  /** Share of all who were asked that must answer; where silence is consent, that must have heard. */
  readonly quorumPercent: number;
  /** Share of those who answered that must agree; of yes and no, where yes is counted against no. */
  readonly agreePercent: number;
  /** What it takes to turn a vote back into talk. */
  readonly escalatePercent: number;
  readonly escalatePeople: number;
  /** Days after an agreement in which somebody who was asked can still block it; more for whoever had not heard of it. */
  readonly windowDays: number;
  readonly lateBlockDays: number;
  /** Days to look at a block together, none where every block stands; the share that finds a test unmet; who must back it. */
  readonly reviewDays: number;
  readonly reviewPercent: number;
  readonly blockBackers: number;
};

export type StanceKind = (typeof STANCES)[number];
export const STANCES = ["agree", "reservations", "aside", "abstain", "block", "no"] as const;

/** One person's position on one exact text. */
export type Stance = {
  readonly id: Id;
  readonly by: PersonId;
  readonly stance: StanceKind;
  readonly note: string | undefined;
  /** The number of the core value that a block stands on. */
  readonly value: number | undefined;
  /** What would remove a block. */
  readonly remedy: string | undefined;
  readonly minute: Minute;
  /** The same person's stances on this text that this one takes the place of. */
  readonly replaces: readonly Id[];
};

/** How many counted people said what. */
export type Counts = Readonly<Record<StanceKind, number>>;

export type Verdict = "agreed" | "blocked" | "not-agreed" | "straw";

/** Someone put the answers on record: what was counted, and what came of it. */
export type Close = Said & {
  readonly text: Id;
  readonly counted: readonly Id[];
  /** Newest stances that the close had seen and did not count, because their authors had left. */
  readonly lapsed: readonly Id[];
  readonly counts: Counts;
  /** How many people were asked, and how many of them had heard of it as far as the close knew. */
  readonly of: number;
  readonly heard: number;
  /** Those asked of whom the close did not know that they had heard of it. */
  readonly unheard: readonly PersonId[];
  readonly verdict: Verdict;
  /** Community time at the close; the log's date. */
  readonly time: Minute;
  /** The close whose blocks were found not to stand: here they count as standing aside. */
  readonly weighs?: Id;
};

export type Note = Said & {
  readonly text: string;
  /** Community time when it was noted, and after how many days to look again. */
  readonly time: Minute;
  readonly againDays: number | undefined;
};

/** A decision from before the community used Kith. */
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
  readonly notes: PersistentMap<Note>;
  readonly struck: Id | undefined;
  readonly made: number;
};

export type Decisions = {
  readonly matters: PersistentMap<Matter>;
  /** In which matter a suggestion, a concern or a text stands. */
  readonly matterOf: PersistentMap<Id>;
  readonly past: PersistentMap<PastDecision>;
  /** Prepared acts that a decision brought into force, each with the text that carried it. */
  readonly inForce: InForce;
};

export const nothingYet: Decisions = {
  matters: PersistentMap.empty,
  matterOf: PersistentMap.empty,
  past: PersistentMap.empty,
  inForce: PersistentMap.empty,
};

/** Most prepared acts that one text can carry. */
export const ENACTS_MAX = 4;
/** Most stances that one close can list: a full pod (15 households of 8) and some more, in one event's bytes. */
export const COUNTED_MAX = 150;

/** Most people whom a matter names as affected. */
const AFFECTED_MAX = 20;

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
      method: optional(choice(METHODS)),
      againDays,
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
    },
    { byHand: true, reversal: newer, binds: true },
  ),
  close: act(
    79,
    { text: putText, counted: list(id("decisions.say"), { max: COUNTED_MAX }) },
    { reversal: { none: "others-build-on-it" }, counts: (e) => e.body.counted },
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
    },
    { reversal: { by: "decisions.strike", body: (e) => ({ record: e.id }) } },
  ),
  strike: act(82, { record: ref("decisions.record") }, { reversal: said }),
  document: act(84, { close: ref("decisions.close", "decisions.weigh") }, { reversal: { none: "others-build-on-it" } }),
  escalate: act(83, { text: putText }, { reversal: said, binds: true }),
  ...reviewActs,
});

export type DecisionEvent = EventOf<typeof acts>;
