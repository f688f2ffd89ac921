import type { Finding, Method, StanceKind } from "../../src/practices/decisions/index.ts";
import type { Picture } from "./pictures.ts";

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

export type Say = {
  readonly who: string;
  readonly stance: StanceKind;
  readonly note: string;
  /** The core value that a block names, by its place in the list, from 1. */
  readonly value?: number;
  readonly remedy?: string;
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

/** What the street says under things. Days count back from today. */
export type StreetComments = readonly {
  /** The skill or the document, by its name. */
  readonly skill?: string;
  readonly document?: string;
  readonly said: readonly {
    readonly daysAgo: number;
    readonly who: string;
    readonly text: string;
    readonly mentions?: readonly string[];
    /** Words of the comment before. */
    readonly quotes?: string;
    /** What it said before it was corrected. */
    readonly first?: string;
    /** What there is to see on each of its photos. */
    readonly photos?: readonly { readonly picture: Picture; readonly alt: string }[];
  }[];
}[];

/** What a few look after on the street, and who answers for it. Days count back from today. */
export type StreetGroups = {
  readonly groups: readonly {
    readonly daysAgo: number;
    readonly by: string;
    readonly title: string;
    readonly name: string;
    readonly purpose: string;
    readonly authority: string;
    readonly limits: string;
    readonly budgetCap: number;
    readonly reportDays: number;
    readonly people: readonly string[];
    readonly role: StreetRole;
    readonly reports: readonly Reported[];
    /** Who began a round of naming, and who named whom. */
    readonly named: readonly (readonly [who: string, whom: string, reason: string])[];
  }[];
  readonly roles: readonly (StreetRole & {
    readonly daysAgo: number;
    readonly by: string;
    readonly title: string;
    readonly reports: readonly Reported[];
    /** Somebody asks for a recall, and what its holder says. */
    readonly recall?: { readonly by: string; readonly why: string; readonly word: string };
  })[];
  /** What is put to everyone, in each of these matters. */
  readonly text: string;
};

/** What the street meets for. */
export type StreetMeetings = {
  readonly weekly: { readonly name: string; readonly place: string };
  readonly monthly: { readonly name: string; readonly place: string };
  /** What the last round was about and what came of it, and what is on the next agendas. */
  readonly last: { readonly title: string; readonly came: string; readonly note: string; readonly action: string };
  /** What people in that room decided, posted in time, and who said it is well and who had reservations. */
  readonly decided: {
    readonly title: string;
    readonly text: string;
    readonly came: string;
    readonly approved: string;
    readonly agree: readonly string[];
    readonly reservations: readonly string[];
  };
  readonly next: readonly { readonly title: string; readonly text: string; readonly by: string }[];
};

export type StreetRole = {
  readonly name: string;
  readonly purpose: string;
  readonly holder?: string;
  readonly days?: number;
  readonly mandate?: string;
  readonly reportDays?: number;
};

export type Reported = readonly [who: string, daysAgo: number, text: string, spent?: number];
