import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { PersistentMap } from "../../kernel/persistent-map.ts";

export type Method = (typeof METHODS)[number];

/** Ways of deciding. On the wire a text without one is decided by consensus. */
export const METHODS = [
  ...(["consensus", "no-objection", "majority", "most", "straw"] as const),
  ...(["approval", "ranked", "budget", "consent"] as const),
] as const;

/** Where a thing stands in its matter, and when its author says it was. */
export type Said = { readonly id: Id; readonly by: PersonId; readonly minute: Minute; readonly place: number };

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
  /** Who lives together among them, where a household has one answer; nothing where each person has one. */
  readonly households: readonly (readonly PersonId[])[];
  /** Texts that were put after this one by people who had seen it. */
  readonly replacedBy: readonly Id[];
  /** Prepared acts that come into force with it, and whether each can be reversed. */
  readonly enacts: readonly Carried[];
  /** Closes in this matter that the put had seen: those are behind it, and of a poll they go on beside it. */
  readonly sawCloses: readonly Id[];
  /** What people choose among, in the order in which they were put. */
  readonly options: readonly Option[];
  /** What is divided among the options; 0 where nothing is. */
  readonly total: number;
  /** The working group that is asked, where one is. */
  readonly group: Id | undefined;
  /** How many people have a say, where only a circle of them is asked; 0 where all are. */
  readonly beyond: number;
  /** Who carries it out, oldest first. */
  readonly carriers: readonly Carrier[];
  /** Days after the agreement when people look at it again. */
  readonly againDays: number | undefined;
  /** What becomes, once it is agreed, of the agreement that its matter looks at again. */
  readonly becomes: Becomes | undefined;
  /** Days after the agreement when it ends by itself. */
  readonly holdsDays: number | undefined;
  /** Who asked to talk on instead of voting, with the acts: several where two devices did not know of each other. */
  readonly escalations: PersistentMap<readonly { readonly event: Id; readonly minute: Minute }[]>;
  /** What each person said to this text, oldest first. */
  readonly stances: PersistentMap<readonly Stance[]>;
  /** Whom each person trusted with their answer, oldest first. */
  readonly trusts: PersistentMap<readonly Trust[]>;
};

/** What a text makes of an earlier agreement: it goes on as it is, this text takes its place, or it holds no more. */
export type Becomes = (typeof BECOMES)[number];
export const BECOMES = ["reaffirmed", "amended", "repealed"] as const;

/** A suggestion that people can choose, and what comes into force if it is the one. */
export type Option = { readonly id: Id; readonly text: string; readonly enacts: readonly Carried[] };

/** A prepared act, and whether it can be reversed. */
export type Carried = { readonly id: Id; readonly reversible: boolean };

/** Who carries out what was agreed, as somebody named them. */
export type Carrier = {
  readonly event: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  readonly person: PersonId;
  /** Those named before whom this one takes the place of. */
  readonly replaces: readonly Id[];
};

/** What somebody says for the case that people find no text which a block does not stop. */
export type Fallback = (typeof FALLBACKS)[number];
export const FALLBACKS = ["yes", "no", "abstain"] as const;

/** How the answers to a text are counted. */
export type Rule = {
  readonly method: Method;
  /** Share of all who were asked that must answer; where silence is consent, that must have heard. */
  readonly quorumPercent: number;
  /** Share of those who answered that must agree; of yes and no, where yes is counted against no. */
  readonly agreePercent: number;
  /** Where a larger share of those who answered has reservations or stands aside, people talk once more: 100 where not. */
  readonly hesitantPercent: number;
  /** What it takes to turn a vote back into talk. */
  readonly escalatePercent: number;
  readonly escalatePeople: number;
  /** For how many others one person may answer. */
  readonly entrustPeople: number;
  /** Days after an agreement in which somebody who was asked can still block it; more for whoever had not heard of it. */
  readonly windowDays: number;
  readonly lateBlockDays: number;
  /** Days to look at a block together, none where every block stands; the share that finds a test unmet; who must back it. */
  readonly reviewDays: number;
  readonly reviewPercent: number;
  readonly blockBackers: number;
  /** Where people say at once what they would vote. */
  readonly fallback: FallbackRule | undefined;
};

/** After how many days of resolving, or conversations that were held, which share of yes and no, of how many. */
type FallbackRule = {
  readonly days: number;
  readonly meetings: number;
  readonly percent: number;
  readonly quorumPercent: number;
};

export type StanceKind = (typeof STANCES)[number] | "choose";

/** What people say to a text as it is; who chooses among options says how in an act of its own. */
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
  /** What they would vote, should a block stand. */
  readonly fallback: Fallback | undefined;
  /** True of a block whose author said that they take part in conversations to resolve it. */
  readonly joins: true | undefined;
  /** Options by their places: those approved, those named from the best on, or an amount for each. */
  readonly picks: readonly number[];
  readonly minute: Minute;
  /** The same person's stances on this text that this one takes the place of. */
  readonly replaces: readonly Id[];
  /** True where it had seen every stance of theirs that stands before it: then none but this one counts. */
  readonly isAfterAll: boolean;
  /** Who said it, where somebody else trusted them with it. */
  readonly through?: PersonId;
};

/** How many counted people said what. */
export type Counts = Readonly<Record<StanceKind, number>>;

export type Verdict = "agreed" | "blocked" | "not-agreed" | "hesitant" | "straw";

/** The acts that make a close: each can be the one that stands, and what names a close may name any of them. */
export const CLOSING = ["decisions.close", "decisions.weigh", "decisions.fall-back"] as const;

/** Someone put the answers on record: what was counted, and what came of it. */
export type Close = Said & {
  readonly text: Id;
  readonly counted: readonly Id[];
  /** Newest stances that the close had seen and did not count: of people who had left, or whose household had answered. */
  readonly lapsed: readonly Id[];
  readonly counts: Counts;
  /** How many people were asked, and how many of them had heard of it as far as the close knew. */
  readonly of: number;
  readonly heard: number;
  /** Those asked of whom the close did not know that they had heard of it. */
  readonly unheard: readonly PersonId[];
  readonly verdict: Verdict;
  /** Which option it came to, by its place. */
  readonly chosen: number | undefined;
  /** What each option got. */
  readonly shares: readonly number[];
  /** Community time at the close; the log's date. */
  readonly time: Minute;
  /** The close whose blocks were found not to stand: here they count as standing aside. */
  readonly weighs?: Id;
  /** True where what people said for this case was counted instead, since the block stood for the charter's days. */
  readonly fellBack?: true;
};

/** Somebody lets another answer one text for them; without `to` they take that back. */
export type Trust = {
  readonly id: Id;
  readonly by: PersonId;
  readonly to: PersonId | undefined;
  readonly minute: Minute;
  /** The same person's words of this sort that this one takes the place of. */
  readonly replaces: readonly Id[];
};
