import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };

function today(pod: Story, who: string) {
  return charter.attention?.(pod.look("charter", who)) ?? [];
}

/** A pod in which the last yes of three crossed, so that nobody has put the motion on record. */
function crossed(): { pod: Story; motion: string } {
  const pod = podOf(HOMES, [members, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const motion = pod.act("anya", "charter.propose", { parent, why: "So that it is said", addValues: ["Open"] }).id;
  for (const who of ["anya", "bo", "cem"]) pod.act(who, "charter.say", { motion, yes: "yes" }, { sees: [motion] });
  return { pod, motion };
}

test("[CH-4] one press in Today puts on record what has enough yes, and then nothing waits", () => {
  const { pod, motion } = crossed();
  const [item] = today(pod, "dee");
  expect(item?.ready).toMatchObject({ kind: "charter.conclude", body: { motion } });
  for (const who of ["anya", "bo", "cem", "dee"]) {
    expect(pod.would(who, item?.ready?.kind ?? "", item?.ready?.body)).toBeUndefined();
  }
  expect(pod.act("dee", item?.ready?.kind ?? "", item?.ready?.body).refusal).toBeUndefined();
  expect(today(pod, "dee")).toEqual([]);
  expect(pod.look("charter").rights.values.size).toBe(2);
});

test("[CH-12] what waits for one's own say is not one press: there is a yes and a no", () => {
  const pod = podOf(HOMES, [members, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  pod.act("anya", "charter.propose", { parent, why: "So that it is said", addValues: ["Open"] });
  expect(today(pod, "bo").map((item) => item.ready)).toEqual([undefined]);
});

test("[CH-10] Today asks nothing of whoever left", () => {
  const { pod } = crossed();
  pod.act("dee", "members.leave");
  expect(today(pod, "dee")).toEqual([]);
  expect(today(pod, "bo")).toHaveLength(1);
});
