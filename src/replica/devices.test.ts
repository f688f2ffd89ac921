import { expect, test } from "vitest";
import { toHex } from "../kernel/bytes.ts";
import { deviceMessage } from "../kernel/device-proof.ts";
import type { Id } from "../kernel/event.ts";
import { kindsOf } from "../kernel/kinds.ts";
import { allSteps } from "../kernel/steps.ts";
import { allotment } from "../kernel/testing/allotment.ts";
import { createMemory } from "./log/memory.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";

/** What the tablet signs to show that its key is its own, for a person. */
async function setUp() {
  const pod = await createPod();
  const [anya, bela] = await joined(pod, "anya", "bela");
  if (anya === undefined || bela === undefined) throw new Error("nobody joined");
  const tablet = await pod.open("tablet");
  await hand(anya, tablet);
  const proofFor = (person: Id) => toHex(tablet.sign(deviceMessage(pod.community, person, tablet.device)));
  return { pod, anya, bela, tablet, proofFor };
}

test("[K-2] a key is bound only with a proof by itself, for this person in this community", async () => {
  const { anya, bela, tablet, proofFor } = await setUp();
  const [me = "", other = ""] = [anya.me(), bela.me()];
  const key = tablet.device;
  expect(anya.would({ kind: "members.device", body: { key, proof: proofFor(other) } })).toMatchObject({
    refusal: { code: "lane.device-proof" },
  });
  expect(anya.would({ kind: "members.device", body: { key: bela.device, proof: proofFor(me) } })).toMatchObject({
    refusal: { code: "lane.device-known" },
  });
  await act(anya, "members.device", { key, proof: proofFor(me) });
  await hand(anya, tablet);
  expect(tablet.me()).toBe(me);
  await act(tablet, "plots.plant", { bed: 1, what: "peas" });
});

test("[K-1] a device that was retired is told so by its own replica, and opens again with the same state", async () => {
  const { pod, anya, bela, tablet, proofFor } = await setUp();
  await act(anya, "members.device", { key: tablet.device, proof: proofFor(anya.me() ?? "") });
  await hand(anya, tablet);
  await act(anya, "plots.plant", { bed: 1, what: "beans" });
  await act(tablet, "members.retire", { device: anya.device });
  await hand(anya, tablet);
  await hand(tablet, anya);
  await hand(tablet, bela);
  expect(anya.me()).toBeUndefined();
  expect(await anya.ask({ kind: "plots.plant", body: { bed: 2, what: "peas" } })).toMatchObject({
    refusal: { code: "lane.retired" },
  });
  expect(anya.hash()).toBe(tablet.hash());
  expect(bela.hash()).toBe(tablet.hash());
  expect(pod.clock.now).toBeGreaterThan(0);
});

test("[K-2] a chain whose key is no key is not kept: keys are checked when a device is admitted", async () => {
  const pod = await createPod();
  const { practices } = allotment();
  const crypto = { ...pod.crypto, isKey: () => false };
  const memory = createMemory({ practices, kinds: kindsOf(practices), community: pod.community, crypto });
  expect(allSteps(memory.check([pod.first])).refusal?.code).toBe("wire.key");
});
