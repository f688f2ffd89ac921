import type { Mutant } from "./mutant.ts";

const FOLDER = "src/practices/rotation";
const LAW = `${FOLDER}/plan.laws.test.ts`;
const RANKS = `${FOLDER}/ranking.test.ts`;
const LEARNERS = `${FOLDER}/learners.test.ts`;
const TESTS = `${FOLDER}/rotation.test.ts`;

/** Mistakes about whose turn it is. */
export const turnMutants: readonly Mutant[] = [
  {
    says: "shares are compared by turns alone, whatever people could come to",
    file: `${FOLDER}/ranking.ts`,
    from: "return a.served * Math.max(1, b.meetings) - b.served * Math.max(1, a.meetings);",
    to: "return a.served - b.served;",
    tests: RANKS,
  },
  {
    says: "of equal shares, whoever had a turn last comes first",
    file: `${FOLDER}/ranking.ts`,
    from: "return (a.last ?? -1) - (b.last ?? -1);",
    to: "return (b.last ?? -1) - (a.last ?? -1);",
    tests: RANKS,
  },
  {
    says: "newcomers begin with nothing and catch up",
    file: `${FOLDER}/ranking.ts`,
    from: "served: middle?.served ?? 0, meetings: middle?.meetings ?? 0, own",
    to: "served: 0, meetings: middle?.meetings ?? 0, own",
    tests: TESTS,
  },
  {
    says: "who did it last time does it again",
    file: `${FOLDER}/plan.ts`,
    from: "one.not === undefined && one.person === before && free.length > 1",
    to: "one.not === undefined && one.person === before && free.length > 99",
    tests: LAW,
  },
  {
    says: "a meeting counts for those who could not come",
    file: `${FOLDER}/plan.ts`,
    from: '} else if (able.get(one) === "yes") tallies',
    to: "} else if (able.has(one)) tallies",
    tests: TESTS,
  },
  {
    says: "a device's own clock says what is over",
    file: `${FOLDER}/reading.ts`,
    from: "const isOver = end <= look.time;",
    to: "const isOver = end <= look.now;",
    tests: TESTS,
  },
  {
    says: "a turn that somebody has can be taken unasked",
    file: `${FOLDER}/rules.ts`,
    from: "const holder = takers.find((one) => !asked.includes(one));",
    to: "const holder = takers.find((one) => asked.includes(one));",
    tests: TESTS,
  },
  {
    says: "whoever is at a learner's side need not know how to lead",
    file: `${FOLDER}/reading.ts`,
    from: 'return offer?.knows === true && offer.roles.includes("facilitator");',
    to: "return offer === undefined || offer.roles.length > 0;",
    tests: LEARNERS,
  },
];
