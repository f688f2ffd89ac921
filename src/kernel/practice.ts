import type { Acts, EventOf } from "./acts.ts";
import type { Audience } from "./audience/circles.ts";
import type { Within } from "./audience/within.ts";
import type { InForce, Prepared } from "./enacting.ts";
import type { DeviceId, Draft, Event, HouseholdId, Id, Minute, PersonId, Refusal, Verdict } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import type { Fields } from "./fields.ts";
import type { Fork } from "./forks.ts";
import type { LaneLook } from "./lane-answers.ts";
import type { Rights } from "./rights.ts";
import type { Talk, Topic } from "./talk.ts";

export type { Exchange, FileFormat, ImportLine } from "./exchange.ts";
export type { LaneLook, SignedAct } from "./lane-answers.ts";

/** What rules and folds may ask about the world around one event. All of it follows from the log alone. */
export type World<Others = unknown> = {
  /** The person whose device signed; nothing before they joined. */
  readonly by: PersonId | undefined;
  /** The community's id: the id of its founding event. */
  readonly community: Id;
  /** The rights at the newest lane outcome that the event had seen, with the numbers that hold at its community time. */
  readonly rights: Rights;
  /** The version of the rules that judges this event: what was judged before a switch is never judged anew. */
  readonly rulesVersion: number;
  /** The place of that outcome in the winning chain; 0 while the community is a draft. */
  readonly position: number;
  /** Community time in the event's past, in minutes. */
  readonly time: Minute;
  /** The decided text that brings a prepared act into force; nothing for acts that take effect when they are signed. */
  readonly decision: Id | undefined;
  /** The event that is judged or folded here; around a prepared act, the one that brings it into force or takes it back. */
  readonly at: Id;
  /** A prepared act that the event had seen and that only a decision brings into force. */
  readonly prepared: (id: Id) => Prepared | undefined;
  /** All that the event lists as counted, its pages too; nothing where a page is not its device's, or there is more. */
  readonly listed: (most: number) => readonly Id[] | undefined;
  /** True when the event had seen that a person's device had this one: they acted, or it signed a witness, after it. */
  readonly hasHeard: (person: PersonId, id: Id) => boolean;
  /** When somebody of another household first had an event, as far as this one had seen: posted is what was witnessed. */
  readonly witnessed: (id: Id) => Minute | undefined;
  /** True for someone of whom there was no sign for the charter's days of community time: nobody waits for them. */
  readonly isDormant: (person: PersonId) => boolean;
  /** True when the event had seen this other one. */
  readonly seen: (id: Id) => boolean;
  /** The person behind an event that this one had seen. */
  readonly author: (id: Id) => PersonId | undefined;
  /**
   * True for an event that this one had seen, or itself, and that does not count: its device wrote two histories, and
   * the event had seen both. Whoever counts stances or shares leaves these out (K-6).
   */
  readonly suspended: (id: Id) => boolean;
  /** What people talk about under an event that this one had seen; nothing where its practice has it quiet. */
  readonly topic: (id: Id) => Topic | undefined;
  /** The neighbour who entered this event, or one that it had seen, where its author did not sign it themselves. */
  readonly enteredBy: (id: Id) => PersonId | undefined;
  /** libsodium's verdict on an Ed25519 signature (hex) of a message by a key (hex). */
  readonly isSigned: (signature: string, message: Uint8Array, key: string) => boolean;
  /** States of the practices that this one is declared to come after. */
  readonly others: Others;
};

/** What a view may read. `now` and `me` come in here and nowhere earlier. */
export type Look<State = unknown, Others = unknown> = {
  readonly state: State;
  readonly others: Others;
  readonly community: Id;
  /** Rights now, at the end of the winning chain, with the numbers that hold at this time. */
  readonly rights: Rights;
  readonly lane: LaneLook;
  /** Community time after all that is known. */
  readonly time: Minute;
  /** This device's clock. */
  readonly now: Minute;
  /** The day (YYYY-MM-DD) that calendars show at a minute where a time zone (an IANA name) holds. */
  readonly dayIn: DayIn;
  /** What clocks on the wall show at a minute where a time zone holds, counted as if it were UTC. */
  readonly wallIn: WallIn;
  /** Who is looking; nobody on a hub without a person. */
  readonly me: PersonId | undefined;
  /** The device that looks. It may speak for nobody, or for nobody any more. */
  readonly device: DeviceId;
  /** What neighbours entered for a person, the newest first. */
  readonly entered: (person: PersonId) => readonly Entered[];
  /** How many households have an event, of how many that could. */
  readonly heard: (id: Id) => Heard;
  /** True for an event that does not count by now: its device wrote two histories (K-6). */
  readonly suspended: (id: Id) => boolean;
  /** Devices whose chains go more than one way. */
  readonly forks: readonly Fork[];
  /** Keys that were handed over and do not fit, as far as this device has compared them: it takes a while to. */
  readonly wrongKeys: () => readonly WrongKey[];
  /** What was written to the audiences of this practice, where their key is here: no part of the community's state. */
  readonly within: () => readonly Within[];
  /** All audiences of this practice as every member sees them, those that ended too: who sits in them, and no word. */
  readonly audiences: () => readonly Audience[];
  /** Why an event has no effect, if it has none. */
  readonly setAside: (id: Id) => Refusal | undefined;
};

/** An event that handed somebody something else than the key that it named; everyone who has that key can tell. */
export type WrongKey = {
  readonly id: Id;
  readonly device: DeviceId;
  readonly minute: Minute;
  /** The community's key that it named; nothing where it was another one. */
  readonly epoch: string | undefined;
};

/** A calendar. It belongs to whoever looks: no rule and no fold may ask for a day. */
export type DayIn = (zone: string, minute: Minute) => string;

/** A clock on the wall. It belongs to whoever looks, like the calendar. */
export type WallIn = (zone: string, minute: Minute) => Minute;

/** An act that a neighbour entered for somebody. */
export type Entered = { readonly event: Event; readonly by: PersonId };

/** An invite, and the key to which that of the community was boxed: anybody may name any key in one. */
export type OpenInvite = { readonly id: Id; readonly key: DeviceId };

export type Heard = { readonly households: number; readonly of: number; readonly onlyHere?: boolean };

/** A way to look at a practice: rows as plain JSON, for screens, the command line, HTTP and print. */
export type View<State = unknown, Others = unknown, P = Record<string, unknown>, R = unknown> = {
  /** One sentence for lists of views. */
  readonly about: string;
  readonly params: Fields;
  readonly look: (look: Look<State, Others>, params: P) => R;
};

/** Words to show: a message code with what fills its gaps. */
export type Saying = { readonly code: string; readonly about?: Readonly<Record<string, string | number>> };

/** Something that needs a person: a line in Today. */
export type Attention = {
  readonly id: string;
  readonly practice: string;
  readonly title: Saying;
  readonly text: Saying;
  /** When it must be done, if it must. */
  readonly until?: Minute;
  /** What one press does, when nothing is left to choose. */
  readonly ready?: Draft;
  /** A kindness that nobody waits for: whoever says "not now" is asked no more on that device. */
  readonly skippable?: true;
  readonly inCalendars?: InCalendars;
  /** The calendar of everyone says it already. */
  readonly isInEveryones?: true;
  /** Where it is done: a screen of the practice and its parameter. */
  readonly goto: Place;
};

/** Something with a day that needs nobody yet: a line under "Coming". `day` (YYYY-MM-DD) where it has no clock. */
export type Coming = {
  readonly id: string;
  readonly practice: string;
  readonly title: Saying;
  readonly at: Minute;
  readonly day?: string;
  readonly inCalendars?: InCalendars;
  readonly goto: Place;
};

/** All that a calendar says of it, where its words are for a few: calendars lie about on more devices than this one. */
export type InCalendars = Saying;

/**
 * A line for the street's own sheet: the same for whoever reads it, and for paper. It is made with nobody looking and nothing
 * opened that was written to fewer than all.
 */
export type Posted = {
  readonly id: string;
  readonly practice: string;
  /** What comes by itself, what waits for people, and whom neighbours can help. */
  readonly part: "coming" | "waiting" | "helping";
  readonly title: Saying;
  /** One line under it, such as how to answer without a device. */
  readonly text?: Saying;
  /** When it comes, or until when it waits; `day` (YYYY-MM-DD) where it has no clock. */
  readonly at?: Minute;
  readonly day?: string;
  readonly goto: Place;
  /** True when its practice has a slip on which people answer it. */
  readonly slip?: true;
  /**
   * Fit for a wall that strangers pass, where the community wants that: when people meet, or what they are asked. Such a
   * line names nobody.
   */
  readonly wall?: "meetings" | "questions";
  /** The household whose door it is about. Where that is stands in `where`, if a practice in use knows. */
  readonly household?: HouseholdId;
  readonly where?: Saying;
};

export type Place = { readonly screen: string; readonly id?: string };

/** Something that search can find. */
export type SearchEntry = {
  readonly id: string;
  readonly practice: string;
  readonly sort: string;
  readonly title: string;
  readonly text: string;
  readonly goto: Place;
};

export type Messages = Readonly<Record<string, string>>;

/** A practice: one thing that people do together. It is data to everything else. */
export type Practice<State = unknown, E extends Event = Event, Others = unknown> = {
  readonly name: string;
  /** Practices whose state this one may read; they come earlier in the list. */
  readonly after: readonly string[];
  readonly acts: Acts;
  readonly start: State;
  /** Where people may say something under what it keeps, or why nowhere: each practice has to answer for itself. */
  readonly talk: Talk;
  /** The only place that says no. */
  readonly judge: (state: State, event: E, world: World<Others>) => Verdict;
  /** It happened; remember it. Total, without rules. */
  readonly fold: (state: State, event: E, world: World<Others>) => State;
  /** What an audience's own acts mean: folded once for each audience, and only where its key is. */
  // biome-ignore lint/suspicious/noExplicitAny: what is kept within an audience is a type of its own.
  readonly within?: WithinPractice<any, E>;
  // biome-ignore lint/suspicious/noExplicitAny: each view has its own parameters and rows.
  readonly views: Readonly<Record<string, View<State, Others, any, any>>>;
  /** Public keys of the devices that may have the community's key. */
  readonly keyHolders?: (look: Look<State, Others>) => readonly DeviceId[];
  /** Invites by which somebody can still come in: each may have the key of its own time. */
  readonly openInvites?: (look: Look<State, Others>) => readonly OpenInvite[];
  /** Where people live, from the one practice that knows. */
  readonly homes?: (state: State, rights: Rights) => ReadonlyMap<PersonId, HouseholdId>;
  /** Names of photos and documents that must be at hand without a link. Others come when somebody looks at them. */
  readonly needsOffline?: (state: State) => readonly Id[];
  /** The prepared acts that its decisions brought into force: who decides, decides for all practices. */
  readonly inForce?: (state: State) => InForce;
  /** One more event brought about what an act of this practice did already: it is there for whoever saw that event alone. */
  readonly again?: (state: State, act: Id, event: Id) => State;
  /**
   * Of a practice that decides: what an event of another one changes in what it has in force. After nearly all of them that
   * is nothing, so their world is made only when it is asked for.
   */
  readonly heeds?: (state: State, event: Event, world: () => World<Others>) => State;
  /**
   * The decision by which a practice is off, as far as an event had seen; nothing while it is on. What is done with it by
   * whoever knows that has no effect.
   */
  readonly offBy?: (state: State, practice: string, seen: (id: Id) => boolean) => Id | undefined;
  /** What needs `me`. */
  readonly attention?: (look: Look<State, Others>) => readonly Attention[];
  /** What is coming for the one who looks, and needs nothing of them. */
  readonly coming?: (look: Look<State, Others>) => readonly Coming[];
  /** What hangs where everybody passes. `me` is nobody here. */
  readonly posted?: (look: Look<State, Others>) => readonly Posted[];
  /** Where the doors of households are, in words, for what hangs where everybody passes. */
  readonly whereabouts?: (look: Look<State, Others>) => ReadonlyMap<HouseholdId, Saying>;
  readonly search?: (look: Look<State, Others>) => readonly SearchEntry[];
  /**
   * What puts back, one after the other, what was there before an act, where its reversal alone would take away more than the
   * act changed. Asked just before it is done: afterwards nobody can say how it was. `me` is whose act it is.
   */
  readonly putBack?: (look: Look<State, Others>, act: Draft) => readonly Draft[] | undefined;
  /** Acts that the app signs by itself right after a person's own act, because nothing is left to choose. */
  readonly followUps?: (look: Look<State, Others>, after: E) => readonly Draft[];
  /** Acts whose time has come, which the app signs by itself when it keeps time, because nothing is left to choose. */
  readonly due?: (look: Look<State, Others>) => readonly Draft[];
  /** Sentences that no history may make false; returns those that are broken. The simulation and `verify` ask. */
  readonly neverBroken?: (look: Look<State, Others>) => readonly string[];
  readonly exchanges?: Readonly<Record<string, Exchange<State, Others>>>;
  readonly messages: { readonly en: Messages; readonly es: Messages };
};

/** The same shape once more, for what only an audience reads. Its rules may ask of the world what all others may. */
export type WithinPractice<S = unknown, E extends Event = Event> = {
  readonly start: S;
  readonly judge: (state: S, event: E, world: World, audience: Audience) => Verdict;
  readonly fold: (state: S, event: E, world: World) => S;
};

/** A practice as the rest of the house holds it. */
// biome-ignore lint/suspicious/noExplicitAny: the list holds practices of every state type.
export type AnyPractice = Practice<any, any, any>;

/** Declares a practice. `Others` is what it reads of the practices named in `after`. */
export function definePractice<Others = Record<never, never>>() {
  return <State, A extends Acts>(
    practice: Omit<Practice<State, EventOf<A> & Event, Others>, "acts"> & { readonly acts: A },
  ): Practice<State, EventOf<A> & Event, Others> & { readonly acts: A } => practice;
}
