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
  /** True where blocks are looked at together. */
  readonly isReviewed: boolean;
  /** Guests whom a matter touches are asked about everyday matters, and in some ways always. */
  readonly asksGuests: "everyday" | "always";
  /** True where a text can be put while concerns wait, and takes the place of none: it binds nobody. */
  readonly isPoll: boolean;
  /** After a block that stands: at any time, after the days of resolving, or not at all. */
  readonly afterBlock: "any-time" | "after-resolving" | "never";
  /** What the counted answers come to, in whole numbers, so that every replica counts the same. */
  readonly verdict: (counts: Counts, rule: Rule) => Verdict;
  /** Who approved, in the fewest words, for the log. */
  readonly approved: (of: Recorded, say: Say) => readonly string[];
};

/** An answer, the word for it in this way, and what it must say besides itself. */
export type Answer = { readonly stance: StanceKind; readonly as: string; readonly needs: Needs };
export type Needs = "nothing" | "why" | "value-and-remedy";

/** What a close says. */
export type Recorded = { readonly counts: Counts; readonly verdict: Verdict };
export type Say = (what: string, about?: Readonly<Record<string, number | string>>) => string;

export function answer(stance: StanceKind, as: string = stance, needs: Needs = "nothing"): Answer {
  return { stance, as, needs };
}

export function passed(isSo: boolean): Verdict {
  return isSo ? "agreed" : "not-agreed";
}

/** How many people were counted. */
export function responders(counts: Counts): number {
  return counts.agree + counts.reservations + counts.aside + counts.abstain + counts.block + counts.no;
}

/** True when enough of those who answered agree, with or without reservations. */
export function isCarried(counts: Counts, { agreePercent }: Rule): boolean {
  return counts.agree + counts.reservations >= mostOf(responders(counts), agreePercent);
}
