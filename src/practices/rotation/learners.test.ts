import { expect, test } from "vitest";
import { DAY, held, start } from "./testing/start.ts";
import { views } from "./views.ts";

test("[RO-8] a learner is asked with somebody at their side who can lead, and not before", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  const meeting = pod.gather(7);
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody", order: [{ name: "Ana", not: "alone" }] });
  pod.must("ben", "rotation.accompany", { person: pod.person("ana") });
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody" });
  pod.join("ben", ["facilitator"]);
  pod.must("ben", "rotation.rest", { until: pod.now() + 30 * DAY });
  expect(pod.turn(meeting)).toMatchObject({ state: "proposed", name: "Ana", beside: ["Ben"] });
  pod.must("ana", "rotation.part", { person: pod.person("ben") });
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody" });
  expect(pod.would("ben", "rotation.part", { person: pod.person("ana") })?.code).toBe("rotation.not-at-side");
  expect(pod.would("ana", "rotation.accompany", { person: pod.person("ana") })?.code).toBe("rotation.oneself");
});

test("[RO-8] whoever was once at the other's side and learns from them now can end that, whoever says so", () => {
  const pod = start();
  const [ana, ben] = [pod.person("ana"), pod.person("ben")];
  pod.join("ana", ["facilitator"], "learning");
  pod.must("ben", "rotation.accompany", { person: ana });
  pod.must("ben", "rotation.part", { person: ana });
  // A year on it is the other way round.
  pod.join("ana", ["facilitator"]);
  pod.join("ben", ["facilitator"], "learning");
  pod.must("ana", "rotation.accompany", { person: ben });
  expect(pod.would("ana", "rotation.accompany", { person: ben })?.code).toBe("rotation.at-side");
  pod.must("ana", "rotation.part", { person: ben });
  expect(views.mine.look(pod.looking("ana"))?.iAmBeside).toEqual([]);
  expect(views.mine.look(pod.looking("ben"))?.besideMe).toEqual([]);
});

test("[RO-8] a learner is not asked for an evening to which whoever is at their side cannot come", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  pod.join("ben", ["facilitator"]);
  pod.must("ben", "rotation.accompany", { person: pod.person("ana") });
  const [first, second] = [pod.gather(7), pod.gather(14)];
  pod.must("ben", "rotation.cannot", { meeting: first });
  expect(pod.turn(first).state).toBe("nobody");
  expect(pod.turn(first).order.find((one) => one.name === "Ana")?.not).toBe("alone");
  expect(pod.turn(second).order.find((one) => one.name === "Ana")?.not).toBeUndefined();
  pod.must("ben", "rotation.can", { meeting: first });
  expect(pod.turn(first).order.find((one) => one.name === "Ana")?.not).toBeUndefined();
});

test("[RO-8] a learner whose companion left is alone, and looks for somebody again", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  pod.join("ben", ["facilitator"]);
  pod.must("ben", "rotation.accompany", { person: pod.person("ana") });
  const before = pod.gather(7);
  pod.must("ana", "rotation.take", { meeting: before, role: "facilitator" });
  held(pod, before);
  const meeting = pod.gather(7);
  pod.must("ben", "members.leave", {});
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody", order: [{ name: "Ana", not: "alone" }] });
  expect(views.mine.look(pod.looking("ana"))?.besideMe).toEqual([]);
  expect(views.mine.look(pod.looking("cleo"))?.seeking).toEqual([pod.person("ana")]);
  expect(pod.turn(before)).toMatchObject({ state: "served", name: "Ana", beside: ["Ben"] });
});
