import type { Audience } from "./audience/circles.ts";
import type { Within } from "./audience/opened.ts";
import type { DeviceId, Event, Id, Minute, PersonId, Refusal } from "./event.ts";
import type { Fork } from "./forks.ts";
import type { LaneLook } from "./lane-answers.ts";
import type { Prepared } from "./prepared.ts";
import type { Rights } from "./rights.ts";
import type { Topic } from "./topic.ts";

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

export type Heard = { readonly households: number; readonly of: number; readonly onlyHere?: boolean };
