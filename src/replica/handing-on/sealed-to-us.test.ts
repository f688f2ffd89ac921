import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { SEALED } from "../../kernel/event.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { carry, reviewed, street } from "../testing/street.ts";

const DAYS = 24 * 60;

/**
 * Dora was removed, so Anya handed a new key to everyone's devices, and wrote with it once Carl had it. Bela has a tablet by now, of which
 * Anya had not heard: what she wrote is sealed to it until Bela's phone hands the key on.
 */
async function tabletWithoutTheNewKey() {
  const { everyone, share, open, pass } = await street();
  const [anya, bela, carl, dora] = everyone;
  const tablet = await open("tablet");
  let shares = 0;
  const three = [anya, bela, carl];
  const review = await reviewed(dora, anya, three, () => share(...three));
  await carry({ remove: [dora.me()], why: "They broke what we share.", review }, anya, three, async () => {
    shares += 1;
    if (shares > 3) return share(anya, carl);
    await share(...three);
    if (shares < 3) return;
    const proof = toHex(tablet.sign(deviceMessage(tablet.community, bela.me() ?? "", tablet.device)));
    await act(bela, "devices.add", { key: tablet.device, proof, name: "Tablet", sort: "tablet" });
    await hand(bela, tablet);
  });
  const claim = await act(anya, "skills.claim", { skill: "Bread", level: 3, rank: "primary", teach: "no" });
  pass(31 * DAYS);
  return { anya, bela, tablet, claim, pass };
}

async function keyComes({ bela, tablet }: { bela: Replica; tablet: Replica }, from: Replica): Promise<void> {
  await hand(from, bela);
  await bela.keepTime();
  await hand(bela, tablet);
}

describe("a device to which a part of the log is still sealed", () => {
  test("[K-1, K-8] proposes no checkpoint until it has the key", async () => {
    const { anya, bela, tablet, claim, pass } = await tabletWithoutTheNewKey();
    await hand(anya, tablet);
    expect(tablet.event(claim)?.body).toBe(SEALED);
    await tablet.coSigning.keep();
    expect(tablet.coSigning.all()).toEqual([]);
    await keyComes({ bela, tablet }, anya);
    expect(tablet.event(claim)?.body).toMatchObject({ skill: "Bread" });
    const theirs = tablet.coSigning.all().length;
    await act(tablet, "kernel.witness");
    pass(31 * DAYS);
    await tablet.coSigning.keep();
    expect(tablet.coSigning.all()).toHaveLength(theirs + 1);
    await hand(tablet, anya);
    expect(anya.coSigning.alarms()).toEqual([]);
  });

  test("[K-1, K-8] neither doubts nor signs a checkpoint that covers it, and does when it has the key", async () => {
    const { anya, bela, tablet, claim } = await tabletWithoutTheNewKey();
    await anya.coSigning.keep();
    await hand(anya, tablet);
    expect(tablet.event(claim)?.body).toBe(SEALED);
    const checkpoint = tablet.coSigning.all()[0]?.id ?? "";
    expect(tablet.coSigning.alarms()).toEqual([]);
    expect(tablet.coSigning.hashAt(checkpoint, 1_000)).toBeUndefined();
    await tablet.coSigning.keep();
    expect(tablet.coSigning.all()).toMatchObject([{ households: [anya.me()] }]);
    await keyComes({ bela, tablet }, anya);
    expect(tablet.event(claim)?.body).toMatchObject({ skill: "Bread" });
    await tablet.coSigning.keep();
    expect(tablet.coSigning.alarms()).toEqual([]);
    expect(tablet.coSigning.all()[0]?.households).toHaveLength(2);
  });
});
