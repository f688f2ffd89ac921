import fc from "fast-check";
import { expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { neverBroken } from "./never-broken.ts";
import { boundPod, bringIn, draftPod, practices, see, write } from "./testing/pod.ts";

const PEOPLE = ["ana", "ben", "cleo", "dov"] as const;
const who = fc.constantFrom(...PEOPLE);
const skill = fc.constantFrom("Bread", "bread ", "Solar", "Sólar", "Water");
const name = fc.constantFrom("Alex", "alex", "Cleo", "Mark");
const details = {
  level: fc.integer({ min: 0, max: 4 }),
  rank: fc.constantFrom("primary", "secondary", "other"),
  teach: fc.constantFrom("no", "yes", "interested", "teaching"),
};
const draft = fc.oneof(
  fc.record({ kind: fc.constant("skills.claim"), body: fc.record({ skill, ...details }) }),
  fc.record({ kind: fc.constant("skills.record"), body: fc.record({ name, skill, ...details }) }),
  fc.record({ kind: fc.constantFrom("skills.drop", "skills.need", "skills.unneed"), body: fc.record({ skill }) }),
  fc.record({ kind: fc.constant("skills.forget"), body: fc.record({ name, skill }) }),
  fc.record({ kind: fc.constant("skills.adopt"), body: fc.record({ name }) }),
  fc.record({ kind: fc.constant("members.leave"), body: fc.constant({}) }),
);
/** Each act sees everything, or only the last event of one other person. */
const step = fc.record({ who, draft, sees: fc.option(who, { nil: undefined, freq: 2 }) });
type Step = { who: string; draft: { kind: string; body: Record<string, unknown> }; sees: string | undefined };

function lived(steps: readonly Step[]): Story {
  const pod = boundPod();
  const last = new Map(PEOPLE.map((one) => [one as string, pod.person(one)]));
  for (const { who, draft, sees } of steps) {
    const seen = sees === undefined ? undefined : last.get(sees);
    last.set(who, pod.act(who, draft.kind, draft.body, seen === undefined ? {} : { sees: [seen] }).id);
  }
  return pod;
}

const life = fc.array(step, { maxLength: 24 });

test("[SK-6, K-1] any order in which the events arrive ends in the same state", () => {
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      const again = toldAgain(pod, practices, dice).state();
      expect(writeState(again)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 60 },
  );
});

test("[SK-1, SK-4, SK-5, SK-6] an act that is refused changes nothing", () => {
  fc.assert(
    fc.property(life, step, (steps, { who, draft }) => {
      const pod = lived(steps);
      const before = pod.state("skills");
      const told = pod.act(who, draft.kind, draft.body);
      if (told.refusal !== undefined) expect(pod.state("skills")).toBe(before);
    }),
    { numRuns: 100 },
  );
});

test("[SK-3, SK-7] one row for everyone with a skill, at most one primary each, nobody who has gone", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      const { people } = pod.state("members");
      const rows: { person?: string; name: string }[] = see(pod, "table");
      const holders = rows.map((row) => row.person ?? row.name.toLowerCase());
      expect(new Set(holders).size).toBe(holders.length);
      const skilled = PEOPLE.map((one) => pod.person(one)).filter(
        (one) => (pod.state("skills").people.get(one)?.skills.size ?? 0) > 0 && people.get(one).goings.length === 0,
      );
      expect(rows.flatMap((row) => row.person ?? []).sort()).toEqual(skilled.sort());
      for (const { skills } of pod.state("skills").people.values()) {
        expect([...skills.values()].filter((one) => one.rank === "primary").length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 100 },
  );
});

test("[SK-1, SK-2, SK-3, SK-8, SK-9] in every story, none of the sentences is broken", () => {
  fc.assert(
    fc.property(life, (steps) => {
      expect(neverBroken(lived(steps).look("skills"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[SK-9] coverage counts each household once and calls covered only what two can do", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      for (const row of see(pod, "coverage")) {
        const able = see(pod, "find", { query: row.skill }).filter(
          (one: { key: string; can: boolean; person?: string }) => one.key === row.key && one.can && one.person,
        );
        expect(row.people).toBe(able.length);
        expect(row.households).toBe(new Set(able.map((one: { household: string }) => one.household)).size);
        expect(row.state === "covered").toBe(row.households >= 2);
      }
    }),
    { numRuns: 100 },
  );
});

const anything = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(..."ab|\\,;\"'\n\t=+-@ é🐝שלוم".split("")), minLength: 1, maxLength: 12 }),
);
const holder = fc.record({ name: anything, skills: fc.array(anything, { minLength: 1, maxLength: 4 }), ...details });

test("[SK-11, SK-12] an export that is imported elsewhere gives the same export, whatever the names", () => {
  fc.assert(
    fc.property(
      fc.array(holder, { maxLength: 6 }),
      fc.constantFrom("markdown" as const, "csv" as const),
      (some, format) => {
        const pod = draftPod();
        for (const { name, skills, level, rank, teach } of some) {
          for (const skill of skills) tell(pod, { name: flat(name), skill: flat(skill), level, rank, teach });
        }
        const first = write(pod, format);
        const elsewhere = draftPod();
        bringIn(elsewhere, first);
        expect(write(elsewhere, format)).toBe(first);
        expect(see(elsewhere, "table").length).toBe(
          see(pod, "table").filter((row: Row) => row.primary + row.secondary).length,
        );
      },
    ),
    { numRuns: 150 },
  );
});

type Row = { primary: string; secondary: string };

/** Line breaks cannot be signed; everything else is told as it is, unless its signs cannot be seen. */
function flat(text: string): string {
  return text.replace(/[\n\t]/g, " ");
}

function tell(pod: Story, body: Record<string, unknown>): void {
  try {
    pod.act("ana", "skills.record", body);
  } catch {
    // The declaration of the act refuses it: blank, or with signs that cannot be seen.
  }
}
