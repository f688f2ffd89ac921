import { expect, test } from "vitest";
import { type Start, start } from "./testing/start.ts";

/** Something for the agenda of a meeting in three days. */
function onAgenda(pod: Start) {
  const meeting = pod.gather("ana", 3);
  const about = { meeting, title: "The well", kind: "decision", minutes: 10 };
  return { meeting, about, item: pod.must("ana", "meetings.item", about) };
}

test("[MT-7] an item names a matter that was brought up, and nothing else", () => {
  const pod = start();
  const { about, item } = onAgenda(pod);
  const matter = pod.must("ben", "decisions.frame", { title: "The well", problem: "It leaks." });
  const names = (of: string) => pod.would("ana", "meetings.item", { ...about, matter: of })?.code;
  expect(names(item)).toBe("meetings.unknown-matter");
  expect(names(matter)).toBeUndefined();
});

test("[MT-8] what was posted in time needs no waiver, and gets none", () => {
  const pod = start();
  const { item } = onAgenda(pod);
  const waive = () => pod.would("ana", "meetings.waive", { item, ground: "emergency", why: "It leaks", yes: [] })?.code;
  expect(waive()).not.toBe("meetings.posted");
  pod.pass(10, "ben", "cleo", "dina");
  pod.pass(10, "ana");
  expect(waive()).toBe("meetings.posted");
});

test("[MT-16] nothing comes of what was taken off an agenda", () => {
  const pod = start();
  const { item } = onAgenda(pod);
  const talk = () => pod.would("ana", "meetings.outcome", { item, came: "heard", text: "Told" })?.code;
  expect(talk()).toBeUndefined();
  pod.must("ana", "meetings.drop", { item });
  expect(talk()).toBe("meetings.item-dropped");
});

test("[MT-9] that something is done says whoever took it on, whoever wrote it down, or somebody with a say", () => {
  const pod = start();
  const { meeting } = onAgenda(pod);
  const give = { meeting, text: "Buy nails", owner: pod.person("ben") };
  const action = pod.must("ana", "meetings.assign", give);
  const own = pod.must("gus", "meetings.assign", { ...give, owner: pod.person("gus") });
  const finish = (who: string, what: string) => pod.would(who, "meetings.finish", { action: what, how: "done" })?.code;
  expect(["ben", "ana", "cleo"].map((who) => finish(who, action))).toEqual([undefined, undefined, undefined]);
  expect([finish("gus", action), finish("gus", own)]).toEqual(["meetings.say-first", undefined]);
});
