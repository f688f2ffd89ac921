import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { moved, walkGate } from "../reviews/testing/gate.ts";
import { DAY, PEOPLE, type Start, start } from "./testing/start.ts";

const YEAR = 365 * DAY;
const roleOf = (pod: Start, role: Id, who?: string) => pod.view("role", { role }, who);
const holders = (pod: Start, role: Id): string[] =>
  roleOf(pod, role).holders.map((one: { readonly name: string }) => one.name);

test("[GR-5] a role is given by a decision, for at most a year, and ends by itself", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const person = pod.person("ben");
  expect(pod.refusalOf("ana", "give-role", { role, person, days: 365 })).toBeUndefined();
  pod.give(role, "ben");
  const term = pod.groups().terms.values().next().value;
  expect((term?.until ?? 0) - (term?.start ?? 0)).toBe(YEAR);
  expect(roleOf(pod, role)).toMatchObject({ holders: [{ name: "Ben", how: "runs" }], reach: "full" });
  pod.days(365 - 5);
  expect(holders(pod, role)).toEqual(["Ben"]);
  pod.days(6);
  expect(holders(pod, role)).toEqual([]);
});

test("[GR-5, CH-8] a community may set a shorter term", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const parent = pod.look("groups").lane.chain.at(-1)?.id;
  const change = { seats: [], addValues: [], dropValues: [], remove: [], dormant: [], adopt: [], why: "Rotate" };
  const numbers = [{ name: "roleTermDays", value: 90 }];
  const motion = pod.act("ana", "charter.propose", { ...change, parent, numbers }).id;
  const ballots = PEOPLE.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  pod.act("ana", "charter.conclude", { motion, ballots });
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("ben"), days: 91 })).toBe("groups.term-too-long");
  pod.give(role, "ben");
  const term = pod.groups().terms.values().next().value;
  expect((term?.until ?? 0) - (term?.start ?? 0)).toBe(90 * DAY);
});

test("[GR-6] whose term lapsed looks after the role for a month, for routine only; then it is vacant", () => {
  const pod = start();
  const group = pod.open();
  const role = pod.role(group);
  pod.give(role, "ben");
  for (let week = 0; week < 52; week += 13) {
    pod.days(13 * 7);
    pod.act("ben", "groups.report", { on: group, text: "Nothing broke." });
  }
  pod.days(3);
  expect(roleOf(pod, role)).toMatchObject({
    ...{ holders: [], caretaker: { name: "Ben" }, reach: "routine", why: ["caretaker"] },
  });
  pod.days(29);
  expect(roleOf(pod, role)).toMatchObject({ holders: [], reach: "none", why: ["vacant"] });
  expect(roleOf(pod, role).caretaker).toBeUndefined();
});

test("[GR-6] a role can be given before its term is over: the next term begins when that one ends", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben", { days: 60 });
  const person = pod.person("cleo");
  expect(pod.would("ana", "groups.give-role", { role, person })).toMatchObject({ code: "groups.held" });
  pod.days(40);
  pod.give(role, "cleo", { days: 60 });
  expect(roleOf(pod, role)).toMatchObject({ holders: [{ name: "Ben" }], next: [{ name: "Cleo", how: "next" }] });
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("dora") })).toBe("groups.next-known");
  const [first, second] = roleOf(pod, role).holders.concat(roleOf(pod, role).next);
  expect(second.start).toBe(first.end);
  pod.days(21);
  expect(roleOf(pod, role)).toMatchObject({ holders: [{ name: "Cleo" }], past: [{ name: "Ben", how: "lapsed" }] });
});

test("[GR-6] whoever is next begins when the holder goes, however that is, for as long as was decided", () => {
  const goes: Readonly<Record<string, (pod: Start, role: Id) => void>> = {
    "handed-back": (pod, role) => void pod.act("ben", "groups.hand-back", { role }),
    recalled: (pod, role) => {
      const about = { role, person: pod.person("ben") };
      const notice = pod.prepare("ask-recall", { ...about, why: "No word for weeks" });
      pod.act("ben", "groups.answer", { notice, text: "I was ill" });
      pod.decide(pod.prepare("recall", { ...about, notice, word: "I was ill" }));
    },
    gone: (pod) => void pod.act("ben", "members.leave"),
  };
  for (const [how, go] of Object.entries(goes)) {
    const pod = start();
    const role = pod.role(pod.open());
    pod.give(role, "ben", { days: 60 });
    pod.days(40);
    pod.give(role, "cleo", { days: 60 });
    pod.days(5);
    go(pod, role);
    expect(roleOf(pod, role)).toMatchObject({ holders: [{ name: "Cleo", how: "runs" }], next: [], past: [{ how }] });
    const [held] = roleOf(pod, role).holders;
    expect(held.end - held.start).toBe(60 * DAY);
    expect(pod.act("cleo", "groups.hand-back", { role }).refusal).toBeUndefined();
    expect(roleOf(pod, role)).toMatchObject({ holders: [], why: ["vacant"] });
    expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("dora") })).toBeUndefined();
  }
});

test("[GR-6] whoever is next begins also when the holder is removed, and not before", () => {
  const pod = start();
  const [others, role] = [["ana", "cleo", "dora"], pod.role(pod.open())];
  pod.give(role, "ben", { days: 60 });
  pod.days(15);
  const review = walkGate(pod, others, "ben");
  const { conclude } = moved(pod, others, "ben", review);
  pod.give(role, "cleo", { days: 60 });
  expect(roleOf(pod, role)).toMatchObject({ holders: [{ name: "Ben" }], next: [{ name: "Cleo" }] });
  const before = pod.look("groups").time;
  expect(conclude()).toBeUndefined();
  pod.days(1, others);
  expect(roleOf(pod, role)).toMatchObject({
    holders: [{ name: "Cleo", how: "runs" }],
    next: [],
    past: [{ how: "gone" }],
  });
  const [held] = roleOf(pod, role).holders;
  expect([held.start >= before, held.end - held.start]).toEqual([true, 60 * DAY]);
  pod.days(5, others);
  expect(roleOf(pod, role).holders).toMatchObject([{ start: held.start, end: held.end }]);
});

test("[GR-7] two terms in a row are the most; then somebody else has a turn, or the role rests as long as a term", () => {
  const pod = start();
  const role = pod.role(pod.open());
  for (const _ of [1, 2]) {
    pod.give(role, "ben");
    pod.days(366);
  }
  const give = { role, person: pod.person("ben") };
  expect(pod.would("ana", "groups.give-role", give)).toEqual({
    ...{ code: "groups.rest-first", about: { who: pod.person("ben"), more: 1 } },
  });
  pod.days(363);
  expect(pod.refusalOf("ana", "give-role", give)).toBe("groups.rest-first");
  pod.days(2);
  expect(pod.refusalOf("ana", "give-role", give)).toBeUndefined();
  const another = pod.role(undefined);
  for (const who of ["ben", "ben", "cleo"]) {
    pod.give(another, who, { days: who === "ben" ? 365 : 30 });
    pod.days(who === "ben" ? 366 : 31);
  }
  expect(pod.refusalOf("ana", "give-role", { ...give, role: another })).toBeUndefined();
});

test("[GR-6, GR-8] whoever looks after a role that lapsed hands that back too, and it is vacant", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben", { days: 20 });
  pod.days(21);
  expect(roleOf(pod, role)).toMatchObject({ holders: [], caretaker: { name: "Ben" } });
  expect(pod.act("ben", "groups.hand-back", { role }).refusal).toBeUndefined();
  expect(roleOf(pod, role)).toMatchObject({ holders: [], reach: "none", why: ["vacant"] });
  expect(roleOf(pod, role).caretaker).toBeUndefined();
});

test("[GR-7] handing back the day before the term is over does not begin the count anew", () => {
  const pod = start();
  const role = pod.role(pod.open());
  for (const _ of [1, 2]) {
    pod.give(role, "ben");
    pod.days(365 - 10);
    pod.act("ben", "groups.hand-back", { role });
  }
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("ben") })).toBe("groups.rest-first");
});

test("[GR-8] whoever holds a role hands it back at any time, and it is vacant at once", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben");
  expect(pod.refusalOf("cleo", "hand-back", { role })).toBe("groups.not-holder");
  pod.act("ben", "groups.hand-back", { role, note: "A baby is coming" });
  expect(roleOf(pod, role)).toMatchObject({
    ...{ holders: [], why: ["vacant"], past: [{ name: "Ben", how: "handed-back", note: "A baby is coming" }] },
  });
  pod.give(role, "cleo");
  expect(holders(pod, role)).toEqual(["Cleo"]);
});

test("[GR-8] a holder who leaves the community, or is removed, holds nothing any more", () => {
  const pod = start();
  const role = pod.role(pod.open({ named: [pod.person("ben")] }));
  pod.give(role, "ben");
  pod.act("ben", "members.leave");
  expect(roleOf(pod, role)).toMatchObject({ holders: [], why: ["vacant"], past: [{ name: "Ben", how: "gone" }] });
  expect(pod.view("list")).toMatchObject([{ members: [] }]);
  const keys = pod.prepare("add-role", { name: "Keys", purpose: "The shed" });
  pod.agree(pod.put([keys]), ["ana", "cleo", "dora"]);
  const term = pod.prepare("give-role", { role: keys, person: pod.person("dora") });
  pod.agree(pod.put([term]), ["ana", "cleo", "dora"]);
  expect(holders(pod, keys)).toEqual(["Dora"]);
  const parent = pod.look("groups").lane.chain.at(-1)?.id;
  const review = walkGate(pod, ["ana", "cleo"], "dora");
  const change = { seats: [], addValues: [], dropValues: [], numbers: [], dormant: [], adopt: [], why: "Gone", review };
  const motion = pod.act("ana", "charter.propose", {
    ...{ ...change, parent, remove: [pod.person("dora")], epoch: "ab".repeat(32) },
  }).id;
  const ballots = ["ana", "cleo", "ben"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }));
  const counted = ballots.filter((one) => one.refusal === undefined).map((one) => one.id);
  expect(pod.act("ana", "charter.conclude", { motion, ballots: counted }).refusal).toBeUndefined();
  expect(roleOf(pod, keys)).toMatchObject({ holders: [], why: ["vacant"] });
});

test("[GR-5] what would take a role over its holder’s head is refused", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben");
  expect(pod.refusalOf("ana", "drop-role", { role })).toBe("groups.held-now");
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("cleo") })).toBe("groups.held");
  pod.act("ben", "groups.hand-back", { role });
  pod.decide(pod.prepare("drop-role", { role }));
  expect(pod.view("list")).toMatchObject([{ roles: [] }]);
  expect(pod.refusalOf("ana", "give-role", { role, person: pod.person("cleo") })).toBe("groups.role-dropped");
});

/** Ben holds the role for twenty days more, and it is decided that Cleo is next. */
function followed() {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben", { days: 20 });
  pod.give(role, "cleo", { days: 100 });
  return { ...pod, post: role };
}

test("[GR-5] whoever is next keeps what was decided when the holder hands back early", () => {
  const pod = followed();
  const apart = pod.events().at(-1)?.id ?? "";
  pod.act("ben", "groups.hand-back", { role: pod.post });
  // Whoever has not heard that Ben handed back knows her as the next.
  const unheard = pod.act("ana", "groups.seek", { role: pod.post }, { sees: [apart] });
  expect(unheard.refusal?.code).toBe("groups.next-known");
  pod.days(1);
  expect(pod.refusalOf("ana", "give-role", { role: pod.post, person: pod.person("dora") })).toBe("groups.held");
  expect(pod.refusalOf("ana", "seek", { role: pod.post })).toBe("groups.held");
  expect(pod.refusalOf("ana", "drop-role", { role: pod.post })).toBe("groups.held-now");
  pod.days(20);
  expect(holders(pod, pod.post)).toEqual(["Cleo"]);
});

test("[GR-5] a decision that was under way when it was settled who is next takes nothing from them", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben", { days: 20 });
  const dora = pod.prepare("give-role", { role, person: pod.person("dora") });
  const text = pod.put([dora]);
  pod.give(role, "cleo", { days: 100 });
  pod.act("ben", "groups.hand-back", { role });
  pod.agree(text);
  expect(pod.setAside(dora)?.code).toBe("groups.held");
  pod.days(21);
  expect(holders(pod, role)).toEqual(["Cleo"]);
});

test("[GR-8] whoever is next hands back before the term begins; the role is free again, and the present holder’s own", () => {
  const pod = followed();
  expect(pod.refusalOf("dora", "hand-back", { role: pod.post })).toBe("groups.not-holder");
  const note = "We are moving";
  expect(pod.act("cleo", "groups.hand-back", { role: pod.post, note }).refusal).toBeUndefined();
  expect(pod.refusalOf("cleo", "hand-back", { role: pod.post })).toBe("groups.not-holder");
  expect(roleOf(pod, pod.post)).toMatchObject({
    holders: [{ name: "Ben" }],
    next: [],
    past: [{ how: "not-begun", note }],
  });
  pod.give(pod.post, "dora", { days: 30 });
  pod.days(21);
  expect(holders(pod, pod.post)).toEqual(["Dora"]);
});

test("[GR-6, GR-7] who was next and handed back before it began has not held the role", () => {
  const pod = followed();
  pod.act("cleo", "groups.hand-back", { role: pod.post });
  pod.days(21);
  expect(roleOf(pod, pod.post)).toMatchObject({ holders: [], caretaker: { name: "Ben" }, reach: "routine" });
  pod.give(pod.post, "ben", { days: 20 });
  pod.give(pod.post, "cleo", { days: 20 });
  pod.act("cleo", "groups.hand-back", { role: pod.post });
  expect(pod.refusalOf("ana", "give-role", { role: pod.post, person: pod.person("ben") })).toBe("groups.rest-first");
});

test("[GR-5, K-3] a clock that is a year ahead neither ends a term nor lengthens one", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const term = pod.prepare("give-role", { role, person: pod.person("ben") });
  const text = pod.put([term]);
  const said = PEOPLE.map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  const before = pod.look("groups").time;
  const lie = { minute: pod.now() + YEAR };
  expect(pod.act("ana", "decisions.close", { text, counted: said }, lie).refusal).toBeUndefined();
  const held = pod.groups().terms.get(term);
  expect((held?.start ?? 0) - before).toBeLessThan(DAY);
  pod.act("ben", "kernel.witness", {}, { minute: before + 10 });
  expect(holders(pod, role)).toEqual(["Ben"]);
});
