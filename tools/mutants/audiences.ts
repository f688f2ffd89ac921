import type { Mutant } from "./list.ts";

const AUDIENCES = "src/replica/audiences.test.ts";
const BODY = "src/kernel/audience";

/** Deliberate mistakes about what fewer than all may read. */
export const audienceMutants: readonly Mutant[] = [
  {
    says: "the device that wrote to an audience keeps its words where the community's fold looks",
    file: "src/replica/draft.ts",
    from: "return { event: { ...event, body: SEALED }, canonical, narrow: event.body };",
    to: "return { event, canonical, narrow: event.body };",
    tests: AUDIENCES,
  },
  {
    says: "what is written to an audience is opened in the community's fold",
    file: "src/kernel/fold.ts",
    from: "if (!isNarrow(kinds, entry.event)) opening.openLater(entry);",
    to: "opening.openLater(entry);",
    tests: AUDIENCES,
  },
  {
    says: "who left an audience goes on reading",
    file: "src/replica/owed-shares.ts",
    from: "if (turn.boxes.every(({ to }) => due.includes(to))) return undefined;",
    to: "if (turn.boxes.length > 0) return undefined;",
    tests: AUDIENCES,
  },
  {
    says: "an audience's key is handed to everybody",
    file: "src/replica/owed-shares.ts",
    from: "return present.flatMap((one) => graph.joins.devicesOf(one).filter((device) => holders.includes(device)));",
    to: "return present.length < 0 ? [] : [...holders];",
    tests: AUDIENCES,
  },
  {
    says: "an act counts in the audience of any practice",
    file: "src/kernel/audience/within.ts",
    from: "if (practice?.within === undefined || !isOpen) continue;",
    to: "if (practice === undefined && !isOpen) continue;",
    tests: AUDIENCES,
  },
  {
    says: "who left an audience still writes to it",
    file: "src/kernel/audience/circles.ts",
    from: "return !left.some(",
    to: "return left.length >= 0 || left.some(",
    tests: AUDIENCES,
  },
  {
    says: "a body is not bound to the audience that it names",
    file: "src/kernel/audience/narrow-body.ts",
    from: "const beside = joinBytes(besideBody(community, stand, number), PAIR, toCbor(audience));",
    to: "const beside = besideBody(community, stand, number);",
    tests: BODY,
  },
  {
    says: "what is meant for an audience may be sealed to all",
    file: "src/kernel/wire/canonical.ts",
    from: "if (sealedTo !== undefined) return { kind, body: audienceIn(value, names) === undefined ? MISFIT : SEALED };",
    to: "if (sealedTo !== undefined) return { kind, body: SEALED };",
    tests: BODY,
  },
];
