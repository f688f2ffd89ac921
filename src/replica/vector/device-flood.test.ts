import { expect, test } from "vitest";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { VECTOR_DEVICES_MAX } from "../bounds.ts";
import { RECEIPT_BYTES_MAX } from "../receipts/receipts.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { createPod, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { weaver } from "../testing/weave.ts";

const pod = await createPod();

/** One event of each of so many keys that speak for nobody. */
function flood(count: number): SignedEvent[] {
  const seedOf = (name: string): Uint8Array => {
    const seed = new Uint8Array(32).fill(77);
    new DataView(seed.buffer).setUint32(0, Number(name));
    return seed;
  };
  const write = weaver({ ...pod, seedOf });
  return Array.from({ length: count }, (_, at) => write(String(at), undefined, [], 16));
}

async function once(one: Replica, other: Replica): Promise<(string | undefined)[]> {
  const air = createAir(() => 0.5, CALM);
  const reasons: (string | undefined)[] = [];
  const sessions = meet(air, one, other, (why) => reasons.push(why));
  await rest(air);
  for (const session of sessions) session.tick();
  await rest(air);
  return reasons;
}

test("[K-4, K-10] more keys than one message can name keep nobody from meeting, newcomers neither", async () => {
  const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
  const events = flood(VECTOR_DEVICES_MAX + 8);
  for (let at = 0; at < events.length; at += 300) await hub.receive(events.slice(at, at + 300));
  const newcomer = await pod.open("newcomer");
  expect(await once(newcomer, hub)).toEqual([]);
  await plant(anya, 1);
  expect(await once(anya, hub)).toEqual([]);
  same(hub, anya);
  expect(await once(newcomer, hub)).toEqual([]);
  same(hub, newcomer);
  const receipt = hub.signReceipt();
  expect(receipt.bytes.length).toBeLessThanOrEqual(RECEIPT_BYTES_MAX);
  for (const own of [hub, anya]) expect(receipt.has.get(own.device)).toBeGreaterThan(0);
}, 60_000);
