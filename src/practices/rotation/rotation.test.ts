import { expect, test } from "vitest";
import { practices } from "../index.ts";
import { guest } from "../members/testing/neighbours.ts";
import { DAY, held, PEOPLE, start } from "./testing/start.ts";
import { views } from "./views.ts";

test("[RO-1] nobody is asked before somebody takes turns, and then only for what they take turns in", () => {
  const pod = start();
  const meeting = pod.gather(7);
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody", person: undefined });
  pod.join("ben", ["facilitator"]);
  expect(pod.turn(meeting)).toMatchObject({ state: "proposed", name: "Ben", reason: "only" });
  expect(pod.turn(meeting, "scribe")).toMatchObject({ state: "nobody" });
  pod.join("ben", []);
  expect(pod.turn(meeting)).toMatchObject({ state: "nobody" });
});

test("[RO-1] who rests, cannot come or does something else there is not asked, and the table says why", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who, who === "dina" ? ["facilitator"] : undefined);
  const meeting = pod.gather(7);
  pod.must("ana", "rotation.rest", { until: pod.now() + 30 * DAY });
  pod.must("ben", "rotation.cannot", { meeting, why: "Night shift" });
  const { order } = pod.turn(meeting);
  const not = new Map(order.map((one) => [one.name, one.not]));
  expect(not.get("Ana")).toBe("resting");
  expect(not.get("Ben")).toBe("away");
  const names = pod.rowOf(meeting).turns.flatMap((one) => one.name ?? []);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain("Ana");
  expect(names).not.toContain("Ben");
  pod.must("ben", "rotation.can", { meeting });
  pod.must("ana", "rotation.rest", {});
  expect(pod.turn(meeting).order.every((one) => one.not === undefined)).toBe(true);
});

test("[RO-1] whoever has a major item of their own on the agenda, or presents one, does not lead that meeting", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who, ["facilitator"]);
  const meeting = pod.gather(7);
  const item = { meeting, kind: "decision", minutes: 20, presenter: pod.person("ben") };
  pod.must("ana", "meetings.item", { ...item, title: "The garden wall", major: "yes" });
  pod.must("cleo", "meetings.item", { meeting, title: "Biscuits", kind: "info", minutes: 5 });
  const not = () => new Map(pod.turn(meeting).order.map((one) => [one.name, one.not]));
  expect([not().get("Ana"), not().get("Ben")]).toEqual(["own-matter", "own-matter"]);
  expect([not().get("Cleo"), not().get("Dina")]).toEqual([undefined, undefined]);
  const wall = pod.must("dina", "meetings.item", {
    meeting,
    title: "The roof",
    kind: "decision",
    minutes: 20,
    major: "yes",
  });
  expect(pod.whose(meeting)).toBe("cleo");
  pod.must("dina", "meetings.drop", { item: wall });
  expect(not().get("Dina")).toBeUndefined();
});

test("[RO-1] resting ends by itself: a meeting after that day may be theirs", () => {
  const pod = start();
  pod.join("ana");
  pod.must("ana", "rotation.rest", { until: pod.now() + 10 * DAY });
  expect(pod.turn(pod.gather(7)).state).toBe("nobody");
  expect(pod.whose(pod.gather(14))).toBe("ana");
  expect(pod.would("ana", "rotation.rest", { until: pod.now() - 1 })?.code).toBe("rotation.rest-over");
});

test("[RO-1] nobody leads twice in a row while there is anybody else", () => {
  const pod = start();
  pod.join("ana", ["facilitator"]);
  const [first, second] = [pod.gather(7), pod.gather(14)];
  expect([pod.whose(first), pod.whose(second)]).toEqual(["ana", "ana"]);
  pod.join("ben", ["facilitator"]);
  const two = [pod.whose(first), pod.whose(second)];
  expect([...two].sort()).toEqual(["ana", "ben"]);
});

test("[RO-2, RO-5] the smallest share comes first, and the reason is there with the numbers", () => {
  const pod = start();
  for (const who of ["ana", "ben", "cleo"]) pod.join(who, ["facilitator"]);
  const led: string[] = [];
  for (let week = 0; week < 5; week += 1) {
    const meeting = pod.gather(7);
    const who = pod.whose(meeting) ?? "";
    led.push(who);
    pod.must(who, "rotation.take", { meeting, role: "facilitator" });
    held(pod, meeting);
  }
  const next = pod.turn(pod.gather(7));
  expect(new Set(led.slice(0, 3)).size).toBe(3);
  expect(led.slice(3)).toEqual(led.slice(0, 2));
  expect(next.name?.toLowerCase()).toBe(led[2]);
  expect(next.reason).toBe("share");
  expect(next.order.map(({ served, meetings }) => [served, meetings])).toEqual([
    [1, 5],
    [2, 5],
    [2, 5],
  ]);
  expect(next.order[2]?.not).toBe("before");
  expect(
    views.people
      .look(pod.looking())
      .map(({ counts }) => counts[0]?.served)
      .sort(),
  ).toEqual([1, 2, 2]);
});

test("[RO-3] whoever comes new begins in the middle: the next turns still go round", () => {
  const pod = start();
  for (const who of ["ana", "ben", "cleo"]) pod.join(who, ["facilitator"]);
  for (let week = 0; week < 6; week += 1) {
    const meeting = pod.gather(7);
    pod.must(pod.whose(meeting) ?? "", "rotation.take", { meeting, role: "facilitator" });
    held(pod, meeting);
  }
  pod.join("dina", ["facilitator"]);
  const coming = [7, 14, 21, 28, 35, 42, 49, 56].map((days) => pod.gather(days));
  const dina = coming.filter((meeting) => pod.whose(meeting) === "dina").length;
  expect(dina).toBe(2);
});

test("[RO-4] somebody who could not come three times has the same share as before, and the next turn is not theirs twice", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who, ["facilitator"]);
  for (let week = 0; week < 3; week += 1) {
    const meeting = pod.gather(7);
    pod.must("dina", "rotation.cannot", { meeting });
    pod.must(pod.whose(meeting) ?? "", "rotation.take", { meeting, role: "facilitator" });
    held(pod, meeting);
  }
  const { order } = pod.turn(pod.gather(7));
  expect(order.find((one) => one.name === "Dina")).toMatchObject({ served: 0, meetings: 0 });
});

test("[RO-6] a turn that is taken is not taken by another, unless the one who has it asked them", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meeting = pod.gather(7);
  const role = "facilitator";
  pod.must("ana", "rotation.take", { meeting, role });
  expect(pod.would("ben", "rotation.take", { meeting, role })).toEqual({
    code: "rotation.taken",
    about: { who: pod.person("ana") },
  });
  pod.must("ana", "rotation.swap", { meeting, role, with: pod.person("ben") });
  expect(pod.turn(meeting, role, "ben")).toMatchObject({ name: "Ana", asksMe: true, asks: { name: "Ben" } });
  pod.must("ben", "rotation.take", { meeting, role });
  expect(pod.turn(meeting)).toMatchObject({ state: "taken", name: "Ben", also: [] });
  const first = pod.turn(meeting).order[0]?.name;
  expect(pod.turn(meeting).outOfTurn).toBe(first !== "Ana" && first !== "Ben");
  expect(pod.would("ana", "rotation.return", { meeting, role })?.code).toBe("rotation.not-yours");
  pod.must("ben", "rotation.cannot", { meeting });
  expect(pod.turn(meeting)).toMatchObject({ state: "proposed" });
  expect(pod.whose(meeting)).not.toBe("ben");
});

test("[RO-6] a turn that was taken by somebody who left since is free, and nobody waits for who left to take one", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meeting = pod.gather(7);
  const role = "facilitator";
  pod.must("ana", "rotation.take", { meeting, role });
  pod.must("ana", "members.leave", {});
  expect(pod.turn(meeting)).toMatchObject({ state: "proposed", also: [] });
  expect(pod.whose(meeting)).not.toBe("ana");
  pod.must("ben", "rotation.take", { meeting, role });
  pod.must("ben", "rotation.swap", { meeting, role, with: pod.person("cleo") });
  pod.must("cleo", "members.leave", {});
  expect(pod.turn(meeting)).toMatchObject({ state: "taken", name: "Ben", asks: undefined });
  held(pod, meeting);
  expect(pod.turn(meeting)).toMatchObject({ state: "served", name: "Ben", also: [] });
  pod.must("ben", "members.leave", {});
  expect(pod.turn(meeting)).toMatchObject({ state: "served", name: "Ben" });
});

test("[RO-6] who took it may give it back, and take it again after all", () => {
  const pod = start();
  pod.join("ana");
  const meeting = pod.gather(7);
  pod.must("ana", "rotation.take", { meeting, role: "scribe" });
  expect(pod.would("ana", "rotation.take", { meeting, role: "scribe" })?.code).toBe("rotation.yours-already");
  pod.must("ana", "rotation.return", { meeting, role: "scribe" });
  expect(pod.turn(meeting, "scribe")).toMatchObject({ state: "nobody" });
  pod.must("ana", "rotation.cannot", { meeting });
  pod.must("ana", "rotation.take", { meeting, role: "scribe" });
  expect(pod.turn(meeting, "scribe")).toMatchObject({ state: "taken", name: "Ana" });
  expect(pod.rowOf(meeting, "ana").away).toBe(false);
});

test("[RO-6, K-1] two who take it out of reach of each other: the one who comes first by the rule has it, and both are named", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who, ["facilitator"]);
  const meeting = pod.gather(7);
  const [first, second] = pod.turn(meeting).order.map((one) => one.name?.toLowerCase() ?? "");
  const before = pod.events().at(-1)?.id ?? "";
  pod.must(second ?? "", "rotation.take", { meeting, role: "facilitator" }, { sees: [before] });
  pod.must(first ?? "", "rotation.take", { meeting, role: "facilitator" }, { sees: [before] });
  const { name, alsoNames } = pod.turn(meeting);
  expect([name, ...alsoNames].map((one) => one?.toLowerCase())).toEqual([first, second]);
});

test("[RO-7] who took it did it once the meeting is over, unless somebody says otherwise", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meeting = pod.gather(7);
  const role = "facilitator";
  pod.must("ana", "rotation.take", { meeting, role });
  expect(pod.would("ben", "rotation.served", { meeting, role, person: pod.person("ben") })?.code).toBe(
    "rotation.not-yet",
  );
  held(pod, meeting);
  expect(pod.turn(meeting)).toMatchObject({ state: "served", name: "Ana" });
  pod.must("cleo", "rotation.served", { meeting, role, person: pod.person("ben") });
  expect(pod.turn(meeting)).toMatchObject({ state: "served", name: "Ben" });
  pod.must("ben", "rotation.served", { meeting, role });
  expect(pod.turn(meeting)).toMatchObject({ state: "served", person: undefined });
});

test("[RO-7] whoever did it and left since can be named for it; who never came, and who went before, is not proposed", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const role = "scribe";
  const named = () => views.present.look(pod.looking(), { meeting }).map(({ name }) => name);
  pod.must("dina", "members.leave", {});
  pod.pass(1);
  const meeting = pod.gather(7);
  held(pod, meeting);
  pod.must("ben", "members.leave", {});
  expect(named()).toEqual(["Ana", "Ben", "Cleo"]);
  pod.must("cleo", "rotation.served", { meeting, role, person: pod.person("ben") });
  expect(pod.turn(meeting, role)).toMatchObject({ state: "served", name: "Ben" });
  expect(pod.would("cleo", "rotation.served", { meeting, role, person: pod.community })?.code).toBe("rotation.nobody");
});

test("[RO-7] of two words that crossed on who did it, what somebody says of themselves stands", () => {
  const pod = start();
  const meeting = pod.gather(1);
  pod.pass(2 * DAY, ...PEOPLE);
  const before = pod.events().at(-1)?.id ?? "";
  const say = (who: string, of: string) =>
    pod.must(who, "rotation.served", { meeting, role: "scribe", person: pod.person(of) }, { sees: [before] });
  say("ana", "ben");
  say("cleo", "cleo");
  say("ben", "dina");
  expect(pod.whose(meeting, "scribe")).toBe("cleo");
});

test("[RO-7] a device whose clock is a year ahead counts the same turns", () => {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meeting = pod.gather(7);
  pod.must("ana", "rotation.take", { meeting, role: "facilitator" });
  const look = pod.looking("ana");
  const ahead = { ...look, now: look.now + 365 * DAY };
  const shown = (one: typeof look) =>
    views.meeting.look(one, { meeting })?.turns.map(({ state, person }) => [state, person]);
  expect(shown(ahead)).toEqual(shown(look));
});

test("[RO-9] nothing that decides reads the turns", () => {
  expect(practices.filter((one) => one.after.includes("rotation")).map((one) => one.name)).toEqual([]);
});

test("[RO-1] who has not joined takes no turns, and a turn is of a meeting that takes place", () => {
  const pod = start();
  expect(pod.would("stranger", "rotation.join", { roles: [], knows: "yes" })?.code).toBe("rotation.join-first");
  expect(pod.would("ana", "rotation.join", { roles: ["scribe", "scribe"], knows: "yes" })?.code).toBe(
    "rotation.role-twice",
  );
  const meeting = pod.gather(7);
  pod.must("ana", "meetings.cancel", { meeting });
  expect(pod.would("ana", "rotation.take", { meeting, role: "scribe" })?.code).toBe("rotation.is-off");
});

test("[RO-7] a guest says of themselves who did it, and whoever never said that they cannot come has nothing to take back", () => {
  const pod = start();
  guest(pod, "gus", "ana");
  const meeting = pod.gather(7);
  expect(pod.would("gus", "rotation.can", { meeting })?.code).toBe("rotation.not-away");
  pod.must("gus", "rotation.cannot", { meeting });
  expect(pod.would("gus", "rotation.can", { meeting })).toBeUndefined();
  held(pod, meeting);
  const did = (of: string) => ({ meeting, role: "scribe", person: pod.person(of) });
  expect(pod.would("gus", "rotation.served", did("ben"))?.code).toBe("rotation.say-first");
  expect(pod.would("gus", "rotation.served", did("gus"))).toBeUndefined();
});
