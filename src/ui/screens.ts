/**
 * What a practice gives to the web app, and what the web app gives back. A practice adds one folder:
 *
 *     src/practices/<name>/screens/index.ts     export const screens: readonly Screen[] = [...]
 *     src/practices/<name>/screens/<Name>.svelte  one component per screen, loaded when it is first opened
 *
 * Nothing else needs to know of it: the registry finds the folder, the bars show its places, the palette lists it.
 *
 *     // index.ts
 *     import type { Screen } from "../../../ui/screens.ts";
 *     export const screens: readonly Screen[] = [
 *       { practice: "skills", screen: "table", place: "people", title: "skills.screen.table", icon: "wrench",
 *         component: () => import("./Table.svelte"), order: 20, inNav: true },
 *       { practice: "skills", screen: "skill", place: "people", title: "skills.screen.skill", icon: "wrench",
 *         component: () => import("./Skill.svelte"), order: 21 },
 *     ];
 *
 *     <!-- Table.svelte -->
 *     <script lang="ts">
 *       import Page from "../../../ui/components/Page.svelte";
 *       import type { ScreenProps } from "../../../ui/screens.ts";
 *       import type { SkillRow } from "../views.ts";
 *       let { look, say, href }: ScreenProps = $props();
 *       const rows = $derived(look<readonly SkillRow[]>("skills.table"));
 *     </script>
 *     <Page question={say("skills.screen.table.question")} sub={say("skills.screen.table.sub")}>
 *       {#each rows as row (row.id)} … {/each}
 *       {#snippet aside()} a picture of the same data {/snippet}
 *     </Page>
 *
 * Every screen is a `Page`: it makes the one `<h1>` (the question), the wide-screen aside column and the printed head.
 * Parts to build with, all in components/, each with its props described at its top:
 *   Page · RowList, Row · ActForm · Field · Button · Heard · EmptyState · Dialog · Steps · SkillSquares · Section · Icon
 *   · PrintButton · Skeleton
 * Parts find `say`, `ask` and the rest by themselves (`useKith()` in app/context.ts), so screens need not pass them on.
 *
 * Words live in the practice's catalogues; `screens/messages.en.ts` and `.es.ts` count as part of them by themselves.
 * Messages that the app looks for in a practice's catalogues, beside those that the practice uses by itself:
 *   <kind>.do  <kind>.did ("{who} …", gaps: every plain field of the body; ids come as names)  <kind>.about (optional,
 *   one sentence over the form)  <kind>.field.<f>  <kind>.hint.<f>  <kind>.option.<f>.<option>
 *   <kind>.option-hint.<f>.<option> (optional, one line under it)
 *   In any message, `{until, date}` is a day ("Tue 14 Jan"), `{until, time}` a day with its clock time; both take minutes.
 *   A 64-digit id in a refusal's or attention's `about` is shown as the name of that person, household or record.
 */
import type { Component } from "svelte";
import type { Body, Event, Id, Minute, PersonId } from "../kernel/event.ts";
import type { Heard } from "../kernel/practice.ts";
import type { Dates } from "../language/dates.ts";
import type { About } from "../language/speak.ts";
import type { Answer } from "../replica/answers.ts";
import type { IconName } from "./icons/icons.ts";
import type { PlaceName } from "./route.ts";

export type { PlaceName } from "./route.ts";

export type Screen = {
  readonly practice: string;
  /** Its name in addresses: `#/s/<practice>/<screen>/<id>`. `Attention.goto.screen` and `SearchEntry.goto.screen` use it. */
  readonly screen: string;
  /** Under which of the places it lives; decides what the bars mark as current. */
  readonly place: PlaceName;
  /** Message code: its name in the bars, the palette and the document title. Two or three words. */
  readonly title: string;
  readonly icon: IconName;
  readonly component: () => Promise<{ readonly default: Component<ScreenProps> }>;
  /** Small numbers first. The first `inNav` screen of a place is what the place opens with. */
  readonly order: number;
  /** Shown among the screens of its place. Screens that need an id leave this out. */
  readonly inNav?: boolean;
  /**
   * Which of those it belongs to, by practice and screen ("charter.charter"), where that is not the nearest of its own
   * practice that comes before it: whoever is here sees there where they are. False where several lead to it.
   */
  readonly under?: string | false;
  /** Message code of one sentence for lists of screens. */
  readonly about?: string;
  /** Pages of it that are always there, by what its address ends with: search and the palette find them by these words. */
  readonly pages?: readonly { readonly id: string; readonly title: string; readonly about: string }[];
  /**
   * Kinds of acts that are done here: the palette, and the address of the act, lead here instead of to a plain form.
   * An act that asks for keys, proofs or lists of records is named by one screen, or has words `<kind>.elsewhere` that
   * say where it happens (registry.test.ts sees to it).
   */
  readonly does?: readonly string[];
  /** Shown without an address and without a title in the browser: nothing of it stays in its history (see router.svelte.ts). */
  readonly isQuiet?: true;
};

/** A picture of data beside Today on wide screens ("Who can fix it?"). It gets the same props as a screen. */
export type Aside = {
  readonly practice: string;
  readonly place: PlaceName;
  readonly component: () => Promise<{ readonly default: Component<ScreenProps> }>;
  readonly order: number;
};

/** A slip of paper to cut out of the street sheet. It gets the same props as a screen; `id` is what it answers. */
export type Slip = {
  readonly practice: string;
  readonly component: () => Promise<{ readonly default: Component<ScreenProps> }>;
  readonly order: number;
  /** True when one answers a line that the practice posts (`Posted.slip`). */
  readonly answers?: true;
};

/** What stands beneath the pages of other practices that let people talk about what they show. */
export type Beneath = {
  readonly practice: string;
  readonly component: () => Promise<{ readonly default: Component<BeneathProps> }>;
};

/** What `screens/index.ts` of a practice exports. */
/** Where the rule behind a refusal stands: a screen, what on it, and the words of the link there. */
export type RuleBehind = { readonly screen: string; readonly id?: string; readonly words: string };

export type ScreensModule = {
  readonly screens: readonly Screen[];
  /** By the codes of refusals: what people can change together, or what has to come first. */
  readonly rules?: Readonly<Record<string, RuleBehind>>;
  readonly asides?: readonly Aside[];
  readonly slips?: readonly Slip[];
  readonly beneath?: readonly Beneath[];
};

/** Ways in that this device gives out. The secret half of an invite is kept here and stands in its link only. */
export type Invites = {
  /** Makes an invite for `uses` people until a minute; the event of `members.invite` names it. No toast. */
  readonly make: (uses: number, until: Minute) => Promise<Answer>;
  /** The link of an invite that was made on this device; nothing for others' invites. */
  readonly linkOf: (invite: Id) => Promise<string | undefined>;
  /** Eight letters that stand for a link while the hub keeps it sealed for them; nothing while the hub is away. */
  readonly codeOf: (invite: Id, link: string) => Promise<string | undefined>;
  /** The link as an `<svg>` for `{@html}`; `title` is what a screen reader says. */
  readonly qr: (link: string, title: string) => Promise<string>;
};

/** Where two devices of one person stand while they meet. */
export type MeetingStage =
  | { readonly at: "waiting" | "done" | "failed" }
  | { readonly at: "compare"; readonly digits: string; readonly name: string; readonly sort: string };

/** This device waits for another one of the same person. */
export type Meeting = {
  /** Eight letters that are typed on the other device, and the same as a link to scan. */
  readonly code: string;
  readonly link: string;
  /** Both show the same digits: the other device is bound, under this name. */
  readonly confirm: (name: string) => Promise<Answer>;
  readonly stop: () => void;
};

/** A key for a sheet of paper; it is kept nowhere. */
export type PaperKey = {
  readonly key: string;
  readonly proof: string;
  readonly words: readonly string[];
  readonly link: string;
};

/** What makes more devices speak for the person here. */
export type Pairings = {
  readonly meet: (onStage: (stage: MeetingStage) => void) => Promise<Meeting>;
  readonly paper: (language: "en" | "es") => Promise<PaperKey>;
};

export type AskHow = {
  /** No toast at all: the screen shows by itself what came of it. */
  readonly quiet?: boolean;
  /** What the toast says instead of the act's own "did" sentence. */
  readonly done?: string;
};

/** What every screen and every part may use. Reading any of it inside markup or `$derived` keeps it up to date. */
export type Kith = {
  /** Rows of a view ("skills.table"), read again whenever the replica changes. Throws when there is no such view. */
  readonly look: <R>(view: string, params?: Readonly<Record<string, unknown>>) => R;
  /**
   * Does something. Shows a toast with "Undo" where the act has a reversal, and the refusal in kind words where it has
   * none of that. Resolves once it is safe on this device.
   */
  readonly ask: (kind: string, body: Body, how?: AskHow) => Promise<Answer>;
  /** What `ask` would refuse or find wrong; nothing when it would do it. Use it to explain before people try. */
  readonly would: (kind: string, body: Body) => Answer | undefined;
  /** The words for a code. */
  readonly say: (code: string, about?: About) => string;
  /** Whether there are words for a code. */
  readonly has: (code: string) => boolean;
  readonly dates: Dates;
  /** The address of a screen: of this practice by its name, of another as "practice.screen", or of an act ("act:<kind>"). */
  readonly href: (screen: string, id?: string) => string;
  /** Goes there. */
  readonly go: (screen: string, id?: string) => void;
  /** The person here; nobody while only looking. */
  readonly me: PersonId | undefined;
  /** This device's clock, in minutes; moves on by itself. */
  readonly now: Minute;
  readonly heard: (id: Id) => Heard;
  /** The name of a person, household or record; ask for the household where whoever opened it might be meant as well. */
  readonly nameOf: (id: Id, what?: "household" | "anything") => string;
  readonly invites: Invites;
  readonly pairings: Pairings;
  /** What happened, in plain words, from the act's "did" message. */
  readonly tell: (event: Event) => string;
  /** The community's name, for printed heads and titles. */
  readonly communityName: string;
  /** The first twelve digits of the hash of the log's state, for printed sheets; `kith verify` prints the whole. */
  readonly fingerprint: string;
};

/** The thing that a page shows: which screen of which practice ("documents.document"), what, and an act that began it. */
export type Spot = { readonly on: string; readonly thing: string; readonly about: Id };

export type BeneathProps = Kith & { readonly spot: Spot };

export type ScreenProps = Kith & {
  /** What the address says after the screen's name. */
  readonly id: string | undefined;
};
