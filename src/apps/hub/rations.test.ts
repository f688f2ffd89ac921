import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { type DeviceId, type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, createPod, hand } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import type { Hub } from "./create-hub.ts";
import { type Desk, isNot } from "./desk/desk.ts";
import { createRations } from "./rations.ts";
import { clock, foundedDir, inviteTo, mustBe, openOwn, startHub, until } from "./testing/bed.ts";

const GUEST = 100 * 1024;
/** Each a little over two kilobytes. */
const FLOOD = 200;

async function flood(desk: Desk, community: Id): Promise<void> {
  for (let at = 0; at < FLOOD; at++) {
    const problem = toHex(randomBytes(1000));
    mustBe(await desk.act(community, "decisions.frame", { title: `Matter ${at}`, problem, affected: [] }));
  }
}

async function countAt(hub: Hub, community: Id): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${hub.port}/api/communities/${community}/verification`);
  return ((await response.json()) as { events: number }).events;
}

async function bed(perDay: { guest: number; say: number }) {
  const { dir, row } = await foundedDir();
  const time = { now: clock() };
  const hub = await startHub(dir, { clock: () => time.now, limits: { perDay, tickMs: 50 } });
  const mark = await openOwn();
  mustBe(await mark.join({ link: await inviteTo(hub, row.id), name: "Mark", household: "Mill House" }));
  const sync = () => mark.sync(row.id, `http://127.0.0.1:${hub.port}`);
  return { community: row.id, time, hub, mark, sync };
}

test("[K-10] a guest who floods a community is taken so much of in a day, reads on, and gets the rest there later", async () => {
  const { community, time, hub, mark, sync } = await bed({ guest: GUEST, say: 100 * GUEST });
  const before = await countAt(hub, community);
  await flood(mark, community);
  expect(await sync()).toMatchObject({ refusal: { code: "link.enough-today" } });
  const taken = (await countAt(hub, community)) - before;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(FLOOD / 2);
  expect(await sync()).toMatchObject({ refusal: { code: "link.enough-today" } });
  expect((await countAt(hub, community)) - before).toBe(taken);
  // Somebody else comes in by the same invite, and is heard; the guest hears of it.
  const sarah = await openOwn();
  mustBe(await sarah.join({ link: await inviteTo(hub, community), name: "Sarah", household: "Birch End" }));
  await sync();
  expect(JSON.stringify(mustBe(await mark.look(community, "members.people", {})))).toContain("Birch End");
  for (let day = 0; day < 10; day++) {
    time.now += MINUTES_PER_DAY;
    if (!isNot(await sync())) break;
  }
  expect(await sync()).toMatchObject({ went: 0 });
  await until(async () => (await countAt(hub, community)) >= before + FLOOD, "all of it came in the end");
}, 60_000);

test("[K-10] a day's ration is one for all devices of a person and for all keys of an invite, and larger for whoever has a say", async () => {
  const { everyone, invite, join, open, share, pass } = await street();
  const [hub, bela] = everyone;
  const eve = await join("eve", hub, await invite(hub, "a door"), { householdName: "Elm End" });
  await share(hub, bela, eve);
  let now = 0;
  const rations = createRations(() => now, { guest: 2_000, say: 5_000 });
  const day = (minutes: number) => {
    now += minutes;
    pass(minutes);
  };
  /** Says so much, and how much of it a peer could bring until the ration was over. */
  const brings = async (from: Replica, peer: DeviceId, payer = peer): Promise<number> => {
    const door = rations.forPeer(hub, { community: hub.community, device: peer, invite: undefined }, payer);
    let bytes = 0;
    for (let at = 0; at < 60; at++) {
      await act(from, "kernel.witness", {});
      const lacking = from.since(hub.vector(), 1_000);
      const { kept, refusal } = await door.receive(lacking);
      if (refusal !== undefined) {
        expect(refusal.code).toBe("link.enough-today");
        return bytes;
      }
      expect(kept).toBeGreaterThan(0);
      bytes += lacking.reduce((sum, { canonical }) => sum + canonical.length, 0);
    }
    throw new Error("no ration");
  };
  const ofGuest = await brings(eve, eve.device);
  expect(ofGuest).toBeGreaterThanOrEqual(2_000);
  expect(ofGuest).toBeLessThan(2_500);
  // A tablet that she adds is hers, too.
  const { crypto, seedOf } = await createPod();
  const key = crypto.keyPair(seedOf("tablet"));
  const tablet = await open("tablet");
  const proof = toHex(crypto.sign(deviceMessage(hub.community, eve.me() ?? "", tablet.device), key.secretKey));
  await act(eve, "devices.add", { key: tablet.device, name: "Tablet", sort: "tablet", proof });
  await hand(eve, hub);
  await hand(hub, tablet);
  expect(await brings(tablet, tablet.device)).toBe(0);
  expect(await brings(bela, bela.device)).toBeGreaterThanOrEqual(5_000);
  // What came of others before is not counted again: it is here.
  const stranger = await open("nobody");
  await hand(hub, stranger);
  expect(await brings(stranger, "aa".repeat(32), "the invite")).toBeGreaterThanOrEqual(2_000);
  expect(await brings(stranger, "bb".repeat(32), "the invite")).toBe(0);
  expect(await brings(stranger, "cc".repeat(32), "another invite")).toBeGreaterThan(0);
  day(MINUTES_PER_DAY / 4);
  await hand(hub, eve);
  const later = await brings(eve, eve.device);
  expect(later).toBeGreaterThan(0);
  expect(later).toBeLessThan(1_000);
});
