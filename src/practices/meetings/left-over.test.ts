import { expect, test } from "vitest";
import { meetingsFile } from "./exchange.ts";
import { DAY, type Start, start, TODAY } from "./testing/start.ts";
import { views } from "./views.ts";

const DAYS = { first: 4, second: 11, third: 18 };

function series() {
  const pod = start();
  const weekly = pod.weekly();
  const meeting = (days: number) => `${weekly}.${TODAY + days}`;
  const post = (call: string, title: string, more: object = {}) =>
    pod.must("ben", "meetings.item", { meeting: call, title, kind: "discussion", minutes: 5, ...more });
  const row = (days: number, now?: number) =>
    views.meeting.look(pod.meetingsNow("ana", now), { meeting: meeting(days) });
  const offered = (days: number, now?: number) => row(days, now)?.leftOver.map(({ title, why }) => [title, why]);
  return { pod, weekly, meeting, post, row, offered };
}

const over = (pod: Start, days: number) => pod.pass(days * DAY, "ana", "ben", "cleo", "dina");

test("[MT-19] what nothing came of, or what was put off, is offered to the next meeting and to no earlier one", () => {
  const { pod, weekly, post, offered } = series();
  const call = pod.call("ana", weekly, TODAY + DAYS.first);
  const [gate, fence, pump] = ["The gate", "The fence", "The pump"].map((title) => post(call, title));
  const gone = post(call, "The shed");
  pod.must("ben", "meetings.drop", { item: gone });
  expect(offered(DAYS.second)).toEqual([]);
  over(pod, 6);
  pod.must("ana", "meetings.outcome", { item: gate, came: "put-off", text: "No time." });
  pod.must("ana", "meetings.outcome", { item: pump, came: "talked", text: "It is loud." });
  expect(fence).toBeDefined();
  const left = [
    ["The gate", "put-off"],
    ["The fence", "nothing"],
  ];
  expect([offered(DAYS.first), offered(DAYS.second)]).toEqual([[], left]);
  expect(offered(DAYS.second, (TODAY + 30) * DAY)).toEqual([]);
});

test("[MT-19] what was for a meeting that is called off goes on at the next; both lead to each other, and it is offered no more", () => {
  const { pod, weekly, meeting, post, row, offered } = series();
  const first = pod.call("ana", weekly, TODAY + DAYS.first);
  const gate = post(first, "The gate", { presenter: pod.person("cleo"), text: "It squeaks." });
  pod.must("ana", "meetings.cancel", { meeting: first, why: "Storm" });
  expect([offered(DAYS.second), offered(DAYS.third)]).toEqual([[["The gate", "off"]], [["The gate", "off"]]]);
  expect(row(DAYS.second)?.leftOver[0]).toMatchObject({
    presenterName: "Cleo",
    text: "It squeaks.",
    kind: "discussion",
  });
  const second = pod.call("ana", weekly, TODAY + DAYS.second);
  const again = post(second, "The gate", { from: gate });
  expect([offered(DAYS.second), offered(DAYS.third)]).toEqual([[], []]);
  expect(row(DAYS.second)?.items[0]?.from).toMatchObject({ id: gate, meeting: meeting(DAYS.first) });
  expect(row(DAYS.first)?.items[0]?.goesOn).toMatchObject([{ id: again, meeting: meeting(DAYS.second) }]);
  pod.must("ben", "meetings.drop", { item: again });
  expect(offered(DAYS.second)).toEqual([["The gate", "off"]]);
});

test("[MT-15, MT-19] minutes that are taken along say where a thing comes from and where it goes on, and that a meeting was moved", () => {
  const { pod, weekly, post } = series();
  const first = pod.call("ana", weekly, TODAY + DAYS.first);
  const gate = post(first, "The gate");
  over(pod, 6);
  const second = pod.call("ana", weekly, TODAY + DAYS.second);
  post(second, "The gate", { from: gate });
  const at = (TODAY + DAYS.second) * DAY + 18 * 60;
  pod.must("ben", "meetings.move", { meeting: second, start: at, offset: 120, why: "The hall # is taken" });
  const text = meetingsFile.write(pod.meetingsNow("ana"), "markdown");
  expect(text).toContain("### 1. The gate\n\nto talk about, 5 minutes. Not posted in time.\n\nGoes on: 2024-06-11");
  expect(text).toMatch(/\*\*Moved; before, it was 2024-06-11, 19:00(?:, [^*]+)?\*\*: The hall \\# is taken/);
  expect(text).toContain("Goes on from: 2024-06-04");
});

test("[MT-19] the last meeting that took place is looked at, and those called off since; what was let lie before is not dug up", () => {
  const { pod, weekly, post, offered } = series();
  post(pod.call("ana", weekly, TODAY + DAYS.first), "Long ago");
  post(pod.call("ana", weekly, TODAY + DAYS.second), "The gate");
  over(pod, 12);
  expect(offered(DAYS.third)).toEqual([["The gate", "nothing"]]);
  pod.gather("ana", 20);
  expect(offered(DAYS.third)).toEqual([["The gate", "nothing"]]);
});

test("[MT-19] it goes on with something from another meeting that its author has heard of", () => {
  const { pod, weekly, post } = series();
  const [one, other] = [DAYS.first, DAYS.second].map((days) => pod.call("ana", weekly, TODAY + days));
  const gate = post(one ?? "", "The gate");
  const would = (meeting = "", from = "") =>
    pod.would("ben", "meetings.item", { meeting, title: "The gate", kind: "info", minutes: 5, from })?.code;
  expect([would(other, gate), would(one, gate), would(other, "ab".repeat(32))]).toEqual([
    ...[undefined, "meetings.unknown-item", "meetings.unknown-item"],
  ]);
});
