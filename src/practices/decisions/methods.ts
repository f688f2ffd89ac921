import { mostOf, shareOf } from "../charter/index.ts";
import type { Counts, Matter, MatterClass, Method, Rule, StanceKind, Verdict } from "./words.ts";

/** Which ways of deciding a matter may use, the usual one first. A straw poll is for every matter, since it binds nobody. */
export const METHODS_OF: Readonly<Record<MatterClass, readonly Method[]>> = {
  operational: ["no-objection", "consensus", "majority", "most", "straw"],
  major: ["consensus", "most", "straw"],
  constitutional: ["consensus", "straw"],
  membership: ["consensus", "straw"],
};

const POSITIONS: readonly StanceKind[] = ["agree", "reservations", "aside", "abstain", "block"];
const VOTES: readonly StanceKind[] = ["agree", "no", "abstain"];

/** What people can answer. */
export function answersOf(method: Method): readonly StanceKind[] {
  return isVote(method) ? VOTES : POSITIONS;
}

/** True where yes is counted against no. */
export function isVote(method: Method): boolean {
  return method === "majority" || method === "most" || method === "straw";
}

/** Affected guests are asked about everyday matters and in straw polls. */
export function asksGuests(matter: Matter, method: Method): boolean {
  return method === "straw" || matter.class === "operational";
}

/**
 * What the counted answers come to, by the rule that stood when the text was put; in whole numbers, so that every replica
 * counts the same.
 *
 * Consensus: a block stops; without one, enough of those who answered must agree, with or without reservations. Standing
 * aside and abstaining are answers, but not agreement. No objection: a block stops, nothing else does. Majority: more
 * than half of yes and no (Robert's Rules, part 7: abstentions are no votes, a tie fails). Most: the charter's share of
 * yes and no. A straw poll binds nobody.
 */
export function verdict(counts: Counts, { method, agreePercent }: Rule): Verdict {
  const { agree: yes, no, reservations, block } = counts;
  switch (method) {
    case "straw":
      return "straw";
    case "majority":
      return passed(2 * yes > yes + no);
    case "most":
      return passed(yes > 0 && isShare(yes, yes + no, agreePercent));
    case "no-objection":
      return block > 0 ? "blocked" : "agreed";
    case "consensus":
      if (block > 0) return "blocked";
      return passed(yes + reservations >= mostOf(responders(counts), agreePercent));
  }
}

/** At least that share of all, not a person less. */
function isShare(some: number, all: number, percent: number): boolean {
  const share = shareOf(percent);
  return some * share.in >= all * share.of;
}

function passed(isSo: boolean): Verdict {
  return isSo ? "agreed" : "not-agreed";
}

/** How many people were counted. */
export function responders(counts: Counts): number {
  return counts.agree + counts.reservations + counts.aside + counts.abstain + counts.block + counts.no;
}

/** How many must have answered (where silence is consent: have heard) before it can be put on record. */
export function quorumOf(of: number, { method, quorumPercent }: Rule): number {
  return method === "straw" ? 1 : mostOf(of, quorumPercent);
}

/** How many it takes to turn a vote back into talk: a tenth or two people, whichever is more, unless the charter says else. */
export function escalationOf(of: number, { escalatePercent, escalatePeople }: Rule): number {
  return Math.max(escalatePeople, Math.ceil((of * escalatePercent) / 100));
}

/** The word for an answer: a block is an objection where silence is consent, and votes are yes and no. */
export function saidAs(method: Method, stance: StanceKind): string {
  if (method === "no-objection" && stance === "block") return "object";
  return isVote(method) && stance === "agree" ? "yes" : stance;
}
