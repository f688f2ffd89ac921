import { expect, test } from "vitest";
import { practices } from "../practices/index.ts";
import type { Event } from "./event.ts";
import { kindsOf } from "./kinds.ts";
import { type Talk, talkedKinds } from "./talk.ts";
import { whispers } from "./testing/whispers.ts";
import { topicOf } from "./topic-of.ts";

const event = (kind: string): Event => ({
  ...{ id: "ab".repeat(32), device: "", seq: 1, prev: undefined, deps: [], minute: 0, kind },
  body: { text: "Psst" },
});
const talk: Talk = { on: { heard: { begun: ["whispers.say", "whispers.aloud"], at: () => undefined } } };

test("[CM-1, K-8] what is sealed to a few is no topic for all, even where a practice opens it by mistake", () => {
  const kinds = kindsOf([{ ...whispers, talk }]);
  expect(topicOf(kinds, event("whispers.say"))).toBeUndefined();
  expect(topicOf(kinds, event("whispers.aloud"))).toMatchObject({ practice: "whispers", screen: "heard" });
  expect(topicOf(kindsOf([whispers]), event("whispers.aloud"))).toBeUndefined();
});

test("[CM-1] no practice opens what it seals to a few, nor what it does not declare", () => {
  const kinds = kindsOf(practices);
  for (const kind of talkedKinds(practices)) {
    expect(kinds.byKind.get(kind)?.act.sealedTo).toBeUndefined();
    expect(kinds.byKind.has(kind)).toBe(true);
  }
  expect(talkedKinds(practices)).toContain("documents.adopt");
});
