import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import {
  digestOf,
  FEED_BYTES_MAX,
  FEED_DAYS,
  type Feed,
  feedMessage,
  feedOf,
  feedOfEveryone,
  lockFeed,
} from "../../edges/calendar/feed.ts";
import { fileKeys } from "../../edges/keys/file-keys.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import type { Id } from "../../kernel/event.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { writeCalendar } from "../../tables/icalendar.ts";
import type { Hub } from "./create-hub.ts";
import { ask, clock, foundedDir, freshDir, later, startHub } from "./testing/bed.ts";
import { type Device, device, foundedOn, meet } from "./testing/device.ts";

const NOW_MS = clock() * 60_000;
const DAY_MS = 86_400_000;
const mine = feedOf(new Uint8Array(16).fill(7));

function saying(title: string): string {
  const when = { start: clock(), end: clock() + 15 };
  return writeCalendar({ name: "Elm", stamp: clock(), events: [{ uid: "a", sequence: 0, when, title }] }, utcDay);
}

/** A hub of nobody that keeps a community which was founded elsewhere: it cannot read a word of it. */
async function hubOfNobody(founder: Device): Promise<Hub> {
  const hub = await startHub(freshDir());
  const session = await meet(hub, founder);
  const waits = async (): Promise<void> => {
    if (session.isSame()) return;
    session.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return waits();
  };
  await waits();
  return hub;
}

type How = {
  readonly at?: number;
  readonly feed?: Feed;
  readonly sign?: Device;
  readonly headers?: Record<string, string>;
};

async function put(hub: Hub, one: Device, text: string, how: How = {}): Promise<number> {
  const { at = NOW_MS, feed = mine, sign = one, headers = {} } = how;
  const community = one.replica.community;
  const sealed = text === "" ? "" : toHex(lockFeed(one.crypto, feed, one.crypto.random(16), text));
  const said = { device: one.replica.device, at, name: feed.name, digest: digestOf(feed, text), sealed };
  const signature = toHex(sign.replica.sign(feedMessage(community, said)));
  const answer = await fetch(`http://127.0.0.1:${hub.port}/calendar/${community}`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ ...said, signature }),
  });
  return answer.status;
}

const get = (hub: Hub, feed: Feed) => fetch(`http://127.0.0.1:${hub.port}/calendar/${feed.code}.ics`);
const title = async (hub: Hub, feed: Feed) => {
  const read = new ICAL.Component(ICAL.parse(await (await get(hub, feed)).text()) as never);
  return read.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one).summary);
};
const about = async (hub: Hub, { name }: Feed) =>
  (await fetch(`http://127.0.0.1:${hub.port}/calendar/about/${name}`)).json() as Promise<{
    at?: number;
    digest?: string;
  }>;

describe("calendars that phones subscribe to", () => {
  test("[MT-14] whoever has the address reads it, from a hub that cannot read the log, and nothing lies on its disk in words", async () => {
    const anya = await foundedOn(1);
    const hub = await hubOfNobody(anya);
    expect(await put(hub, anya, saying("Anya leads the round"))).toBe(200);
    const answer = await get(hub, mine);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(await title(hub, mine)).toEqual(["Anya leads the round"]);
    expect((await get(hub, feedOf(new Uint8Array(16)))).status).toBe(404);
    expect((await get(hub, { ...mine, code: mine.name })).status).toBe(404);
    expect((await about(hub, mine)).digest).toBe(digestOf(mine, saying("Anya leads the round")));
  });

  test("[MT-14] it is there after the hub was off, and in no file of it", async () => {
    const { dir, row } = await foundedDir();
    const first = await startHub(dir);
    const anya = await owner(dir, row.id);
    expect(await put(first, anya, saying("Anya leads the round"))).toBe(200);
    await first.close();
    const files = readdirSync(dir).map((name) => readFileSync(join(dir, name)));
    const words = [mine.code, "Anya leads", Buffer.from(mine.code, "hex")];
    for (const word of words) expect(Buffer.concat(files).includes(word)).toBe(false);
    const again = await startHub(dir);
    expect(await title(again, mine)).toEqual(["Anya leads the round"]);
  });

  test("[MT-14] a new address ends the old one; what was withdrawn stays so, whoever sends the old words again", async () => {
    const anya = await foundedOn(2);
    const hub = await hubOfNobody(anya);
    const fresh = feedOf(new Uint8Array(16).fill(9));
    expect(await put(hub, anya, saying("Round"), { at: NOW_MS })).toBe(200);
    expect(await put(hub, anya, saying("Round"), { at: NOW_MS + 1, feed: fresh })).toBe(200);
    expect((await get(hub, mine)).status).toBe(404);
    expect(await title(hub, fresh)).toEqual(["Round"]);
    expect(await put(hub, anya, saying("Round"), { at: NOW_MS })).toBe(409);
    expect(await put(hub, anya, "", { at: NOW_MS + 2, feed: fresh })).toBe(200);
    expect((await get(hub, fresh)).status).toBe(404);
    expect(await about(hub, fresh)).toEqual({});
    expect(await put(hub, anya, saying("Round"), { at: NOW_MS + 1, feed: fresh })).toBe(409);
  });

  test("[MT-14] nobody writes who may not have the log, in the name of another device, or from another site's page", async () => {
    const anya = await foundedOn(3);
    const hub = await hubOfNobody(anya);
    const stranger = await device(anya.replica.community, 99);
    expect(await put(hub, stranger, saying("Spam"))).toBe(403);
    expect(await put(hub, anya, saying("Spam"), { sign: stranger })).toBe(403);
    expect(await put(hub, anya, saying("Spam"), { headers: { origin: "https://evil.example" } })).toBe(403);
    expect(await put(hub, { ...anya, replica: { ...anya.replica, community: "ab".repeat(32) } }, saying("Spam"))).toBe(
      400,
    );
    expect(await put(hub, anya, saying("x".repeat(FEED_BYTES_MAX)))).toBe(413);
    expect((await get(hub, mine)).status).toBe(404);
  });

  test("[MT-14] a clock that is far ahead keeps nobody from renewing what is for everyone", async () => {
    const anya = await foundedOn(4);
    const hub = await hubOfNobody(anya);
    const everyone = feedOfEveryone(anya.replica.community);
    expect(await put(hub, anya, saying("Old"), { feed: everyone, at: NOW_MS + 400 * DAY_MS })).toBe(200);
    expect(await put(hub, anya, saying("New"), { feed: everyone, at: NOW_MS + 1 })).toBe(200);
    expect(await title(hub, everyone)).toEqual(["New"]);
    // One's own and the one for everyone stand beside each other.
    expect(await put(hub, anya, saying("Mine"))).toBe(200);
    expect(await title(hub, everyone)).toEqual(["New"]);
  });

  test("[MT-14] a clock that was far ahead keeps nobody from renewing or withdrawing their own", async () => {
    const anya = await foundedOn(9);
    const hub = await hubOfNobody(anya);
    const ahead = NOW_MS + 400 * DAY_MS;
    expect(await put(hub, anya, saying("Old"), { at: ahead })).toBe(200);
    expect(await put(hub, anya, saying("New"), { at: NOW_MS + 1 })).toBe(200);
    expect(await title(hub, mine)).toEqual(["New"]);
    const fresh = feedOf(new Uint8Array(16).fill(9));
    expect(await put(hub, anya, saying("New"), { at: NOW_MS + 2, feed: fresh })).toBe(200);
    expect(await put(hub, anya, "", { at: NOW_MS + 3, feed: fresh })).toBe(200);
    // Whoever listened on the way has the words that are still newer than all others, and brings back neither address.
    expect(await put(hub, anya, saying("Old"), { at: ahead })).toBe(409);
    expect(await put(hub, anya, saying("Old"), { at: ahead - 1, feed: fresh })).toBe(409);
    for (const feed of [mine, fresh]) expect((await get(hub, feed)).status).toBe(404);
  });

  test("[MT-14] the calendar of a device that was retired ends with it, and the one for everyone stays", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const lost = await device(row.id, 60);
    const everyone = feedOfEveryone(row.id);
    const acts = `/api/communities/${row.id}/acts`;
    const key = lost.replica.device;
    const proof = toHex(lost.replica.sign(deviceMessage(row.id, row.me ?? "", key)));
    const added = { kind: "devices.add", body: { key, proof, name: "Phone", sort: "phone" } };
    expect((await ask(hub, acts, added)).status).toBe(201);
    expect(await put(hub, lost, saying("Anya leads the round"))).toBe(200);
    expect(await put(hub, lost, saying("Round"), { feed: everyone })).toBe(200);
    expect(await title(hub, mine)).toEqual(["Anya leads the round"]);
    expect((await ask(hub, acts, { kind: "devices.retire", body: { device: key } })).status).toBe(201);
    expect((await get(hub, mine)).status).toBe(404);
    expect(await about(hub, mine)).toEqual({});
    expect(await title(hub, everyone)).toEqual(["Round"]);
  });

  test("[MT-14] what a clock that is ahead withdrew stays so, whoever sends the old words again", async () => {
    const anya = await foundedOn(6);
    const hub = await hubOfNobody(anya);
    const everyone = feedOfEveryone(anya.replica.community);
    const old = { feed: everyone, at: NOW_MS + DAY_MS };
    expect(await put(hub, anya, saying("Old"), old)).toBe(200);
    expect(await put(hub, anya, "", { feed: everyone, at: NOW_MS + DAY_MS + 1 })).toBe(200);
    expect(await put(hub, anya, saying("Old"), old)).toBe(409);
    expect((await get(hub, everyone)).status).toBe(404);
    // Another word of somebody whose clock is right comes between, and changes nothing of that.
    expect(await put(hub, anya, saying("New"), { feed: everyone, at: NOW_MS + DAY_MS + 2 })).toBe(200);
    expect(await put(hub, anya, "", { feed: everyone, at: NOW_MS + DAY_MS + 3 })).toBe(200);
    expect(await put(hub, anya, saying("Old"), old)).toBe(409);
  });

  test("[MT-14] what a community may keep is bounded, and takes nothing from another one", async () => {
    const [anya, eve] = [await foundedOn(7), await foundedOn(8)];
    const hub = await hubOfNobody(eve);
    const session = await meet(hub, anya);
    while (!session.isSame()) await new Promise((resolve) => setTimeout(resolve, 20));
    // Eve hands the key of her own community to keys that she made up: to a hub that cannot read it each is somebody.
    const made = await Promise.all(Array.from({ length: 72 }, (_, at) => device(eve.replica.community, 200 + at)));
    for (let at = 0; at < made.length; at += 12) {
      const keys = made.slice(at, at + 12).map(({ replica }) => ({ to: replica.device, box: "00".repeat(80) }));
      const grant = { kind: "kernel.grant", body: { epoch: "00".repeat(32), keys, lane: [] } };
      expect(await eve.replica.ask(grant)).toHaveProperty("event");
    }
    const again = await meet(hub, eve);
    while (!again.isSame()) await new Promise((resolve) => setTimeout(resolve, 20));
    const full = saying("x").replace("SUMMARY:x", `SUMMARY:${"x".repeat(FEED_BYTES_MAX - 2000)}`);
    const codes: number[] = [];
    for (const [at, one] of made.entries())
      codes.push(await put(hub, one, full, { feed: feedOf(new Uint8Array(16).fill(at)) }));
    expect(codes.filter((code) => code === 200)).toHaveLength(64);
    expect(codes.at(-1)).toBe(507);
    expect(await put(hub, anya, saying("Mine"), { feed: feedOf(new Uint8Array(16).fill(99)) })).toBe(200);
  });

  test("[MT-14] what nobody renewed for a while is not given out any more", async () => {
    const anya = await foundedOn(5);
    const hub = await hubOfNobody(anya);
    expect(await put(hub, anya, saying("Old"), { at: NOW_MS - FEED_DAYS * DAY_MS })).toBe(200);
    expect((await get(hub, mine)).status).toBe(404);
  });
});

/** The device of a directory's own person, beside the hub that holds it: it signs with the same key. */
async function owner(dir: string, community: Id): Promise<Device> {
  const crypto = await openCrypto();
  const seed = Buffer.from(await fileKeys(dir).seed());
  const keys = crypto.keyPair(seed);
  const replica = (await device(community, 50)).replica;
  later(() => replica.close());
  return {
    ...{ crypto, seed, keys },
    replica: { ...replica, device: toHex(keys.publicKey), sign: (message) => crypto.sign(message, keys.secretKey) },
  };
}
