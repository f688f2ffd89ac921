import { expect, test } from "vitest";
import { joinBytes } from "../../kernel/bytes.ts";
import type { HeadMark } from "../../replica/ports.ts";
import { readReceipt } from "../../replica/receipts/receipts.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, createPod, hand, joined } from "../../replica/testing/pod.ts";
import { emptyDrive } from "../memory/memory-log.ts";
import { openBundle } from "./open-bundle.ts";
import { receiptsFor, saidIn, takeReceipts } from "./receipts-in.ts";
import { BUNDLE_MARK } from "./records.ts";
import { writePart } from "./write-bundle.ts";

const pod = await createPod();

const file = (from: Replica, but?: ReadonlyMap<string, number>): Uint8Array =>
  joinBytes(BUNDLE_MARK, ...writePart(from, { since: new Map(), receipts: receiptsFor(from, but) }));

async function takeIn(replica: Replica, bytes: Uint8Array): Promise<void> {
  for (const { frames, receipts } of openBundle(bytes).parts) {
    for (const frame of frames) await replica.receive(frame);
    takeReceipts(replica, receipts);
  }
}

test("[K-4] whoever gave a file away learns by the one that comes back that what they wrote is no longer only here, for good", async () => {
  let most = 0;
  const headMark: HeadMark = {
    read: async () => undefined,
    note: async () => {},
    reached: async () => most,
    reach: async (count) => {
      most = count;
    },
  };
  const drive = emptyDrive();
  const anya = await pod.open("anya", drive, { headMark });
  await act(anya, "members.join");
  const [bela, carl] = (await joined(pod, "bela", "carl")) as [Replica, Replica];
  for (const one of [bela, carl]) await hand(one, anya);
  for (const one of [bela, carl]) await hand(anya, one);
  const peas = await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await takeIn(bela, file(anya));
  expect(anya.isOnlyHere(peas)).toBe(true);
  expect(anya.heard(peas).households).toBe(1);
  // Bela wrote nothing, and tells only that it has everything; Carl carries the word on.
  await takeIn(carl, file(bela));
  await takeIn(anya, file(carl));
  expect(anya.isOnlyHere(peas)).toBe(false);
  expect(anya.heard(peas).households).toBe(3);
  expect(most).toBe(anya.vector().get(anya.device));
  const again = await pod.open("anya", drive, { headMark });
  await again.ready();
  expect(again.isOnlyHere(peas)).toBe(false);
  expect(again.heard(peas).households).toBe(3);
});

test("[K-10] a word that nobody signed, of another community, or of a device that the log does not know counts for nothing", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  const [own] = receiptsFor(bela);
  if (own === undefined) throw new Error("no receipt");
  const bent = own.slice();
  bent[bent.length - 1] = (bent[bent.length - 1] ?? 0) ^ 1;
  const stranger = await pod.open("zoe", undefined, { isStranger: true });
  takeReceipts(anya, [bent, new Uint8Array([1, 2]), stranger.signReceipt().bytes]);
  expect(anya.receipts()).toEqual([]);
  takeReceipts(anya, [...Array.from({ length: 2_000 }, () => bent), own]);
  expect(anya.receipts()).toEqual([]);
  takeReceipts(anya, [own]);
  expect(anya.receipts()).toHaveLength(1);
  expect(receiptsFor(stranger)).toEqual([]);
});

test("what a file says already is not said again", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await takeIn(anya, file(bela));
  const first = receiptsFor(anya);
  expect(first).toHaveLength(2);
  const said = saidIn(first.flatMap((one) => readReceipt(pod.crypto, pod.community, one) ?? []));
  expect(receiptsFor(anya, said)).toEqual([]);
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  expect(receiptsFor(anya, said)).toHaveLength(1);
});
