import type { Mutant } from "./mutant.ts";

const FOLD = "src/kernel/fold.ts";
const GATE = "src/kernel/lane/reviews.ts";
const MOTIONS = "src/kernel/lane/motions.ts";
const TESTS = "src/practices/decisions/no-secret-turns";

/** Deliberate mistakes by which something would bind people who could not see that it was decided, by whom and by which rule. */
export const secretMutants: readonly Mutant[] = [
  {
    says: "in the search: what was prepared takes effect without its close",
    file: FOLD,
    from: "if (kinds.byKind.get(event.kind)?.act.decided) return state;",
    to: "",
    tests: TESTS,
  },
  {
    says: "in the search: a few bring into force what holds for all",
    file: "src/practices/decisions/put-rules.ts",
    from: 'if (put.enacts.length > 0) return no("decisions.few-carry-nothing");',
    to: "",
    tests: TESTS,
  },
  {
    says: "in the search: what nobody agreed to comes into force",
    file: "src/practices/decisions/in-force.ts",
    from: "isAgreed(state) ? matter.texts.get",
    to: "true ? matter.texts.get",
    tests: TESTS,
  },
  {
    says: "in the search: a third of those asked is enough to decide",
    file: "src/practices/decisions/close-rules.ts",
    from: 'if (!quorum) return no("decisions.not-enough"',
    to: 'if (3 * counted.length < of) return no("decisions.not-enough"',
    tests: TESTS,
  },
  {
    says: "in the search: what is sealed to a few is folded for all",
    file: FOLD,
    from: "if (practice === undefined || isNarrow(kinds, entry.event) || isDark(entry)) return state;",
    to: "if (practice === undefined || isDark(entry)) return state;",
    tests: TESTS,
  },
  {
    says: "in the search: a motion is put on record with any number of yes",
    file: MOTIONS,
    from: "if (counted.length < motion.needed) return notEnough(counted.length, motion);",
    to: "",
    tests: TESTS,
  },
  {
    says: "in the search: somebody is removed while their notice runs",
    file: GATE,
    from: 'return early(noticed, "lane.notice-runs");',
    to: "return undefined;",
    tests: TESTS,
  },
  {
    says: "in the search: somebody is removed though those who heard the appeal said no",
    file: GATE,
    from: "isOver: isOld || falls >= majorityOf(panel) ||",
    to: "isOver: isOld ||",
    tests: TESTS,
  },
  {
    says: "in the search: an appeal that nobody heard holds nothing up",
    file: GATE,
    from: "return stayed ?? early(heard",
    to: "return early(heard",
    tests: TESTS,
  },
  {
    says: "in the search: whoever is asked to swap has the turn unasked",
    file: "src/practices/rotation/said.ts",
    from: "return [...new Set(takes.map(({ by }) => by))];",
    to: "return [...new Set([...takes.map(({ by }) => by), ...swapsOf(turns, role, { seen, isGone }).map((one) => one.with)])];",
    tests: TESTS,
  },
  {
    says: "in the search: a turn is somebody else's for whoever looks",
    file: "src/practices/rotation/views.ts",
    from: "reason: first === undefined ? undefined",
    to: "reason: first === undefined || look.me !== undefined ? undefined",
    tests: TESTS,
  },
  {
    says: "in the search: what brings a decision about is told to nobody",
    file: "src/practices/decisions/words.ts",
    from: '{ reversal: { none: "others-build-on-it" }, counts: (e) => ({ ids: e.body.counted, after: e.body.after }) },\n  ),\n  "note-outcome"',
    to: '{ reversal: { none: "others-build-on-it" }, hidden: true, counts: (e) => ({ ids: e.body.counted, after: e.body.after }) },\n  ),\n  "note-outcome"',
    tests: TESTS,
  },
];
