import { expect, test } from "vitest";
import { meetings } from "./index.ts";
import { presentAt } from "./meeting.ts";
import { DAY, next, type Start, start, TODAY } from "./testing/start.ts";
import { views } from "./views.ts";

const TUESDAY = next("tue");
const known = () => true;

test("[MT-1] a series shows its next meetings, at the clock time of the place, and ends when somebody ends it", () => {
  const pod = start();
  const series = pod.weekly();
  const rows = views.ahead.look(pod.meetingsNow("ben"));
  expect(rows.map(({ title, start: at }) => [title, at])).toEqual(
    [0, 7, 14].map((days) => ["Coordination", (TUESDAY + days) * DAY + 17 * 60]),
  );
  pod.must("ben", "meetings.stop", { series });
  expect(views.ahead.look(pod.meetingsNow("ben"))).toEqual([]);
  expect(pod.would("ana", "meetings.stop", { series })?.code).toBe("meetings.ended");
  expect(pod.would("ana", "meetings.call", { series, day: TUESDAY, start: TUESDAY * DAY + 17 * 60 })?.code).toBe(
    "meetings.ended",
  );
});

test("[MT-1] a series of every third week keeps seven in the evening when the clocks change, and other weeks cannot be called", () => {
  const pod = start();
  const series = pod.weekly("ana", { apart: 3 });
  // Clocks in Madrid go back on 27 October 2024, day 20,023: between the seventh and the eighth meeting.
  const autumn = views.ahead.look(pod.meetingsNow("ben", (TUESDAY + 7 * 19) * DAY), {});
  expect(autumn.map(({ start: at }) => [Math.floor(at / DAY) - TUESDAY, (at % DAY) / 60])).toEqual([
    [7 * 21, 18],
    [7 * 24, 18],
    [7 * 27, 18],
  ]);
  const summer = views.ahead.look(pod.meetingsNow("ben", (TUESDAY + 7 * 16) * DAY), {});
  expect(summer.map(({ start: at }) => [Math.floor(at / DAY) - TUESDAY, (at % DAY) / 60])[0]).toEqual([7 * 18, 17]);
  const would = (day: number) => pod.would("ben", "meetings.call", { series, day, start: day * DAY + 17 * 60 })?.code;
  expect([would(TUESDAY + 7), would(TUESDAY + 14), would(TUESDAY + 21)]).toEqual([
    ...["meetings.other-day", "meetings.other-day", undefined],
  ]);
});

test("[MT-1] only a day and a time of the series can be called", () => {
  const pod = start();
  const series = pod.weekly();
  const would = (day: number, at: number) => pod.would("ben", "meetings.call", { series, day, start: at })?.code;
  expect(would(TUESDAY + 1, (TUESDAY + 1) * DAY)).toBe("meetings.other-day");
  expect(would(TUESDAY - 7, (TUESDAY - 7) * DAY)).toBe("meetings.other-day");
  expect(would(TUESDAY, (TUESDAY + 2) * DAY)).toBe("meetings.other-time");
  expect(would(TUESDAY, TUESDAY * DAY + 17 * 60)).toBeUndefined();
  pod.call("ben", series, TUESDAY);
  expect(would(TUESDAY, TUESDAY * DAY + 17 * 60)).toBe("meetings.called-already");
});

test("[MT-2] two who call one day of a series out of reach of each other call one meeting", () => {
  const pod = start();
  const series = pod.weekly();
  const sees = [series];
  const one = pod.call("ben", series, TUESDAY, { sees });
  const other = pod.call("cleo", series, TUESDAY, { sees });
  pod.must("ben", "meetings.mark", { meeting: one, people: [pod.person("ben")], here: "yes" });
  pod.must("cleo", "meetings.mark", { meeting: other, people: [pod.person("cleo")], here: "yes" });
  expect(pod.state().meetings.size).toBe(1);
  const [meeting] = [...pod.state().meetings.values()];
  expect(meeting?.calls.map(({ id }) => id).sort()).toEqual([one, other].sort());
  expect(meeting && presentAt(meeting, known).sort()).toEqual([pod.person("ben"), pod.person("cleo")].sort());
  expect(views.ahead.look(pod.meetingsNow()).filter((row) => row.start === TUESDAY * DAY + 17 * 60)).toHaveLength(1);
});

const told = (pod: Start, who: string, now?: number) =>
  (meetings.attention?.(pod.meetingsNow(who, now)) ?? []).map(({ title, text, until }) => [
    title.code,
    text?.about,
    until,
  ]);

test("[MT-3] a meeting that somebody moved says who, why and from when; the others are told until the sooner of both times", () => {
  const pod = start();
  const meeting = pod.call("ben", pod.weekly(), TUESDAY);
  const [before, later] = [TUESDAY * DAY + 17 * 60, (TUESDAY + 2) * DAY + 16 * 60];
  expect(told(pod, "ana")).toEqual([]);
  pod.must("ben", "meetings.move", { meeting, start: later, offset: 120, place: "Oak House", why: "Storm" });
  const row = views.meeting.look(pod.meetingsNow("ana"), { meeting });
  expect(row?.moved).toEqual({ byName: "Ben", why: "Storm", start: before, place: undefined });
  const about = { start: later, before, place: "Oak House", who: "Ben", why: "Storm", has: "yes" };
  expect(told(pod, "ana")).toEqual([["meetings.today.moved", about, before]]);
  expect(told(pod, "ana", before + 1)).toEqual([["meetings.today.moved", about, later]]);
  expect([told(pod, "ben"), told(pod, "ana", before - 8 * DAY)]).toEqual([[], []]);
  pod.must("ben", "meetings.move", { meeting, start: later, offset: 120, place: "Elm House" });
  expect(told(pod, "ana")).toMatchObject([["meetings.today.place", { place: "Elm House", has: "no" }, later]]);
  expect(views.meeting.look(pod.meetingsNow("ana"), { meeting })?.moved).toMatchObject({ place: "Oak House" });
});

test("[MT-3] a meeting that somebody called off is told to the others until it would have begun", () => {
  const pod = start();
  const meeting = pod.call("ben", pod.weekly(), TUESDAY);
  const at = TUESDAY * DAY + 17 * 60;
  pod.must("ben", "meetings.cancel", { meeting, why: "Storm" });
  const about = { start: at, who: "Ben", why: "Storm", has: "yes" };
  expect(told(pod, "ana")).toEqual([["meetings.today.off", about, at]]);
  expect([told(pod, "ben"), told(pod, "ana", at)]).toEqual([[], []]);
  pod.must("ana", "meetings.hold", { meeting });
  expect(told(pod, "cleo")).toEqual([]);
});

test("[MT-3] a meeting that is moved keeps its place in the series; the next ones stay where they were", () => {
  const pod = start();
  const series = pod.weekly();
  const meeting = pod.call("ben", series, TUESDAY);
  const later = (TUESDAY + 2) * DAY + 16 * 60;
  pod.must("ben", "meetings.move", { meeting, start: later, offset: 120, place: "Oak House", why: "Storm" });
  const [first, second] = views.ahead.look(pod.meetingsNow());
  expect(first).toMatchObject({ start: later, place: "Oak House", key: `${series}.${TUESDAY}` });
  expect(second).toMatchObject({ start: (TUESDAY + 7) * DAY + 17 * 60 });
});

test("[MT-3] of two who moved it at once the earlier time holds, the other is named, and a newer move settles it", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const at = (hour: number) => (TODAY + 6) * DAY + hour * 60;
  const sees = [meeting];
  pod.must("ben", "meetings.move", { meeting, start: at(18), offset: 120 }, { sees });
  pod.must("cleo", "meetings.move", { meeting, start: at(10), offset: 120 }, { sees });
  expect(views.meeting.look(pod.meetingsNow(), { meeting })).toMatchObject({ start: at(10), otherTimes: [at(18)] });
  pod.must("ana", "meetings.move", { meeting, start: at(20), offset: 120 });
  expect(views.meeting.look(pod.meetingsNow(), { meeting })).toMatchObject({ start: at(20), otherTimes: [] });
});

test("[MT-3] a meeting that is moved once more without a word on where stays where it was moved to", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const move = { meeting, start: (TODAY + 6) * DAY, offset: 120 };
  const place = () => views.meeting.look(pod.meetingsNow(), { meeting })?.place;
  const elm = pod.must("ben", "meetings.move", { ...move, place: "Elm House" });
  pod.must("ana", "meetings.move", { ...move, start: move.start + 60 });
  expect(place()).toBe("Elm House");
  // Out of reach of that, Cleo moves it to Ash House, and Dina, who has heard of that, only to an earlier hour.
  const ash = pod.must("cleo", "meetings.move", { ...move, place: "Ash House" }, { sees: [elm] });
  pod.must("dina", "meetings.move", { ...move, start: move.start - 60 }, { sees: [ash] });
  expect(place()).toBe("Ash House");
});

test("[MT-3] a meeting that is called off says by whom and why, until somebody says that it takes place after all", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  expect(pod.would("ben", "meetings.hold", { meeting })?.code).toBe("meetings.is-on");
  pod.must("ben", "meetings.cancel", { meeting, why: "The hall is flooded" });
  const row = () => views.meeting.look(pod.meetingsNow("cleo"), { meeting });
  expect(row()?.off).toEqual({ byName: "Ben", why: "The hall is flooded" });
  expect(pod.would("ana", "meetings.move", { meeting, start: 1, offset: 0 })?.code).toBe("meetings.is-off");
  expect(pod.would("ana", "meetings.mark", { meeting, people: [pod.person("ana")], here: "yes" })?.code).toBe(
    "meetings.is-off",
  );
  expect(meetings.coming?.(pod.meetingsNow("cleo"))[0]?.title.code).toBe("meetings.coming.off");
  pod.must("ana", "meetings.hold", { meeting });
  expect(row()?.off).toBeUndefined();
});

test("[MT-3] a guest neither moves nor calls off nor ends what others planned, and does so with their own", () => {
  const pod = start();
  const series = pod.weekly();
  const meeting = pod.call("gus", series, TUESDAY);
  const codes = (id: string) => [
    pod.would("gus", "meetings.cancel", { meeting: id })?.code,
    pod.would("gus", "meetings.move", { meeting: id, start: 1, offset: 0 })?.code,
  ];
  expect(codes(meeting)).toEqual(["meetings.say-first", "meetings.say-first"]);
  expect(pod.would("gus", "meetings.stop", { series })?.code).toBe("meetings.say-first");
  expect(codes(pod.gather("gus", 3))).toEqual([undefined, undefined]);
  expect(pod.would("stranger", "meetings.cancel", { meeting })?.code).toBe("meetings.join-first");
});

test("[MT-3] a guest looks after the series that they planned, also on a day that somebody else called", () => {
  const pod = start();
  const series = pod.weekly("gus");
  const meeting = pod.call("ana", series, TUESDAY);
  expect(pod.would("gus", "meetings.cancel", { meeting })).toBeUndefined();
  expect(pod.would("gus", "meetings.stop", { series })).toBeUndefined();
  const day = { day: TUESDAY, start: TUESDAY * DAY + 17 * 60 };
  expect(pod.would("gus", "meetings.call", { ...day, series: meeting })?.code).toBe("meetings.unknown-series");
  const early = { ...day, series, day: TUESDAY + 7, start: (TUESDAY + 5) * DAY };
  expect(pod.would("gus", "meetings.call", early)?.code).toBe("meetings.other-time");
});

test("[MT-4] one calls the roll for the room; what people say of themselves stands", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const [ana, ben, cleo] = ["ana", "ben", "cleo"].map(pod.person);
  pod.must("ana", "meetings.mark", { meeting, people: [ana, ben, cleo], here: "yes" });
  pod.must("ben", "meetings.mark", { meeting, people: [ben], here: "no" });
  pod.must("ana", "meetings.mark", { meeting, people: [ben], here: "yes" });
  pod.must("dina", "meetings.mark", { meeting, people: [cleo], here: "no" });
  const here = views.meeting.look(pod.meetingsNow(), { meeting })?.people.filter((one) => one.here);
  expect(here?.map(({ name }) => name)).toEqual(["Ana"]);
});

test("[MT-4] whoever goes before the end stays on record, is not asked to come, and counts no more for what is decided after", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const mark = (who: string, people: readonly string[], here: "yes" | "no", more: object = {}) =>
    pod.must(who, "meetings.mark", { meeting, people: people.map(pod.person), here, ...more });
  const row = (who = "ana") => views.meeting.look(pod.meetingsNow(who), { meeting });
  const names = (all: readonly { readonly name: string }[] = []) => all.map(({ name }) => name);
  mark("ana", ["ana", "ben", "cleo"], "yes");
  mark("ben", ["ben"], "no", { left: "yes" });
  expect([names(row()?.present), names(row()?.leftEarly)]).toEqual([["Ana", "Cleo"], ["Ben"]]);
  mark("ana", ["ben"], "yes");
  expect(names(row()?.leftEarly)).toEqual(["Ben"]);
  const item = pod.must("ana", "meetings.item", { meeting, title: "The gate", kind: "info", minutes: 5 });
  pod.must("ana", "meetings.outcome", { item, came: "heard", text: "It squeaks." });
  expect(row()?.items[0]?.outcomes[0]?.present).toBe(2);
  const at = TODAY * DAY + 17 * 60;
  const asked = (who: string) => told(pod, who, at).map(([code]) => code);
  expect([asked("ben"), asked("dina")]).toEqual([[], ["meetings.today.now"]]);
  mark("ben", ["ben"], "no");
  expect(names(row()?.leftEarly)).toEqual([]);
});

test("[MT-4] a guest says only of themselves that they are here, and nobody marks somebody who never came in", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const mark = (who: string, person: string) =>
    pod.would(who, "meetings.mark", { meeting, people: [person], here: "yes" })?.code;
  expect(mark("gus", pod.person("gus"))).toBeUndefined();
  expect(mark("gus", pod.person("ben"))).toBe("meetings.mark-yourself");
  expect(mark("ana", pod.community)).toBe("meetings.nobody");
  const both = { meeting, people: ["gus", "ben"].map(pod.person), here: "yes" };
  expect(pod.would("gus", "meetings.mark", both)?.code).toBe("meetings.mark-yourself");
});

test("[MT-4] having been there is a sign of somebody, though they signed nothing", () => {
  const pod = start();
  pod.pass(40 * DAY, "ana", "ben", "cleo");
  const meeting = pod.gather("ana", 40);
  pod.must("ana", "meetings.mark", { meeting, people: [pod.person("dina")], here: "yes" });
  expect(pod.look("meetings", "ana").lane.lastSeen(pod.person("dina"))?.claimed).toBe(pod.now());
});

test("[MT-4, K-3] a key of nobody shows nobody, nor does a guest's word of somebody else: nobody is kept awake like that", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  pod.pass(40 * DAY, "ana", "ben", "cleo");
  const seen = () => pod.look("meetings", "ana").lane.lastSeen(pod.person("dina"))?.claimed;
  const before = seen();
  for (const who of ["a fresh key", "gus"]) {
    const mark = pod.act(who, "meetings.mark", { meeting, people: [pod.person("dina")], here: "yes" });
    expect(mark.refusal).toBeDefined();
  }
  expect(seen()).toBe(before);
});

test("[MT-5] the next meetings stand under what is coming, and search finds the series by its name", () => {
  const pod = start();
  const series = pod.weekly();
  const soon = meetings.coming?.(pod.meetingsNow("ben")) ?? [];
  expect(soon.map(({ at, title }) => [at, title.about?.title])).toEqual([
    ...[4, 11].map((days) => [(TODAY + days) * DAY + 17 * 60, "Coordination"]),
  ]);
  expect(meetings.coming?.(pod.meetingsNow())).toEqual([]);
  expect(meetings.search?.(pod.meetingsNow("ben"))).toMatchObject([{ id: series, title: "Coordination" }]);
});
