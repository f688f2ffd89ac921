import type { Mutant } from "./list.ts";

const FOLDER = "src/kernel/lane/";
const FINALITY = `${FOLDER}finality`;
const ATTACKS = `${FOLDER}attacks`;

/** Deliberate mistakes in the rights lane. */
export const laneMutants: readonly Mutant[] = [
  {
    says: "a final outcome is displaced by a stronger rival",
    file: `${FOLDER}outcomes.ts`,
    from: "finals.length > 0 ?",
    to: "finals.length > 99 ?",
    tests: `${FINALITY} ${ATTACKS}`,
  },
  {
    says: "half of an electorate makes an outcome final",
    file: `${FOLDER}chain.ts`,
    from: "return Math.ceil((2 * people) / 3);",
    to: "return Math.ceil(people / 2);",
    tests: FINALITY,
  },
  {
    says: "only who named an outcome itself makes it final",
    file: `${FOLDER}chain.ts`,
    from: "open.push(...childrenOf(one.id));",
    to: "",
    tests: FINALITY,
  },
  {
    says: "made-up founders are as good as real ones",
    file: `${FOLDER}outcomes.ts`,
    from: "bothFinal && mine.rooted !== theirs.rooted",
    to: "false",
    tests: ATTACKS,
  },
  {
    says: "people build on two rivals, one after the other",
    file: `${FOLDER}motions.ts`,
    from: 'chain.isBound(entry, personOf(entry), parent) ? no("lane.built-on-rival") : undefined',
    to: "undefined",
    tests: FINALITY,
  },
  {
    says: "people build on an outcome that they saw lose",
    file: `${FOLDER}motions.ts`,
    from: "chain.seenBy(entry).at(-1)?.id !== parent",
    to: "chain.movedOn(entry, parent)",
    tests: FINALITY,
  },
  {
    says: "who voted twice counts twice",
    file: `${FOLDER}ballots.ts`,
    from: "ballot?.yes === true && !isDouble(ballot.person, ballot.parent, sees)",
    to: "ballot?.yes === true",
    tests: FINALITY,
  },
  {
    says: "of a yes and a no at once the one that came last counts",
    file: `${FOLDER}ballots.ts`,
    from: "Number(a.yes) - Number(b.yes) || ",
    to: "Number(b.yes) - Number(a.yes) || ",
    tests: FINALITY,
  },
];
