import type { Mutant } from "./mutant.ts";

const CHECKPOINTS = "src/kernel/lane/checkpoints";
const FINALITY = "src/kernel/lane/finality";
const REMOVAL = "src/kernel/lane/removal";
const CROSSED = "src/practices/members/crossed.test.ts";
const CHAIN = "src/kernel/lane/chain.test.ts";
const BALLOTS = "src/kernel/lane/ballots.test.ts";
const HELD_KEYS = "src/kernel/lane/held-keys";

/** Mistakes about what makes an outcome final, whose list lifts what stands apart, who went, and which key counts. */
export const rivalMutants: readonly Mutant[] = [
  {
    says: "a checkpoint's signatures count for whoever had not seen them",
    file: `${CHECKPOINTS}.ts`,
    from: "const seen = signers.filter(({ event }) => sees(event));",
    to: "const seen = signers;",
    tests: CHECKPOINTS,
  },
  {
    says: "a checkpoint that comes after a rival brings nothing back",
    file: `${CHECKPOINTS}.ts`,
    from: "chain.reconsider();",
    to: "",
    tests: CHECKPOINTS,
  },
  {
    says: "a second device of a thief lists what the first one signed",
    file: "src/kernel/lane/quarantine.ts",
    from: "author === person || graph.seen(by, apartBy)",
    to: "graph.seen(by, apartBy)",
    tests: "src/kernel/lane/counted-by",
  },
  {
    says: "two removed people lift for each other what stands apart",
    file: "src/kernel/lane/quarantine.ts",
    from: " || unseenBoth(by, author).length > 0",
    to: "",
    tests: "src/kernel/lane/counted-by",
  },
  {
    says: "an outcome is final by what whoever looks had not heard of",
    file: "src/kernel/lane/chain.ts",
    from: "if (sees(event)) people.set(person, event);",
    to: "people.set(person, event);",
    tests: FINALITY,
  },
  {
    says: "an outcome is final for whoever saw one of those who built on it",
    file: "src/kernel/lane/chain.ts",
    from: "proofs.get(outcome.id)?.every(sees) === true",
    to: "proofs.get(outcome.id)?.some(sees) === true",
    tests: FINALITY,
  },
  {
    says: "whoever crossed with a move to another household, and left, has a say",
    file: "src/kernel/lane/partings.ts",
    from: "return wasRemoved && (",
    to: "return (",
    tests: REMOVAL,
  },
  {
    says: "somebody who was sent away founds with the others",
    file: "src/kernel/lane/partings.ts",
    from: "if (roll === undefined) withdrawals.push(parting);",
    to: "",
    tests: CROSSED,
  },
  {
    says: "whoever was sent away keeps others out of a founding",
    file: "src/kernel/lane/partings.ts",
    from: "hasLeft(entry, by) || isWithdrawn(entry, by)",
    to: "hasLeft(entry, by)",
    tests: CROSSED,
  },
  {
    says: "a new key counts for whoever saw one of the words that it takes",
    file: `${HELD_KEYS}.ts`,
    from: "proofs.get(outcome.id)?.every(sees) === true",
    to: "proofs.get(outcome.id)?.some(sees) === true",
    tests: HELD_KEYS,
  },
  {
    says: "a new key waits for households in which nobody has a device",
    file: `${HELD_KEYS}.ts`,
    from: "graph.joins.devicesOf(person, at).length > 0 && ",
    to: "",
    tests: "src/practices/members/paper-households.test.ts",
  },
  {
    says: "a new key counts by the word of somebody who came after it",
    file: `${HELD_KEYS}.ts`,
    from: "roll.has(person) && sees(event)",
    to: "sees(event)",
    tests: HELD_KEYS,
  },
  {
    says: "people whom a guest lets in are no guests of who let that guest in",
    file: "src/kernel/lane/outcomes.ts",
    from: "line.findLast((person) => everybody.has(person))",
    to: "line.find((person) => everybody.has(person))",
    tests: "src/kernel/lane/attacks",
  },
  {
    says: "to let others rest waits for those who left",
    file: "src/kernel/lane/electorate.ts",
    from: "people.filter(isHere).length, here.filter(isHere).length",
    to: "people.filter(isHere).length, here.length",
    tests: "src/kernel/lane/dormancy",
  },
  {
    says: "a motion adopts what its proposer had not heard of, where it came first",
    file: "src/kernel/lane/why-not-change.ts",
    from: "graph.seen(entry, id) && (removed",
    to: "(removed",
    tests: REMOVAL,
  },
  {
    says: "a new fork of the branch that was given up suspends the one that goes on",
    file: "src/kernel/forks.ts",
    from: "return isLater && inChain(before, kept.event.seq) === kept;",
    to: "return isLater;",
    tests: "src/kernel/forks.test.ts",
  },
  {
    says: "an outcome is not final with one that follows from it",
    file: "src/kernel/lane/chain.ts",
    from: "const below = sees(child.id) ? proofFor(child, sees) : undefined;",
    to: "const below: readonly Id[] | undefined = undefined;",
    tests: CHAIN,
  },
  {
    says: "who builds on a weaker rival makes the stronger one hopeless",
    file: "src/kernel/lane/chain.ts",
    from: ".filter((one) => isStronger(standing, one, outcome));",
    to: ".filter((one) => one.id !== outcome.id);",
    tests: CHAIN,
  },
  {
    says: "whoever built on both rivals counts as lost to one of them",
    file: "src/kernel/lane/chain.ts",
    from: "isLost(person) && !here.has(person)",
    to: "isLost(person)",
    tests: CHAIN,
  },
  {
    says: "a no to one motion makes a yes to another a double vote",
    file: "src/kernel/lane/ballots.ts",
    from: "const yes = said.filter((one) => one.yes && sees(one.id));",
    to: "const yes = said.filter((one) => sees(one.id));",
    tests: BALLOTS,
  },
  {
    says: "the same yes from two devices is a double vote",
    file: "src/kernel/lane/ballots.ts",
    from: "other.motion !== one.motion && !hadSeen(one, other)",
    to: "!hadSeen(one, other)",
    tests: BALLOTS,
  },
  {
    says: "a no to another motion takes back a yes",
    file: "src/kernel/lane/ballots.ts",
    from: "said.filter((one) => one.motion === other),",
    to: "said,",
    tests: BALLOTS,
  },
  {
    says: "a founding list seats people whatever was settled since",
    file: "src/kernel/lane/founding.ts",
    from: "(last.list !== list || chain.movedOn(entry, last.id))",
    to: "last.list !== list",
    tests: "src/kernel/lane/founding.test.ts",
  },
  {
    says: "whoever left by themselves is put back on the roll by others",
    file: "src/kernel/lane/why-not-change.ts",
    from: "if (!isPerson(entry, person) || isAway(person))",
    to: "if (!isPerson(entry, person) && isAway(person))",
    tests: "src/kernel/lane/why-not-change.test.ts",
  },
  {
    says: "yes to what came later makes a founding the stronger one",
    file: "src/kernel/lane/outcomes.ts",
    from: ".filter((child) => child.list !== undefined);",
    to: ".slice(0);",
    tests: "src/kernel/lane/outcomes.test.ts",
  },
  {
    says: "what another outcome rests on is not read when that one turns out to bind",
    file: "src/kernel/lane/footing.ts",
    from: "chain.slice(goesOn ? known.length : 0)",
    to: "chain.slice(known.length)",
    tests: "src/kernel/lane/footing.test.ts",
  },
  {
    says: "who a removal is about counts for how many it takes",
    file: "src/kernel/lane/motions.ts",
    from: "usual.people.filter((person) => person !== gate.whom);",
    to: "usual.people.filter((person) => person !== gate.id);",
    tests: "src/practices/reviews/came-since.test.ts",
  },
  {
    says: "a removal waits for those who came since its notice and left again",
    file: "src/kernel/lane/motions.ts",
    from: "twoThirds(others.filter(isHere).length)",
    to: "twoThirds(others.length)",
    tests: "src/practices/reviews/came-since.test.ts",
  },
];
