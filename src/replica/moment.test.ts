import { expect, test } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";

const pod = await createPod();

test("[K-12] all who look at one moment ask the same lane, and another one as soon as anything is heard", async () => {
  const [anya, bela] = await joined(pod, "anya looks", "bela acts");
  if (anya === undefined || bela === undefined) throw new Error("nobody joined");
  const laneNow = () => anya.lookAt("plots").lane;
  const first = laneNow();
  expect(laneNow()).toBe(first);
  expect(anya.lookAt("members").lane).toBe(first);
  const lanes = [first];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  lanes.push(laneNow());
  // Nothing that any practice keeps: somebody was seen.
  await act(bela, "kernel.witness");
  await hand(bela, anya);
  lanes.push(laneNow());
  pod.clock.now += 1;
  lanes.push(laneNow());
  expect(new Set(lanes).size).toBe(4);
  expect(laneNow()).toBe(lanes.at(-1));
});

test("[K-1, K-12] while a log is still being read nobody keeps what they asked", async () => {
  const drive = emptyDrive();
  const [anya] = await joined(pod, "anya before");
  if (anya === undefined) throw new Error("nobody joined");
  const carl = await pod.open("carl reads", drive);
  await hand(anya, carl);
  await carl.close();
  const again = await pod.open("carl reads", drive);
  expect(again.lookAt("plots").lane).not.toBe(again.lookAt("plots").lane);
  await again.ready();
  expect(again.lookAt("plots").lane).toBe(again.lookAt("plots").lane);
});
