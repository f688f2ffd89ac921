import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers for when people are at odds. */
const mendingNumbersEn: NumberWords = {
  narrativeDays: [
    "Days that the words of a case are kept",
    "So long after the last word in a mediation or circle, or after the last day to come back to it, the keys to what was written end.",
    "A season: long enough to see whether it holds, and no file on anybody.",
  ],
};

export const mendingWordsEn = numberMessages(mendingNumbersEn, "before");
