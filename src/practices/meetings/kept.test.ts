import { expect, test } from "vitest";
import { DAY, next, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const row = (pod: Start, meeting: string) => views.meeting.look(pod.meetingsNow("ana"), { meeting });

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
