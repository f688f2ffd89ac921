import type { Saying } from "../../../kernel/practice.ts";
import type { CharterNumberName } from "../../charter/index.ts";
import { mostOf } from "../../charter/index.ts";
import type { Counts, MatterClass, Method, Rule, StanceKind, Verdict } from "../words.ts";

/** A way of deciding, as data: whoever wants another one writes one more of these, and its words. */
export type Way = {
  readonly method: Method;
  /** Sorts of matters that may use it. */
  readonly classes: readonly MatterClass[];
  /** What people can answer. */
  readonly answers: readonly Answer[];
  /** How long they can answer. */
  readonly days: CharterNumberName;
  /** Who must have done what before it can be put on record. */
  readonly quorum: "answered" | "heard" | "anyone";
  readonly quorumShare: CharterNumberName;
  readonly agreeShare: CharterNumberName;
  /** How long somebody who was asked can come back to an agreement with something new; votes are over when they are counted. */
  readonly backDays?: CharterNumberName;
  /** True where a few people can turn it back into talk. */
  readonly isEscalated: boolean;
  /** True where it can be used still once that was done in the matter: consensus decides then, and a poll decides nothing. */
  readonly isAfterTurned: boolean;
  /** True where blocks are looked at together. */
  readonly isReviewed: boolean;
  /** Guests whom a matter touches are asked about everyday matters, and in some ways always. */
  readonly asksGuests: "everyday" | "always";
  /** True where a text can be put while concerns wait, and takes the place of none: it binds nobody. */
  readonly isPoll: boolean;
  /** After a block that stands: at any time, after the days of resolving, or not at all. */
  readonly afterBlock: "any-time" | "after-resolving" | "never";
  /** Where people choose among options: how, and how many there must be. */
  readonly picks?: Picks;
  /** True where a circle of named people can decide by itself. */
  readonly hasCircle?: true;
  /** True where people can say with their answer what they would vote, should a block stand. */
  readonly fallsBack?: boolean;
  /** True where every agreement has a day on which people look at it again. */
  readonly comesBack?: true;
  /** What the counted answers come to, in whole numbers, so that every replica counts the same. */
  readonly result: (ballots: Ballots, rule: Rule) => Result;
  /** Who approved, in the fewest words, for the log. */
  readonly approved: (of: Recorded) => readonly Saying[];
};

/** An answer, the word for it in this way, and what it must say besides itself. */
export type Answer = { readonly stance: StanceKind; readonly as: string; readonly needs: Needs };
export type Needs = "nothing" | "why" | "value-and-remedy" | "picks";

/** Some of the options, the options in an order, or an amount for each of them. */
export type Picks = { readonly how: "some" | "order" | "amounts"; readonly min: number };

/** The counted answers, and the picks of those who chose among so many options. */
export type Ballots = {
  readonly counts: Counts;
  readonly picks: readonly (readonly number[])[];
  readonly options: number;
  readonly total: number;
};

/** What they come to: for options also which one, by its place, and what each got. */
export type Result = { readonly verdict: Verdict; readonly chosen?: number; readonly shares?: readonly number[] };

/** What a close says. */
export type Recorded = {
  readonly counts: Counts;
  readonly verdict: Verdict;
  /** The words of the option that it came to. */
  readonly chosen?: string | undefined;
};

/** Something that stands in the log, in words that it has in each language. */
export function inLog(what: string, about?: Saying["about"]): Saying {
  return { code: `decisions.log.${what}`, ...(about && { about }) };
}

export function answer(stance: StanceKind, as: string = stance, needs: Needs = "nothing"): Answer {
  return { stance, as, needs };
}

export function passed(isSo: boolean): Result {
  return { verdict: isSo ? "agreed" : "not-agreed" };
}

/** How many people were counted. */
export function responders(counts: Counts): number {
  return counts.agree + counts.reservations + counts.aside + counts.abstain + counts.block + counts.no + counts.choose;
}

/** True when enough of those who answered agree, with or without reservations. */
export function isCarried(counts: Counts, { agreePercent }: Rule): boolean {
  return counts.agree + counts.reservations >= mostOf(responders(counts), agreePercent);
}
