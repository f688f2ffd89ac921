import { expect, test } from "vitest";
import WebSocket from "ws";
import { nodeLink } from "../../edges/socket/node-link.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { answerPairing, offerPairing } from "../../replica/links/pairing.ts";
import type { Link } from "../../replica/ports.ts";
import { foundedDir, startHub } from "./testing/bed.ts";

const next = (link: Link): Promise<Uint8Array> =>
  new Promise((resolve) => {
    link.onMessage = resolve;
  });
const closed = (link: Link): Promise<string | undefined> =>
  new Promise((resolve) => {
    link.onClose = resolve;
  });

async function hubAndRoom(name = "K7QM2XPA") {
  const { dir } = await foundedDir();
  const hub = await startHub(dir);
  return { hub, enter: (room = name) => nodeLink(`ws://127.0.0.1:${hub.port}/meet/${room}`) };
}

test("two devices meet in a room and show the same digits; what came early waits for the second", async () => {
  const { enter } = await hubAndRoom();
  const crypto = await openCrypto();
  const offer = offerPairing(crypto, "c0".repeat(32), "0e".repeat(32), "0d".repeat(32));
  const old = await enter();
  old.send(offer.message);
  const fresh = await enter();
  const heard = next(old);
  const pair = crypto.keyPair(crypto.random(32));
  const answer = answerPairing(crypto, pair, await next(fresh), { name: "Tablet", sort: "tablet" });
  fresh.send(answer?.message ?? new Uint8Array());
  const taken = offer.take(await heard);
  const revealed = next(fresh);
  old.send(taken?.reveal ?? new Uint8Array());
  expect(answer?.take(await revealed)).toBe(taken?.code);
  expect(taken?.code).toMatch(/^\d{6}$/);
});

test("whose way broke off comes back under the same name, and each hears what the other said meanwhile", async () => {
  const { hub } = await hubAndRoom();
  const [mine, theirs] = ["0a".repeat(16), "0b".repeat(16)];
  const at = (who: string) => `ws://127.0.0.1:${hub.port}/meet/K7QM2XPA?as=${who}`;
  const broken = new WebSocket(at(mine));
  await new Promise((resolve) => broken.once("open", resolve));
  broken.send(new Uint8Array([1]));
  await new Promise((resolve) => broken.ping("", undefined, () => broken.once("pong", resolve)));
  broken.terminate();
  const other = await nodeLink(at(theirs));
  expect([...(await next(other))]).toEqual([1]);
  other.send(new Uint8Array([2]));
  const back = await nodeLink(at(mine));
  expect([...(await next(back))]).toEqual([2]);
  back.send(new Uint8Array([1]));
  back.send(new Uint8Array([3]));
  expect([...(await next(other))]).toEqual([3]);
  expect(await closed(await nodeLink(at("0c".repeat(16))))).toBe("link.crowded");
  const ended = closed(other);
  back.close();
  expect(await ended).toBeUndefined();
});

test("[K-10] a room holds two, says little, and has a name of eight letters", async () => {
  const { enter } = await hubAndRoom();
  const [one, two] = [await enter(), await enter()];
  expect(await closed(await enter())).toBe("link.crowded");
  expect(await closed(await enter("short"))).toBe("link.crowded");
  const ended = closed(two);
  one.send(new Uint8Array(2000));
  await ended;
});

test("[K-10] there are 32 rooms, and a page of another site gets none", async () => {
  const { hub, enter } = await hubAndRoom();
  const names = Array.from({ length: 32 }, (_, at) => `ROOM00${String(at).padStart(2, "0")}`);
  const links = await Promise.all(names.map((name) => enter(name)));
  expect(await closed(await enter("ONEMORE1"))).toBe("link.crowded");
  for (const link of links) link.close();
  const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/meet/FOREIGN1`, { origin: "http://elsewhere.example" });
  const reason = await new Promise((resolve) => socket.on("close", (_code, text) => resolve(text.toString())));
  expect(reason).toBe("link.crowded");
});

test("[K-10] one machine that opens all rooms keeps nobody else out of one", async () => {
  const { hub } = await hubAndRoom();
  const enter = async (room: string, localAddress: string) => {
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/meet/${room}`, { localAddress });
    const over = new Promise<string>((resolve) => socket.on("close", (_code, text) => resolve(text.toString())));
    await new Promise((resolve) => socket.once("open", resolve));
    return { socket, over };
  };
  const names = Array.from({ length: 32 }, (_, at) => `ROOM00${String(at).padStart(2, "0")}`);
  const taken = [];
  for (const name of names) taken.push(await enter(name, "127.0.0.66"));
  const mine = await enter("MYPHONE1", "127.0.0.7");
  await taken[0]?.over;
  const other = await enter("MYPHONE1", "127.0.0.8");
  const heard = new Promise((resolve) => other.socket.once("message", resolve));
  mine.socket.send(new Uint8Array([7]));
  expect(await heard).toEqual(Buffer.from([7]));
  expect(await (await enter("ONEMORE1", "127.0.0.66")).over).toBe("link.crowded");
});
