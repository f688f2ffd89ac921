import * as fc from "fast-check";
import type { Body, Id } from "../../../kernel/event.ts";
import type { Decisions } from "../../decisions/index.ts";
import { DAY, PEOPLE, type Start, start, TECH } from "./start.ts";

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
    ...["put", "all", "all", "few", "few", "half", "stop", "agree", "block", "settle", "pass", "month", "year"],
  ),
  which: fc.nat(),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 6 }),
  /** A clock that is wrong by as many days. */
  skew: fc.constantFrom(0, 0, 0, 365, -365),
});
/** What four people do with a group, a role and what they decide of them, partly out of reach of each other. */
export const life = fc.array(step, { minLength: 15, maxLength: 40, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export function lived(steps: readonly Step[]): Start {
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
    all: () => putAndClose(pod, one, prepared, texts, PEOPLE),
    half: () => {
      put(pod, one, prepared, texts);
      pod.days(8);
      putAndClose(pod, one, [], texts, PEOPLE.slice(0, 2));
    },
    stop: () => putAndClose(pod, one, prepared, texts, PEOPLE.slice(1), "ana"),
    few: () => fewDecide(pod, one, group, prepared),
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

/** Those answer who are named, one of them may block, and somebody tries to put it on record. */
function putAndClose(
  pod: Start,
  one: Step,
  prepared: readonly Id[],
  texts: Id[],
  people: readonly string[],
  against?: string,
): void {
  if (prepared.length > 0) put(pod, one, prepared, texts);
  const text = texts.at(-1);
  if (text === undefined) return;
  const block = { text, stance: "block", value: 1, remedy: "Ask first" };
  if (against !== undefined) pod.act(against, "decisions.say", block);
  for (const each of people) pod.act(each, "decisions.say", { text, stance: "agree" });
  pod.act(one.who, "decisions.close", { text, counted: newestIn(pod, text) });
}

/** The group, or two people, are asked by consent instead of everyone; now and then with something to bring about. */
function fewDecide(pod: Start, { who, whom, which }: Step, group: Id, prepared: readonly Id[]): void {
  for (const each of [who, whom]) pod.act(each, "groups.join", { group });
  const few = which % 3 === 0 ? { circle: [...new Set([who, whom])].map(pod.person) } : { group };
  const last = prepared.at(-1);
  const enacts = which % 4 === 0 && last !== undefined ? [last] : [];
  const matter = pod.act(who, "decisions.frame", { title: "A cable", problem: "It is down." }).id;
  const body = { matter, text: "We mend it.", method: "consent", againDays: 60, enacts, ...few };
  const put = pod.act(who, "decisions.put", body);
  if (put.refusal !== undefined) return;
  for (const each of PEOPLE) pod.act(each, "decisions.say", { text: put.id, stance: "agree" });
  pod.days(8);
  pod.act(who, "decisions.close", { text: put.id, counted: newestIn(pod, put.id) });
}

function newestIn(pod: Start, text: Id): readonly Id[] {
  const { matters, matterOf }: Decisions = pod.state("decisions");
  const stances = matters.get(matterOf.get(text) ?? "")?.texts.get(text)?.stances;
  return [...(stances?.values() ?? [])].flatMap((one) => one.at(-1)?.id ?? []);
}
