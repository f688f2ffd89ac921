import { expect, test } from "vitest";
import { guest } from "../members/testing/neighbours.ts";
import { changesFor, SET_NAMES } from "./sets.ts";
import { start } from "./testing/start.ts";
import { views } from "./views.ts";
import { OPTIONAL } from "./words.ts";

const rowOf = (pod: ReturnType<typeof start>, practice: string) =>
  views.practices.look(pod.look("using") as never).find((row) => row.practice === practice);

test("[US-1] preparing switches nothing; the decision does", () => {
  const pod = start();
  pod.must("ana", "using.turn", { off: ["skills"], on: [] });
  expect(rowOf(pod, "skills")?.isOn).toBe(true);
  const { text } = pod.decide(["skills"]);
  expect(rowOf(pod, "skills")).toMatchObject({ isOn: false, decision: text });
  expect(pod.would("ana", "using.take-back", { of: text })?.code).toBe("using.only-by-decision");
});

test("[US-1] everyone with a say prepares it, and neither a guest nor somebody who left does", () => {
  const pod = start();
  guest(pod, "gus", "ana");
  pod.must("cleo", "members.leave", {});
  const prepare = (who: string) => pod.would(who, "using.turn", { off: ["skills"], on: [] })?.code;
  expect(["ben", "gus", "cleo", "nobody"].map(prepare)).toEqual([
    undefined,
    ...["using.no-say", "using.no-say", "using.no-say"],
  ]);
});

test("[US-1] nothing, or both at once, is not prepared", () => {
  const pod = start();
  expect(pod.would("ana", "using.turn", { off: [], on: [] })?.code).toBe("using.nothing");
  expect(pod.would("ana", "using.turn", { off: ["skills"], on: ["skills"] })?.code).toBe("using.both");
});

test("[US-2] what is done with a practice that is off is refused, and the decision is named", () => {
  const pod = start();
  const { text } = pod.decide(["skills"]);
  const { refusal } = pod.claim("ben", "Pumps");
  expect(refusal).toEqual({ code: "kernel.off", about: { decision: text } });
  expect(pod.knows("ben")).toBe(0);
});

test("[US-2] what was done out of reach of the decision counts", () => {
  const pod = start();
  const before = pod.claim("ben", "Pumps").id;
  const { close } = pod.decide(["skills"]);
  const { refusal } = pod.claim("cleo", "Bread", { sees: [before] });
  expect(refusal).toBeUndefined();
  // A long evening without a net: the later of these come after the decision in everybody's order.
  for (const skill of ["Roofs", "Wells", "Bees", "Soap", "Cider", "Baskets", "Ovens", "Fences", "Wool"]) {
    const { refusal } = pod.claim("cleo", skill, { sees: [before] });
    expect([skill, refusal]).toEqual([skill, undefined]);
  }
  expect([pod.knows("ben"), pod.knows("cleo")]).toEqual([1, 10]);
  expect(pod.claim("cleo", "Hinges", { sees: [close] }).refusal?.code).toBe("kernel.off");
});

test("[US-2, K-3] of a decision that two put on record at once, what is done by whoever saw either record is refused", () => {
  const pod = start();
  const matter = pod.must("ana", "decisions.frame", { title: "What we use", problem: "Too much." });
  const enacts = [pod.must("ana", "using.turn", { off: ["skills"], on: [] })];
  const text = pod.must("ana", "decisions.put", { matter, text: "We use less.", enacts });
  const counted = ["ana", "ben", "cleo"].map((who) => pod.must(who, "decisions.say", { text, stance: "agree" }));
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const both = ["ana", "ben"].map((who) => pod.must(who, "decisions.close", { text, counted }, { sees }));
  const says = ["ana", "ben"].map((who, at) => pod.claim(who, "Hinges", { sees: [both[at] ?? ""] }).refusal);
  expect(says).toEqual(Array(2).fill({ code: "kernel.off", about: { decision: text } }));
});

test("[US-3] when it is on again, everything is there as it was", () => {
  const pod = start();
  pod.claim("ben", "Pumps");
  pod.decide(["skills"]);
  expect(pod.knows("ben")).toBe(1);
  pod.decide([], ["skills"]);
  expect(rowOf(pod, "skills")?.isOn).toBe(true);
  expect(pod.claim("ben", "Bread").refusal).toBeUndefined();
  expect(pod.knows("ben")).toBe(2);
});

test("[US-5] turns go with meetings", () => {
  const pod = start();
  const { text } = pod.decide(["meetings"]);
  expect(rowOf(pod, "rotation")).toMatchObject({ isOn: false, decision: text });
  expect(rowOf(pod, "skills")?.isOn).toBe(true);
});

test("[US-6] where the decision is reopened, it is on again", () => {
  const pod = start();
  const { text } = pod.decide(["skills"]);
  const block = { text, stance: "block", note: "Who mends the pump then?", value: 1, remedy: "Keep skills." };
  pod.must("cleo", "decisions.say", block);
  expect(rowOf(pod, "skills")?.isOn).toBe(true);
  expect(pod.claim("ben", "Pumps").refusal).toBeUndefined();
});

test("[US-6, DC-37] where the decision stands again, a later one about the same practice still counts", () => {
  const pod = start();
  const { text } = pod.decide(["skills"]);
  pod.decide([], ["skills"]);
  const block = { text, stance: "block", note: "Who mends the pump then?", value: 1, remedy: "Keep skills." };
  pod.must("cleo", "decisions.say", block);
  pod.must("cleo", "decisions.say", { text, stance: "agree" });
  expect(rowOf(pod, "skills")?.isOn).toBe(true);
  expect(pod.claim("ben", "Pumps").refusal).toBeUndefined();
});

test("[US-2, US-6, K-3] where the decision stands again, what was done while it did not counts", () => {
  const pod = start();
  const { text, close } = pod.decide(["skills"]);
  const block = { text, stance: "block", note: "Who mends the pump then?", value: 1, remedy: "Keep skills." };
  const blocked = pod.must("cleo", "decisions.say", block);
  const again = pod.must("cleo", "decisions.say", { text, stance: "agree" });
  // Each hears nothing more for a long while, and so comes after all this in everybody's order.
  const says = [close, blocked, again].map((one, at) => {
    const who = ["ben", "ana", "cleo"][at] ?? "";
    for (let day = 0; day < 5; day++) pod.act(who, "kernel.witness", {}, { sees: [one] });
    return pod.claim(who, "Pumps", { sees: [one] }).refusal?.code;
  });
  expect(says).toEqual(["kernel.off", undefined, "kernel.off"]);
});

test("[US-7] each set says what it would switch, and nothing twice", () => {
  for (const set of SET_NAMES) {
    const { off, on } = changesFor(set, () => true);
    expect(on).toEqual([]);
    const back = changesFor(set, (one) => !off.includes(one));
    expect([...back.off, ...back.on]).toEqual([]);
    expect(OPTIONAL.length).toBeGreaterThan(off.length);
  }
  expect(changesFor("co-housing", () => false).on).toEqual(OPTIONAL);
});
