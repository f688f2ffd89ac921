import { describe, expect, test } from "vitest";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { RECEIPTS_MAX } from "../bounds.ts";
import type { Replica } from "../replica.ts";
import { createPod, joined } from "../testing/pod.ts";
import { createPassingReceipts } from "./passing-receipts.ts";
import { RECEIPT_BYTES_MAX, writeReceipt } from "./receipts.ts";

const pod = await createPod();

/** Receipts of so many devices that nobody here knows, all of them in form. */
function strangers(community: string, count: number): CborValue[] {
  return Array.from({ length: count }, (_, at) => {
    const { publicKey, secretKey } = pod.crypto.keyPair(pod.seedOf(`stranger ${at}`));
    const device = Buffer.from(publicKey).toString("hex");
    return writeReceipt(pod.crypto, secretKey, community, device, 1, new Map([[device, 1]])).bytes;
  });
}

describe("[K-10] receipts that a peer passes on", () => {
  test("are taken so many at a time, and none of one message that holds more", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    const own = bela.signReceipt().bytes;
    const { take } = createPassingReceipts(anya);
    expect(take(Array(RECEIPTS_MAX + 1).fill(own))).toBe(false);
    expect(anya.receipts()).toEqual([]);
    expect(take(Array(RECEIPTS_MAX).fill(own))).toBe(true);
    expect(anya.receipts().map(({ device }) => device)).toEqual([bela.device]);
  });

  test("of keys that have written nothing here are not kept: a key costs nothing", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const { take, news } = createPassingReceipts(anya);
    expect(take(strangers(anya.community, 3))).toBe(true);
    expect([anya.receipts(), news(false)]).toEqual([[], []]);
  });

  test("are none where they are no bytes, too many bytes, or signed by nobody", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    const own = bela.signReceipt().bytes;
    const { take } = createPassingReceipts(anya);
    const none: readonly CborValue[] = [
      "a receipt",
      new Uint8Array(RECEIPT_BYTES_MAX + 1),
      own.with(-1, (own.at(-1) ?? 0) ^ 1),
    ];
    for (const one of none) expect(take([one])).toBe(false);
    expect(anya.receipts()).toEqual([]);
  });
});

test("a receipt goes to the other end once, and not back to who told it", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  const { news, take } = createPassingReceipts(anya);
  expect(news(false)).toEqual([]);
  expect(news(true)).toHaveLength(1);
  // What was said of this log is not said again as time goes on.
  pod.clock.now += 60;
  expect(news(true)).toEqual([]);
  expect(take([bela.signReceipt().bytes])).toBe(true);
  expect(news(true)).toEqual([]);
  expect(createPassingReceipts(anya).news(false)).toHaveLength(2);
});
