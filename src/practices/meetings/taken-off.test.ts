import { describe, expect, test } from "vitest";
import { type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const row = (pod: Start, meeting: string) => views.meeting.look(pod.meetingsNow("ana"), { meeting });

describe("what came of something on the agenda", () => {
  const decided = (pod: Start) => {
    const meeting = pod.gather("ana", 5);
    const item = pod.must("ana", "meetings.item", { meeting, title: "The well", kind: "decision", minutes: 10 });
    for (const who of ["ana", "ben", "cleo", "dina"]) pod.pass(60, who);
    const people = ["ana", "ben", "cleo"].map(pod.person);
    const marked = pod.must("ana", "meetings.mark", { meeting, people, here: "yes" });
    return { meeting, item, marked };
  };
  const came = { came: "decided", text: "We mend it." };

  test("[MT-16] what was decided stays in the minutes, though somebody who had not heard of it took the thing off", () => {
    const pod = start();
    const { meeting, item, marked } = decided(pod);
    pod.must("ben", "meetings.outcome", { item, ...came });
    pod.must("dina", "meetings.drop", { item }, { sees: [marked] });
    expect(row(pod, meeting)?.items.map(({ outcomes }) => outcomes.map(({ text }) => text))).toEqual([["We mend it."]]);
    expect(pod.would("cleo", "meetings.outcome", { item, came: "talked", text: "And painted." })).toBeUndefined();
  });

  test("[MT-16] nothing is taken off an agenda once it is written what came of it", () => {
    const pod = start();
    const { meeting, item } = decided(pod);
    pod.must("ben", "meetings.outcome", { item, ...came });
    expect(pod.act("ana", "meetings.drop", { item }).refusal?.code).toBe("meetings.came-already");
    expect(row(pod, meeting)?.items).toHaveLength(1);
  });
});
