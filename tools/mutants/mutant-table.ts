import { createHash } from "node:crypto";
import { writeMarkdown } from "../../src/tables/markdown.ts";
import type { Mutant } from "./mutant.ts";

/** `noticed`, or why not: no test failed, the mistake cannot be made any more, or the tests fail without it. */
type Verdict = "noticed" | "UNNOTICED" | "GONE" | "RED BEFORE";

/** What came of a mistake; `name` changes with everything that decides it in the list. */
export type Row = { readonly name: string; readonly says: string; readonly verdict: Verdict; readonly by: string };

export function nameOf({ says, file, from, to, tests }: Mutant): string {
  return createHash("sha256")
    .update(JSON.stringify([says, file, from, to, tests]))
    .digest("hex")
    .slice(0, 16);
}

export function isNoticed(row: Row | undefined): boolean {
  return row?.verdict === "noticed";
}

const ABOUT = `# Deliberate mistakes

Each is made in a copy of the house, and the tests that must notice it are run, then pods. Written by
\`npm run mutants -- --kept FILE --table docs/mutants.md\`; what stands as UNNOTICED waits for a test, or for its line to go.
`;

/** Which test noticed each mistake, for people to read. */
export function mutantTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.says, isNoticed(row) ? row.by : row.verdict]);
  return `${ABOUT}\n${writeMarkdown(["deliberate mistake", "noticed by"], lines)}`;
}
