import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import type { Decisions } from "../decisions/index.ts";
import { PEOPLE, PRACTICES, type Start, start } from "./testing/start.ts";

const DAY = 24 * 60;
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom("prepare", "retire", "put", "all", "agree", "agree", "close", "close", "block", "pass"),
  which: fc.nat(),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 6 }),
});
const life = fc.array(step, { minLength: 15, maxLength: 40, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("[DM-1, K-1] any order in which the events arrive brings the same into force, once", () => {
  let inForce = 0;
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
      inForce += pod.documents().versions.size;
    }),
    { numRuns: 60 },
  );
  expect(inForce).toBeGreaterThan(20);
});

test("[DM-1, DM-3] exactly the versions whose decisions brought them into force are there, each with its decision", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      const { inForce }: Decisions = pod.state("decisions");
      const expected = [...inForce]
        .filter(([id]) => pod.graph.get(id)?.event.kind === "documents.adopt" && pod.setAside(id) === undefined)
        .map(([id, { decision }]) => `${id} ${decision}`);
      const there = [...pod.documents().versions.values()].map(({ id, decision }) => `${id} ${decision}`);
      expect(there.sort()).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});

test("[DM-1] preparing never changes what is in force", () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...PEOPLE), (steps, who) => {
      const pod = lived(steps);
      const before = pod.documents();
      pod.prepare("House rules", "Shoes off.", who);
      expect(pod.documents()).toBe(before);
    }),
    { numRuns: 20 },
  );
});

function lived(steps: readonly Step[]): Start {
  const pod = start();
  const first = pod.prepare("Quiet hours", "Ten to seven.");
  const prepared: Id[] = [first];
  const texts: Id[] = [pod.put([first]).text];
  for (const one of steps) act(pod, one, prepared, texts);
  return pod;
}

function act(pod: Start, { who, what, which, alone }: Step, prepared: Id[], texts: Id[]): void {
  const events = pod.events();
  const how = alone < 3 ? {} : { sees: [events[events.length - 1 - (alone % 6)]?.id ?? ""] };
  const text = texts[texts.length - 1 - (which % Math.min(2, texts.length))] ?? "";
  switch (what) {
    case "prepare":
      prepared.push(pod.prepare(`Document ${which % 2}`, `Version ${which}`, who));
      return;
    case "retire": {
      const document = [...pod.documents().versions.keys()][which % 3];
      if (document === undefined) return;
      const { id, refusal } = pod.act(who, "documents.retire", { document }, how);
      if (refusal === undefined) prepared.push(id);
      return;
    }
    case "put":
      texts.push(pod.put([prepared[which % prepared.length] ?? ""], who).text);
      return;
    case "agree":
    case "block": {
      const more = what === "block" ? { value: 1, remedy: "Ask first" } : {};
      pod.act(who, "decisions.say", { text, stance: what, ...more }, how);
      return;
    }
    case "all":
      for (const one of PEOPLE) pod.act(one, "decisions.say", { text, stance: "agree" });
      pod.act(who, "decisions.close", { text, counted: newestIn(pod, text) });
      return;
    case "close":
      pod.act(who, "decisions.close", { text, counted: newestIn(pod, text) }, how);
      return;
    case "pass":
      pod.pass(8 * DAY, ...PEOPLE);
  }
}

function newestIn(pod: Start, text: Id): readonly Id[] {
  const { matters, matterOf }: Decisions = pod.state("decisions");
  const stances = matters.get(matterOf.get(text) ?? "")?.texts.get(text)?.stances;
  return [...(stances?.values() ?? [])].flatMap((one) => one.at(-1)?.id ?? []);
}
