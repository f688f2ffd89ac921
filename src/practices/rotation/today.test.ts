import { expect, test } from "vitest";
import { rotation } from "./index.ts";
import { start } from "./testing/start.ts";

test("[RO-8, RO-10] whoever can lead is told of a learner, and it can be waved off", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  pod.join("ben", ["facilitator"]);
  const lines = rotation.attention?.(pod.looking("ben"));
  expect(lines).toMatchObject([
    { skippable: true, ready: { kind: "rotation.accompany", body: { person: pod.person("ana") } } },
  ]);
  expect(rotation.attention?.(pod.looking("cleo"))).toEqual([]);
});

test("[RO-8, RO-10] whoever left is told of no learner, and offered none of their turns", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  pod.join("ben", ["facilitator"]);
  const meeting = pod.gather(7);
  pod.must("ben", "rotation.take", { meeting, role: "facilitator" });
  const told = () => [rotation.attention, rotation.coming].map((line) => line?.(pod.looking("ben")).length);
  expect(told()).toEqual([1, 1]);
  pod.must("ben", "members.leave", {});
  expect(told()).toEqual([0, 0]);
});

test("[RO-10] Today asks for my next turn until I have said something, then it stands under what is coming", () => {
  const pod = start();
  pod.join("ana", ["facilitator"]);
  const meeting = pod.gather(7);
  const today = () => rotation.attention?.(pod.looking("ana"));
  const take = { kind: "rotation.take", body: { meeting, role: "facilitator" } };
  expect(today()).toMatchObject([{ title: { code: "rotation.today.turn.facilitator" }, ready: take }]);
  pod.must("ana", take.kind, take.body);
  expect(today()).toEqual([]);
  expect(rotation.coming?.(pod.looking("ana"))).toMatchObject([{ title: { code: "rotation.coming.facilitator" } }]);
  expect(rotation.coming?.(pod.looking("ben"))).toEqual([]);
});

test("[RO-10] whoever is asked to take a turn hears of it in Today, until they say something", () => {
  const pod = start();
  pod.join("ana", ["facilitator"]);
  pod.join("ben", ["facilitator"]);
  const meeting = pod.gather(7);
  pod.must("ana", "rotation.take", { meeting, role: "facilitator" });
  pod.must("ana", "rotation.swap", { meeting, role: "facilitator", with: pod.person("ben") });
  const today = () => rotation.attention?.(pod.looking("ben"));
  expect(today()).toMatchObject([
    { title: { code: "rotation.today.swap.facilitator", about: { who: pod.person("ana") } } },
  ]);
  pod.must("ben", "rotation.cannot", { meeting });
  expect(today()).toEqual([]);
  expect(pod.would("ana", "rotation.swap", { meeting, role: "facilitator", with: pod.person("ben") })?.code).toBe(
    "rotation.they-cannot",
  );
});

test("[RO-11] all turns can be had as a table", () => {
  const pod = start();
  pod.join("ana", ["facilitator"]);
  pod.gather(7);
  const written = rotation.exchanges?.turns?.write(pod.looking(), "csv") ?? "";
  expect(written.split("\n")[0]).toBe("\ufeffDay,Meeting,Role,Who,How");
  expect(written).toContain("Evening,Facilitator,Ana,by the rule");
});

test("[RO-10, K-12] what waits, what comes and what hangs is told from one pass over the meetings and the calendar", () => {
  const pod = start();
  pod.join("ana", ["facilitator"]);
  const meeting = pod.gather(7);
  pod.must("ana", "meetings.series", {
    name: "Tuesdays",
    every: "week",
    weekday: "tue",
    at: 1140,
    from: 20_000,
    minutes: 60,
  });
  pod.must("ana", "rotation.take", { meeting, role: "facilitator" });
  let asked = 0;
  const here = pod.looking("ana");
  const wallIn = (zone: string, minute: number) => {
    asked += 1;
    return here.wallIn(zone, minute);
  };
  const look = { ...here, wallIn };
  const lines = [rotation.attention, rotation.coming, rotation.posted].map((one) => one?.(look).length ?? 0);
  expect(lines.some((count) => count > 0)).toBe(true);
  const once = asked;
  expect(once).toBeGreaterThan(0);
  for (const one of [rotation.attention, rotation.coming, rotation.posted]) one?.(look);
  expect(asked).toBe(once);
  pod.must("ana", "rotation.rest", { until: here.now + 20_000 });
  rotation.attention?.({ ...pod.looking("ana"), wallIn });
  expect(asked).toBe(2 * once);
});
