import { mostOf } from "../../charter/index.ts";
import type { Counts, Matter, MatterClass, Method, Rule, StanceKind, Verdict } from "../words.ts";
import { approval, budget, ranked } from "./choosing.ts";
import { consensus } from "./consensus.ts";
import { consent } from "./consent.ts";
import { noObjection } from "./no-objection.ts";
import { majority, most, straw } from "./votes.ts";
import type { Answer, Ballots, Result, Way } from "./way.ts";

/** The ways of deciding. Of those that a matter may use, the first is the usual one. */
const WAYS: readonly Way[] = [
  ...[noObjection, consensus, consent],
  ...[majority, most, approval, ranked, budget],
  straw,
];
const BY_METHOD = new Map(WAYS.map((way) => [way.method, way] as const));

export function wayOf(method: Method): Way {
  return BY_METHOD.get(method) ?? consensus;
}

/** Which ways of deciding a matter may use, the usual one first. */
export function methodsOf(of: MatterClass): readonly Method[] {
  return WAYS.filter((way) => way.classes.includes(of)).map((way) => way.method);
}

/** What people can answer. */
export function answersOf(method: Method): readonly StanceKind[] {
  return wayOf(method).answers.map((one) => one.stance);
}

export function answerOf(method: Method, stance: StanceKind): Answer | undefined {
  return wayOf(method).answers.find((one) => one.stance === stance);
}

/** The word for an answer: a block is an objection where silence is consent, and votes are yes and no. */
export function saidAs(method: Method, stance: StanceKind): string {
  return answerOf(method, stance)?.as ?? stance;
}

/** True where yes is counted against no. */
export function isVote(method: Method): boolean {
  return answerOf(method, "no") !== undefined;
}

/** True where it only shows how people lean. */
export function isPoll(method: Method): boolean {
  return wayOf(method).isPoll;
}

/** Affected guests are asked about everyday matters and in straw polls. */
export function asksGuests(matter: Matter, method: Method): boolean {
  return wayOf(method).asksGuests === "always" || matter.class === "operational";
}

/** What the counted answers come to, by the rule that stood when the text was put. */
export function resultOf(ballots: Ballots, rule: Rule): Result {
  return wayOf(rule.method).result(ballots, rule);
}

/** The verdict alone, where nobody chooses among options. */
export function verdict(counts: Counts, rule: Rule): Verdict {
  return resultOf({ counts, picks: [], options: 0, total: 0 }, rule).verdict;
}

/** How many must have answered (where silence is consent: have heard) before it can be put on record. */
export function quorumOf(of: number, { method, quorumPercent }: Rule): number {
  return wayOf(method).quorum === "anyone" ? 1 : mostOf(of, quorumPercent);
}

/** How many it takes to turn a vote back into talk: a tenth or two people, whichever is more, unless the charter says else. */
export function escalationOf(of: number, { escalatePercent, escalatePeople }: Rule): number {
  return Math.max(escalatePeople, Math.ceil((of * escalatePercent) / 100));
}
