import type { Finding, Method, StanceKind } from "../../src/practices/decisions/index.ts";
import type { StreetComments } from "./comments.ts";
import type { StreetGroups } from "./groups.ts";
import type { StreetMeetings } from "./meetings.ts";

/** A believable street: who lives there, what they can do, and what they decided in three months. Days count back from today. */
export type Street = {
  readonly name: string;
  readonly language: "en" | "es";
  readonly values: readonly string[];
  /** Why those who came later are put on the roll. */
  readonly whySeats: string;
  /** Why texts are talked about for longer from a day on that is still to come. */
  readonly whyTalk: string;
  /** The first eight households found the pod; those after come week by week; the last is still waiting to be known. */
  readonly homes: readonly { readonly name: string; readonly people: readonly string[] }[];
  readonly skills: readonly Skill[];
  /** Skills that the street would like to have; some of them nobody has. */
  readonly needs: readonly string[];
  /** Names on the old paper list of people who have not joined. */
  readonly onPaper: readonly { readonly name: string; readonly skill: string; readonly teach: Teach }[];
  /** Decisions from before Kith. */
  readonly past: readonly {
    readonly date: string;
    readonly decision: string;
    readonly rationale: string;
    readonly approved: string;
    readonly outcome: string;
  }[];
  readonly matters: readonly Talk[];
  readonly meetings: StreetMeetings;
  readonly groups: StreetGroups;
  readonly comments: StreetComments;
  /** What there is to see on the plan that somebody drew of it. */
  readonly plan: string;
};

export type Teach = "no" | "yes" | "interested" | "teaching";
export type Skill = readonly [
  who: string,
  skill: string,
  level: number,
  rank: "primary" | "secondary" | "other",
  Teach,
];

/** A matter from its framing to where it stands. */
export type Talk = {
  readonly daysAgo: number;
  readonly by: string;
  readonly title: string;
  readonly problem: string;
  readonly affects?: string;
  readonly suggestions: readonly (readonly [who: string, text: string])[];
  readonly concerns: readonly (readonly [who: string, text: string, answeredBy?: string, answer?: string])[];
  /** The texts that were put to everyone, in turn; the stances of a replaced text are stale. */
  readonly texts: readonly Put[];
  /** What became of it, noted later. */
  readonly outcome?: readonly [who: string, daysAgo: number, text: string];
};

export type Put = {
  readonly daysAgo: number;
  readonly by: string;
  readonly text: string;
  /** Those who said something other than "I agree", with their words. */
  readonly others: readonly Say[];
  /** Share of the rest who agreed. */
  readonly agreed: number;
  /** How it is decided; by consensus when left out. */
  readonly method?: Method;
  /** What those who agree choose instead, in turn, where there are options. */
  readonly picks?: readonly (readonly number[])[];
  /** What a suggestion adopts if it is the one that is chosen, by its words. */
  readonly optionAdopts?: readonly { readonly option: string; readonly name: string; readonly text: string }[];
  /** What is divided among the options. */
  readonly total?: number;
  /** Who decides it by themselves. */
  readonly circle?: readonly string[];
  /** Days after which the street looks at it again. */
  readonly againDays?: number;
  /** A document that it adopts once it is agreed. */
  readonly adopts?: { readonly name: string; readonly text: string; readonly guide?: string };
  /** Days after the put when it was closed; still open when left out. */
  readonly closedAfter?: number;
  /** What some have said since then of the block that stopped it. */
  readonly found?: readonly (readonly [who: string, finds: Finding, note?: string])[];
};

export type Say = {
  readonly who: string;
  readonly stance: StanceKind;
  readonly note: string;
  /** The core value that a block names, by its place in the list, from 1. */
  readonly value?: number;
  readonly remedy?: string;
};
