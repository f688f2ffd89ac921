import type { Mutant } from "./mutant.ts";

const AUDIENCES = "src/replica/keys/audiences.test.ts";

/** Mistakes about who is in a circle of a few, and by which key they write. */
export const circleMutants: readonly Mutant[] = [
  {
    says: "of two circles that did not know of each other the later one counts whole",
    file: "src/kernel/audience/circles.ts",
    from: "turns.find((one) => turns.every((other) => other === one || graph.seen(one.entry, other.id)))",
    to: "turns.reduce<Making | undefined>((a, b) => (a && inOrder(a.entry, b.entry) > 0 ? a : b), undefined)",
    tests: "src/replica/keys/audiences.test",
  },
  {
    says: "whoever one of two circles left out reads on where the other one knew nothing of it",
    file: "src/kernel/audience/circles.ts",
    from: "return last.every(({ people }) => people.includes(person));",
    to: "return last.some(({ people }) => people.includes(person)) || last.length > 1;",
    tests: "src/replica/keys/audiences.test",
  },
  {
    says: "who was removed gets the key of a circle that begins afterwards",
    file: "src/replica/handing-on/owed-shares.ts",
    from: "people.filter((one) => !removed.has(one))",
    to: 'people.filter(() => !removed.has(""))',
    tests: AUDIENCES,
  },
  {
    says: "whoever left a circle is in again by one that did not know of it",
    file: "src/kernel/audience/circles.ts",
    from: "graph.seen(entry, one.id) && graph.seen(one.entry, left)",
    to: "graph.seen(entry, one.id)",
    tests: "src/kernel/audience/circles",
  },
  {
    says: "whoever left a circle is in again before it was heard that somebody asked them back",
    file: "src/kernel/audience/circles.ts",
    from: "one.people.includes(person) && graph.seen(entry, one.id) && graph.seen(one.entry, left)",
    to: "one.people.includes(person) && graph.seen(one.entry, left)",
    tests: "src/kernel/audience/circles",
  },
  {
    says: "somebody makes a circle that they are not in",
    file: "src/kernel/audience/circles.ts",
    from: "!people.includes(by) || new Set(people).size < people.length",
    to: "new Set(people).size < people.length",
    tests: "src/kernel/audience/circles",
  },
  {
    says: "a clock that once stood far ahead keeps circles unanswered for good",
    file: "src/replica/handing-on/openers.ts",
    from: "minute < now + MINUTES_PER_DAY && kind === AUDIENCE.opener.kind",
    to: "kind === AUDIENCE.opener.kind",
    tests: "src/replica/handing-on/destroying.test.ts",
  },
  {
    says: "who left a circle reads on with a key that they made and boxed to others alone",
    file: "src/replica/handing-on/owed-shares.ts",
    from: "if (isTheirs && turn.boxes",
    to: "if (turn.boxes",
    tests: "src/replica/keys/unboxed-keys.test.ts",
  },
  {
    says: "others go on writing with a key that a retired device made, until the maker of the circle writes",
    file: "src/replica/handing-on/owed-shares.ts",
    from: "return isMadeOutside || turn",
    to: "return turn",
    tests: "src/replica/keys/unboxed-keys.test.ts",
  },
  {
    says: "a lost device goes on saying who is in a circle",
    file: "src/kernel/audience/within.ts",
    from: "apart !== undefined || world.by === undefined ?",
    to: "world.by === undefined ?",
    tests: "src/replica/keys/lost-from-audiences.test.ts",
  },
];
