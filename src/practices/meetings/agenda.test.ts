import { expect, test } from "vitest";
import { meetings } from "./index.ts";
import { DAY, PEOPLE, type Start, start, TODAY } from "./testing/start.ts";
import { views } from "./views.ts";

const HOUR = 60;
const row = (pod: Start, meeting: string, who = "ana", now?: number) =>
  views.meeting.look(pod.meetingsNow(who, now), { meeting });
const item = (pod: Start, meeting: string, more: Record<string, unknown> = {}, who = "ana", how = {}) =>
  pod.must(who, "meetings.item", { meeting, title: "The well", kind: "decision", minutes: 10, ...more }, how);
const here = (pod: Start, meeting: string, ...who: string[]) =>
  pod.must("ana", "meetings.mark", { meeting, people: who.map(pod.person), here: "yes" });
const decide = (pod: Start, id: string, who = "ana") =>
  pod.would(who, "meetings.outcome", { item: id, came: "decided", text: "We mend it." })?.code;

test("[MT-6, K-3] the clock of notice starts when another household has it, whatever its author claims", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const posted = item(pod, meeting, {}, "ana", { minute: pod.now() - 10 * DAY });
  expect(row(pod, meeting)?.items[0]?.notice).toBe("unheard");
  const heard = pod.now() + 13 * DAY;
  pod.pass(13 * DAY, "ben");
  expect(pod.look("meetings", "ana").lane.witnessed(posted)).toBe(heard);
  expect(row(pod, meeting)?.items[0]?.notice).toBe("late");
});

test("[MT-6] a witness whose clock is behind makes nothing older than community time, and somebody of one's own household is none", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  pod.pass(DAY, ...PEOPLE);
  const posted = item(pod, meeting);
  const time = pod.look("meetings").time;
  pod.act("ben", "kernel.witness", {}, { minute: time - 30 * DAY });
  expect(pod.look("meetings").lane.witnessed(posted)).toBeGreaterThanOrEqual(time);
});

test("[MT-6] what was posted in time can be decided once more than half are there, and what was not cannot", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const early = item(pod, meeting);
  pod.pass(HOUR, "ben");
  pod.pass(3 * DAY, ...PEOPLE);
  const late = item(pod, meeting, { title: "The gate" });
  pod.pass(HOUR, "ben");
  expect(decide(pod, early)).toBe("meetings.too-few");
  here(pod, meeting, "ana", "ben", "cleo");
  expect(decide(pod, early)).toBeUndefined();
  expect(decide(pod, late)).toBe("meetings.not-posted");
  expect(decide(pod, early, "gus")).toBe("meetings.say-first");
  pod.must("ana", "meetings.outcome", { item: late, came: "talked", text: "Ben asks around." });
  pod.must("ana", "meetings.outcome", { item: early, came: "decided", text: "We mend it." });
  expect(row(pod, meeting)?.items.map((one) => [one.notice, one.outcomes[0]?.came, one.outcomes[0]?.present])).toEqual([
    ["posted", "decided", 3],
    ["late", "talked", 3],
  ]);
});

test("[MT-6] nothing is decided at a meeting that was called off, though people had said that they would be there", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const early = item(pod, meeting);
  pod.pass(HOUR, ...PEOPLE);
  here(pod, meeting, ...PEOPLE);
  pod.must("ana", "meetings.cancel", { meeting, why: "Storm" });
  expect(decide(pod, early)).toBe("meetings.is-off");
  expect(pod.would("ana", "meetings.outcome", { item: early, came: "put-off", text: "Next week." })).toBeUndefined();
  pod.must("ben", "meetings.hold", { meeting });
  expect(decide(pod, early)).toBeUndefined();
});

test("[MT-7] what is major is never decided in the room, posted or not", () => {
  const pod = start();
  const meeting = pod.gather("ana", 9);
  const matter = pod.must("ana", "decisions.frame", { title: "A new well", problem: "The old one is dry." });
  const big = item(pod, meeting, { major: "yes", matter });
  pod.pass(HOUR, "ben");
  here(pod, meeting, ...PEOPLE);
  expect(decide(pod, big)).toBe("meetings.major");
  expect(row(pod, meeting)?.items[0]).toMatchObject({
    notice: "posted",
    decidable: false,
    matters: [{ title: "A new well", state: "framed" }],
  });
});

test("[MT-8] what came up too late is decided when two thirds of those there let it, on record with their names", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const late = item(pod, meeting);
  pod.pass(HOUR, "ben");
  here(pod, meeting, "ana", "ben", "cleo");
  const waive = (...yes: string[]) =>
    pod.would("ana", "meetings.waive", {
      item: late,
      ground: "urgent",
      why: "It broke today.",
      yes: yes.map(pod.person),
    });
  expect(waive("ana")).toMatchObject({ code: "meetings.waive-needs", about: { yes: 1, needed: 2, present: 3 } });
  expect(waive("ana", "dina")?.code).toBe("meetings.yes-not-here");
  expect(waive("ana", "ana")?.code).toBe("meetings.yes-not-here");
  const yes = ["ana", "ben"].map(pod.person);
  pod.must("ana", "meetings.waive", { item: late, ground: "urgent", why: "It broke today.", yes });
  expect(decide(pod, late)).toBeUndefined();
  expect(row(pod, meeting)?.items[0]?.waivers).toMatchObject([
    { why: "It broke today.", yes: ["Ana", "Ben"], present: 3, needed: 2, stands: true },
  ]);
});

test("[MT-8] whoever is named wrongly says so, and the waiver falls when too few are left", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const late = item(pod, meeting);
  here(pod, meeting, "ana", "ben", "cleo");
  const yes = ["ana", "ben"].map(pod.person);
  const waiver = pod.must("ana", "meetings.waive", { item: late, ground: "urgent", why: "It broke.", yes });
  expect(pod.would("cleo", "meetings.not-mine", { waiver })?.code).toBe("meetings.not-named");
  pod.must("ben", "meetings.not-mine", { waiver });
  expect(decide(pod, late)).toBe("meetings.not-posted");
  expect(row(pod, meeting)?.items[0]?.waivers).toMatchObject([{ not: ["Ben"], stands: false }]);
});

test("[MT-8] only what was posted and put off a few days before is offered to go on with, and may be", () => {
  const pod = start();
  const before = pod.gather("ana", 5);
  const posted = item(pod, before);
  pod.pass(HOUR, "ben");
  pod.pass(4 * DAY, ...PEOPLE);
  const late = item(pod, before, { title: "The gate" });
  pod.pass(2 * DAY, ...PEOPLE);
  for (const one of [posted, late]) pod.must("ana", "meetings.outcome", { item: one, came: "put-off", text: "Later." });
  const [soon, far, earlier] = [9, 100, 4].map((days) => pod.gather("ana", days));
  const offered = (meeting = "") => row(pod, meeting)?.putOff.map(({ id }) => id);
  expect([offered(before), offered(soon), offered(far), offered(earlier)]).toEqual([[], [posted], [], []]);
  const going = (meeting: string | undefined, from: string) => {
    const again = item(pod, meeting ?? "");
    const body = { item: again, ground: "continued", why: "It was put off.", yes: [], from };
    return pod.would("ana", "meetings.waive", body)?.code;
  };
  expect([going(soon, posted), going(soon, late), going(far, posted), going(earlier, posted)]).toEqual([
    ...[undefined, "meetings.not-continued", "meetings.not-continued", "meetings.not-continued"],
  ]);
});

test("[MT-9] what somebody took on heads the next agenda until it is done, and is told there once it was", () => {
  const pod = start();
  const series = pod.weekly();
  const first = pod.call("ana", series, TODAY + 4);
  const assign = { meeting: first, text: "Ask the plumber", owner: pod.person("ben"), due: (TODAY + 9) * DAY };
  const action = pod.must("ana", "meetings.assign", assign);
  const next = (days: number) => row(pod, `${series}.${TODAY + days}`)?.carried.map((one) => [one.text, one.state]);
  expect(row(pod, first)?.carried).toEqual([]);
  expect(next(11)).toEqual([["Ask the plumber", "open"]]);
  expect(next(18)).toEqual([["Ask the plumber", "open"]]);
  pod.pass(8 * DAY, ...PEOPLE);
  pod.must("ben", "meetings.finish", { action, how: "done", note: "He comes on Friday" });
  expect(next(11)).toEqual([["Ask the plumber", "done"]]);
  pod.call("ana", series, TODAY + 18);
  expect(next(25)).toEqual([]);
});

test("[MT-9] what somebody took on comes back to their Today and calendar, and to whom they hand it over", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const due = (TODAY + 10) * DAY;
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("ben"), due });
  const today = (who: string, now: number) =>
    (meetings.attention?.(pod.meetingsNow(who, now)) ?? [])
      .filter((one) => one.id.includes("action"))
      .map((one) => one.until);
  const calendar = (who: string) =>
    (meetings.coming?.(pod.meetingsNow(who)) ?? []).filter((one) => one.title.code === "meetings.coming.due");
  expect([today("ben", pod.now()), calendar("ben").length, calendar("ana").length]).toEqual([[], 1, 0]);
  expect(today("ben", due - DAY)).toEqual([due]);
  expect(pod.would("ben", "meetings.finish", { action, how: "handed-over" })?.code).toBe("meetings.to-whom");
  pod.must("ben", "meetings.finish", { action, how: "handed-over", to: pod.person("cleo") });
  expect([today("ben", due), today("cleo", due)]).toEqual([[], [due]]);
  pod.must("cleo", "meetings.finish", { action, how: "done" });
  expect(today("cleo", due)).toEqual([]);
  expect(pod.would("cleo", "meetings.finish", { action, how: "done" })?.code).toBe("meetings.action-over");
  pod.must("cleo", "meetings.reopen", { action });
  expect(today("cleo", due)).toEqual([due]);
});

test("[MT-9] people take things on themselves; for others members write it down", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const take = (who: string, owner: string) =>
    pod.would(who, "meetings.assign", { meeting, text: "Buy nails", owner: pod.person(owner) })?.code;
  expect([take("gus", "gus"), take("gus", "ben"), take("ben", "gus")]).toEqual([
    ...[undefined, "meetings.take-on-yourself", undefined],
  ]);
});

test("[MT-9] nothing is given to somebody who left, as far as one had heard", () => {
  const pod = start();
  const meeting = pod.gather("ana", 1);
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("cleo") });
  const heard = pod.events().at(-1)?.id ?? "";
  const owner = pod.person("ben");
  pod.must("ben", "members.leave", {});
  const give = { meeting, text: "Ask the plumber", owner };
  expect(pod.would("ana", "meetings.assign", give)?.code).toBe("meetings.gone");
  expect(pod.would("cleo", "meetings.finish", { action, how: "handed-over", to: owner })?.code).toBe("meetings.gone");
  expect(
    pod.would("ana", "meetings.item", { meeting, title: "Gate", kind: "info", minutes: 5, presenter: owner })?.code,
  ).toBe("meetings.gone");
  expect(pod.act("cleo", "meetings.assign", give, { sees: [heard] }).refusal).toBeUndefined();
});

test("[MT-10] who has spoken least speaks first, then who asked first; who has no phone is entered", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const hand = (who: string, more = {}) => pod.must(who, "meetings.hand", { meeting, up: "yes", ...more });
  const spoke = (who: string) => pod.must("ana", "meetings.spoke", { meeting, person: pod.person(who) });
  hand("ben");
  spoke("ben");
  hand("ben");
  hand("cleo");
  hand("ana", { person: pod.person("gus") });
  const list = () => row(pod, meeting)?.speakers.map(({ name, turns, waits }) => `${name} ${turns} ${waits}`);
  expect(list()).toEqual(["Cleo 0 true", "Gus 0 true", "Ben 1 true"]);
  spoke("cleo");
  pod.must("ben", "meetings.hand", { meeting, up: "no" });
  expect(list()).toEqual(["Gus 0 true", expect.stringContaining(" 1 false"), expect.stringContaining(" 1 false")]);
  expect(pod.would("gus", "meetings.spoke", { meeting, person: pod.person("ben") })?.code).toBe(
    "meetings.mark-yourself",
  );
});

test("[MT-10] how people feel about an item is counted, each once, by their newest word", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const well = item(pod, meeting);
  pod.must("ben", "meetings.feel", { item: well, feels: "bad" });
  pod.must("ben", "meetings.feel", { item: well, feels: "good" });
  pod.must("ana", "meetings.feel", { item: well, feels: "unsure", person: pod.person("gus") });
  expect(row(pod, meeting, "ben")?.items[0]).toMatchObject({ feels: { good: 1, unsure: 1, bad: 0 }, mine: "good" });
});

test("[MT-16] something on the agenda has a page of its own, which people can talk under, until it is taken off", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const posted = item(pod, meeting, { text: "It is dry." });
  const page = () => views.item.look(pod.meetingsNow("ben"), { item: posted });
  expect(page()).toMatchObject({ item: { title: "The well" }, row: { key: meeting } });
  const talked = "on" in meetings.talk ? meetings.talk.on.item : undefined;
  expect(talked?.at(pod.meetingsNow("ben"), posted)).toBe(posted);
  expect(talked?.at(pod.meetingsNow("ben"), meeting)).toBeUndefined();
  pod.must("ana", "meetings.drop", { item: posted });
  expect(page()).toBeNull();
  expect(talked?.at(pod.meetingsNow("ben"), posted)).toBeUndefined();
});

test("[MT-8] a waiver for what was put off says what that was, and names nobody who is not there", () => {
  const pod = start();
  const [before, soon] = [4, 7].map((days) => pod.gather("ana", days));
  const from = item(pod, before ?? "", { title: "The gate" });
  pod.pass(HOUR, "ben");
  pod.pass(4 * DAY, ...PEOPLE);
  pod.must("ana", "meetings.outcome", { item: from, came: "put-off", text: "Later." });
  const again = item(pod, soon ?? "", { title: "The well" });
  const body = { item: again, ground: "continued", why: "It was put off.", from };
  const naming = [pod.person("ben")];
  expect(pod.would("ana", "meetings.waive", { ...body, yes: naming })?.code).toBe("meetings.yes-not-here");
  pod.must("ana", "meetings.waive", { ...body, yes: [] });
  expect(row(pod, soon ?? "")?.items[0]?.waivers).toMatchObject([
    { from: { id: from, title: "The gate", meeting: before }, yes: [], stands: true },
  ]);
});
