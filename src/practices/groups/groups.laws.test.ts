import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body, Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { toldAgain } from "../../kernel/testing/fold-again.ts";
import type { Decisions } from "../decisions/index.ts";
import { neverBroken } from "./never-broken.ts";
import { DAY, PEOPLE, PRACTICES, type Start, start, TECH } from "./testing/start.ts";

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  whom: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(
    ...[
      "give",
      "give",
      "recall",
      "ask",
      "answer",
      "change",
      "close",
      "join",
      "leave",
      "report",
      "back",
      "seek",
      "name",
    ],
    ...["put", "all", "all", "agree", "block", "settle", "pass", "month", "year"],
  ),
  which: fc.nat(),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 6 }),
  /** A clock that is wrong by as many days. */
  skew: fc.constantFrom(0, 0, 0, 365, -365),
});
const life = fc.array(step, { minLength: 15, maxLength: 40, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("[GR-1, GR-13, K-1] any order in which the events arrive gives the same groups, roles and terms", () => {
  let terms = 0;
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const pod = lived(steps);
      expect(writeState(toldAgain(pod, PRACTICES, dice).state())).toBe(writeState(pod.folding.state()));
      terms += pod.groups().terms.size;
    }),
    { numRuns: 60 },
  );
  expect(terms).toBeGreaterThan(20);
});

test("[GR-5, GR-6, GR-13] whatever people do, no term is longer than a year or runs on beside one decided in sight of it", () => {
  fc.assert(
    fc.property(life, (steps) => {
      expect(neverBroken(lived(steps).look("groups"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[GR-1, GR-4] exactly the terms whose decisions are in force are there, each with its decision", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      const { inForce }: Decisions = pod.state("decisions");
      const kindOf = (id: Id) => pod.graph.get(id)?.event.kind;
      const expected = [...inForce]
        .filter(([id]) => kindOf(id) === "groups.give-role" && pod.setAside(id) === undefined)
        .map(([id, text]) => `${id} ${text}`);
      const there = [...pod.groups().terms.values()].map(({ act, decision }) => `${act} ${decision}`);
      expect(there.sort()).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});

function lived(steps: readonly Step[]): Start {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: [pod.person("ben")] });
  const role = pod.prepare("add-role", { group, name: "Coordinator", purpose: "Calls it together" });
  pod.decide(group, role);
  const prepared: Id[] = [];
  const texts: Id[] = [];
  for (const one of steps) act(pod, one, { group, role }, prepared, texts);
  return pod;
}

function act(pod: Start, one: Step, { group, role }: { group: Id; role: Id }, prepared: Id[], texts: Id[]): void {
  const { who, which, alone, skew } = one;
  const events = pod.events();
  const sees = alone < 3 ? {} : { sees: [events[events.length - 1 - (alone % 6)]?.id ?? ""] };
  const how = { ...sees, ...(skew !== 0 && { minute: pod.now() + skew * DAY }) };
  const now = pod.now();
  const done = (kind: string, body: Body) => pod.act(who, kind, body, how);
  const prepare = (kind: string, body: Body) => {
    const { id, refusal } = done(`groups.${kind}`, body);
    if (refusal === undefined) prepared.push(id);
  };
  const text = texts[texts.length - 1 - (which % Math.max(1, Math.min(2, texts.length)))];
  const notices = [...pod.groups().notices.keys()];
  const notice = notices[which % Math.max(1, notices.length)];
  const rounds = [...pod.groups().rounds.keys()];
  const round = rounds[which % Math.max(1, rounds.length)];
  const person = pod.person(one.whom);
  const lives: Readonly<Record<string, () => unknown>> = {
    give: () => prepare("give-role", { role, person, ...(which % 2 === 0 && { days: 1 + (which % 300) }) }),
    recall: () => notice && prepare("recall", { role, person: pod.groups().notices.get(notice)?.person ?? "", notice }),
    change: () => prepare("change", { ...TECH, group, budgetCap: which % 1000, named: [] }),
    close: () => which % 3 === 0 && prepare("close", { group }),
    ask: () => done("groups.ask-recall", { role, person, why: "So" }),
    answer: () => notice && done("groups.answer", { notice, text: "But" }),
    join: () => done("groups.join", { group }),
    leave: () => done("groups.leave", { group }),
    report: () => done("groups.report", { on: group, text: "Done" }),
    back: () => done("groups.hand-back", { role }),
    seek: () => done("groups.seek", { role }),
    name: () => round && done("groups.nominate", { round, person, reason: "Kind" }),
    put: () => put(pod, one, prepared, texts),
    all: () => {
      put(pod, one, prepared, texts);
      const last = texts.at(-1);
      if (last === undefined) return;
      for (const each of PEOPLE) pod.act(each, "decisions.say", { text: last, stance: "agree" });
      pod.act(who, "decisions.close", { text: last, counted: newestIn(pod, last) });
    },
    agree: () => text && done("decisions.say", { text, stance: "agree" }),
    block: () => text && done("decisions.say", { text, stance: "block", value: 1, remedy: "Ask first" }),
    settle: () => text && done("decisions.close", { text, counted: newestIn(pod, text) }),
    pass: () => pod.days(8),
    month: () => pod.days(31),
    year: () => pod.days(366),
  };
  lives[one.what]?.();
  // Only this act had the wrong clock; the story's own goes on.
  if (skew !== 0) pod.act("ana", "kernel.witness", {}, { minute: now + 1 });
}

function put(pod: Start, { who, which }: Step, prepared: readonly Id[], texts: Id[]): void {
  const enacts =
    prepared.length === 0 ? [] : [prepared[prepared.length - 1 - (which % Math.min(3, prepared.length))] ?? ""];
  const matter = pod.act(who, "decisions.frame", { title: "Roles", problem: "Who?" }).id;
  const { id, refusal } = pod.act(who, "decisions.put", { matter, text: "So be it.", enacts });
  if (refusal === undefined) texts.push(id);
}

function newestIn(pod: Start, text: Id): readonly Id[] {
  const { matters, matterOf }: Decisions = pod.state("decisions");
  const stances = matters.get(matterOf.get(text) ?? "")?.texts.get(text)?.stances;
  return [...(stances?.values() ?? [])].flatMap((one) => one.at(-1)?.id ?? []);
}
