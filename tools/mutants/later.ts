import type { Mutant } from "./mutant.ts";

const LATER = "src/practices/decisions/later/later";
const HESITANT = "src/practices/decisions/hesitant.test.ts";

/** Mistakes in what becomes of what was agreed: in Decide, in a room, and of the ground that blocks stand on. */
export const laterMutants: readonly Mutant[] = [
  {
    says: "an agreement that people have ended stands",
    file: `${LATER}.ts`,
    from: 'later.find(({ how }) => how === "repealed") ??',
    to: "",
    tests: LATER,
  },
  {
    says: "a few end what all agreed on",
    file: `${LATER}-rules.ts`,
    from: "asksFew(put) && !isOfTheSame",
    to: "put.circle.length > 99 && !isOfTheSame",
    tests: LATER,
  },
  {
    says: "an everyday matter undoes a major agreement",
    file: `${LATER}-rules.ts`,
    from: 'before !== "operational" && before !== sort',
    to: "before === undefined",
    tests: LATER,
  },
  {
    says: "a trial goes on by itself when its days are over",
    file: `${LATER}.ts`,
    from: "until !== undefined && known.time > until",
    to: "until !== undefined && known.time > 2 * until",
    tests: LATER,
  },
  {
    says: "two thirds take a core value away",
    file: "src/kernel/lane/electorate.ts",
    from: "changesValues && forValues >= percent",
    to: "changesValues && forValues < percent",
    tests: "src/practices/charter/values-share",
  },
  {
    says: "what a room decided is in its minutes alone",
    file: "src/practices/meetings/follow-up.ts",
    from: "[record(look, item, came)]",
    to: "[]",
    tests: "src/practices/meetings/logged",
  },
  {
    says: "the log keeps what a fallen waiver had let a room decide",
    file: "src/practices/meetings/follow-up.ts",
    from: "item.waivers.some((one) => waives(one, everything))",
    to: "item.waivers.length > 0",
    tests: "src/practices/meetings/logged",
  },
  {
    says: "what a third hesitates over is agreed at once",
    file: "src/practices/decisions/ways/consensus.ts",
    from: "isCarried(counts, rule) && isHesitant(counts, rule)",
    to: "isCarried(counts, rule) && counts.aside < 0",
    tests: HESITANT,
  },
  {
    says: "what many hesitate over goes back to talk for ever",
    file: "src/practices/decisions/fold-texts.ts",
    from: "hesitantPercent: hasHesitated ? 100 :",
    to: "hesitantPercent: hasHesitated && rights.roll.size < 0 ? 100 :",
    tests: HESITANT,
  },
];
