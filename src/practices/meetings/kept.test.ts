import { expect, test } from "vitest";
import { meetingsFile } from "./exchange.ts";
import { DAY, next, PEOPLE, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const row = (pod: Start, meeting: string) => views.meeting.look(pod.meetingsNow("ana"), { meeting });

test("[MT-4, MT-15] whoever was there stays on record by name, also once they have left", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const people = ["ana", "ben", "dina"].map(pod.person);
  pod.must("ana", "meetings.mark", { meeting, people, here: "yes" });
  pod.must("dina", "members.leave", {});
  expect(row(pod, meeting)?.present.map(({ name }) => name)).toEqual(["Ana", "Ben", "Dina"]);
  expect(row(pod, meeting)?.people.map(({ name }) => name)).not.toContain("Dina");
  const look = pod.meetingsNow("ana");
  expect(meetingsFile.write(look, "markdown")).toContain("Who was there: Ana, Ben, Dina");
  expect(meetingsFile.write(look, "csv")).toContain('"Ana, Ben, Dina"');
});

test("[MT-12] a paragraph that is struck once the minutes were approved shows, with who struck it, until they are approved anew", () => {
  const pod = start();
  const [meeting, later] = [pod.gather("ana", 0), pod.gather("ana", 7)];
  const note = pod.must("ben", "meetings.note", { meeting, text: "Ana promised to pay." });
  pod.must("ben", "meetings.approve", { meeting, at: later });
  pod.must("ana", "meetings.strike", { note });
  const struck = { text: "Ana promised to pay.", struck: "Ana", since: true, others: [] };
  expect(row(pod, meeting)?.notes).toMatchObject([struck]);
  expect(row(pod, later)?.toApprove?.key).toBe(meeting);
  expect(meetingsFile.write(pod.meetingsNow("ana"), "markdown")).toContain(
    "*Struck since the minutes were approved, by Ana:* Ana promised to pay.",
  );
  pod.must("cleo", "meetings.approve", { meeting, at: later });
  expect([row(pod, meeting)?.notes, row(pod, later)?.toApprove]).toEqual([[], undefined]);
});

test("[MT-12] a paragraph that was struck before the minutes were approved is in none of them", () => {
  const pod = start();
  const [meeting, later] = [pod.gather("ana", 0), pod.gather("ana", 7)];
  pod.must("ben", "meetings.note", { meeting, text: "We talk." });
  const note = pod.must("ben", "meetings.note", { meeting, text: "It rains." });
  pod.must("ben", "meetings.strike", { note });
  pod.must("ben", "meetings.approve", { meeting, at: later });
  expect(row(pod, meeting)?.notes.map(({ text }) => text)).toEqual(["We talk."]);
});

test("[MT-9] what somebody took on at a meeting that was brought forward heads the next one after it", () => {
  const pod = start();
  const series = pod.weekly();
  const [early, middle] = [14, 7].map((days) => pod.call("ana", series, next("tue") + days));
  const forward = { start: (next("tue") + 5) * DAY + 17 * 60, offset: 120 };
  pod.must("ana", "meetings.move", { meeting: early, ...forward });
  pod.must("ben", "meetings.assign", { meeting: early, text: "Ring the roofer", owner: pod.person("ben") });
  expect(row(pod, middle ?? "")?.carried.map(({ text }) => text)).toEqual(["Ring the roofer"]);
  expect(row(pod, early ?? "")?.carried).toEqual([]);
});

test("[MT-16] an agenda that somebody filled to the end has room again once things are taken off", () => {
  const pod = start();
  const meeting = pod.gather("ana", 5);
  const post = (who: string) => pod.act(who, "meetings.item", { meeting, title: "Me", kind: "info", minutes: 1 });
  const items = Array.from({ length: 60 }, () => post("gus").id);
  expect(post("ana").refusal?.code).toBe("meetings.agenda-full");
  pod.must("ana", "meetings.drop", { item: items[0] ?? "" });
  expect(post("ana").refusal).toBeUndefined();
});

test("[MT-9, K-3] that something is done is told at the next meeting, and at no other, whatever the clock of whoever did it says", () => {
  for (const off of [-365, 0, 365]) {
    const pod = start();
    const series = pod.weekly();
    const [one, two, three] = [0, 7, 14].map((days) => pod.call("ana", series, next("tue") + days));
    const action = pod.must("ana", "meetings.assign", { meeting: one, text: "Buy nails", owner: pod.person("ben") });
    const evening = next("tue") * DAY + 19 * 60;
    pod.pass(evening - pod.now(), ...PEOPLE);
    pod.pass(DAY, ...PEOPLE);
    const now = pod.now();
    pod.must("ben", "meetings.finish", { action, how: "done" }, { minute: now + off * DAY });
    pod.must("ana", "meetings.mark", { meeting: one, people: [pod.person("ana")], here: "yes" }, { minute: now + 1 });
    const told = [two, three].map((meeting) => row(pod, meeting ?? "")?.carried.map(({ state }) => state));
    expect([off, told]).toEqual([off, [["done"], []]]);
  }
});
