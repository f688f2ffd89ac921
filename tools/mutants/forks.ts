import type { Mutant } from "./list.ts";

const FORKS = "src/kernel/forks";
const DECIDE = "src/practices/decisions/forks.test.ts";

const BRANCHING = "src/replica/branching.test.ts";
const HEAD = "src/replica/head.test.ts";

export const forkMutants: readonly Mutant[] = [
  {
    says: "a tab does not say what it knows of its place, so that two tabs fork their device",
    file: "src/replica/writing.ts",
    from: "log.append([rowOf(one)], known)",
    to: "log.append([rowOf(one)])",
    tests: "src/replica/reopening.test.ts src/replica/ahead.test.ts",
  },
  {
    says: "a run of a forked device does not say on which branch it stands",
    file: "src/replica/wire-views.ts",
    from: "graph.branches(device).length > 1 ? prev : undefined",
    to: "graph.branches(device).length > 99 ? prev : undefined",
    tests: BRANCHING,
  },
  {
    says: "a signature that fails is nobody's fork",
    file: "src/replica/session.ts",
    from: "strikes += 1;\n      say(branching.ends(true));",
    to: "strikes += 1;",
    tests: BRANCHING,
  },
  {
    says: "two histories of one length count as the same log",
    file: "src/replica/wire-views.ts",
    from: "entries.at(-1)?.event.id ?? []",
    to: '(entries.length === 0 ? [] : ["00".repeat(32)])',
    tests: BRANCHING,
  },
  {
    says: "a device whose store may be a copy votes at once",
    file: "src/replica/asking.ts",
    from: 'elsewhere?.() === undefined && history.head.is() === "unconfirmed"',
    to: 'elsewhere?.() === undefined && history.head.is() === "else"',
    tests: HEAD,
  },
  {
    says: "a peer that knows less of a device confirms its head",
    file: "src/replica/head.ts",
    from: "told !== undefined && told >= atOpening && length() >= told",
    to: "told !== undefined && length() >= told",
    tests: HEAD,
  },
  {
    says: "of one device any number of branches is kept",
    file: "src/replica/branch-bound.ts",
    from: "countOf(event.device) < BRANCHES_MAX || !opens(event)",
    to: "countOf(event.device) >= 0 || !opens(event)",
    tests: "src/replica/replica.test.ts",
  },
  {
    says: "a branch that a neighbour's event rests on is refused like any other",
    file: "src/replica/branch-bound.ts",
    from: "return needed.has(event.id);",
    to: "return false;",
    tests: "src/replica/replica.test.ts",
  },
  {
    says: "a device that knows of its own fork goes on voting",
    file: "src/kernel/fold.ts",
    from: 'binds && lane.isSuspended(entry, entry.event.id) ? no("kernel.forked") : undefined',
    to: 'binds && lane.isSuspended(entry, "") ? no("kernel.forked") : undefined',
    tests: FORKS,
  },
  {
    says: "a decision about a fork makes both branches count",
    file: "src/kernel/forks.ts",
    from: "if (inChain(of, kept.event.seq) !== kept) return true;",
    to: "if (inChain(of, kept.event.seq) !== kept) return false;",
    tests: FORKS,
  },
  {
    says: "a fork that comes to light later undoes what had not seen it",
    file: "src/kernel/lane/ground.ts",
    from: "|| !isSuspended(graph, entry, of))",
    to: "|| !isSuspended(graph, graph.top(0), of))",
    tests: FORKS,
  },
  {
    says: "an outcome that knows of a fork counts the ballots of both histories",
    file: "src/kernel/lane/ballots.ts",
    from: "ballot !== undefined && isSuspended(ballot.id)",
    to: "ballot === undefined",
    tests: FORKS,
  },
  {
    says: "confirmations of two histories found a roll",
    file: "src/kernel/lane/founding.ts",
    from: "(last?.rights.roll.has(person) === true || !isSuspended(entry, id))",
    to: "true",
    tests: FORKS,
  },
  {
    says: "a fork takes somebody off a roll that had bound",
    file: "src/kernel/lane/founding.ts",
    from: "last?.rights.roll.has(person) === true || ",
    to: "",
    tests: FORKS,
  },
  {
    says: "of two branches, a household's newest claim is the one that came last",
    file: "src/kernel/graph.ts",
    from: "tip !== undefined && (newest === undefined || inOrder(tip, newest) > 0)",
    to: "tip !== undefined",
    tests: `${FORKS} src/kernel/graph.test.ts`,
  },
  {
    says: "of two joinings of one device, the one that came first counts",
    file: "src/kernel/joins.ts",
    from: "earliest === undefined || comesBefore(one.by, earliest.by)",
    to: "earliest === undefined",
    tests: FORKS,
  },
  {
    says: "a stance out of two histories is counted",
    file: "src/practices/decisions/tally.ts",
    from: " && !suspended(one.id)",
    to: "",
    tests: DECIDE,
  },
  {
    says: "a suspended stance brings back the one that it took the place of",
    file: "src/practices/decisions/tally.ts",
    from: "const known = stances.filter((one) => seen(one.id));\n  const replaced",
    to: "const known = stances.filter((one) => seen(one.id) && !suspended(one.id));\n  const replaced",
    tests: DECIDE,
  },
  {
    says: "a branch comes without what it stands on",
    file: "src/replica/branching.ts",
    from: "has === undefined ? lacking",
    to: "has !== undefined ? lacking",
    tests: BRANCHING,
  },
  {
    says: "what a branch stands on comes without the signature that vouches for it",
    file: "src/replica/branches.ts",
    from: "return on.slice(0, 1 + on",
    to: "return on.slice(0, 1 + 0 * on",
    tests: BRANCHING,
  },
  {
    says: "an end far beyond what is here is taken for more of the same branch",
    file: "src/replica/branches.ts",
    from: "known.length === 0 && graph.last(device) !== undefined",
    to: "false",
    tests: BRANCHING,
  },
  {
    says: "who told the ends of known forks does not tell all when a signature fails",
    file: "src/replica/branching.ts",
    from: 'ofAll ? said === "of all" : said !== "nothing"',
    to: 'said !== "nothing"',
    tests: BRANCHING,
  },
];
