import { describe, expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { memoryOpeners } from "../../edges/memory/memory-openers.ts";
import type { Turn } from "../../kernel/audience/circles.ts";
import { audienceCommitment } from "../../kernel/audience/narrow-body.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import type { Id } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { street } from "../testing/street.ts";
import { boxOf } from "./boxing.ts";

/** Anya and Bela are in a circle, and somebody of it makes its next key with a changed program: they box it to others alone. */
async function circleOf(...names: readonly ("anya" | "bela" | "carl")[]) {
  const life = await street([whispers]);
  const [anya, bela, carl] = life.everyone;
  const idsOf = (...some: readonly Replica[]) => some.map((one) => one.me() ?? "");
  const people = idsOf(...names.map((one) => ({ anya, bela, carl })[one]));
  const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
  const share = () => life.share(...life.everyone);
  await share();
  const unboxed = async (by: Replica, to: readonly Replica[]): Promise<Id> => {
    const key = by.crypto.random(32);
    const boxes = to.map(({ device }) => ({ to: device, box: boxOf(by.crypto, device, key) ?? "" }));
    return act(by, "kernel.audience", { of: circle, people, key: audienceCommitment(key), boxes });
  };
  /** With which key the next word of somebody is written. */
  const keyOfNext = async (by: Replica): Promise<Turn | undefined> => {
    await act(by, "whispers.say", { circle, text: "Not for everyone." });
    return by.lookAt("whispers").audiences()[0]?.turns.at(-1);
  };
  const tabletOf = async (of: Replica, openers = memoryOpeners()): Promise<Replica> => {
    const tablet = await life.open("tablet", emptyDrive(), openers);
    await hand(of, tablet);
    const proof = toHex(tablet.sign(deviceMessage(tablet.community, of.me() ?? "", tablet.device)));
    await act(of, "devices.add", { key: tablet.device, proof, name: "Tablet", sort: "tablet" });
    await hand(of, tablet).catch(() => undefined);
    return tablet;
  };
  return { ...life, anya, bela, carl, circle, people, share, idsOf, unboxed, keyOfNext, tabletOf };
}

describe("a key that somebody made for a circle, and boxed to others alone", () => {
  test("[K-8] is not written with once they left", async () => {
    const { anya, bela, circle, share, unboxed, keyOfNext } = await circleOf("anya", "bela");
    await unboxed(bela, [anya]);
    await act(bela, "kernel.part", { audience: circle, how: "leave" });
    await share();
    expect((await keyOfNext(anya))?.by).toBe(anya.me());
  });

  test("[K-8] is not written with where they were left out, and say that they had not heard of it", async () => {
    const { anya, bela, carl, circle, share, idsOf, unboxed, keyOfNext } = await circleOf("anya", "bela", "carl");
    await act(anya, "kernel.audience", { of: circle, people: idsOf(anya, carl), boxes: [] });
    // Later in order than what they claim not to have heard.
    for (const _ of [1, 2, 3]) await act(bela, "kernel.witness");
    await unboxed(bela, [anya, carl]);
    await share();
    const audience = anya.lookAt("whispers").audiences()[0];
    expect([audience?.present, audience?.turns.at(-1)?.by]).toEqual([idsOf(anya, carl), bela.me()]);
    expect((await keyOfNext(anya))?.by).toBe(anya.me());
    await share();
    expect((await keyOfNext(carl))?.by).toBe(anya.me());
  });

  test("[K-8] is not written with once the device that made it was retired, though its person is in the circle", async () => {
    const { anya, bela, share, tabletOf, unboxed, keyOfNext } = await circleOf("anya", "bela");
    const tablet = await tabletOf(bela);
    await unboxed(tablet, [anya, bela]);
    await hand(tablet, bela);
    await act(bela, "devices.retire", { device: tablet.device });
    await share();
    expect((await keyOfNext(anya))?.entry.event.device).toBe(anya.device);
  });

  test("[K-8] is replaced by the maker of a circle whom alone it hears, once their device that made it was retired", async () => {
    const { anya, bela, people, share, tabletOf, everyone } = await circleOf("anya", "bela");
    const how = { practice: "whispers", people, lasts: "until-destroyed", boxes: [] };
    const circle = await act(anya, "kernel.audience", how);
    const rounds = async (): Promise<void> => {
      for (let round = 0; round < 3; round++) {
        await share();
        for (const one of everyone) await one.keepTime();
      }
    };
    await rounds();
    await act(bela, "whispers.say", { circle, text: "One." });
    // It says no key of its own, to which the others would box theirs.
    const tablet = await tabletOf(anya, { ...memoryOpeners(), keep: () => Promise.reject(new Error("none")) });
    const known = () =>
      anya
        .lookAt("whispers")
        .audiences()
        .find(({ id }) => id === circle);
    const [key, openers] = [tablet.crypto.random(32), known()?.openers];
    const boxes = [anya, bela].map(({ device }) => {
      const to = openers?.get(device) ?? "";
      return { to, box: boxOf(tablet.crypto, to, key) ?? "" };
    });
    const body = { of: circle, people, key: audienceCommitment(key), boxes };
    await act(tablet, "kernel.audience", body).catch(() => undefined);
    await hand(tablet, anya);
    await act(anya, "devices.retire", { device: tablet.device });
    await rounds();
    const turns = known()?.turns ?? [];
    expect(turns.map(({ entry }) => entry.event.device)).toEqual([anya.device, tablet.device, anya.device]);
  });
});
