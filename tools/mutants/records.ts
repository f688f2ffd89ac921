import type { Mutant } from "./mutant.ts";

const PAGES = "src/kernel/pages";
const CHARTER = "src/practices/charter/pages";
const DECISIONS = "src/practices/decisions/pages";

const CIRCLE = "src/practices/decisions/group-circle";

/** Deliberate mistakes in what goes on record: longer records, whom a group asks and what a motion may ask for. */
export const recordMutants: readonly Mutant[] = [
  {
    says: "pages are read without end",
    file: `${PAGES}.ts`,
    from: "count > most ||",
    to: "count > most * 99 ||",
    tests: PAGES,
  },
  {
    says: "a page that may not stand here ends the record instead of spoiling it",
    file: `${PAGES}.ts`,
    from: 'page = pageAt(page.after ?? "")) {',
    to: 'page = pageAt(page.after ?? "") ?? { ids: [""] }) {',
    tests: PAGES,
  },
  {
    says: "a record lists more than is due",
    file: `${PAGES}.ts`,
    from: "listed?.length === due.length && due",
    to: "due",
    tests: PAGES,
  },
  {
    says: "pages go on although somebody has said something else since",
    file: `${PAGES}.ts`,
    from: "start < 0 || before.some((id, at) => due[start + at] !== id)",
    to: "start < 0",
    tests: PAGES,
  },
  {
    says: "a close goes on from the page of another device",
    file: "src/kernel/world.ts",
    from: "other.device !== event.device ||",
    to: "",
    tests: DECISIONS,
  },
  {
    says: "an outcome goes on from the page of another device",
    file: "src/kernel/lane/motions.ts",
    from: "&& graph.get(one)?.event.device === device",
    to: "&& device !== undefined",
    tests: CHARTER,
  },
  {
    says: "pages are written before enough said yes",
    file: "src/kernel/lane/motions.ts",
    from: "if (said.size < motion.needed) return notEnough(said.size, motion);",
    to: "",
    tests: CHARTER,
  },
  {
    says: "a group whose agreement was reopened unseen asks nobody",
    file: "src/practices/groups/reach.ts",
    from: ".filter((one) => !seen(one.ended))",
    to: ".filter(() => false)",
    tests: CIRCLE,
  },
  {
    says: "who leaves a group unseen is asked no more",
    file: "src/practices/groups/reach.ts",
    from: "?.findLast((one) => known.seen(one.event))",
    to: "?.at(-1)",
    tests: CIRCLE,
  },
  {
    says: "a household that nobody has heard of comes onto the roll",
    file: "src/kernel/lane/why-not-change.ts",
    from: 'if (!graph.seen(entry, household)) return no("lane.unknown-household");',
    to: "",
    tests: "src/practices/charter/one-decides",
  },
  {
    says: "who left comes onto the roll",
    file: "src/kernel/lane/why-not-change.ts",
    from: "|| isAway(person)",
    to: "",
    tests: "src/practices/charter/one-decides",
  },
];
