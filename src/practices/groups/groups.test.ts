import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import { groups, memberIds } from "./index.ts";
import { DAY, PEOPLE, type Start, start, TECH } from "./testing/start.ts";

test("[GR-1] a group is opened by a decision; preparing it changes nothing", () => {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: [pod.person("ben")] });
  const text = pod.put([group]);
  expect(pod.view("list")).toEqual([]);
  pod.agree(text);
  expect(pod.view("list")).toMatchObject([
    {
      ...{ id: group, name: "Tech", limits: TECH.limits, budgetCap: 200, reportDays: 91, isOpen: true, decision: text },
      ...{ reach: "full", why: [], members: [{ name: "Ben", householdName: "Oak House" }] },
      roles: [],
    },
  ]);
});

test("[GR-1] what is prepared together takes effect in the order in which it was prepared: a group, and who answers for it", () => {
  for (const who of PEOPLE) {
    const pod = start();
    const group = pod.prepare("open", { ...TECH, named: [] });
    const role = pod.prepare("add-role", { group, name: "Coordinator", purpose: "Answers the phone" }, who);
    const term = pod.prepare("give-role", { role, person: pod.person(who) });
    pod.decide(term, group, role);
    for (const id of [group, role, term]) expect(pod.setAside(id)).toBeUndefined();
    expect(pod.view("list")).toMatchObject([
      { roles: [{ name: "Coordinator", holders: [{ person: pod.person(who) }] }] },
    ]);
  }
});

test("[GR-2] a decision words a domain anew, and another closes the group", () => {
  const pod = start();
  const group = pod.open();
  const newer = { ...TECH, name: "Tech and power", reportDays: 30, named: [] };
  pod.decide(pod.prepare("change", { ...newer, group }));
  expect(pod.view("list")).toMatchObject([{ id: group, name: "Tech and power", reportDays: 30 }]);
  const close = pod.prepare("close", { group });
  expect(pod.view("list")).toMatchObject([{ isOpen: true }]);
  pod.decide(close);
  expect(pod.view("group", { group: close })).toMatchObject({ id: group, isOpen: false });
  expect(pod.view("group", { group })).toMatchObject({ isOpen: false, reach: "none", why: ["closed"], members: [] });
  expect(pod.refusalOf("ben", "join", { group })).toBe("groups.closed");
  expect(pod.refusalOf("ben", "change", { ...newer, group })).toBe("groups.closed");
});

test("[GR-2] names are each one group’s, and reports are owed as often as the charter asks", () => {
  const pod = start();
  const group = pod.open();
  const body = { ...TECH, named: [] };
  pod.open({ name: "Garden" });
  expect(pod.refusalOf("ben", "change", { ...body, group, name: "garden" })).toBe("groups.name-taken");
  expect(pod.refusalOf("ben", "change", { ...body, group })).toBeUndefined();
  expect(pod.refusalOf("ben", "open", { ...body, name: " tech " })).toBe("groups.name-taken");
  expect(pod.refusalOf("ben", "open", { ...body, name: "Food", reportDays: 92 })).toBe("groups.report-sooner");
  expect(pod.refusalOf("ben", "open", { ...body, name: "Food", reportDays: 91 })).toBeUndefined();
  const twice = [pod.person("ben"), pod.person("ben")];
  expect(pod.refusalOf("ben", "open", { ...body, name: "Food", named: twice })).toBe("groups.named-twice");
  expect(pod.refusalOf("stranger", "open", { ...body, name: "Food" })).toBe("groups.join-first");
  expect(pod.refusalOf("ana", "take-back", { of: pod.community })).toBe("groups.only-by-decision");
});

test("[GR-3] people join an open group and leave any; who is named can leave too", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")] });
  const members = () => pod.view("group", { group }).members.map((one: { name: string }) => one.name);
  pod.act("cleo", "groups.join", { group });
  expect(members()).toEqual(["Ben", "Cleo"]);
  const { rights, others, time } = pod.look("groups");
  const known = { rights, others, time, seen: everything };
  expect(memberIds(pod.groups(), group, known)).toEqual([pod.person("ben"), pod.person("cleo")].sort());
  expect(pod.refusalOf("cleo", "join", { group })).toBe("groups.in-already");
  expect(pod.refusalOf("ana", "leave", { group })).toBe("groups.not-in");
  pod.act("ben", "groups.leave", { group });
  expect(members()).toEqual(["Cleo"]);
  const closed = pod.open({ name: "Keys", joining: "named" });
  expect(pod.refusalOf("ben", "join", { group: closed })).toBe("groups.by-decision");
  pod.act("cleo", "members.leave");
  expect(members()).toEqual([]);
});

test("[GR-4] when the decision stands no more the group goes with it, and what people did there is back if it stands again", () => {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: [] });
  const text = pod.put([group]);
  const unheard = pod.events().at(-1)?.id ?? "";
  const said = ["ana", "ben", "cleo"].map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  pod.pass(8 * DAY, "ana", "ben", "cleo");
  expect(pod.act("ana", "decisions.close", { text, counted: said }).refusal).toBeUndefined();
  pod.act("ben", "groups.join", { group });
  expect(pod.view("list")).toMatchObject([{ members: [{ name: "Ben" }] }]);
  pod.act("dora", "decisions.say", { text, stance: "block", value: 1, remedy: "Ask first" }, { sees: [unheard] });
  expect(pod.view("list")).toEqual([]);
  expect(pod.view("everyone")).toEqual([]);
});

/** One who agreed comes back to it with something new. */
function comeBack(pod: Start, text: Id): void {
  const block = { text, stance: "block", value: 1, remedy: "Ask first", note: "The house next door was not asked." };
  expect(pod.act("dora", "decisions.say", block).refusal).toBeUndefined();
}

test("[GR-4] a group is worded as it was, and open again, when the decision on that stands no more", () => {
  const pod = start();
  const group = pod.open();
  const seen = () => pod.view("group", { group });
  const worded = pod.decide(pod.prepare("change", { group, ...TECH, named: [], budgetCap: 500 }));
  expect(seen().budgetCap).toBe(500);
  comeBack(pod, worded);
  expect(seen().budgetCap).toBe(200);
  const closed = pod.decide(pod.prepare("close", { group }));
  expect(seen().isOpen).toBe(false);
  comeBack(pod, closed);
  expect(seen().isOpen).toBe(true);
});

test("[GR-4] a role is there, and its holder holds it, when the decision that dropped it or recalled them stands no more", () => {
  const pod = start();
  const role = pod.role(undefined);
  const dropped = pod.decide(pod.prepare("drop-role", { role }));
  expect(pod.view("everyone")).toEqual([]);
  comeBack(pod, dropped);
  expect(pod.view("everyone")).toMatchObject([{ id: role }]);
  pod.give(role, "ben");
  const about = { role, person: pod.person("ben") };
  const notice = pod.prepare("ask-recall", { ...about, why: "No word for weeks" });
  pod.act("ben", "groups.answer", { notice, text: "I was ill" });
  const holders = () => pod.view("role", { role }).holders.map((one: { name: string }) => one.name);
  const recalled = pod.decide(pod.prepare("recall", { ...about, notice, word: "I was ill" }));
  expect(holders()).toEqual([]);
  comeBack(pod, recalled);
  expect(holders()).toEqual(["Ben"]);
});

test("[GR-15] search finds groups by what they are for, and roles by who holds them", () => {
  const pod = start();
  const group = pod.open();
  const role = pod.role(undefined, { name: "Treasurer", purpose: "The kitty" });
  pod.give(role, "dora");
  expect(groups.search?.(pod.look("groups"))).toMatchObject([
    { id: group, title: "Tech", goto: { screen: "group", id: group } },
    { id: role, title: "Treasurer", text: expect.stringContaining("Dora"), goto: { screen: "role", id: role } },
  ]);
});
