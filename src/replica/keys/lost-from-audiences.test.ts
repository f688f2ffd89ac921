import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { street } from "../testing/street.ts";

const heard = (one: Replica): unknown => {
  const looked = one.look("whispers.heard");
  return "rows" in looked ? looked.rows : looked;
};

/** Bela reads and writes on a tablet too, which is lost: she retires it, and it hears what it still can. */
async function lostTablet(lasts: string) {
  const life = await street([whispers]);
  const [anya, bela] = life.everyone;
  const people = [anya, bela].map((one) => one.me() ?? "");
  const circle = await act(anya, "kernel.audience", { practice: "whispers", people, lasts, boxes: [] });
  const tablet = await life.open("tablet");
  await hand(bela, tablet);
  const proof = toHex(tablet.sign(deviceMessage(tablet.community, bela.me() ?? "", tablet.device)));
  await act(bela, "devices.add", { key: tablet.device, proof, name: "Tablet", sort: "tablet" });
  const share = async (...more: Replica[]) => {
    const all = [...life.everyone, ...more];
    for (let round = 0; round < 4; round++) {
      for (const from of all) for (const to of all) if (from !== to) await hand(from, to);
      for (const one of all) await one.keepTime();
    }
  };
  await share(tablet);
  // It has something to say, so its keys are in turn.
  await act(tablet, "kernel.witness", {});
  await share(tablet);
  const say = (by: Replica, text: string) => act(by, "whispers.say", { circle, text });
  const lose = () => act(bela, "devices.retire", { device: tablet.device });
  return { anya, bela, tablet, circle, share, say, lose };
}

const keysOf = (one: Replica): number => one.lookAt("whispers").audiences()[0]?.turns.length ?? 0;

describe("a lost device of somebody in an audience", () => {
  test("[K-8] reads nothing more of what they write, once their circle's maker has heard of it: those who may not change its key write on under a new one", async () => {
    const { anya, bela, tablet, say, share, lose } = await lostTablet("until-destroyed");
    for (const one of [anya, bela]) await say(one, "Before.");
    await share(tablet);
    expect(heard(tablet)).toEqual(heard(bela));
    await lose();
    const count = bela.count();
    await say(bela, "She has not heard yet.");
    expect(bela.count()).toBe(count + 1);
    await share();
    expect(keysOf(anya)).toBe(2);
    await say(bela, "After.");
    await share();
    await hand(anya, tablet);
    expect(heard(tablet)).not.toContain("After.");
    expect([anya, bela].map((one) => String(heard(one)).includes("After."))).toEqual([true, true]);
    expect(keysOf(anya)).toBe(2);
  });

  test("[K-8, K-10] costs no new key where nobody but its maker writes: their own next word brings one", async () => {
    const { anya, tablet, say, share, lose } = await lostTablet("until-destroyed");
    await say(anya, "Before.");
    await lose();
    await share();
    expect(keysOf(anya)).toBe(1);
    await say(anya, "After.");
    await share();
    await hand(anya, tablet);
    expect([keysOf(anya), heard(tablet)]).toEqual([2, ["Before."]]);
  });

  test("[K-8, K-10] costs one new key, by whoever writes next, where each of them may change it", async () => {
    const { anya, bela, tablet, say, share, lose } = await lostTablet("shared-until-destroyed");
    for (const one of [bela, anya]) await say(one, "Before.");
    await share(tablet);
    await lose();
    await share();
    expect(keysOf(anya)).toBe(1);
    for (const one of [bela, anya]) {
      await say(one, "After.");
      await share();
    }
    await hand(anya, tablet);
    expect(keysOf(anya)).toBe(2);
    expect([tablet, bela].map((one) => String(heard(one)).includes("After."))).toEqual([false, true]);
  });

  test("[K-1, K-8] says nothing more of who is in it: it brings nobody in, and its person has not left", async () => {
    const { anya, bela, tablet, circle, lose } = await lostTablet("shared-until-destroyed");
    const people = [...(anya.lookAt("whispers").audiences()[0]?.people ?? [])];
    await lose();
    await hand(bela, anya);
    const other = [...anya.lookAt("members").rights.roll.keys()].find((one) => !people.includes(one)) ?? "";
    await act(tablet, "kernel.audience", { of: circle, people: [...people, other], boxes: [] });
    await act(tablet, "kernel.part", { audience: circle, how: "leave" });
    for (const one of [anya, bela]) await hand(tablet, one);
    for (const one of [anya, bela]) {
      const [known] = one.lookAt("whispers").audiences();
      expect([known?.people, known?.present, known?.leaves, known?.turns.length]).toEqual([people, people, [], 1]);
    }
  });
});

test("[K-10] a key that somebody in an audience boxed to a stranger's is not changed again and again for that", async () => {
  const { anya, bela, circle, say, share } = await lostTablet("until-destroyed");
  for (const one of [anya, bela]) await say(one, "Before.");
  await share();
  await act(bela, "kernel.share", { of: circle, boxes: [{ to: "11".repeat(32), box: "00".repeat(80) }] });
  await share();
  expect(keysOf(anya)).toBe(1);
});
