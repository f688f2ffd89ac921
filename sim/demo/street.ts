import type { StreetComments } from "./comments.ts";
import type { StreetGroups } from "./groups.ts";
import type { StreetMeetings } from "./meetings.ts";
import type { Talk } from "./talks.ts";

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
