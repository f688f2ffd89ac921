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

test("[GR-12] whoever was named hears it once they have named too, and whoever named somebody who would rather not names anew", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  const name = (who: string, whom: string) =>
    pod.prepare("nominate", { round, person: pod.person(whom), reason: "Patient" }, who);
  name("ana", "ben");
  expect(lines(pod, "ben")).toEqual(["name"]);
  name("ben", "ben");
  expect(lines(pod, "ben")).toEqual(["named"]);
  name("cleo", "ben");
  const about = groups.attention?.(pod.look("groups", "ben"))[0]?.title.about;
  expect(about).toEqual({ role: "Coordinator", count: 2 });
  pod.act("ben", "groups.decline", { round });
  expect([lines(pod, "ben"), lines(pod, "cleo")]).toEqual([["name"], ["name"]]);
  name("cleo", "dora");
  expect(lines(pod, "cleo")).toEqual([]);
});

test("[GR-12] a guest who was named hears it, and is not asked to name", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  guest(pod, "emil", "ana");
  pod.prepare("nominate", { round, person: pod.person("emil"), reason: "Patient" });
  expect(lines(pod, "emil")).toEqual(["named"]);
});

test("[GR-12] once all have named, or the days to talk are over, whoever began the round is told to bring one of the named up", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  const name = (who: string) => pod.prepare("nominate", { round, person: pod.person("dora"), reason: "Calm" }, who);
  pod.days(3);
  expect(lines(pod, "ana")).toEqual(["name"]);
  name("ana");
  expect([lines(pod, "ana"), lines(pod, "cleo")]).toEqual([["ripe"], ["name"]]);
  const later = start();
  const next = later.role(later.open());
  const asked = later.prepare("seek", { role: next });
  const say = (who: string) =>
    later.prepare("nominate", { round: asked, person: later.person("dora"), reason: "Calm" }, who);
  for (const who of ["ana", "ben", "cleo"]) say(who);
  expect(lines(later, "ana")).toEqual([]);
  say("dora");
  expect([lines(later, "ana"), lines(later, "ben"), lines(later, "dora")]).toEqual([["ripe"], [], ["named"]]);
});

test("[GR-12] where whoever began a round has left, all are told that it is time, and whoever has a say stops it", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role }, "dora");
  guest(pod, "emil", "ana");
  for (const who of ["ana", "ben"]) pod.prepare("nominate", { round, person: pod.person("cleo"), reason: "Calm" }, who);
  expect(pod.refusalOf("ana", "stop-seeking", { round })).toBe("groups.not-your-round");
  pod.act("dora", "members.leave", {});
  pod.days(3, ["ana", "ben", "cleo"]);
  expect([lines(pod, "ana"), lines(pod, "ben"), lines(pod, "cleo")]).toEqual([["ripe"], ["ripe"], ["name", "ripe"]]);
  expect(pod.refusalOf("emil", "stop-seeking", { round })).toBe("groups.not-your-round");
  expect(pod.refusalOf("ana", "stop-seeking", { round })).toBeUndefined();
});
