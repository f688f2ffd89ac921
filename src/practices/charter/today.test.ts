import { describe, expect, test } from "vitest";
import type { How, Story } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { add } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";
import type { MotionRow } from "./motions.ts";

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

test("[CH-5] whoever said yes to two motions from two devices is told that neither counts, until they take one back", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  add(pod, "dee", "tablet");
  const propose = (who: string, text: string) =>
    pod.act(who, "charter.propose", { parent, why: `For ${text}`, addValues: [text] }).id;
  const [one, two] = [propose("anya", "Open"), propose("bo", "Calm")];
  const isDone = (who: string, motion: string, yes = "yes", how?: How) =>
    expect(pod.act(who, "charter.say", { motion, yes }, how).refusal).toBeUndefined();
  isDone("dee", one, "yes", { sees: [two] });
  isDone("tablet", two, "yes", { sees: [two] });
  const codes = () => today(pod, "dee").map(({ title }) => title.code);
  const yes = () => [one, two].map((motion) => pod.look("charter").lane.yesOn(motion).size);
  expect([codes(), yes()]).toEqual([
    ["charter.today.torn", "charter.today.torn"],
    [0, 0],
  ]);
  isDone("tablet", two, "no");
  expect([codes(), yes()]).toEqual([[], [1, 0]]);
});

test("[CH-10] Today asks nothing of whoever left", () => {
  const { pod } = crossed();
  pod.act("dee", "members.leave");
  expect(today(pod, "dee")).toEqual([]);
  expect(today(pod, "bo")).toHaveLength(1);
});

describe("a key that was handed over and does not fit", () => {
  const EPOCH = "ab".repeat(32);
  const wrong = (pod: Story, epoch: string | undefined) => {
    const { id, device, minute } = pod.events().at(-1) ?? { id: "", device: "", minute: 0 };
    return () => [{ id, device, minute, epoch }];
  };

  function codes(pod: Story, epoch: string | undefined, now: string | undefined): readonly string[] {
    const look = pod.look("charter", "bo");
    const items = charter.attention?.({
      ...look,
      rights: { ...look.rights, epoch: now },
      wrongKeys: wrong(pod, epoch),
    });
    return (items ?? []).map((item) => item.title.code);
  }

  test("[CH-23] is told in Today until a new key holds, and names nobody there", () => {
    const pod = podOf(HOMES, [members, charter]);
    expect(codes(pod, EPOCH, EPOCH)).toEqual(["charter.today.wrong-key.community"]);
    expect(codes(pod, EPOCH, "cd".repeat(32))).toEqual([]);
    expect(codes(pod, undefined, EPOCH)).toEqual(["charter.today.wrong-key.few"]);
    const look = { ...pod.look("charter", "bo"), wrongKeys: wrong(pod, undefined) };
    expect(JSON.stringify(charter.attention?.(look))).not.toContain('"name"');
    expect(charter.views["wrong-keys"]?.look(look, {})).toMatchObject([{ name: expect.any(String), whose: "few" }]);
  });

  test("[CH-22, CH-23] is not told beside a motion that asks for a new key already", () => {
    const pod = podOf(HOMES, [members, charter]);
    const parent = pod.look("charter").lane.chain.at(-1)?.id;
    pod.act("anya", "charter.propose", { parent, why: "A phone was lost", epoch: "00".repeat(32) });
    expect(codes(pod, EPOCH, EPOCH)).toEqual(["charter.today.say"]);
    const rows = charter.views.motions?.look(pod.look("charter"), {}) as readonly MotionRow[] | undefined;
    expect(rows?.[0]?.changes).toEqual([{ is: "key" }]);
  });
});

test("[CH-27] a motion says with how many households its key is until it counts, and of how many it takes", () => {
  const pod = podOf(HOMES, [members, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const epoch = "1b".repeat(32);
  const motion = pod.act("anya", "charter.propose", { parent, why: "A phone was lost", epoch }).id;
  const row = () => charter.views.motion?.look(pod.look("charter", "dee"), { motion }) as MotionRow;
  const ballots = ["anya", "bo", "cem"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  expect(row().keyWith).toBeUndefined();
  pod.act("anya", "charter.conclude", { motion, ballots });
  expect(row().keyWith).toEqual({ households: 0, needed: 2 });
  for (const who of ["anya", "bo"]) pod.act(who, "kernel.have", { epoch });
  expect(row().keyWith).toEqual({ households: 1, needed: 2 });
  pod.act("dee", "kernel.have", { epoch });
  expect(row().keyWith).toBeUndefined();
});
