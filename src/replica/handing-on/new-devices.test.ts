import { describe, expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { type Id, SEALED } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import type { Replica } from "../replica.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { remove, street } from "../testing/street.ts";

const { crypto } = await createPod();
const BREAD = { skill: "Bread", level: 3, rank: "primary", teach: "no" };

/** Someone's device binds another one, which has proven its key. */
async function bind(by: Replica, other: Replica, sort: "tablet" | "paper"): Promise<void> {
  const proof = toHex(other.sign(deviceMessage(by.community, by.me() ?? "", other.device)));
  await act(by, "devices.add", { key: other.device, proof, name: "The other", sort });
}

/** Somebody without their old device comes by an invite and asks for their place. */
async function asking(pod: Awaited<ReturnType<typeof street>>, whom: Id, fresh: Replica): Promise<Id> {
  const [anya] = pod.everyone;
  const way = await pod.invite(anya, "for the new phone");
  await hand(anya, fresh);
  await fresh.unlock(way.key);
  const proof = toHex(crypto.sign(inviteMessage(anya.community, fresh.device), way.key.secretKey));
  const asks = { person: whom, name: "New phone", sort: "phone", invite: way.id, proof };
  return act(fresh, "devices.recover", asks);
}

/** Neighbours bind a new device of somebody, after the time for objections. */
async function recovered(pod: Awaited<ReturnType<typeof street>>, whom: Id, fresh: Replica): Promise<Id> {
  const [anya, bela, carl] = pod.everyone;
  const recovery = await asking(pod, whom, fresh);
  const here = [anya, bela, carl];
  await pod.share(fresh, ...here);
  const vouchers: Id[] = [];
  for (const one of here) vouchers.push(await act(one, "devices.know", { recovery, known: "yes" }));
  await pod.share(...here);
  for (const hours of [0, 73]) {
    pod.pass(hours * 60);
    for (const one of here) await act(one, "kernel.witness", {});
    await pod.share(...here);
  }
  return act(anya, "devices.conclude", { recovery, vouchers });
}

describe("a device that is bound later", () => {
  test("[DV-1, K-8] opens all pages with its own key, of every epoch, and nothing before it is bound", async () => {
    const { everyone, share, open } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    const claim = await act(anya, "skills.claim", BREAD);
    await share(...here);
    await remove(dora, anya, [bela, carl, anya], () => share(...here));
    const tablet = await open("tablet");
    await hand(anya, tablet);
    expect([tablet.me(), tablet.event(claim)?.body]).toEqual([undefined, SEALED]);
    await bind(anya, tablet, "tablet");
    await hand(anya, tablet);
    expect(tablet.me()).toBe(anya.me());
    same(tablet, anya);
    const next = await act(tablet, "skills.claim", { ...BREAD, skill: "Soil" });
    await share(tablet, ...here);
    expect(bela.event(next)?.body).toMatchObject({ skill: "Soil" });
  });

  test("[DV-11, K-8] a sheet in a drawer is handed each new key in the log, so it brings somebody back after a year", async () => {
    const { everyone, share, open } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, carl];
    await bind(anya, await open("sheet"), "paper");
    await share(...everyone);
    await remove(dora, bela, [bela, carl, anya], () => share(...here));
    await act(bela, "skills.claim", BREAD);
    const sheet = await open("sheet");
    await hand(bela, sheet);
    expect(sheet.me()).toBe(anya.me());
    same(sheet, bela);
    const phone = await open("new phone");
    await bind(sheet, phone, "tablet");
    await hand(sheet, phone);
    for (const device of [anya.device, sheet.device]) await act(phone, "devices.retire", { device });
    await share(phone, bela, anya);
    same(phone, bela);
    expect([phone.me(), anya.me()]).toEqual([sheet.me(), undefined]);
    expect(await anya.ask({ kind: "skills.claim", body: BREAD })).toMatchObject({ refusal: { code: "lane.retired" } });
  });

  test("[DV-5, K-8] a device that neighbours bound needs its invite no more, and the old one speaks for nobody", async () => {
    const pod = await street();
    const [anya, bela, carl, dora] = pod.everyone;
    const drive = emptyDrive();
    const fresh = await pod.open("new phone", drive);
    const whom = dora.me() ?? "";
    await recovered(pod, whom, fresh);
    await pod.share(anya, bela, carl, fresh, dora);
    expect([fresh.me(), dora.me()]).toEqual([whom, undefined]);
    const said = await act(fresh, "skills.claim", BREAD);
    await fresh.close();
    const again = await pod.open("new phone", drive);
    await hand(again, bela);
    same(again, bela);
    expect(bela.event(said)?.body).toMatchObject({ skill: "Bread" });
    expect(await dora.ask({ kind: "skills.claim", body: BREAD })).toMatchObject({ refusal: { code: "lane.retired" } });
  });

  test("[DV-5, K-8] who asks for their place by an invite reads on without it while neighbours are asked", async () => {
    const pod = await street();
    const [anya, , , dora] = pod.everyone;
    const drive = emptyDrive();
    const fresh = await pod.open("new phone", drive);
    await asking(pod, dora.me() ?? "", fresh);
    await fresh.close();
    const again = await pod.open("new phone", drive);
    await hand(again, anya);
    expect(again.me()).toBeUndefined();
    same(again, anya);
  });
});
