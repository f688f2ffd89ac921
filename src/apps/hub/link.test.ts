import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import WebSocket from "ws";
import { nodeLink } from "../../edges/socket/node-link.ts";
import { toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import { createSession } from "../../replica/links/session.ts";
import type { KeyPair } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";

import { forged } from "../../replica/testing/signature-of.ts";

import type { Hub } from "./create-hub.ts";
import { isNot, type Verification } from "./desk/desk.ts";
import { ask, clock, foundedDir, freshDir, inviteTo, mustBe, openOwn, startHub, until } from "./testing/bed.ts";
import { type Device, device, foundedOn, knock, meet, meetFromAfar } from "./testing/device.ts";

const EVENTS = 3;

/** Why the hub does not let a device in: it says so after both have proven their keys. */
async function turnedAway(hub: Hub, one: Device, invite?: KeyPair): Promise<string | undefined> {
  const met = await knock(hub, one, invite);
  if ("code" in met) return String(met.about.reason);
  return new Promise((resolve) => {
    met.link.onClose = resolve;
  });
}

async function hashOf(hub: Hub, community: Id): Promise<Verification> {
  const { json } = await ask(hub, `/api/communities/${community}/verification`);
  expect((json as Verification).damage).toEqual([]);
  return json;
}

describe("people who never meet converge through the hub", () => {
  test("[K-1] two join by one invite, both write, and all three hold the same state", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const link = await inviteTo(hub, row.id);
    const [mark, sarah] = [await openOwn(), await openOwn()];
    mustBe(await mark.join({ link, name: "Mark", household: "Mill House" }));
    mustBe(await sarah.join({ link, name: "Sarah", household: "Birch End" }));
    for (const [desk, skill] of [
      [mark, "Diagnostics"],
      [sarah, "Cooking"],
    ] as const) {
      mustBe(await desk.act(row.id, "skills.claim", { skill, level: 3, rank: "primary", teach: "yes" }));
    }
    const url = `http://127.0.0.1:${hub.port}`;
    expect(mustBe(await mark.sync(row.id, url))).toMatchObject({ went: 1 });
    expect(mustBe(await sarah.sync(row.id, url))).toMatchObject({ came: 1, went: 1 });
    expect(mustBe(await mark.sync(row.id, url))).toMatchObject({ came: 1, went: 0 });
    const hashes = [mustBe(await mark.verify(row.id)), mustBe(await sarah.verify(row.id)), await hashOf(hub, row.id)];
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(1);
    const people = mustBe(await sarah.look(row.id, "members.people", {})).rows as {
      name: string;
      householdName: string;
    }[];
    expect(people.map(({ name, householdName }) => `${name}, ${householdName}`).sort()).toEqual([
      "Anya, Fern House",
      "Mark, Mill House",
      "Sarah, Birch End",
    ]);
  });

  test("what one writes reaches another who is linked at that moment", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const mark = await openOwn();
    mustBe(await mark.join({ link: await inviteTo(hub, row.id), name: "Mark", household: "Mill House" }));
    const before = (await hashOf(hub, row.id)).events;
    await ask(hub, `/api/communities/${row.id}/acts`, { kind: "members.rename", body: { name: "Anya B." } });
    await until(async () => (await hashOf(hub, row.id)).events === before + 1, "the hub kept it");
  });
});

test("[K-8] what people write is on a hub's disk only sealed, also in what it keeps to open faster", async () => {
  const { dir, row } = await foundedDir();
  const desk = await openOwn(dir);
  mustBe(await desk.act(row.id, "members.rename", { name: "Quetzalcoatl" }));
  expect(mustBe(await desk.verify(row.id)).damage).toEqual([]);
  await desk.close();
  const kept = readdirSync(dir).map((name) => readFileSync(join(dir, name)).toString("latin1"));
  for (const word of ["Quetzalcoatl", "Anya", "Fern House", "Mill House"])
    expect(kept.filter((bytes) => bytes.includes(word))).toEqual([]);
  const again = await openOwn(dir);
  expect(mustBe(await again.look(row.id, "members.people", {})).rows).toMatchObject([{ name: "Quetzalcoatl" }]);
  expect(mustBe(await again.verify(row.id)).checkpoint).toBe("same");
});

describe("a community that was founded in a browser", () => {
  test("[K-8] comes to a hub on the same machine and stays, and nobody who has only the hub can read it", async () => {
    const dir = freshDir();
    const hub = await startHub(dir);
    const one = await foundedOn(1);
    const session = await meet(hub, one);
    await until(() => session.isSame(), "both have the same");
    expect(await ask(hub, "/api/communities")).toMatchObject({ json: { communities: [{ name: "Elm 1", events: 2 }] } });
    expect((await hashOf(hub, one.replica.community)).setAside).toBe(0);
    expect(await ask(hub, `/api/communities/${one.replica.community}/views/members.people`)).toMatchObject({
      json: { rows: [] },
    });
    await hub.close();
    const kept = readdirSync(dir).map((name) => readFileSync(join(dir, name)).toString("latin1"));
    for (const word of ["Anya", "Fern"]) expect(kept.some((bytes) => bytes.includes(word))).toBe(false);
    expect(kept.some((bytes) => bytes.includes("Elm"))).toBe(true);
  });

  test("[K-10] comes over the network to a hub that has others already, and brings its people together there", async () => {
    const hub = await startHub((await foundedDir()).dir);
    const made = await Promise.all([11, 12, 13, 14].map((seed) => foundedOn(seed)));
    for (const one of made.slice(0, 3)) {
      const session = await meetFromAfar(hub, one);
      if (!("code" in session)) await until(() => session.isSame(), "both have the same");
    }
    const [elm, , , last] = made;
    if (elm === undefined || last === undefined) throw new Error("not founded");
    const { communities } = (await ask(hub, "/api/communities")).json as { communities: unknown[] };
    expect(communities).toHaveLength(4);
    expect(await meetFromAfar(hub, last)).toMatchObject({ code: "link.closed" });
    const phone = await device(elm.replica.community, 11);
    const session = await meetFromAfar(hub, phone);
    if (!("code" in session)) await until(() => session.isSame(), "the other device has what the first one brought");
    expect(phone.replica.hash()).toBe(elm.replica.hash());
  });

  test("is not kept when what comes is not its founding event", async () => {
    const hub = await startHub(freshDir());
    const liar = await device("ab".repeat(32), 2);
    const met = await knock(hub, liar);
    if ("code" in met) throw new Error(met.code);
    let closed = false;
    const session = createSession(liar.replica, met.link, () => {
      closed = true;
    });
    await liar.replica.ask({ kind: "kernel.witness", body: {} });
    await until(() => {
      session.tick();
      return closed;
    }, "the link was closed");
    expect(await ask(hub, "/api/communities")).toMatchObject({ json: { communities: [] } });
  });
});

describe("who is not let in", () => {
  test("a device that nobody knows, an invite that was never given or is not heard of yet, is over or was taken back", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const stranger = await device(row.id, 3);
    expect(await turnedAway(hub, stranger)).toBe("link.unknown-device");
    const own = stranger.crypto.keyPair(createHash("sha256").update("no invite").digest());
    expect(await turnedAway(hub, stranger, own)).toBe("link.invite-unheard");
    const link = await inviteTo(hub, row.id);
    const { json } = await ask(hub, `/api/communities/${row.id}/views/members.invites`);
    const [{ id }] = (json as { rows: [{ id: Id }] }).rows;
    await ask(hub, `/api/communities/${row.id}/acts`, { kind: "members.revoke-invite", body: { invite: id } });
    const late = await openOwn();
    expect(await late.join({ link, name: "Eve", household: "Elsewhere" })).toMatchObject({
      refusal: { code: "link.invite" },
    });
    expect(await late.communities()).toEqual([]);
  });

  test("a person who has left", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const mark = await openOwn();
    mustBe(await mark.join({ link: await inviteTo(hub, row.id), name: "Mark", household: "Mill House" }));
    const url = `127.0.0.1:${hub.port}`;
    mustBe(await mark.act(row.id, "members.leave", {}));
    mustBe(await mark.sync(row.id, url));
    expect(await mark.sync(row.id, url)).toMatchObject({ refusal: { code: "link.gone" } });
  });

  test("a page of another site", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir);
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/link`, { origin: "http://evil.example" });
    const code = await new Promise((resolve) => socket.on("close", (_code, reason) => resolve(reason.toString())));
    expect(code).toBe("link.unknown-device");
  });

  test("whoever says nothing is let go, and no more of them are let in than there is room for", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir, { limits: { strangers: 2, strangerMs: 400 } });
    const reasons = await Promise.all(
      [1, 2, 3].map(async () => {
        const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/link`);
        return new Promise<string>((resolve) => socket.on("close", (_code, reason) => resolve(reason.toString())));
      }),
    );
    expect(reasons.sort()).toEqual(["link.crowded", "link.slow", "link.slow"]);
  });
});

describe("a peer that sends garbage is dropped without hurting others", () => {
  test("before and after it proved its key, and who pours too fast", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir, { limits: { messagesPerSecond: 20 } });
    const mark = await openOwn();
    mustBe(await mark.join({ link: await inviteTo(hub, row.id), name: "Mark", household: "Mill House" }));
    const before = await hashOf(hub, row.id);
    for (const garbage of [
      new Uint8Array(),
      new Uint8Array(300).fill(255),
      toCbor([1, 2, 3]),
      new Uint8Array(60_000),
    ]) {
      const link = await nodeLink(`ws://127.0.0.1:${hub.port}/link`);
      const closed = new Promise((resolve) => {
        link.onClose = resolve;
      });
      link.send(garbage);
      expect(await closed).toBe("link.hello");
    }
    const huge = new WebSocket(`ws://127.0.0.1:${hub.port}/link`);
    huge.on("error", () => undefined);
    await new Promise((resolve) => huge.on("open", resolve));
    huge.send(Buffer.alloc(200_000));
    await new Promise((resolve) => huge.on("close", resolve));
    const flood = new WebSocket(`ws://127.0.0.1:${hub.port}/link`);
    await new Promise((resolve) => flood.on("open", resolve));
    for (let i = 0; i < 500; i++) flood.send(Buffer.alloc(8));
    await new Promise((resolve) => flood.on("close", resolve));
    expect(await hashOf(hub, row.id)).toEqual(before);
    expect(mustBe(await mark.sync(row.id, `127.0.0.1:${hub.port}`))).toMatchObject({ came: 0, went: 0 });
  });

  test("[K-2] forged, foreign and damaged events are refused with their reason and change nothing; a replay is kept once", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const link = await inviteTo(hub, row.id);
    const guest = await guestOf(hub, row.id, link);
    const before = await hashOf(hub, row.id);
    const event = await guest.replica.ask({ kind: "members.rename", body: { name: "Eve" } });
    const signed = "event" in event ? guest.replica.signed(event.event.id) : undefined;
    if (signed === undefined) throw new Error("not signed");
    const other = await device("cd".repeat(32), 9);
    const foreign = await other.replica.ask({ kind: "kernel.witness", body: {} });
    const strange = "event" in foreign ? other.replica.signed(foreign.event.id) : undefined;
    if (strange === undefined) throw new Error("not signed");
    const frame = (replica: Replica, one: typeof signed) =>
      packFrame(
        [one],
        replica.senderView(() => false),
      );
    const cases: [string, Uint8Array][] = [
      ["wire.signature", frame(guest.replica, forged(signed))],
      ["wire.signature", frame(other.replica, strange)],
      ["wire.canonical", frame(guest.replica, signed).slice(0, -7)],
      ["wire.format", toCbor([9, [], []])],
    ];
    for (const [reason, bytes] of cases) expect(await sendEvents(hub, guest, bytes)).toBe(reason);
    expect(await hashOf(hub, row.id)).toEqual(before);
    const good = frame(guest.replica, signed);
    const met = await knock(hub, guest);
    if ("code" in met) throw new Error(met.code);
    for (let i = 0; i < 3; i++) met.link.send(toCbor([EVENTS, good]));
    await until(async () => (await hashOf(hub, row.id)).events === before.events + 1, "the good one is kept once");
  });
});

/** Somebody who joined through the hub with a replica in memory, and is no longer linked. */
async function guestOf(hub: Hub, community: Id, link: string): Promise<Device> {
  const { inviteKeyPair, readInviteLink } = await import("../../edges/invite/invite-link.ts");
  const { inviteMessage } = await import("../../kernel/invite-proof.ts");
  const guest = await device(community, 7);
  const invite = readInviteLink(link, clock());
  if ("code" in invite) throw new Error(invite.code);
  const key = inviteKeyPair(guest.crypto, invite.secret);
  await guest.replica.unlock(key);
  const met = await knock(hub, guest, key);
  if ("code" in met) throw new Error(met.code);
  const session = createSession(guest.replica, met.link);
  await until(() => session.isSame(), "the guest has the log");
  const [row] = (guest.replica.look("members.invites", {}) as { rows: { id: Id }[] }).rows;
  const proof = toHex(guest.crypto.sign(inviteMessage(community, guest.replica.device), key.secretKey));
  const body = { name: "Guest", householdName: "Elm End", invite: row?.id, proof };
  const answer = await guest.replica.ask({ kind: "members.join", body });
  if (isNot(answer)) throw new Error(JSON.stringify(answer));
  await until(() => session.isSame(), "the hub has the joining");
  session.end("done");
  return guest;
}

/** Sends one frame of events over a proven link, as often as it is asked for; says why the hub closed it. */
async function sendEvents(hub: Hub, guest: Device, frame: Uint8Array): Promise<string | undefined> {
  const met = await knock(hub, guest);
  if ("code" in met) throw new Error(met.code);
  return new Promise((resolve) => {
    met.link.onMessage = () => undefined;
    met.link.onClose = resolve;
    for (let times = 1; times <= 6; times++) met.link.send(toCbor([EVENTS, frame]));
  });
}
