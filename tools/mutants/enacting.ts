import type { Mutant } from "./mutant.ts";

const ENACTING = "src/kernel/enacting.ts";
const FOLD = "src/kernel/fold.ts";
const TESTS = "src/practices/documents src/practices/groups";

const REVIEW = "src/practices/decisions/review/review.ts";
const REVIEWED = "src/practices/decisions/review/review.test.ts";

/** Deliberate mistakes in what decisions come to, and in what they bring into force. */
export const enactingMutants: readonly Mutant[] = [
  {
    says: "the first option brings its acts about, whichever was chosen",
    file: "src/practices/decisions/carried.ts",
    from: "text.options[close.chosen];",
    to: "text.options[close.chosen * 0];",
    tests: "src/practices/decisions/ways/options-carry",
  },
  {
    says: "two closes that chose different options are one",
    file: "src/practices/decisions/standing-outcome.ts",
    from: " && one.chosen === other.chosen;",
    to: ";",
    tests: "src/practices/decisions/ways/options-carry",
  },
  {
    says: "what an option carries is not looked at",
    file: "src/practices/decisions/carried.ts",
    from: "for (const at of put.options.keys()) {",
    to: "for (const at of [9]) {",
    tests: "src/practices/decisions/ways/options-carry",
  },
  {
    says: "what is off can be done all the same",
    file: "src/kernel/switched-off.ts",
    from: 'no("kernel.off", { decision })',
    to: "undefined",
    tests: "src/practices/using",
  },
  {
    says: "what was done out of reach of a switch does not count",
    file: FOLD,
    from: "offBy(states, name, world.seen)",
    to: "offBy(states, name, () => true)",
    tests: "src/practices/using",
  },
  {
    says: "whoever blocks has a word in whether the block stands",
    file: REVIEW,
    from: 'one.stance !== "block" && !hasLeft(one.by, past)',
    to: "!hasLeft(one.by, past)",
    tests: REVIEWED,
  },
  {
    says: "the few who speak first set a block aside",
    file: REVIEW,
    from: "const of = isOver ? found.length : all;",
    to: "const of = found.length;",
    tests: REVIEWED,
  },
  {
    says: "two of many set a block aside when nobody else speaks",
    file: REVIEW,
    from: "2 * found.length > all && ",
    to: "",
    tests: REVIEWED,
  },
  {
    says: "two thirds are counted as 67 per cent",
    file: "src/practices/charter/numbers.ts",
    from: "return percent === 67 ? { of: 2, in: 3 } : { of: percent, in: 100 };",
    to: "return { of: percent, in: 100 };",
    tests: "src/practices/charter/charter.test",
  },
  {
    says: "an early note takes away the day to look again",
    file: "src/practices/decisions/look-again.ts",
    from: "looked.some((on) => on >= due)",
    to: "looked.length > 0",
    tests: "src/practices/decisions/look-again",
  },
  {
    says: "the day after a block most people vote it away",
    file: "src/practices/decisions/put-rules.ts",
    from: "byTalk(matter, method, world) ??\n    afterResolving(matter, method, world)",
    to: "byTalk(matter, method, world)",
    tests: REVIEWED,
  },
  {
    says: "what is only prepared takes effect at once",
    file: FOLD,
    from: "if (kinds.byKind.get(event.kind)?.act.decided) return state;",
    to: "",
    tests: TESTS,
  },
  {
    says: "what a decision brought into force stays when the decision stands no more",
    file: ENACTING,
    from: "missingFrom(after, before).reverse()",
    to: "missingFrom(after, after)",
    tests: TESTS,
  },
  {
    says: "what the world no longer allows comes into force all the same",
    file: ENACTING,
    from: "if (refusal !== undefined) return { ...state, setAside: state.setAside.with(id, refusal) };",
    to: "",
    tests: TESTS,
  },
  {
    says: "any act can be carried by a text",
    file: ENACTING,
    from: "act?.decided === undefined",
    to: "act === undefined",
    tests: TESTS,
  },
  {
    says: "whoever wrote anything at all has heard of everything",
    file: "src/kernel/presence.ts",
    from: "(last.event.id === id || graph.seen(last, id))",
    to: "true",
    tests: "src/practices/decisions/ways/ways.test.ts",
  },
  {
    says: "a community's own version of a guide is told apart by what it is called",
    file: "src/practices/documents/versions.ts",
    from: "guide === undefined ? nameKeyOf(name) :",
    to: "guide !== undefined ? nameKeyOf(name) + guide :",
    tests: TESTS,
  },
];
