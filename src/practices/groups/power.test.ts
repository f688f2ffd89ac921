import { expect, test } from "vitest";
import { PEOPLE, type Start, start } from "./testing/start.ts";

const says = (pod: Start) =>
  pod.view("power").map((one: { what: string; count: number; of?: number }) => [one.what, one.count, one.of]);

test("[GR-14] three of five roles with one person and in one household are shown, and who holds fewer is not", () => {
  const pod = start();
  const group = pod.open();
  const names = ["Coordinator", "Keys", "Treasurer", "Tanks", "Feast"];
  const roles = names.map((name, at) => pod.role(at === 0 ? group : undefined, { name }));
  for (const [at, who] of ["ana", "ana", "ben", "cleo"].entries()) pod.give(roles[at] ?? "", who);
  expect(says(pod)).toEqual([["household-roles", 2, 5]]);
  pod.give(roles[4] ?? "", "ana");
  expect(pod.view("power")).toMatchObject([
    { what: "person-roles", saying: { about: { name: "Ana", count: 3, of: 5 } }, number: "powerRoles" },
    { what: "household-roles", saying: { about: { name: "Fern House", count: 3, of: 5 } } },
  ]);
  pod.act("ana", "groups.hand-back", { role: roles[4] });
  pod.act("ana", "groups.hand-back", { role: roles[1] });
  expect(says(pod)).toEqual([]);
});

test("[GR-14] whoever is in the second term in a row is shown, so that somebody is trained in time", () => {
  const pod = start();
  const role = pod.role(pod.open());
  pod.give(role, "ben", { days: 60 });
  pod.days(45);
  expect(says(pod)).toEqual([]);
  pod.give(role, "ben", { days: 60 });
  pod.days(20);
  expect(pod.view("power")).toMatchObject([{ what: "terms", saying: { about: { name: "Ben", count: 2 } } }]);
});

test("[GR-14] a group of one household, and most vouchers from one, are shown", () => {
  const pod = start();
  const group = pod.open();
  pod.act("ben", "members.move", { household: pod.person("ana") });
  for (const who of ["ana", "ben"]) pod.act(who, "groups.join", { group });
  expect(pod.view("power")).toMatchObject([{ what: "one-household", saying: { about: { group: "Tech" } } }]);
  pod.act("cleo", "groups.join", { group });
  expect(says(pod)).toEqual([]);
  const invite = { key: "ab".repeat(32), uses: 1, until: pod.now() + 60 };
  let last = "";
  for (const who of ["emil", "fay", "gus"]) {
    const by = pod.act("ana", "members.invite", { ...invite, until: pod.now() + 60 }).id;
    const joined = { name: who, householdName: who, invite: by, proof: "cd".repeat(64) };
    const person = pod.act(who, "members.join", joined).id;
    last = pod.act("cleo", "members.vouch", { person }).id;
    if (who === "emil") pod.act("dora", "members.vouch", { person });
  }
  expect(says(pod)).toEqual([["vouching", 3, 4]]);
  pod.act("cleo", "members.unvouch", { voucher: last });
  expect(says(pod)).toEqual([]);
});

test("[GR-14] a neighbour who enters acts for many is shown from the charter’s number on", () => {
  const pod = start();
  const people = ["Ida", "Jo", "Kit", "Lou"].map(
    (name) => pod.act("ana", "members.enrol", { name, householdName: `${name}s` }).id,
  );
  const group = pod.open();
  for (const [at, enteredFor] of people.entries()) {
    expect(pod.act("ana", "groups.join", { group, enteredFor }).refusal).toBeUndefined();
    expect(says(pod)).toEqual(at < 3 ? [] : [["entering", 4, undefined]]);
  }
  expect(PEOPLE).toHaveLength(4);
});
