import { consensus } from "./consensus.ts";
import { answer, inLog, responders, type Way } from "./way.ts";

/**
 * Consent, as working groups have it (Sociocracy 3.0): a text is good enough for now and safe enough to try, unless
 * somebody argues that it would do harm. A concern is heard and stops nothing, and every agreement is looked at again.
 */
export const consent: Way = {
  ...consensus,
  method: "consent",
  classes: ["operational"],
  answers: [
    answer("agree", "consent"),
    answer("reservations", "concern", "why"),
    answer("abstain"),
    answer("block", "object", "why"),
  ],
  isEscalated: true,
  isAfterTurned: false,
  isReviewed: false,
  fallsBack: false,
  hasCircle: true,
  comesBack: true,
  afterBlock: "never",
  result: ({ counts }) => ({ verdict: counts.block > 0 ? "blocked" : "agreed" }),
  approved: ({ counts, verdict }) =>
    verdict === "blocked"
      ? [inLog("objected", { count: counts.block })]
      : [inLog("consent", { count: responders(counts) })],
};
