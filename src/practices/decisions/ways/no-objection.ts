import { consensus } from "./consensus.ts";
import { answer, inLog, type Way } from "./way.ts";

/** Silence is consent of people who have heard; a block is an objection, which stops it, and nothing else does. */
export const noObjection: Way = {
  ...consensus,
  method: "no-objection",
  classes: ["operational"],
  answers: [
    answer("agree"),
    answer("reservations", "reservations", "why"),
    answer("aside", "aside", "why"),
    answer("abstain"),
    answer("block", "object", "why"),
  ],
  days: "objectDays",
  quorum: "heard",
  backDays: "objectDays",
  isAfterTurned: false,
  isReviewed: false,
  fallsBack: false,
  result: ({ counts }) => ({ verdict: counts.block > 0 ? "blocked" : "agreed" }),
  approved: ({ counts, verdict }) =>
    verdict === "blocked" ? [inLog("objected", { count: counts.block })] : [inLog("no-objection")],
};
