import { expect, test } from "vitest";
import { start } from "./testing/start.ts";

test("[GR-11] a report that is overdue narrows a group and its roles to routine, until it is there", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")], reportDays: 30 });
  const role = pod.role(group);
  pod.give(role, "cleo");
  pod.days(25);
  expect(pod.view("group", { group })).toMatchObject({ reach: "full", why: [], reports: [] });
  pod.days(6);
  expect(pod.view("group", { group })).toMatchObject({ reach: "routine", why: ["overdue"] });
  expect(pod.view("role", { role })).toMatchObject({ reach: "routine", why: ["overdue"], holders: [{ name: "Cleo" }] });
  expect(pod.refusalOf("dora", "report", { on: group, text: "?" })).toBe("groups.not-in");
  pod.act("cleo", "groups.report", { on: group, text: "Two masts mended.", spent: 40 });
  expect(pod.view("group", { group })).toMatchObject({
    ...{ reach: "full", why: [], reports: [{ by: "Cleo", text: "Two masts mended.", spent: 40 }] },
    log: expect.arrayContaining([
      expect.objectContaining({ saying: { code: "groups.log.reported", about: { who: "Cleo" } } }),
    ]),
  });
  pod.act("ben", "groups.report", { on: group, text: "And a third." });
  expect(pod.view("group", { group }).reports).toHaveLength(2);
});

test("[GR-11] for a role of everyone its holder reports, and nobody else", () => {
  const pod = start();
  const role = pod.role(undefined, { name: "Treasurer", reportDays: 30 });
  expect(pod.view("everyone")[0].due).toBeUndefined();
  pod.give(role, "dora");
  pod.days(31);
  expect(pod.view("everyone")).toMatchObject([{ reach: "routine", why: ["overdue"] }]);
  expect(pod.refusalOf("ana", "report", { on: role, text: "?" })).toBe("groups.not-holder");
  pod.act("dora", "groups.report", { on: role, text: "The kitty has 340." });
  expect(pod.view("everyone")).toMatchObject([{ reach: "full", why: [] }]);
  expect(pod.view("role", { role }).reports).toMatchObject([{ text: "The kitty has 340." }]);
});

test("[GR-11] a report of a role in a group is the group’s, and closed groups owe none", () => {
  const pod = start();
  const group = pod.open({ reportDays: 30 });
  const role = pod.role(group);
  pod.give(role, "ben");
  expect(pod.refusalOf("ben", "report", { on: role, text: "?" })).toBe("groups.report-with-group");
  pod.decide(pod.prepare("close", { group }));
  pod.days(40);
  expect(pod.view("group", { group })).toMatchObject({ reach: "none", why: ["closed"] });
  expect(pod.refusalOf("ben", "report", { on: group, text: "?" })).toBe("groups.closed");
});

test("[GR-11, K-3] a report with a clock a year ahead does not put off the next one", () => {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")], reportDays: 30 });
  const { now } = pod;
  pod.act("ben", "groups.report", { on: group, text: "All is well for ever." }, { minute: now() + 365 * 24 * 60 });
  const due = pod.view("group", { group }).due;
  expect(due - pod.look("groups").time).toBeLessThanOrEqual(30 * 24 * 60);
});
