import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { type Start, start, TECH } from "./testing/start.ts";

/** Somebody who was asked has something new against what was agreed: it is open again, with what it brought about. */
function block(pod: Start, text: Id, who = "dora"): void {
  const why = { value: 1, remedy: "Ask first", note: "The mast stands on our roof." };
  expect(pod.act(who, "decisions.say", { text, stance: "block", ...why }).refusal).toBeUndefined();
}

/** They let that go, and it stands again as it did. */
function letGo(pod: Start, text: Id, who = "dora"): void {
  expect(pod.act(who, "decisions.say", { text, stance: "agree" }).refusal).toBeUndefined();
}

const groupRow = (pod: Start, group: Id) => pod.view("group", { group });
const holders = (pod: Start, role: Id): string[] =>
  pod.view("role", { role }).holders.map((one: { name: string }) => one.name);

test("[GR-4, DC-37] a group that stands again is what later decisions made of it", () => {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: [] });
  const opened = pod.decide(group);
  pod.decide(pod.prepare("change", { ...TECH, group, name: "Network", budgetCap: 0, named: [] }));
  block(pod, opened);
  expect(groupRow(pod, group)).toBeNull();
  letGo(pod, opened);
  expect(groupRow(pod, group)).toMatchObject({ name: "Network", budgetCap: 0, reach: "full" });
});

test("[GR-4, DC-37] a group that a later decision closed stays closed where the one that opened it stands again", () => {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: [] });
  const opened = pod.decide(group);
  const closed = pod.decide(pod.prepare("close", { group }));
  block(pod, opened);
  letGo(pod, opened);
  expect(groupRow(pod, group)).toMatchObject({ isOpen: false });
  // While neither stands, the later one is taken back too.
  block(pod, opened, "cleo");
  block(pod, closed, "ben");
  letGo(pod, opened, "cleo");
  expect(groupRow(pod, group)).toMatchObject({ isOpen: true });
});

test("[GR-13, DC-37] a wording that stands again does not take the place of one that was decided after it", () => {
  const pod = start();
  const group = pod.open();
  const change = (name: string) => pod.decide(pod.prepare("change", { ...TECH, group, name, named: [] }));
  const second = change("Network");
  change("Mesh");
  block(pod, second);
  letGo(pod, second);
  expect(groupRow(pod, group)).toMatchObject({ name: "Mesh", reach: "full" });
});

test("[GR-4, GR-8, DC-37] who handed a role back has it no more where the decision that gave it stands again", () => {
  const pod = start();
  const role = pod.role(undefined);
  const given = pod.decide(pod.prepare("give-role", { role, person: pod.person("ben") }));
  pod.days(1);
  expect(pod.act("ben", "groups.hand-back", { role }).refusal).toBeUndefined();
  block(pod, given);
  letGo(pod, given);
  expect(holders(pod, role)).toEqual([]);
});

test("[GR-5, DC-37] a term that stands again is no longer than it was", () => {
  const pod = start();
  const role = pod.role(undefined);
  const given = pod.decide(pod.prepare("give-role", { role, person: pod.person("ben"), days: 20 }));
  const until = (): number => pod.view("role", { role }).holders[0]?.end;
  const before = until();
  pod.days(5);
  block(pod, given);
  pod.days(5);
  letGo(pod, given);
  expect(holders(pod, role)).toEqual(["Ben"]);
  expect(until()).toBe(before);
});

test("[GR-4, DC-37] a role that a later decision dropped stays so where the one that made it stands again", () => {
  const pod = start();
  const role = pod.prepare("add-role", { name: "Coordinator", purpose: "Answers the phone" });
  const made = pod.decide(role);
  pod.decide(pod.prepare("drop-role", { role }));
  block(pod, made);
  letGo(pod, made);
  expect(pod.view("everyone").map(({ id }: { id: Id }) => id)).not.toContain(role);
});
