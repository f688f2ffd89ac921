import { expect, test } from "vitest";
import { guest } from "../members/testing/neighbours.ts";
import { start } from "./testing/start.ts";

test("[GR-12] people name each other with a reason, hear the others, and can change their mind", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  const name = (who: string, whom: string, reason: string) =>
    pod.prepare("nominate", { round, person: pod.person(whom), reason }, who);
  name("ana", "ben", "He is patient.");
  name("cleo", "dora", "She knows the masts.");
  expect(pod.view("role", { role }, "ben").round).not.toHaveProperty("mine");
  name("ana", "dora", "Cleo is right.");
  expect(pod.view("role", { role }, "ana").round).toMatchObject({
    ...{ by: "Ana", mine: { name: "Dora", before: "Ben" }, count: 2 },
    nominations: [
      { by: "Ana", name: "Dora", reason: "Cleo is right.", before: "Ben" },
      { by: "Cleo", name: "Dora", reason: "She knows the masts." },
    ],
  });
  pod.give(role, "dora");
  expect(pod.view("role", { role }).round).toBeUndefined();
  expect(pod.refusalOf("ben", "nominate", { round, person: pod.person("ben"), reason: "Me" })).toBe(
    "groups.round-over",
  );
});

test("[GR-12] whoever would rather not says so without a reason, and is named no more", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  pod.prepare("nominate", { round, person: pod.person("ben"), reason: "Patient" });
  pod.act("ben", "groups.decline", { round });
  expect(pod.refusalOf("cleo", "nominate", { round, person: pod.person("ben"), reason: "Still" })).toBe(
    "groups.rather-not",
  );
  expect(pod.refusalOf("ben", "decline", { round })).toBe("groups.declined-already");
  expect(pod.view("role", { role }, "ben").round).toMatchObject({ declined: ["Ben"], iDeclined: true });
});

test("[GR-12] one round at a time, for a role that can be given; whoever began it stops it", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  expect(pod.refusalOf("ben", "seek", { role })).toBe("groups.seeking-already");
  expect(pod.refusalOf("ben", "stop-seeking", { round })).toBe("groups.not-your-round");
  pod.act("ana", "groups.stop-seeking", { round });
  expect(pod.view("role", { role }).round).toBeUndefined();
  pod.give(role, "ben");
  expect(pod.refusalOf("cleo", "seek", { role })).toBe("groups.held");
});

test("[GR-9, GR-12] to look for somebody, to name them and to ask for a recall is for those with a say", () => {
  const pod = start();
  const role = pod.role(pod.open());
  const round = pod.prepare("seek", { role });
  const keys = pod.role(undefined, { name: "Keys" });
  pod.give(keys, "ben");
  guest(pod, "emil", "ana");
  expect(pod.refusalOf("emil", "seek", { role })).toBe("groups.no-say");
  expect(pod.refusalOf("emil", "nominate", { round, person: pod.person("ben"), reason: "Patient" })).toBe(
    "groups.no-say",
  );
  const about = { role: keys, person: pod.person("ben"), why: "No word for weeks" };
  expect(pod.refusalOf("emil", "ask-recall", about)).toBe("groups.no-say");
  expect(pod.refusalOf("cleo", "ask-recall", about)).toBeUndefined();
});
