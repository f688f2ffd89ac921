import { expect, test } from "vitest";
import { members } from "../members/index.ts";
import { podOf, see, today } from "../members/testing/neighbours.ts";
import { changeSaying } from "./changes.ts";
import { charter } from "./index.ts";
import type { TwoHistoriesRow } from "./two-histories.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm" };
const OTHERS = ["anya", "cem", "dee"];

test("[CH-21, K-6] a motion lets one of two histories go on, and says so without blaming anybody", () => {
  const pod = podOf(HOMES, [members, charter]);
  expect(see(pod, charter, "forks")).toEqual([]);
  const bo = pod.person("bo");
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === bo)?.id ?? "";
  const one = pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] }).id;
  const other = pod.act("bo", "kernel.witness", {}, { after: old, sees: [] }).id;
  const [row] = see(pod, charter, "forks") as never[];
  expect(row).toMatchObject({ person: bo, settled: false });
  const ways = (row as unknown as { histories: readonly { id: string }[] }).histories;
  expect(ways.find(({ id }) => id === one)).toMatchObject({
    told: one,
    kind: "members.rename",
    count: 1,
    goesOn: false,
  });
  expect(ways.find(({ id }) => id === other)).toMatchObject({ told: undefined, kind: "", count: 1, goesOn: false });

  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const motion = pod.act("anya", "charter.propose", { parent, adopt: [one], why: "It is the newer phone" }).id;
  const ballots = OTHERS.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  const seen = charter.views.motion?.look(pod.look("charter", "anya"), { motion });
  expect(seen?.changes).toMatchObject([{ is: "adopt", history: true, id: one, told: one }]);
  expect(seen?.changes.map(changeSaying)).toMatchObject([{ code: "charter.change.history" }]);
  expect(pod.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();

  const [after] = see(pod, charter, "forks") as { settled: boolean; histories: { id: string; goesOn: boolean }[] }[];
  expect(after?.settled).toBe(true);
  expect(after?.histories.filter(({ goesOn }) => goesOn).map(({ id }) => id)).toEqual([one]);
});

test("[CH-21] a motion says what was done last in the history that it lets go on, also once that has grown", () => {
  const pod = podOf(HOMES, [members, charter]);
  const bo = pod.person("bo");
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === bo)?.id ?? "";
  const named = pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] }).id;
  const newest = pod.act("bo", "kernel.witness", {}, { after: named, sees: [] }).id;
  const quiet = pod.act("bo", "kernel.witness", {}, { after: old, sees: [] }).id;
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const told = (adopted: string) => {
    const motion = pod.act("anya", "charter.propose", { parent, adopt: [adopted], why: "It is the newer phone" }).id;
    return () => charter.views.motion?.look(pod.look("charter", "cem"), { motion })?.changes;
  };
  const [one, other] = [told(newest), told(quiet)];
  expect([one(), other()]).toMatchObject([[{ id: newest, told: named }], [{ id: quiet, told: undefined }]]);
  pod.act("bo", "members.rename", { name: "Bo B" }, { after: newest });
  expect(one()).toMatchObject([{ id: newest, told: named }]);
});

test("[MB-38, CH-21] where everyone said that the one goes on in which the device does not write, its votes still wait, and it is told", () => {
  const pod = podOf(HOMES, [members, charter]);
  const bo = pod.person("bo");
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === bo)?.id ?? "";
  const short = pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] }).id;
  const long = pod.act("bo", "members.rename", { name: "Bob" }, { after: old, sees: [] }).id;
  pod.act("bo", "kernel.witness", {}, { after: long, sees: [] });
  const rows: readonly TwoHistoriesRow[] = see(pod, charter, "forks");
  const ways = rows.flatMap(({ histories }) => histories);
  expect(ways).toContainEqual(expect.objectContaining({ told: short, isEnd: false }));
  expect(ways).toContainEqual(expect.objectContaining({ told: long, isEnd: true }));
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const motion = pod.act("anya", "charter.propose", { parent, adopt: [short], why: "It is the newer phone" }).id;
  const ballots = OTHERS.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  pod.act("anya", "charter.conclude", { motion, ballots });
  expect(today(pod, members, "bo")).toEqual(["members.today.fork.mine"]);
  expect(see(pod, members, "forks", "bo")).toMatchObject([{ settled: false, otherGoesOn: true }]);
});

test("[MB-38, CH-21] once everyone said which history goes on, Today tells nobody that votes wait, until it parts anew", () => {
  const pod = podOf(HOMES, [members, charter]);
  const bo = pod.person("bo");
  const old = pod.events().findLast((event) => pod.graph.joins.personOf(event.device) === bo)?.id ?? "";
  const first = pod.act("bo", "members.rename", { name: "Bo" }, { sees: [old] }).id;
  const one = pod.act("bo", "members.rename", { name: "Bo A" }, { after: first }).id;
  pod.act("bo", "members.rename", { name: "Bob" }, { after: old, sees: [] });
  expect([today(pod, members, "bo"), today(pod, members, "anya")].flat()).toHaveLength(2);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const motion = pod.act("anya", "charter.propose", { parent, adopt: [one], why: "It is the newer phone" }).id;
  const ballots = OTHERS.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  pod.act("anya", "charter.conclude", { motion, ballots });
  expect([today(pod, members, "bo"), today(pod, members, "anya")].flat()).toEqual([]);
  expect(see(pod, members, "forks", "bo")).toMatchObject([{ settled: true, retired: false }]);
  const next = pod.act("bo", "members.rename", { name: "Bo B" }, { after: one }).id;
  expect(today(pod, members, "bo")).toEqual([]);
  pod.act("bo", "members.rename", { name: "Bo C" }, { after: next });
  pod.act("bo", "members.rename", { name: "Bo D" }, { after: next });
  expect(today(pod, members, "bo")).toEqual(["members.today.fork.mine"]);
});
