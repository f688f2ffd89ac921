import type { Mutant } from "./mutant.ts";

const FOLDER = "src/practices/comments";
const TESTS = `${FOLDER}/comments.test.ts`;

/** Mistakes about what people say under things. */
export const commentMutants: readonly Mutant[] = [
  {
    says: "what is sealed to a few is talked about before all",
    file: "src/kernel/topic-of.ts",
    from: ' || "off" in practice.talk || isNarrow(kinds, event)',
    to: ' || "off" in practice.talk',
    tests: "src/kernel/talk.test.ts",
  },
  {
    says: "anybody corrects and takes back what others said",
    file: `${FOLDER}/rules.ts`,
    from: 'if (comment.by !== by) return no("comments.not-yours");',
    to: "",
    tests: TESTS,
  },
  {
    says: "words that were never written are quoted",
    file: `${FOLDER}/rules.ts`,
    from: "passage === undefined || isIn(passage, quoted) ? yes",
    to: "passage === undefined || passage !== undefined ? yes",
    tests: TESTS,
  },
  {
    says: "a correction brings back what was taken back",
    file: `${FOLDER}/fold.ts`,
    from: "  if (takenBack.length > 0) return state;\n",
    to: "",
    tests: TESTS,
  },
  {
    says: "quotes go on showing what was taken back",
    file: `${FOLDER}/views.ts`,
    from: "passage: quoted.takenBack.length === 0 ? words : null",
    to: "passage: words",
    tests: TESTS,
  },
  {
    says: "a mention never leaves Today",
    file: `${FOLDER}/today.ts`,
    from: " || hasAnswered(look, mention)",
    to: "",
    tests: TESTS,
  },
];
