import { getContext, setContext } from "svelte";
import type { NamedAct } from "../kernel/acts.ts";
import type { Event, Id, PersonId, Refusal } from "../kernel/event.ts";
import type { AnyPractice, Attention, Coming, Posted } from "../kernel/practice.ts";
import type { Language } from "../language/speak.ts";
import type { Answer } from "../replica/answers.ts";
import type { Replica } from "../replica/replica.ts";
import type { Drafts } from "./drafts.ts";
import type { OwnNotes } from "./own-notes.ts";
import type { Kith, PlaceName } from "./screens.ts";
import type { Toasts } from "./toasts.svelte.ts";

/** What the shell and the parts use beyond what screens get. */
export type App = Kith & {
  readonly replica: Replica;
  readonly practices: readonly AnyPractice[];
  readonly language: Language;
  readonly community: CommunityFacts;
  /** The language that the community writes in; nothing before it is known. */
  readonly ownLanguage: "en" | "es" | undefined;
  /** False while only the checkpoint is at hand: looking works, trying out does not. */
  readonly isWhole: boolean;
  /** How the person of this device went from here: they look on, and may come back from elsewhere. */
  readonly gone: "left" | "withdrawn" | "removed" | undefined;
  /** Who can do something here: nobody where somebody only looks on, or has gone. */
  readonly actor: PersonId | undefined;
  readonly actOf: (kind: string) => NamedAct | undefined;
  /** Records that an act of these kinds made, newest first, to choose from. */
  readonly recordsOf: (kinds: readonly string[]) => readonly { readonly id: Id; readonly title: string }[];
  /** The record that an event is about, and where it is. */
  readonly about: (event: Event) => { readonly title: string; readonly href: string } | undefined;
  /** What the person is called whose device wrote an event. */
  readonly authorOf: (event: Event) => string | undefined;
  readonly sayRefusal: (refusal: Refusal) => string;
  /** The rule behind a refusal, where somebody can go and read it: the charter's number, mostly. */
  readonly ruleBehind: (refusal: Refusal) => { readonly href: string; readonly words: string } | undefined;
  /**
   * Asks without any toast; the caller shows what came of it. `shown` is told as soon as it can be seen: mostly before
   * it is kept, while the page says "keeping…". An answer without an event after that has taken it back, and said so.
   */
  readonly askQuietly: (
    kind: string,
    body: Readonly<Record<string, unknown>>,
    shown?: (event: Event) => void,
  ) => Promise<Answer>;
  /** How often something was asked here, whatever came of it. */
  readonly asks: () => number;
  /** What is shown but not yet kept on this device. */
  readonly keeping: Id | undefined;
  /** Shows that it is done, with "Undo" where the act has a reversal. */
  readonly celebrate: (event: Event, done?: string) => void;
  readonly attention: readonly Attention[];
  readonly coming: readonly Coming[];
  /** The decision by which a practice is off; nothing while it is on. */
  readonly offBy: (practice: string) => Id | undefined;
  /** What hangs where everybody passes. */
  readonly posted: readonly Posted[];
  readonly drafts: Drafts;
  readonly ownNotes: OwnNotes;
  readonly toasts: Toasts;
  /** Counts what changed here: reading it keeps a reader up to date. */
  readonly changes: number;
  /** Catches up with what changed while nobody saw the page, for whoever brings it elsewhere. */
  readonly lookAgain: () => void;
  /** What others have of everything that was written on this device. */
  readonly spread: Spread;
  /** How long this browser keeps what is here: for as long as there is room, or for a week in which nobody opens it. */
  readonly keeps: "lasts" | "may-be-cleared" | "a-week" | "unknown";
  /** Where a screen lives, to mark its place in the bars. */
  readonly placeOf: (practice: string, screen: string) => PlaceName;
};

export type CommunityFacts = {
  readonly name: string;
  readonly scale: "household" | "pod" | "region";
  readonly households: number;
  readonly timeZone: string;
};

/** How many of the community's households have my newest words; `written` is whether I wrote anything here. */
export type Spread = {
  readonly households: number;
  readonly of: number;
  readonly written: boolean;
  /** The newest so many are on this device alone. */
  readonly alone: number;
};

const KEY = Symbol("kith");

/** Called by the shell, and for what stands on one page. */
export function provideKith(app: App): void {
  setContext(KEY, app);
}

/** For parts and screens: everything that a screen gets, and what parts need besides. Call it while a component starts. */
export function useKith(): App {
  return getContext<App>(KEY);
}
