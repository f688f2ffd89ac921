import type { Acts, EventOf } from "./acts.ts";
import type { Audience } from "./audience/circles.ts";
import type { DeviceId, Draft, Event, HouseholdId, Id, Minute, PersonId, Verdict } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import type { Fields } from "./fields.ts";
import type { Look, World } from "./look.ts";
import type { InForce } from "./prepared.ts";
import type { Rights } from "./rights.ts";
import type { Saying } from "./saying.ts";
import type { Talk } from "./talk.ts";

export type { Exchange, FileFormat, ImportLine } from "./exchange.ts";
export type { LaneLook, SignedAct } from "./lane-answers.ts";
export type { DayIn, Entered, Heard, Look, WallIn, World, WrongKey } from "./look.ts";
export type { Saying } from "./saying.ts";

/** An invite, and the key to which that of the community was boxed: anybody may name any key in one. */
export type OpenInvite = { readonly id: Id; readonly key: DeviceId };

/** A way to look at a practice: rows as plain JSON, for screens, the command line, HTTP and print. */
export type View<State = unknown, Others = unknown, P = Record<string, unknown>, R = unknown> = {
  /** One sentence for lists of views. */
  readonly about: string;
  readonly params: Fields;
  readonly look: (look: Look<State, Others>, params: P) => R;
};

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
  /**
   * How an act is told where what it is about says more than its own fields: other words than `<kind>.did`, or what else fills
   * their gaps. Who did it is filled in by whoever tells it.
   */
  readonly told?: (look: Look<State, Others>, act: E) => Saying | undefined;
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
