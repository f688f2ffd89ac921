import type { Mutant } from "./mutant.ts";

const ROTATION = "src/replica/handing-on/rotation.test.ts";
const HELD = "src/kernel/lane/held-keys.ts";

/** Deliberate mistakes in changing keys and handing them over. */
export const rotationMutants: readonly Mutant[] = [
  {
    says: "a removal leaves the key as it was",
    file: "src/practices/charter/words.ts",
    from: "rotates: ({ remove, epoch }: Change) => remove.length > 0 || epoch !== undefined,",
    to: "",
    tests: ROTATION,
  },
  {
    says: "who was removed is handed the new key",
    file: "src/practices/members/standing.ts",
    from: "rights.removed.has(person.id) || goingOf",
    to: "goingOf",
    tests: ROTATION,
  },
  {
    says: "an old invite is handed the new key",
    file: "src/replica/handing-on/owed-grants.ts",
    from: "!isOlder(memory, epochs.slice(0, at), those)",
    to: "true",
    tests: ROTATION,
  },
  {
    says: "whoever was handed another key is handed no right one",
    file: "src/replica/handing-on/owed-grants.ts",
    from: ".some((id) => !wrong.includes(id)) === true",
    to: " !== undefined",
    tests: "src/replica/keys/wrong-boxes.test.ts",
  },
  {
    says: "an event is sealed with the first key for ever",
    file: HELD,
    from: "if (!chain.hasRotated()) return first();",
    to: "if (chain.winning().length > 0) return first();",
    tests: ROTATION,
  },
  {
    says: "a new key counts though nobody has it",
    file: HELD,
    from: "const counts = who.length >= needed.people && households.length >= needed.households;",
    to: "const counts = who.length <= needed.people || households.length >= needed.households;",
    tests: ROTATION,
  },
  {
    says: "a new key counts by the word of one person",
    file: HELD,
    from: "people: Math.min(2, people.length)",
    to: "people: Math.min(1, people.length)",
    tests: "src/kernel/lane/held-keys.test.ts",
  },
  {
    says: "a new key waits for whoever others let rest",
    file: HELD,
    from: "(at === undefined || isAwaited(at, rights, person))",
    to: '(at === undefined || person !== "")',
    tests: "src/kernel/lane/held-keys.test.ts",
  },
  {
    says: "whoever was removed says that they have the new key",
    file: HELD,
    from: 'if (seen.at(-1)?.rights.roll.has(person) !== true) return no("lane.not-on-roll");',
    to: "",
    tests: "src/kernel/lane/held-keys.test.ts",
  },
  {
    says: "a removal brings the key that was there before",
    file: "src/kernel/lane/why-not-change.ts",
    from: 'return chain.seenBy(entry).some(({ rights }) => rights.epoch === epoch) ? no("lane.epoch-again") : undefined;',
    to: "return undefined;",
    tests: "src/kernel/lane/held-keys.test.ts",
  },
  {
    says: "whoever got a new key does not say that they have it",
    file: "src/replica/handing-on/owed-grants.ts",
    from: "({ counts, epoch, people }) => !counts && ",
    to: "({ counts, epoch, people }) => counts && ",
    tests: ROTATION,
  },
  {
    says: "a checkpoint that covers what is sealed to us is doubted",
    file: "src/replica/newcomers/weighing.ts",
    from: "if (isSealedToUs(event, kinds)) return undefined;",
    to: "",
    tests: "src/replica/handing-on/sealed-to-us.test.ts",
  },
  {
    says: "a checkpoint is proposed that leaves out what is sealed to us",
    file: "src/replica/newcomers/co-signing.ts",
    from: "if (isSealedToUs(event, history.kinds)) return undefined;",
    to: "",
    tests: "src/replica/handing-on/sealed-to-us.test.ts",
  },
  {
    says: "who is removed made the key that follows",
    file: "src/kernel/lane/why-not-change.ts",
    from: 'remove.includes(personOf(entry)) ? no("lane.own-removal") : undefined',
    to: "remove.length < 0 ? personOf(entry) && undefined : undefined",
    tests: "src/kernel/lane/removal",
  },
];
