import { expect, test } from "vitest";
import { guest } from "../members/testing/neighbours.ts";
import { groups } from "./index.ts";
import { type Start, start } from "./testing/start.ts";

const lines = (pod: Start, who: string): string[] =>
  (groups.attention?.(pod.look("groups", who)) ?? []).map((one) => one.title.code.replace("groups.today.", ""));
const coming = (pod: Start, who: string): string[] =>
  (groups.coming?.(pod.look("groups", who)) ?? []).map((one) => one.title.code.replace("groups.coming.", ""));

test("[GR-11, GR-15] whoever answers for a group is reminded before its report is due, and everyone in it once it is overdue", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")], reportDays: 30 });
  pod.give(pod.role(group), "cleo");
  expect([lines(pod, "cleo"), lines(pod, "ben")]).toEqual([[], []]);
  expect(coming(pod, "cleo")).toEqual(["report"]);
  pod.days(25);
  expect([lines(pod, "cleo"), lines(pod, "ben"), lines(pod, "dora")]).toEqual([["report"], [], []]);
  pod.days(6);
  expect([lines(pod, "cleo"), lines(pod, "ben"), lines(pod, "dora")]).toEqual([["overdue"], ["overdue"], []]);
  pod.act("cleo", "groups.report", { on: group, text: "Done." });
  expect(lines(pod, "cleo")).toEqual([]);
});

test("[GR-6, GR-15] those whom it concerns are told when a term ends, when it has, and when nobody holds a role", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")], reportDays: 91 });
  const role = pod.role(group);
  expect([lines(pod, "ben"), lines(pod, "dora")]).toEqual([["vacant"], []]);
  pod.give(role, "cleo", { days: 60 });
  expect(lines(pod, "ben")).toEqual([]);
  expect(coming(pod, "ben")).toEqual(["report", "term"]);
  pod.days(40);
  expect([lines(pod, "cleo"), lines(pod, "ben")]).toEqual([["ends"], ["ends"]]);
  pod.days(21);
  expect([lines(pod, "cleo"), lines(pod, "ben")]).toEqual([["caretaker"], ["caretaker"]]);
  const round = pod.prepare("seek", { role });
  expect([lines(pod, "ben"), lines(pod, "dora")]).toEqual([["name"], ["name"]]);
  pod.prepare("nominate", { round, person: pod.person("ben"), reason: "Patient" }, "dora");
  expect(lines(pod, "dora")).toEqual([]);
});

test("[GR-9, GR-15] whoever is to be recalled is asked for their word, and nobody else is", () => {
  const pod = start();
  const role = pod.role(undefined);
  pod.give(role, "ben");
  const notice = pod.prepare("ask-recall", { role, person: pod.person("ben"), why: "Late" });
  expect([lines(pod, "ben"), lines(pod, "cleo")]).toEqual([["recall"], []]);
  pod.act("ben", "groups.answer", { notice, text: "I was ill." });
  expect(lines(pod, "ben")).toEqual([]);
});

test("[GR-5, GR-15] nobody is asked to find somebody for a role while it is decided who is next", () => {
  const pod = start();
  const role = pod.role(pod.open({ named: [pod.person("dora")], reportDays: 91 }));
  pod.give(role, "ben", { days: 20 });
  pod.give(role, "cleo", { days: 60 });
  pod.act("ben", "groups.hand-back", { role });
  expect(lines(pod, "dora")).toEqual([]);
});

test("[GR-9, GR-11, GR-15] a guest who holds a role or is in a group is told what they may do, and is asked to name nobody", () => {
  const pod = start();
  guest(pod, "gus", "ana");
  const group = pod.open({ reportDays: 30 });
  const keys = pod.role(undefined, { name: "Keys" });
  const round = pod.prepare("seek", { role: keys });
  expect(lines(pod, "gus")).toEqual([]);
  pod.act("gus", "groups.join", { group });
  pod.days(31);
  expect(lines(pod, "gus")).toEqual(["overdue"]);
  expect(pod.act("gus", "groups.report", { on: group, text: "Nothing broke." }).refusal).toBeUndefined();
  expect(lines(pod, "gus")).toEqual([]);
  pod.act("ana", "groups.stop-seeking", { round });
  pod.give(keys, "gus");
  expect(lines(pod, "gus")).toEqual([]);
  const notice = pod.prepare("ask-recall", { role: keys, person: pod.person("gus"), why: "Late" });
  expect(lines(pod, "gus")).toEqual(["recall"]);
  expect(pod.act("gus", "groups.answer", { notice, text: "I was ill." }).refusal).toBeUndefined();
  pod.act("gus", "members.leave");
  expect(lines(pod, "gus")).toEqual([]);
});

test("[GR-5, GR-15] whoever answered for something in a group that is closed is told, and nobody else; after a while it is not said any more", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")], reportDays: 91 });
  pod.give(pod.role(group), "cleo");
  const close = pod.prepare("close", { group });
  expect([lines(pod, "cleo"), lines(pod, "ben")]).toEqual([[], []]);
  pod.decide(close);
  expect([lines(pod, "cleo"), lines(pod, "ben")]).toEqual([["closed"], []]);
  pod.days(15);
  expect(lines(pod, "cleo")).toEqual([]);
});
