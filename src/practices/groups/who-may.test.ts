import { expect, test } from "vitest";
import { start } from "./testing/start.ts";

test("[GR-1, GR-5] a role that is there is given to somebody who is here, in a group that is open", () => {
  const pod = start();
  const group = pod.open();
  const role = pod.role(group);
  const give = (who: string, of = role) => pod.refusalOf("ana", "give-role", { role: of, person: pod.person(who) });
  expect([give("ben"), give("ben", group)]).toEqual([undefined, "groups.unknown-role"]);
  const other = pod.open({ name: "Feast" });
  const cook = pod.role(other);
  const close = pod.prepare("close", { group: other });
  pod.decide(close);
  expect(give("ben", cook)).toBe("groups.closed");
  pod.act("dora", "members.leave", {});
  expect(give("dora")).toBe("groups.gone");
});

test("[GR-9] a recall leans on its own notice, and one that is asked for stands in the way of no other", () => {
  const pod = start();
  const group = pod.open();
  const [one, other] = [pod.role(group), pod.role(group, { name: "Treasurer" })];
  pod.give(one, "ben");
  pod.give(other, "cleo");
  const [ben, cleo] = ["ben", "cleo"].map((who) => pod.person(who)) as [string, string];
  const notice = pod.prepare("ask-recall", { role: one, person: ben, why: "The phone is never answered." });
  expect(pod.refusalOf("dora", "ask-recall", { role: one, person: ben, why: "So" })).toBe("groups.asked-already");
  const theirs = pod.prepare("ask-recall", { role: other, person: cleo, why: "The box is open." });
  pod.days(4);
  const recall = (role: string, person: string, by: string) =>
    pod.refusalOf("ana", "recall", { role, person, notice: by });
  expect([recall(one, ben, notice), recall(other, cleo, theirs)]).toEqual([undefined, undefined]);
  expect([recall(other, cleo, notice), recall(one, ben, group)]).toEqual([
    ...["groups.other-notice", "groups.unknown-notice"],
  ]);
  expect(pod.refusalOf("ben", "answer", { notice: group, text: "But" })).toBe("groups.unknown-notice");
});

test("[GR-11] whoever answers for one of several things in a group reports for it, and on nothing that is not there", () => {
  const pod = start();
  const group = pod.open();
  pod.give(pod.role(group), "ben");
  pod.role(group, { name: "Treasurer" });
  const report = (who: string, on: string) => pod.refusalOf(who, "report", { on, text: "Two masts mended." });
  expect([report("ben", group), report("cleo", group)]).toEqual([undefined, "groups.not-in"]);
  expect(report("ben", pod.person("ben"))).toBe("groups.unknown-role");
});

test("[GR-9, K-3] a recall is about one role of somebody, and two who ask for it unaware of each other both have", () => {
  const pod = start();
  const group = pod.open();
  const [one, other] = [pod.role(group), pod.role(group, { name: "Treasurer" })];
  for (const role of [one, other]) pod.give(role, "ben");
  const person = pod.person("ben");
  const before = pod.graph.heads().map(({ event }) => event.id);
  const notice = pod.prepare("ask-recall", { role: one, person, why: "The phone is never answered." });
  const unaware = { role: one, person, why: "Nobody answers the phone." };
  expect(pod.act("dora", "groups.ask-recall", unaware, { sees: before }).refusal).toBeUndefined();
  expect(pod.refusalOf("cleo", "ask-recall", { role: other, person, why: "The box is open." })).toBeUndefined();
  pod.days(4);
  expect(pod.refusalOf("ana", "recall", { role: one, person, notice })).toBeUndefined();
  expect(pod.refusalOf("ana", "recall", { role: other, person, notice })).toBe("groups.other-notice");
});
