import { shareOf } from "../../charter/index.ts";
import { answer, inLog, passed, type Way } from "./way.ts";

/** More than half of yes and no (Robert's Rules, part 7: abstentions are no votes, a tie fails). */
export const majority: Way = {
  method: "majority",
  classes: ["operational"],
  answers: [answer("agree", "yes"), answer("no"), answer("abstain")],
  days: "sayDays",
  quorum: "answered",
  quorumShare: "quorumPercent",
  agreeShare: "agreePercent",
  isEscalated: true,
  isAfterTurned: false,
  isReviewed: false,
  asksGuests: "everyday",
  isPoll: false,
  afterBlock: "never",
  result: ({ counts: { agree: yes, no } }) => passed(2 * yes > yes + no),
  approved: ({ counts, verdict }) => [
    inLog("vote", { yes: counts.agree, no: counts.no }),
    ...(verdict === "not-agreed" ? [inLog("not-passed")] : []),
  ],
};

/** At least the charter's share of yes and no, not a person less. */
export const most: Way = {
  ...majority,
  method: "most",
  classes: ["operational", "major"],
  quorumShare: "mostQuorumPercent",
  agreeShare: "mostPercent",
  afterBlock: "after-resolving",
  result: ({ counts: { agree: yes, no } }, { agreePercent }) => {
    const share = shareOf(agreePercent);
    return passed(yes > 0 && yes * share.in >= (yes + no) * share.of);
  },
};

/** Shows how people lean, and binds nobody. */
export const straw: Way = {
  ...majority,
  method: "straw",
  classes: ["operational", "major", "constitutional", "membership"],
  quorum: "anyone",
  isEscalated: false,
  isAfterTurned: true,
  asksGuests: "always",
  isPoll: true,
  afterBlock: "any-time",
  result: () => ({ verdict: "straw" }),
  approved: ({ counts }) => [inLog("straw", { yes: counts.agree, no: counts.no })],
};
