import type { CharterNumber, CharterNumberName } from "./numbers.ts";

/** The numbers that say who has an answer, and for whom one may answer. */
export const ANSWER_NUMBERS = {
  /** For how many others one person may answer a text that these trust them with. */
  entrustPeople: {
    ...{ default: 2, min: 0, max: 2, unit: "people", group: "deciding" },
    source: "never to somebody who carries more than two: no votes are gathered",
  },
  /** Whether each person has an answer, or each household: 0 and 1. */
  franchise: {
    ...{ default: 0, min: 0, max: 1, unit: "franchise", group: "deciding" },
    source: "a person, one answer: nobody at home speaks for another unasked",
  },
} satisfies Partial<Record<CharterNumberName, CharterNumber>>;
