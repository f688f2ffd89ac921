import type { Messages } from "../../kernel/practice.ts";
import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers for when people are at odds. */
const mendingNumbersEn: NumberWords = {
  narrativeDays: [
    "Days that the words of a case are kept",
    "So long after the last word in a mediation or circle, or after the last day to come back to it, the keys to what was written end.",
    "A season: long enough to see whether it holds, and no file on anybody.",
  ],
  groundsDays: [
    "Days of notice before a hearing",
    "Somebody whose belonging is reviewed has the grounds in writing so many days before they are heard.",
    "Fifteen days, as non-profit law in Nevada has it.",
  ],
  hearingDays: [
    "Days between a hearing and a removal",
    "A removal cannot go on record sooner after the hearing.",
    "Five days, as non-profit law in Nevada has it.",
  ],
  removePercent: [
    "Share who must say yes to a removal",
    "Of all on the roll at the notice but the person themselves, whether they vote or not.",
    "Three quarters of all, and not of those who came.",
  ],
  hesitantPercent: [
    "Share that sends a text back to talk, once",
    "Of those who answered by consensus, so many may have reservations or stand aside; where more do, people talk about their reasons once more. The next text in the same matter is counted as it comes. 100 is never.",
    "A third: what so many hesitate over is worth one more evening.",
  ],
  valuesPercent: [
    "Share who must say yes before a core value comes or goes",
    "Of those on the roll, to add a core value, strike one or word it anew: blocks stand on it.",
    "Three quarters of all, as for a removal.",
  ],
  appealDays: [
    "Days that an appeal holds a removal up",
    "Unless those drawn for the appeal have answered before.",
    "A month, so that three neighbours find an evening.",
  ],
};

export const mendingWordsEn: Messages = {
  ...numberMessages(mendingNumbersEn, "before"),
  "charter.review-first": "Nobody is removed without a review: notice, a hearing, and time. Open one first.",
};
