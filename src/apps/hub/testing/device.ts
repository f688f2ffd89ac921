import { createHash } from "node:crypto";
import WebSocket from "ws";
import { openMemoryLog } from "../../../edges/memory/memory-log.ts";
import { nodeLink, serverLink } from "../../../edges/socket/node-link.ts";
import { openCrypto } from "../../../edges/sodium/sodium-crypto.ts";
import type { Id, Refusal } from "../../../kernel/event.ts";
import { practices } from "../../../practices/index.ts";
import { foundCommunity } from "../../../replica/found.ts";
import { shakeHands } from "../../../replica/links/handshake.ts";
import { createSession, type Session } from "../../../replica/links/session.ts";
import { openReplica } from "../../../replica/open-replica.ts";
import type { KeyPair, Link } from "../../../replica/ports.ts";
import type { Hub } from "../create-hub.ts";
import { clock, later } from "./bed.ts";

/** A device with a key of its own and a replica in memory, as a browser is. */
export async function device(community: Id, seedByte: number) {
  const crypto = await openCrypto();
  const seed = createHash("sha256").update(`device ${seedByte}`).digest();
  const log = openMemoryLog();
  const replica = await openReplica({ community, practices, log, crypto, seed, clock, edition: "test" });
  await replica.ready();
  return { crypto, seed, replica, keys: crypto.keyPair(seed) };
}

export type Device = Awaited<ReturnType<typeof device>>;

export async function knock(hub: Hub, one: Device, invite?: KeyPair): Promise<{ link: Link; peer: object } | Refusal> {
  const link = await nodeLink(`ws://127.0.0.1:${hub.port}/link`);
  later(() => link.close());
  const { community, device: own } = one.replica;
  const greeting = { community, device: own, secretKey: one.keys.secretKey, invite };
  const peer = await shakeHands(
    one.crypto,
    link,
    () => greeting,
    () => undefined,
  );
  return "code" in peer ? peer : { link, peer };
}

export async function meet(hub: Hub, one: Device): Promise<Session> {
  const met = await knock(hub, one);
  if ("code" in met) throw new Error(JSON.stringify(met));
  return createSession(one.replica, met.link);
}

/** As over the local network: the page came from the hub's address there. */
export async function meetFromAfar(hub: Hub, one: Device, over = () => {}): Promise<Session | Refusal> {
  const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/link`, { headers: { host: "192.168.1.7" } });
  await new Promise((resolve) => socket.once("open", resolve));
  const link = serverLink(socket);
  later(() => link.close());
  const greeting = { community: one.replica.community, device: one.replica.device, secretKey: one.keys.secretKey };
  const peer = await shakeHands(
    one.crypto,
    link,
    () => greeting,
    () => undefined,
  );
  return "code" in peer ? peer : createSession(one.replica, link, over);
}

/** A device on which a community was founded, away from any hub. */
export async function foundedOn(seedByte: number): Promise<Device> {
  const crypto = await openCrypto();
  const seed = createHash("sha256").update(`device ${seedByte}`).digest();
  const body = { name: `Elm ${seedByte}`, scale: "pod", timeZone: "UTC", language: "en", values: [] };
  const made = foundCommunity(practices, crypto, seed, clock(), body);
  if ("problems" in made) throw new Error("not founded");
  const one = await device(made.community, seedByte);
  await one.replica.receive([made.first]);
  await one.replica.ask({ kind: "members.join", body: { name: "Anya", householdName: "Fern" } });
  return one;
}
