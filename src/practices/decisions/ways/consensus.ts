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
  result: ({ counts }, rule) => (counts.block > 0 ? { verdict: "blocked" } : passed(isCarried(counts, rule))),
  approved: ({ counts, verdict }) => {
    const yes = counts.agree + counts.reservations;
    const of = responders(counts);
    if (verdict === "blocked") return [inLog("blocked", { count: counts.block })];
    if (verdict === "not-agreed") return [inLog("not-agreed", { count: yes, of })];
    return [
      yes === of ? inLog("consensus") : inLog("consensus-of", { count: yes }),
      ...(counts.aside > 0 ? [inLog("aside", { count: counts.aside })] : []),
      ...(counts.abstain > 0 ? [inLog("abstain", { count: counts.abstain })] : []),
    ];
  },
};
