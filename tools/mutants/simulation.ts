import type { Mutant } from "./mutant.ts";

const POD = "sim/simulation.test.ts";

/** Deliberate mistakes that a pod's life shows, whoever tests the part by itself. */
export const simulationMutants: readonly Mutant[] = [
  {
    says: "an event forgets what it names besides its predecessor",
    file: "src/kernel/graph.ts",
    from: "return event.prev === undefined ? event.deps : [event.prev, ...event.deps];",
    to: "return event.prev === undefined ? event.deps : [event.prev];",
    tests: `${POD} src/kernel/graph`,
  },
  {
    says: "somebody who has no say votes",
    file: "src/kernel/lane/motions.ts",
    from: 'if (!motion.electorate.includes(person)) return no("lane.not-on-roll");',
    to: "",
    tests: "src/kernel/lane/lane",
  },
  {
    says: "an outdated checkpoint is gone on from",
    file: "src/kernel/fold.ts",
    from: "ordered[newest.count - 1]?.event.id === newest.last ?",
    to: "ordered[newest.count - 1] !== undefined ?",
    tests: "src/replica/reopening.test.ts src/kernel/fold",
  },
  {
    says: "an earlier state of an outdated checkpoint is gone on from, whatever else that one knew",
    file: "src/kernel/fold.ts",
    from: "const newest = marks.at(-1);",
    to: "marks = marks.filter((one) => ordered[one.count - 1]?.event.id === one.last); const newest = marks.at(-1);",
    tests: "src/kernel/fold.test.ts",
  },
  {
    says: "a replay of another community's events is kept",
    file: "src/kernel/wire/canonical.ts",
    from: "parts.community !== (founds ? NO_ID : community) ||",
    to: "",
    tests: `${POD} src/kernel/wire/canonical`,
  },
];
