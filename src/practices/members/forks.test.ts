import { expect, test } from "vitest";
import { members } from "./index.ts";
import { podOf, see, today } from "./testing/neighbours.ts";

const HOMES = { anya: "Oak", bo: "Oak", cem: "Elm" } as const;

test("[MB-38, K-6] a device with two histories is told to whom it belongs and to the others, and to nobody before", () => {
  const pod = podOf(HOMES);
  expect(see(pod, members, "forks", "anya")).toEqual([]);
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === pod.person("bo"))?.id ?? "";
  pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] });
  expect(today(pod, members, "bo")).toEqual([]);
  pod.act("bo", "members.rename", { name: "Bob" }, { after: old, sees: [] });
  expect(today(pod, members, "bo")).toEqual(["members.today.fork.mine"]);
  expect(today(pod, members, "anya")).toEqual(["members.today.fork.other"]);
  expect(see(pod, members, "forks", "bo")).toMatchObject([{ mine: true, branches: 2, retired: false }]);
  expect(see(pod, members, "forks", "cem")).toMatchObject([{ mine: false, person: pod.person("bo") }]);
});

test("[MB-38] nobody is told of a device whose person has left", () => {
  const pod = podOf(HOMES);
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === pod.person("bo"))?.id ?? "";
  pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] });
  pod.act("bo", "members.leave", {}, { after: old });
  expect(see(pod, members, "forks", "cem")).toMatchObject([{ branches: 2 }]);
  expect(today(pod, members, "cem")).not.toContain("members.today.fork.other");
  expect(today(pod, members, "bo")).not.toContain("members.today.fork.mine");
});
