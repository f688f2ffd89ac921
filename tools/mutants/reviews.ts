import type { Mutant } from "./list.ts";

const GATE = "src/kernel/lane/reviews.ts";
const TESTS = "src/practices/reviews/reviews.test.ts";

/** Deliberate mistakes in the gate that a removal goes through. */
export const reviewMutants: readonly Mutant[] = [
  {
    says: "somebody is removed without a review",
    file: "src/practices/charter/words.ts",
    from: 'if (remove.length > 0 && review === undefined) return no("charter.review-first");',
    to: "",
    tests: TESTS,
  },
  {
    says: "a review of one person removes another",
    file: GATE,
    from: 'if (remove.length !== 1 || remove[0] !== now.whom) return no("lane.other-review");',
    to: "",
    tests: TESTS,
  },
  {
    says: "a motion to remove needs no hearing",
    file: GATE,
    from: 'return now.heard === undefined ? no("lane.hear-first") : undefined;',
    to: "return undefined;",
    tests: TESTS,
  },
  {
    says: "a hearing does not wait for the notice",
    file: GATE,
    from: 'return early(noticed, "lane.notice-runs");',
    to: "return undefined;",
    tests: TESTS,
  },
  {
    says: "a removal goes on record on the evening of the hearing",
    file: GATE,
    from: 'return stayed ?? early(heard, "lane.hearing-lately");',
    to: "return stayed;",
    tests: TESTS,
  },
  {
    says: "naming many sides makes a removal easier",
    file: GATE,
    from: 'if (electorate.length < needed) return no("lane.too-many-parties", { needed, of: electorate.length });',
    to: "",
    tests: TESTS,
  },
  {
    says: "the sides vote",
    file: GATE,
    from: "const electorate = eligible.filter((person) => !parties.includes(person));",
    to: "const electorate = eligible;",
    tests: TESTS,
  },
  {
    says: "two thirds remove somebody, as they change a number",
    file: GATE,
    from: 'numbers.get("removePercent") ?? REVIEW.removePercent,',
    to: "50,",
    tests: TESTS,
  },
  {
    says: "who came after the notice votes on it",
    file: "src/kernel/lane/motions.ts",
    from: "return { ...usual, people: gate.electorate, needed };",
    to: "return { ...usual, people: others, needed: () => gate.needed };",
    tests: TESTS,
  },
  {
    says: "where safety comes first nobody else has to say so",
    file: GATE,
    from: 'if (isUrgent && backers.length < BACKERS) return no("lane.backers-first", { needed: BACKERS });',
    to: "",
    tests: TESTS,
  },
  {
    says: "who lives with a side says that safety comes first",
    file: GATE,
    from: "house !== undefined && ![whom, by, ...parties].includes(person) && !close.includes(house)",
    to: "house !== undefined && person !== whom",
    tests: TESTS,
  },
  {
    says: "somebody else appeals",
    file: GATE,
    from: '(personOf(entry) === whom ? undefined : no("lane.own-appeal"))',
    to: '(personOf(entry) === whom ? undefined : whom === "" ? no("lane.own-appeal") : undefined)',
    tests: TESTS,
  },
  {
    says: "anybody answers an appeal",
    file: GATE,
    from: 'if (!panel.includes(personOf(entry))) return no("lane.not-drawn");',
    to: "",
    tests: TESTS,
  },
  {
    says: "the lot of an appeal falls on somebody who has left",
    file: GATE,
    from: "roll?.has(person) === true && !hasLeft(at, person)",
    to: "roll?.has(person) === true",
    tests: "src/practices/reviews/appeals.test.ts",
  },
  {
    says: "an appeal holds nothing up",
    file: GATE,
    from: "return stayed ?? early(heard",
    to: "return early(heard",
    tests: TESTS,
  },
  {
    says: "an appeal made before the hearing runs out before it",
    file: GATE,
    from: "for: Math.min(appealed.for, heard?.for ?? 0)",
    to: "for: appealed.for",
    tests: TESTS,
  },
  {
    says: "an old hearing carries a removal for ever",
    file: GATE,
    from: "isOver: isOld || falls",
    to: "isOver: falls",
    tests: TESTS,
  },
  {
    says: "a review of somebody who left goes on",
    file: GATE,
    from: " || hasLeft(entry, whom) ||",
    to: " ||",
    tests: TESTS,
  },
];
