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

test("[MT-16] something is taken off an agenda by who posted it, who planned the meeting, and members; not by another guest", () => {
  const pod = start();
  const { about, item } = onAgenda(pod);
  const theirs = pod.must("gus", "meetings.item", { ...about, title: "The gate" });
  const drop = (who: string, what: string) => pod.would(who, "meetings.drop", { item: what })?.code;
  expect([drop("gus", theirs), drop("gus", item), drop("ben", theirs)]).toEqual([
    undefined,
    "meetings.say-first",
    undefined,
  ]);
  const own = pod.gather("gus", 4);
  const posted = pod.must("ana", "meetings.item", { ...about, meeting: own });
  expect(drop("gus", posted)).toBeUndefined();
});

test("[MT-10] how others feel is entered by members and by who planned the meeting, and of nobody who left", () => {
  const pod = start();
  const { item } = onAgenda(pod);
  const feels = (who: string, whom: string) =>
    pod.would(who, "meetings.feel", { item, feels: "good", person: pod.person(whom) })?.code;
  expect([feels("gus", "gus"), feels("gus", "ben"), feels("ben", "gus")]).toEqual([
    undefined,
    "meetings.mark-yourself",
    undefined,
  ]);
  pod.must("cleo", "members.leave", {});
  expect(feels("ben", "cleo")).toBe("meetings.gone");
});

test("[MT-8] a guest who did not plan the meeting waives no notice, and what goes on names something that was posted", () => {
  const pod = start();
  const { item } = onAgenda(pod);
  pod.must("ana", "meetings.mark", { meeting: onAgenda(pod).meeting, people: [pod.person("ana")], here: "yes" });
  const waive = (who: string, more: Record<string, unknown>) =>
    pod.would(who, "meetings.waive", { item, ground: "urgent", why: "It leaks", yes: [], ...more })?.code;
  expect(waive("gus", {})).toBe("meetings.say-first");
  expect(waive("ana", { ground: "continued" })).toBe("meetings.unknown-item");
  expect(waive("ana", { ground: "continued", from: item })).toBe("meetings.not-continued");
});

test("[MT-8] an emergency takes more than half of all with a say, and somebody who is named wrongly says so once", () => {
  const pod = start();
  const { item, meeting } = onAgenda(pod);
  const here = ["ana", "ben", "cleo"].map(pod.person);
  pod.must("ana", "meetings.mark", { meeting, people: here, here: "yes" });
  const body = { item, ground: "emergency", why: "It leaks" };
  expect(pod.would("ana", "meetings.waive", { ...body, yes: here.slice(0, 2) })).toMatchObject({
    code: "meetings.waive-needs",
    about: { yes: 2, needed: 3 },
  });
  const waiver = pod.must("ana", "meetings.waive", { ...body, yes: here });
  const stands = () => views.meeting.look(pod.meetingsNow("ben"), { meeting })?.items[0]?.waivers[0];
  expect(stands()).toMatchObject({ stands: true, namesMe: true });
  pod.must("ben", "meetings.not-mine", { waiver });
  expect(stands()).toMatchObject({ stands: false, namesMe: false, not: ["Ben"] });
  expect(pod.would("ben", "meetings.not-mine", { waiver })?.code).toBe("meetings.not-named");
  expect(pod.would("cleo", "meetings.not-mine", { waiver })).toBeUndefined();
  expect(pod.would("cleo", "meetings.not-mine", { waiver: item })?.code).toBe("meetings.unknown-item");
});

test("[MT-6, MT-9] an agenda has sixty items at most, and as many things that people take on; none at a meeting that is off", () => {
  const pod = start();
  const { meeting, about } = onAgenda(pod);
  const take = { meeting, text: "Buy nails", owner: pod.person("ben") };
  const full = (kind: string, body: Record<string, unknown>) => pod.would("ana", kind, body)?.code;
  for (let at = 1; at < 60; at += 1) pod.must("ana", "meetings.item", { ...about, title: `No. ${at}` });
  for (let at = 0; at < 59; at += 1) pod.must("ana", "meetings.assign", { ...take, text: `No. ${at}` });
  expect([full("meetings.item", about), full("meetings.assign", take)]).toEqual(["meetings.agenda-full", undefined]);
  pod.must("ana", "meetings.assign", take);
  expect(full("meetings.assign", take)).toBe("meetings.agenda-full");
  const off = pod.gather("ana", 5);
  pod.must("ben", "meetings.cancel", { meeting: off, why: "Storm" });
  expect(full("meetings.item", { ...about, meeting: off })).toBe("meetings.is-off");
});

test("[MT-9] what is taken on belongs to something on that very agenda, and is done or open again, not twice", () => {
  const pod = start();
  const { item, meeting } = onAgenda(pod);
  const other = onAgenda(pod).item;
  const take = { meeting, text: "Buy nails", owner: pod.person("ben") };
  const on = (of: string) => pod.would("ana", "meetings.assign", { ...take, item: of })?.code;
  expect([on(item), on(other), on(meeting)]).toEqual([undefined, "meetings.unknown-item", "meetings.unknown-item"]);
  const action = pod.must("ana", "meetings.assign", { ...take, item });
  expect(pod.would("ben", "meetings.reopen", { action })?.code).toBe("meetings.action-open");
  expect(pod.would("ben", "meetings.finish", { action: item, how: "done" })?.code).toBe("meetings.unknown-action");
  const sees = pod.graph.heads().map(({ event }) => event.id);
  pod.must("ben", "meetings.finish", { action, how: "dropped" }, { sees });
  pod.must("ana", "meetings.finish", { action, how: "done", note: "Bought" }, { sees });
  const row = () => views.meeting.look(pod.meetingsNow("ana"), { meeting })?.actions[0];
  expect(row()).toMatchObject({ state: "done", note: "Bought", ownerName: "Ben" });
  pod.must("ana", "meetings.reopen", { action });
  expect(row()).toMatchObject({ state: "open", ownerName: "Ben" });
});

test("[MT-5] while a meeting goes on, whoever is here and has not said so finds it in Today", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const begins = (TODAY + 1) * DAY + 17 * 60;
  const told = (who: string, now: number) =>
    meetings.attention?.(pod.meetingsNow(who, now)).map((one) => one.title.code) ?? [];
  const times = [begins - 31, begins - 30, begins + 59].map((now) => told("ben", now));
  expect(times).toEqual([[], ["meetings.today.now"], ["meetings.today.now"]]);
  expect(told("nobody", begins)).toEqual([]);
  pod.must("ben", "meetings.mark", { meeting, people: [pod.person("ben")], here: "yes" });
  expect([told("ben", begins), told("cleo", begins)]).toEqual([[], ["meetings.today.now"]]);
  pod.must("ana", "meetings.cancel", { meeting, why: "Storm" });
  expect(told("cleo", begins)).toEqual([]);
});
