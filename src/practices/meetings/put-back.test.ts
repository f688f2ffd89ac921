import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { meetings } from "./index.ts";
import { type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** Does something, and what puts back how it was, or the act's reversal, as the app does. */
function undone(pod: Start, who: string, kind: string, body: Body): number {
  const back = meetings.putBack?.(pod.meetingsNow(who), { kind, body });
  const event = pod.graph.get(pod.must(who, kind, { ...body }))?.event;
  const reversal = Object.values(meetings.acts).find((one) => one.kind === kind)?.reversal;
  const own = reversal && "by" in reversal && event ? [{ kind: reversal.by, body: reversal.body(event) }] : [];
  for (const one of back ?? own) pod.must(who, one.kind, { ...one.body });
  return (back ?? own).length;
}

const owners = (pod: Start) =>
  views.actions.look(pod.meetingsNow("ana")).map(({ ownerName, also }) => [ownerName, ...also.map(({ name }) => name)]);

test("[MT-9] whoever hands something over and undoes that has it again, a guest too", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("gus") });
  const handOver = (to: string) => ({ action, how: "handed-over", to: pod.person(to) });
  expect(undone(pod, "gus", "meetings.finish", handOver("ben"))).toBe(1);
  expect(owners(pod)).toEqual([["Gus"]]);
  // It is no way to take from others what they have by now.
  pod.must("gus", "meetings.finish", handOver("ben"));
  pod.must("ben", "meetings.finish", handOver("cleo"));
  expect(pod.would("gus", "meetings.finish", handOver("gus"))?.code).toBe("meetings.say-first");
});

test("[MT-9] done, and undone, it is with who had it", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("gus") });
  expect(undone(pod, "gus", "meetings.finish", { action, how: "done" })).toBe(1);
  expect(owners(pod)).toEqual([["Gus"]]);
});

test("[MT-9] where one act does not put back who had it, no undo is offered", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("ben") });
  const handOver = (to: string) => ({ action, how: "handed-over", to: pod.person(to) });
  const sees = pod.graph.heads().map(({ event }) => event.id);
  pod.must("ana", "meetings.finish", handOver("cleo"), { sees });
  pod.must("ben", "meetings.finish", handOver("dina"), { sees });
  expect(owners(pod)[0]).toHaveLength(2);
  expect(undone(pod, "ana", "meetings.finish", handOver("ana"))).toBe(0);
  const left = pod.must("ana", "meetings.assign", { meeting, text: "Ask the plumber", owner: pod.person("ben") });
  pod.must("ben", "members.leave", {});
  expect(undone(pod, "ana", "meetings.finish", { ...handOver("ana"), action: left })).toBe(0);
});

test("[MT-3] a meeting that is held after all, and that undone, is called off for the same reason", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  pod.must("ana", "meetings.cancel", { meeting, why: "The hall is flooded" });
  const off = () => views.meeting.look(pod.meetingsNow("ben"), { meeting })?.off;
  const before = off();
  expect(undone(pod, "ana", "meetings.hold", { meeting })).toBe(1);
  expect(off()).toMatchObject({ why: "The hall is flooded" });
  expect(off()).toEqual(before);
});

test("[MT-4] saying who went before the end, or that they are here again, and undoing that leaves each as they were", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const people = ["ben", "cleo", "dina"].map(pod.person);
  const [ben, cleo] = people as [string, string];
  pod.must("ana", "meetings.mark", { meeting, people: [ben], here: "yes" });
  pod.must("ana", "meetings.mark", { meeting, people: [cleo], here: "no", left: "yes" });
  const now = () => {
    const row = views.meeting.look(pod.meetingsNow("ana"), { meeting });
    return [row?.present.map(({ name }) => name), row?.leftEarly.map(({ name }) => name)];
  };
  expect(now()).toEqual([["Ben"], ["Cleo"]]);
  for (const how of [{ here: "no", left: "yes" }, { here: "yes" }, { here: "no" }]) {
    expect(undone(pod, "ana", "meetings.mark", { meeting, people, ...how })).toBe(2);
    expect(now()).toEqual([["Ben"], ["Cleo"]]);
  }
});

test("[MT-4] calling the roll and undoing that leaves everybody marked as they were", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const [ben, cleo] = [pod.person("ben"), pod.person("cleo")];
  const here = () =>
    views.meeting.look(pod.meetingsNow("ana"), { meeting })?.people.flatMap((one) => (one.here ? one.id : []));
  pod.must("dina", "meetings.mark", { meeting, people: [ben], here: "yes" });
  expect(undone(pod, "ana", "meetings.mark", { meeting, people: [ben, cleo], here: "yes" })).toBe(1);
  expect(here()).toEqual([ben]);
  expect(undone(pod, "ana", "meetings.mark", { meeting, people: [cleo], here: "no" })).toBe(0);
  expect(undone(pod, "ana", "meetings.mark", { meeting, people: [ben, cleo], here: "no" })).toBe(1);
  expect(here()).toEqual([ben]);
});
