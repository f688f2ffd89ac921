import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { devices } from "../devices/index.ts";
import { add } from "../devices/testing/start.ts";
import { type Start, start } from "./testing/start.ts";

/** Ana and Ben have a tablet each, which does not hear of what their phones say. */
function withTablets(): Start {
  const pod = start(devices);
  for (const who of ["ana", "ben"]) add(pod, who, `${who}'s tablet`);
  return pod;
}

/** Both devices of somebody do the same without knowing of each other. */
function twice(pod: Start, who: string, kind: string, body: object): readonly [Id, Id] {
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const [phone, tablet] = [who, `${who}'s tablet`].map((one) => pod.act(one, `groups.${kind}`, { ...body }, { sees }));
  expect([phone?.refusal, tablet?.refusal]).toEqual([undefined, undefined]);
  return [phone?.id ?? "", tablet?.id ?? ""];
}

const code = (pod: Start, who: string, kind: string, body: object, seen: Id) =>
  pod.act(who, `groups.${kind}`, { ...body }, { sees: [seen] }).refusal?.code;

describe("what somebody takes back on two devices that did not know of each other", () => {
  test("[GR-9, K-3] of a recall that is dropped, each word counts for whoever saw it", () => {
    const pod = withTablets();
    const role = pod.role(pod.open());
    pod.give(role, "ben");
    const about = { role, person: pod.person("ben"), why: "The phone rings on." };
    const notice = pod.act("ana", "groups.ask-recall", about).id;
    const [first, second] = twice(pod, "ana", "drop-recall", { notice });
    const answer = { notice, text: "I was ill." };
    expect(code(pod, "ben", "answer", answer, first)).toBe("groups.notice-dropped");
    expect(code(pod, "ben's tablet", "answer", answer, second)).toBe("groups.notice-dropped");
  });

  test("[GR-8, K-3] of a role that is handed back, each word ends it for whoever saw it", () => {
    const pod = withTablets();
    const role = pod.role(pod.open());
    pod.give(role, "ben");
    pod.days(3);
    const both = twice(pod, "ben", "hand-back", { role });
    for (const [who, seen] of [
      ["ben", both[0]],
      ["ben's tablet", both[1]],
    ] as const)
      expect(code(pod, who, "hand-back", { role }, seen)).toBe("groups.not-holder");
    expect(pod.view("role", { role }).holders).toEqual([]);
  });

  test("[GR-12, K-3] of a round of naming that is stopped, each word ends it for whoever saw it", () => {
    const pod = withTablets();
    const role = pod.role(pod.open());
    const round = pod.act("ana", "groups.seek", { role }).id;
    const [first, second] = twice(pod, "ana", "stop-seeking", { round });
    const name = { round, person: pod.person("dora"), reason: "She answers phones all day." };
    expect(code(pod, "ben", "nominate", name, first)).toBe("groups.round-over");
    expect(code(pod, "cleo", "nominate", name, second)).toBe("groups.round-over");
  });

  test("[GR-12, K-3] of somebody who would rather not, each word counts for whoever saw it", () => {
    const pod = withTablets();
    const role = pod.role(pod.open());
    const round = pod.act("cleo", "groups.seek", { role }).id;
    const [first, second] = twice(pod, "ana", "decline", { round });
    const name = { round, person: pod.person("ana"), reason: "She is patient." };
    expect(code(pod, "ben", "nominate", name, first)).toBe("groups.rather-not");
    expect(code(pod, "cleo", "nominate", name, second)).toBe("groups.rather-not");
  });
});
