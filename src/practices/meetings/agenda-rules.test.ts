import { expect, test } from "vitest";
import { meetings } from "./index.ts";
import { DAY, PEOPLE, type Start, start, TODAY } from "./testing/start.ts";
import { views } from "./views.ts";

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

test("[MT-3, MT-9] what was taken on at a meeting that was moved heads the agendas after the day on which people met, and not its own", () => {
  const pod = start();
  const [later, sooner, between, after] = [2, 12, 5, 9].map((days) => pod.gather("ana", days));
  const move = (meeting: string | undefined, days: number) =>
    pod.must("ben", "meetings.move", { meeting, start: (TODAY + days) * DAY + 17 * 60, offset: 120, why: "Rain" });
  move(later, 7);
  move(sooner, 3);
  const take = (meeting: string | undefined, text: string) =>
    pod.must("ana", "meetings.assign", { meeting, text, owner: pod.person("ben") });
  take(later, "Buy nails");
  take(sooner, "Ask the plumber");
  const carried = (meeting = "") =>
    views.meeting
      .look(pod.meetingsNow("ana"), { meeting })
      ?.carried.map(({ text }) => text)
      .sort();
  expect([carried(sooner), carried(between), carried(later), carried(after)]).toEqual([
    [],
    ["Ask the plumber"],
    ["Ask the plumber"],
    ["Ask the plumber", "Buy nails"],
  ]);
});

test("[MT-9] what was done before a week that was called off is told at the next meeting that takes place", () => {
  const pod = start();
  const series = pod.weekly();
  const [first, off, later] = [4, 11, 18].map((days) => pod.call("ana", series, TODAY + days));
  const action = pod.must("ana", "meetings.assign", { meeting: first, text: "Buy nails", owner: pod.person("ben") });
  pod.pass(8 * DAY, ...PEOPLE);
  pod.must("ben", "meetings.finish", { action, how: "done" });
  const told = (meeting = "") =>
    views.meeting.look(pod.meetingsNow("ana"), { meeting })?.carried.map(({ state }) => state);
  expect([told(off), told(later)]).toEqual([["done"], []]);
  pod.must("ana", "meetings.cancel", { meeting: off, why: "Storm" });
  expect(told(later)).toEqual(["done"]);
});

test("[MT-9] whoever left is asked for nothing that they took on, and told of no meeting", () => {
  const pod = start();
  const { meeting } = onAgenda(pod);
  pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("ben"), due: (TODAY + 20) * DAY });
  pod.must("ana", "meetings.assign", { meeting, text: "Ask Gus", owner: pod.person("ben") });
  const told = () => {
    const look = pod.meetingsNow("ben");
    return [meetings.attention?.(look).length, meetings.coming?.(look).length];
  };
  expect(told()).toEqual([1, 2]);
  pod.must("ben", "members.leave", {});
  expect(told()).toEqual([0, 0]);
});
