import { shareOf } from "../../charter/index.ts";
import type { Counts, Rule } from "../words.ts";
import { answer, inLog, isCarried, passed, responders, type Way } from "./way.ts";

/** A block stops; without one, enough of those who answered must agree. Standing aside and abstaining are answers, but not agreement. */
export const consensus: Way = {
  method: "consensus",
  classes: ["operational", "major", "constitutional", "membership"],
  answers: [
    answer("agree"),
    answer("reservations", "reservations", "why"),
    answer("aside", "aside", "why"),
    answer("abstain"),
    answer("block", "block", "value-and-remedy"),
  ],
  days: "sayDays",
  quorum: "answered",
  quorumShare: "quorumPercent",
  agreeShare: "agreePercent",
  backDays: "objectionDays",
  isEscalated: false,
  isAfterTurned: true,
  isReviewed: true,
  fallsBack: true,
  asksGuests: "everyday",
  isPoll: false,
  afterBlock: "any-time",
  result: ({ counts }, rule) => {
    if (counts.block > 0) return { verdict: "blocked" };
    return isCarried(counts, rule) && isHesitant(counts, rule)
      ? { verdict: "hesitant" }
      : passed(isCarried(counts, rule));
  },
  approved: ({ counts, verdict }) => {
    const yes = counts.agree + counts.reservations;
    const of = responders(counts);
    if (verdict === "blocked") return [inLog("blocked", { count: counts.block })];
    if (verdict === "hesitant") return [inLog("hesitant", { count: counts.reservations + counts.aside, of })];
    if (verdict === "not-agreed") return [inLog("not-agreed", { count: yes, of })];
    return [
      yes === of ? inLog("consensus") : inLog("consensus-of", { count: yes }),
      ...(counts.aside > 0 ? [inLog("aside", { count: counts.aside })] : []),
      ...(counts.abstain > 0 ? [inLog("abstain", { count: counts.abstain })] : []),
    ];
  },
};

/** So many of those who answered would rather not, though they let it pass, that their reasons are worth one more talk. */
function isHesitant(counts: Counts, { hesitantPercent }: Rule): boolean {
  const share = shareOf(hesitantPercent);
  return (counts.reservations + counts.aside) * share.in > share.of * responders(counts);
}
