import { expect, test } from "vitest";
import { start } from "./testing/start.ts";

const ROLE = { name: "Bees", purpose: "Looks after the hives" };

test("[GR-2, GR-11] a role of a group reports with it, and one of everyone at least as often as the charter asks", () => {
  const pod = start();
  const group = pod.open();
  const add = (more: object) => pod.refusalOf("ben", "add-role", { ...ROLE, ...more });
  expect(add({ group, reportDays: 30 })).toBe("groups.report-with-group");
  expect([add({ reportDays: 92 }), add({ reportDays: 91 }), add({ group }), add({})]).toEqual([
    "groups.report-sooner",
    ...[undefined, undefined, undefined],
  ]);
});

test("[GR-1] a role belongs to a group that is open, or is prepared beside it, and each has one of a name", () => {
  const pod = start();
  const group = pod.open();
  const beside = pod.prepare("open", {
    name: "Food",
    purpose: "Bread",
    authority: "Flour",
    named: [],
    joining: "open",
  });
  const add = (of: string | undefined, name = "Bees") =>
    pod.refusalOf("ben", "add-role", { ...ROLE, name, ...(of === undefined ? {} : { group: of }) });
  expect([add(group), add(beside), add(undefined)]).toEqual([undefined, undefined, undefined]);
  const role = pod.prepare("add-role", { ...ROLE, group });
  expect(add(role)).toBe("groups.unknown");
  pod.decide(role);
  expect([add(group, " BEES "), add(group, "Hives"), add(undefined)]).toEqual([
    "groups.role-there",
    undefined,
    undefined,
  ]);
  pod.decide(pod.prepare("close", { group }));
  expect(add(group, "Hives")).toBe("groups.closed");
});

test("[GR-5] a role that is not there, or was dropped, is not dropped", () => {
  const pod = start();
  const group = pod.open();
  const role = pod.prepare("add-role", ROLE);
  pod.decide(role);
  const drop = (of: string) => pod.refusalOf("ben", "drop-role", { role: of });
  expect([drop(group), drop(role)]).toEqual(["groups.unknown-role", undefined]);
  pod.decide(pod.prepare("drop-role", { role }));
  expect(drop(role)).toBe("groups.role-dropped");
});
