import { expect, test } from "vitest";
import { devices } from "../devices/index.ts";
import { add } from "../devices/testing/start.ts";
import { PEOPLE, start, TECH } from "./testing/start.ts";

test("[GR-1, K-3] where two put the same agreement on record at once, what it brought about is there for whoever saw either", () => {
  const pod = start();
  const group = pod.prepare("open", { ...TECH, named: ["cleo", "dora"].map(pod.person) });
  const text = pod.put([group]);
  const counted = PEOPLE.map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const both = ["ana", "ben"].map((who) => pod.act(who, "decisions.close", { text, counted }, { sees }).id);
  const reports = ["cleo", "dora"].map((who, at) =>
    pod.act(who, "groups.report", { on: group, text: "All well." }, { sees: [both[at] ?? ""] }),
  );
  expect(reports.map(({ refusal }) => refusal?.code)).toEqual([undefined, undefined]);
});

test("[GR-8, K-3] a role that was given by two records of one agreement is handed back by whoever saw either of them", () => {
  const pod = start(devices);
  add(pod, "cleo", "tablet");
  const role = pod.role(pod.open());
  const text = pod.put([pod.prepare("give-role", { role, person: pod.person("cleo") })]);
  const counted = PEOPLE.map((who) => pod.act(who, "decisions.say", { text, stance: "agree" }).id);
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const both = ["ana", "ben"].map((who) => pod.act(who, "decisions.close", { text, counted }, { sees }).id);
  const back = ["cleo", "tablet"].map((who, at) =>
    pod.act(who, "groups.hand-back", { role }, { sees: [both[at] ?? ""] }),
  );
  expect(back.map(({ refusal }) => refusal?.code)).toEqual([undefined, undefined]);
});
