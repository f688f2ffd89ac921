import { expect, test } from "vitest";
import { DAY, start } from "./testing/start.ts";

test("[RO-1, RO-6] whoever left says nothing more about turns, and is asked for none", () => {
  const pod = start();
  for (const who of ["ana", "ben"]) pod.join(who, ["facilitator"]);
  const meeting = pod.gather(7);
  const turn = { meeting, role: "facilitator" };
  pod.must("ana", "rotation.take", turn);
  pod.must("ben", "members.leave", {});
  const would = (who: string, verb: string, body: Record<string, unknown>) =>
    pod.would(who, `rotation.${verb}`, body)?.code;
  expect(would("ben", "cannot", { meeting })).toBe("rotation.join-first");
  expect(would("ben", "join", { roles: ["scribe"], knows: "yes" })).toBe("rotation.join-first");
  expect(would("ben", "served", turn)).toBe("rotation.join-first");
  expect(would("ana", "swap", { ...turn, with: pod.person("ben") })).toBe("rotation.nobody");
  expect(would("ana", "swap", { ...turn, with: pod.person("ana") })).toBe("rotation.oneself");
  expect(would("ana", "swap", { ...turn, with: pod.person("cleo") })).toBeUndefined();
  expect(would("ana", "accompany", { person: pod.person("ben") })).toBe("rotation.nobody");
});

test("[RO-1, RO-4] a rest ends later than it begins, and nobody says twice that they cannot come", () => {
  const pod = start();
  pod.join("ana");
  const meeting = pod.gather(7);
  const would = (verb: string, body: Record<string, unknown>) => pod.would("ana", `rotation.${verb}`, body)?.code;
  expect(would("rest", { until: pod.now() - DAY })).toBe("rotation.rest-over");
  expect(would("join", { roles: ["scribe", "scribe"], knows: "yes" })).toBe("rotation.role-twice");
  pod.must("ana", "rotation.cannot", { meeting });
  expect(would("cannot", { meeting })).toBe("rotation.away-already");
  expect(would("take", { meeting: pod.person("ana"), role: "scribe" })).toBe("rotation.unknown-meeting");
});
