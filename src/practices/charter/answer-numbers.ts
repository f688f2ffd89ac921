import { VALUES_PERCENT } from "../../kernel/lane/electorate.ts";
import type { CharterNumber, CharterNumberName } from "./charter-number.ts";

/** The numbers that say how a block is resolved, who has an answer, for whom one may answer, and what keeps the ground that a block stands on. */
export const ANSWER_NUMBERS = {
  /** Days in which people try to resolve a block that stands, before most of them may decide by vote. */
  resolveDays: {
    ...{ default: 60, min: 14, max: 180, unit: "days", group: "deciding" },
    source: "four talks in two months, as at Heartwood; three months at N Street",
  },
  /** Conversations with whoever blocks, after which nobody waits for these days. */
  resolveMeetings: {
    ...{ default: 4, min: 1, max: 12, unit: "conversations", group: "deciding" },
    source: "four within two months, as at Heartwood; every two weeks for three months at N Street",
  },
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
  /** Where a larger share of those who answered has reservations or stands aside, people talk once more; 100 is never. */
  hesitantPercent: {
    ...{ default: 33, min: 20, max: 100, unit: "percent", group: "deciding" },
    source: "a third: from as many orange cards on a text is talked about again (mosaic-commons.org)",
  },
  /** Share of those with a say who must say yes before a core value is added, struck or reworded. */
  valuesPercent: {
    ...{ default: VALUES_PERCENT, min: VALUES_PERCENT, max: 100, unit: "percent", group: "belonging" },
    source: "three quarters of all: as much as it takes to remove somebody",
  },
} satisfies Partial<Record<CharterNumberName, CharterNumber>>;
