import { RECOVERY } from "../../kernel/lane/recoveries.ts";
import { REVIEW } from "../../kernel/lane/reviews.ts";
import { DORMANT_DAYS } from "../../kernel/presence.ts";
import type { Rights } from "../../kernel/rights.ts";
import { VOUCHERS_PER_MONTH } from "../members/index.ts";
import { ANSWER_NUMBERS } from "./answer-numbers.ts";
import type { CharterNumber, CharterNumberName } from "./charter-number.ts";
import { ROLE_NUMBERS } from "./role-numbers.ts";

/** The numbers that meetings go by. */
const MEETING_NUMBERS = {
  /** Hours before a meeting by which what it decides is posted. */
  noticeHours: {
    ...{ default: 72, min: 0, max: 336, unit: "hours", group: "meeting" },
    source: "72 hours, as in California's Brown Act (section 54954.2)",
  },
  /** Whole days between the day of posting and the day of the meeting, instead of hours; none where hours count. */
  noticeClearDays: {
    ...{ default: 0, min: 0, max: 21, unit: "days", group: "meeting" },
    source: "three clear days for English parish councils (Local Government Act 1972, schedule 12)",
  },
  /** Share of those present who let something be decided that was not posted. */
  waivePercent: {
    ...{ default: 67, min: 67, max: 100, unit: "percent", group: "meeting" },
    source: "two thirds of those present, and all of them where less than two thirds came (Brown Act)",
  },
  /** What a tablet in the hallway shows to whoever passes: nothing; when people meet; also what is asked. */
  wallShows: {
    ...{ default: 0, min: 0, max: 2, unit: "wall", group: "meeting" },
    source: "nothing: what strangers can read is for everyone to decide",
  },
  /** Days for which something posted can be put off to another meeting without posting it anew. */
  continueDays: {
    ...{ default: 5, min: 0, max: 14, unit: "days", group: "meeting" },
    source: "five days in the Brown Act",
  },
} satisfies Partial<Record<CharterNumberName, CharterNumber>>;

/** Every number that acts, with the bounds within which a community may set it. */
export const CHARTER_NUMBERS: Readonly<Record<CharterNumberName, CharterNumber>> = {
  /** Days that a decision stays open for stances. */
  sayDays: {
    ...{ default: 7, min: 1, max: 30, unit: "days", group: "deciding" },
    source: "a week: everyone has one free evening in it",
  },
  /** Vouchers that one household may give in 30 days. */
  vouchersPerMonth: {
    default: VOUCHERS_PER_MONTH,
    min: 1,
    max: 20,
    unit: "vouchers",
    group: "belonging",
    source: "the kernel's law on who may",
  },
  /** Share of the electorate on the roll that must say yes to a motion; two thirds when never set. */
  constitutionalPercent: {
    ...{ default: 67, min: 67, max: 100, unit: "percent", group: "belonging" },
    source: "the kernel's law on who may",
  },
  /** Neighbours, and the households they come from, who bind a new device to somebody who lost theirs; the hours to object. */
  recoverVouchers: {
    default: RECOVERY.vouchers,
    min: 2,
    max: 10,
    unit: "people",
    group: "devices",
    source: "the kernel's law on who may",
  },
  recoverHouseholds: {
    default: RECOVERY.households,
    min: 1,
    max: 6,
    unit: "households",
    group: "devices",
    source: "the kernel's law on who may",
  },
  recoverHours: {
    ...{ default: RECOVERY.hours, min: 24, max: 336, unit: "hours", group: "devices" },
    source: "three days: most look once",
  },
  /** Days of community time without a sign of somebody after which ordinary decisions do not wait for them. */
  dormantDays: {
    ...{ default: DORMANT_DAYS, min: 30, max: 365, unit: "days", group: "belonging" },
    source: "the kernel's law on who may",
  },
  /** Days after which they and their household are told. */
  dormantWarnDays: {
    ...{ default: 30, min: 7, max: 180, unit: "days", group: "belonging" },
    source: "the kernel's law on who may",
  },
  /** Share of all who were asked that must answer; always more than half, so that two halves cannot both decide. */
  quorumPercent: {
    ...{ default: 50, min: 50, max: 90, unit: "percent", group: "deciding" },
    source: "more than half: two groups that cannot reach each other never both decide",
  },
  /** Share of those who answered that must agree, with or without reservations; always more than half. */
  agreePercent: {
    ...{ default: 50, min: 50, max: 90, unit: "percent", group: "deciding" },
    source: "without a block, more than half of those who answered carry it (cohousing.org on consensus)",
  },
  /** Days that people have to object where silence is consent. */
  objectDays: {
    ...{ default: 3, min: 1, max: 21, unit: "days", group: "deciding" },
    source: "72 hours: lazy consensus, as at the Apache Software Foundation",
  },
  /** Days that what is more than everyday is talked about before a text is put. */
  talkDays: {
    ...{ default: 3, min: 0, max: 30, unit: "days", group: "deciding" },
    source: "three days: concerns come up in the talk first (cohousing.org/node/1880)",
  },
  /** Share of yes and no that must be yes where a vote needs most people. */
  mostPercent: {
    ...{ default: 70, min: 70, max: 95, unit: "percent", group: "deciding" },
    source: "seventy per cent; 75 at N Street and Heartwood, 90 at Occupy Eugene",
  },
  /** Share of all who were asked that must answer such a vote. */
  mostQuorumPercent: {
    ...{ default: 67, min: 50, max: 90, unit: "percent", group: "deciding" },
    source: "two thirds, since such a vote stands in for consensus",
  },
  /** What it takes to turn a vote back into talk: a share of all who were asked, and at least so many people. */
  escalatePercent: {
    ...{ default: 10, min: 1, max: 50, unit: "percent", group: "deciding" },
    source: "a tenth: few enough to be heard, too many to be one person's veto",
  },
  escalatePeople: {
    ...{ default: 2, min: 1, max: 10, unit: "people", group: "deciding" },
    source: "two people: one alone does not hold up a vote",
  },
  /** Days after an agreement by consensus in which a block that brings something new reopens it. */
  objectionDays: {
    ...{ default: 14, min: 0, max: 30, unit: "days", group: "deciding" },
    source: "two weeks to object after posting, as N Street Cohousing has it",
  },
  /** The same for somebody of whom nobody knew, when it was put on record, that they had heard of it. */
  lateBlockDays: {
    ...{ default: 45, min: 14, max: 90, unit: "days", group: "deciding" },
    source: "a month out of reach, and two weeks more; no longer, so that what was settled stays settled",
  },
  /** Days in which those who answered look at a block together; none where every block stands, as at N Street. */
  reviewDays: {
    ...{ default: 3, min: 0, max: 14, unit: "days", group: "deciding" },
    source: "three days: a block is looked at while everybody remembers what was said",
  },
  /** Share of them that must find a named test unmet for a block to count as standing aside. */
  reviewPercent: {
    ...{ default: 67, min: 67, max: 100, unit: "percent", group: "deciding" },
    source:
      "two thirds, so that a block falls by more than carries a text (Butler and Rothstein: the group accepts it)",
  },
  /** How many others must find that a block stands; none unless the community asks for it. */
  blockBackers: {
    ...{ default: 0, min: 0, max: 5, unit: "people", group: "deciding" },
    source: "one at Manzanita: somebody else must see its sense",
  },
  /** Days after the last word of a case, or the last day to come back to it, until the keys of its words end. */
  narrativeDays: {
    ...{ default: 90, min: 14, max: 365, unit: "days", group: "mending" },
    source: "a season: long enough to see whether it holds, and no file on anybody",
  },
  /** Days between the notice of a review and its hearing, and between the hearing and a removal. */
  groundsDays: {
    ...{ default: REVIEW.groundsDays, min: 15, max: 60, unit: "days", group: "mending" },
    source: "fifteen days of notice (NRS 82.251)",
  },
  hearingDays: {
    ...{ default: REVIEW.hearingDays, min: 5, max: 30, unit: "days", group: "mending" },
    source: "heard at least five days before it takes effect (NRS 82.251)",
  },
  /** Share of all who were eligible at the notice, but for who it is about. */
  removePercent: {
    ...{ default: REVIEW.removePercent, min: 75, max: 100, unit: "percent", group: "mending" },
    source: "three quarters of all, and not of those who came",
  },
  /** Days for which an appeal holds a removal up, unless those drawn for it answer before. */
  appealDays: {
    ...{ default: REVIEW.appealDays, min: 7, max: 60, unit: "days", group: "mending" },
    source: "a month, so that three neighbours find an evening",
  },
  ...ANSWER_NUMBERS,
  ...MEETING_NUMBERS,
  ...ROLE_NUMBERS,
};

/** A number of the charter as it stands: what the community set, else its default. */
export function charterNumber(rights: Rights, name: CharterNumberName): number {
  return rights.numbers.get(name) ?? CHARTER_NUMBERS[name].default;
}

/** A share as a fraction, so that it is counted in whole numbers. */
export type Share = { readonly of: number; readonly in: number };

/** The share that a percentage of the charter means. 33 and 67 are how thirds are written there, and thirds they are. */
export function shareOf(percent: number): Share {
  if (percent === 33) return { of: 1, in: 3 };
  return percent === 67 ? { of: 2, in: 3 } : { of: percent, in: 100 };
}

/** How many of `all` make a share of the charter, and always more than half: 50 means just that. */
export function mostOf(all: number, percent: number): number {
  const share = shareOf(percent);
  return Math.max(Math.floor(all / 2) + 1, Math.ceil((share.of * all) / share.in));
}

export { VALUES_MAX } from "../../kernel/lane/change.ts";

/** A core value by its number, which it keeps for ever. */
export type CoreValue = { readonly number: number; readonly text: string };

/** The core values that stand, by their numbers. */
export function coreValues(rights: Rights): CoreValue[] {
  const values = [...rights.values].map(([number, text]) => ({ number: Number(number), text }));
  return values.sort((a, b) => a.number - b.number);
}

/** True for the number of a core value that stands. */
export function isCoreValue(rights: Rights, number: number): boolean {
  return rights.values.has(String(number));
}
