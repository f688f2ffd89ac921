import { describe, expect, test } from "vitest";
import { meetings } from "./index.ts";
import { start } from "./testing/start.ts";
import { views } from "./views.ts";

describe("what two people say at once of something that a third had seen", () => {
  test("[MT-3, K-3] of a meeting that two take up again out of reach of each other, each word counts for whoever saw it alone", () => {
    const pod = start();
    const meeting = pod.gather("ana", 5);
    const off = pod.must("ana", "meetings.cancel", { meeting, why: "Storm" });
    const held = ["ben", "cleo"].map((who) => pod.must(who, "meetings.hold", { meeting }, { sees: [off] }));
    const body = { meeting, title: "The well", kind: "discussion", minutes: 10 };
    for (const [at, who] of ["dina", "gus"].entries()) {
      expect(pod.act(who, "meetings.item", body, { sees: [held[at] ?? ""] }).refusal).toBeUndefined();
    }
  });

  test("[MT-11, MT-12, K-3] of a paragraph that two changed at once, minutes are approved in the words that were seen", () => {
    const pod = start();
    const [meeting, later] = [pod.gather("ana", 0), pod.gather("ana", 7)];
    const note = pod.must("ana", "meetings.note", { meeting, text: "The well is dry." });
    const words = ["ben", "cleo"].map((who) =>
      pod.must(who, "meetings.reword", { note, text: `${who} says so.` }, { sees: [note] }),
    );
    const approvals = ["ben", "cleo"].map((who, at) =>
      pod.must(who, "meetings.approve", { meeting, at: later }, { sees: [words[at] ?? "", later] }),
    );
    const all = pod.state().meetings.get(meeting)?.approvals ?? [];
    expect(approvals.map((id) => all.find((one) => one.id === id)?.covers)).toEqual(words.map((one) => [one]));
  });
});

test("[MT-9] of something that two handed over at once, out of reach of each other, both are told, and either may say that it is done", () => {
  const pod = start();
  const meeting = pod.gather("ana", 0);
  const action = pod.must("ana", "meetings.assign", { meeting, text: "Buy nails", owner: pod.person("ana") });
  for (const [who, to] of [
    ["ana", "cleo"],
    ["ben", "gus"],
  ] as const) {
    pod.must(who, "meetings.finish", { action, how: "handed-over", to: pod.person(to) }, { sees: [action] });
  }
  const today = (who: string) => (meetings.attention?.(pod.meetingsNow(who)) ?? []).map(({ title }) => title.code);
  const [shown] = views.actions.look(pod.meetingsNow("ana"));
  expect([shown?.ownerName, ...(shown?.also.map(({ name }) => name) ?? [])].sort()).toEqual(["Cleo", "Gus"]);
  expect(["cleo", "gus", "ana"].map(today)).toEqual([["meetings.today.action"], ["meetings.today.action"], []]);
  pod.must("gus", "meetings.finish", { action, how: "done" });
  expect(["cleo", "gus"].map(today)).toEqual([[], []]);
  expect(views.meeting.look(pod.meetingsNow("ana"), { meeting })?.actions).toMatchObject([
    { ownerName: "Gus", state: "done", also: [] },
  ]);
});
