import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { MINUTES_PER_DAY, SEALED } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import type { Replica } from "../replica.ts";
import { act, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { carry, remove, street } from "../testing/street.ts";

const LOCKS = { skill: "Lock picking", level: 3, rank: "primary", teach: "no" };

describe("a removal", () => {
  test("[K-8] changes the key: who was removed reads nothing that is written after it, and the others do", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    expect(anya.lookAt("members").rights.roll.has(dora.me() ?? "")).toBe(false);
    const claim = await act(bela, "skills.claim", LOCKS);
    await share(...here);
    await hand(bela, dora);
    expect(anya.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
    expect(dora.event(claim)?.body).toBe(SEALED);
    same(...here);
  });

  test("[K-8] is told to whoever was removed when they want to write, and not that a key is on its way to them", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    await remove(dora, anya, [bela, carl, anya], () => share(anya, bela, carl));
    await hand(bela, dora);
    const told = { refusal: { code: "kernel.removed", about: {} } };
    expect(dora.would({ kind: "skills.claim", body: LOCKS })).toEqual(told);
    expect(await dora.ask({ kind: "skills.claim", body: LOCKS })).toEqual(told);
  });

  test("[K-8] hands the new key to no invite from before it, though it is open still: who was removed may have its link", async () => {
    const { everyone, share, invite } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    const tellDora = async () => {
      const way = await invite(carl, "a friend", { uses: 1, minutes: 14 * MINUTES_PER_DAY });
      await share(...everyone);
      await dora.unlock(way.key);
    };
    await remove(dora, anya, [bela, carl, anya], () => share(...here), tellDora);
    const claim = await act(bela, "skills.claim", LOCKS);
    await share(...here);
    await hand(bela, dora);
    expect(dora.event(claim)?.body).toBe(SEALED);
    const later = await invite(carl, "the party");
    await dora.unlock(later.key);
    await hand(carl, dora);
    expect(dora.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
  });

  test("[K-8] hands the new key to an invite that was made once the removal was known, before enough had the key", async () => {
    const { everyone, share, invite, join } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    let way: Awaited<ReturnType<typeof invite>> | undefined;
    await remove(dora, anya, [anya, bela, carl], async () => {
      const { rights, lane } = anya.lookAt("charter");
      if (rights.removed.has(dora.me() ?? "")) {
        expect(lane.heldKeys()[0]?.counts).toBe(way !== undefined);
        way ??= await invite(anya, "a new neighbour", { uses: 1, minutes: 14 * MINUTES_PER_DAY });
      }
      await share(...here);
    });
    if (way === undefined) throw new Error("nobody was invited");
    const claim = await act(bela, "skills.claim", LOCKS);
    await share(...here);
    const emil = await join("emil", carl, way, { householdName: "Mill" });
    expect(emil.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
    await share(emil, ...here);
    same(emil, ...here);
  });

  test("[K-8] leaves a newcomer the older pages: the lane of all epochs, and what was written in them", async () => {
    const { everyone, share, invite, join } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await act(anya, "skills.claim", { skill: "Bread", level: 3, rank: "primary", teach: "no" });
    await share(...here);
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    const way = await invite(carl, "another link");
    const emil = await join("emil", carl, way, { householdName: "Mill" });
    await share(emil, ...here);
    same(emil, ...here);
    expect(emil.look("skills.table")).toEqual(anya.look("skills.table"));
  });
});

describe("an invite that names the key of somebody's device", () => {
  test("[K-8] keeps no key from that device: whoever is here is handed the new one", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await act(dora, "members.invite", { key: bela.device, uses: 1, until: 60 });
    await share(...everyone);
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    const claim = await act(anya, "skills.claim", LOCKS);
    await share(...here);
    for (const one of here) expect(one.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
  });

  test("[K-8] leaves whoever was removed no key that is newer, neither the community's nor an audience's", async () => {
    const { everyone, share, pass } = await street([whispers]);
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    const people = [bela, dora].map((one) => one.me());
    const circle = await act(bela, "kernel.audience", { practice: "whispers", people, boxes: [] });
    const ahead = async () => {
      await act(dora, "members.invite", { key: dora.device, uses: 1, until: pass(0) + 14 * MINUTES_PER_DAY });
      await share(...everyone);
    };
    await remove(dora, anya, [bela, carl, anya], () => share(...here), ahead);
    const claim = await act(anya, "skills.claim", LOCKS);
    await share(...here);
    await act(bela, "whispers.say", { circle, text: "After." });
    for (const one of here) await one.keepTime();
    await share(...here);
    await hand(bela, dora);
    expect(dora.event(claim)?.body).toBe(SEALED);
    expect(bela.look("whispers.heard")).toEqual({ rows: ["After."] });
    expect(dora.look("whispers.heard")).toEqual({ rows: [] });
  });
});

describe("a lost device", () => {
  test("[K-8] reads on until the key changes, which those on the roll decide, and nothing that is written after it", async () => {
    const { everyone, share, open } = await street();
    const [anya, bela, carl, dora] = everyone;
    const phone = await open("the lost phone");
    const proof = toHex(phone.sign(deviceMessage(phone.community, bela.me() ?? "", phone.device)));
    await act(bela, "devices.add", { key: phone.device, proof, name: "Phone", sort: "phone" });
    await share(...everyone, phone);
    await act(bela, "devices.retire", { device: phone.device });
    const skill = (name: string) => ({ skill: name, level: 3, rank: "primary", teach: "no" });
    const early = await act(carl, "skills.claim", skill("Bread"));
    const change = { epoch: "00".repeat(32), why: "Bela lost a phone." };
    await carry(change, anya, [anya, bela, carl], () => share(anya, bela, carl, dora));
    const late = await act(carl, "skills.claim", skill("Lock picking"));
    await share(...everyone);
    await hand(carl, phone);
    expect(phone.event(early)?.body).toMatchObject({ skill: "Bread" });
    expect(phone.event(late)?.body).toBe(SEALED);
    for (const one of everyone) expect(one.event(late)?.body).toMatchObject({ skill: "Lock picking" });
    same(...everyone);
  });
});

describe("whoever proposes a new key and keeps it", () => {
  /** Dora proposes, three agree, and Dora's device is seen no more. */
  const kept = async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    const change = { epoch: "00".repeat(32), why: "A phone was lost." };
    await carry(change, dora, here, async () => {
      await share(...here);
      if (anya.lookAt("charter").lane.chain.length === dora.lookAt("charter").lane.chain.length)
        await share(...everyone);
    });
    return { here, dora, share };
  };

  test("[K-5] stops nobody from writing or deciding: a key counts once more than half of the households say that they have it", async () => {
    const { here, share } = await kept();
    const [anya, bela] = here as [Replica, Replica, Replica];
    const claim = await act(bela, "skills.claim", LOCKS);
    await share(...here);
    for (const one of here) expect(one.event(claim)?.body).toMatchObject({ skill: "Lock picking" });
    await carry({ epoch: "00".repeat(32), why: "Dora is not here." }, anya, here, () => share(...here));
    await share(...here);
    const later = await act(bela, "skills.claim", { ...LOCKS, skill: "Bread" });
    await share(...here);
    for (const one of here) expect(one.event(later)?.body).toMatchObject({ skill: "Bread" });
  });
});
