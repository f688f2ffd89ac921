import { expect, test } from "vitest";
import WebSocket from "ws";
import { inviteKeyPair, readInviteLink } from "../../edges/invite/invite-link.ts";
import { createSession } from "../../replica/links/session.ts";
import { ask, clock, foundedDir, freshDir, inviteTo, later, openOwn, startHub, until } from "./testing/bed.ts";
import { device, foundedOn, knock, meetFromAfar } from "./testing/device.ts";

test("[K-10] one machine that fills the doorway and says nothing keeps nobody else out", async () => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir, { limits: { strangers: 3, strangerMs: 60_000 } });
  const link = await inviteTo(hub, row.id);
  const closed: string[] = [];
  const stand = async (): Promise<void> => {
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/link`, { localAddress: "127.0.0.66" });
    socket.on("close", (_code, reason) => closed.push(reason.toString()));
    await new Promise((resolve) => socket.once("open", resolve));
    later(() => socket.terminate());
  };
  for (let at = 0; at < 3; at++) await stand();
  const mark = await openOwn();
  expect(await mark.join({ link, name: "Mark", household: "Mill House" })).toMatchObject({ name: "Maple Street" });
  await stand();
  await stand();
  await until(() => closed.length === 2, "one of them made room, and then there was no more");
  expect(closed).toEqual(["link.crowded", "link.crowded"]);
});

test("[K-10] one device, or all who come by one invite, that take all links keep nobody else out", async () => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir, { limits: { links: 4 } });
  const read = readInviteLink(await inviteTo(hub, row.id), clock());
  if ("code" in read) throw new Error(read.code);
  let made = 0;
  const out: number[] = [];
  const come = async (seed: number): Promise<void> => {
    const [one, at] = [await device(row.id, seed), made++];
    const met = await knock(hub, one, inviteKeyPair(one.crypto, read.secret));
    if ("code" in met) throw new Error(JSON.stringify(met));
    met.link.onClose = () => void out.push(at);
  };
  for (const seed of [41, 41, 42, 43]) await come(seed);
  const mark = await openOwn();
  const link = await inviteTo(hub, row.id);
  expect(await mark.join({ link, name: "Mark", household: "Mill House" })).toMatchObject({ name: "Maple Street" });
  expect(out).toEqual([0]);
});

test("[K-10] one machine that holds all links, each by another key, makes room for one at another address", async () => {
  const hub = await startHub(freshDir(), { limits: { links: 3 } });
  const closed: string[] = [];
  for (let seed = 51; seed < 54; seed++)
    await meetFromAfar(hub, await foundedOn(seed), () => void closed.push(`${seed}`));
  const come = (localAddress: string): Promise<unknown> => {
    const socket = new WebSocket(`ws://127.0.0.1:${hub.port}/link`, { localAddress });
    later(() => socket.terminate());
    return new Promise((resolve) => socket.once("close", (_code, reason) => resolve(reason.toString())));
  };
  expect(await come("127.0.0.1")).toBe("link.crowded");
  const isOut = await Promise.race([come("127.0.0.66"), until(() => closed.length > 0, "one made room")]);
  expect([isOut, closed]).toEqual([undefined, ["51"]]);
});

test("[K-10] four communities come over the network and no more, also when many come at once", async () => {
  const hub = await startHub(freshDir());
  const made = await Promise.all([21, 22, 23, 24, 25, 26, 27, 28].map((seed) => foundedOn(seed)));
  let away = 0;
  const met = await Promise.all(
    made.map((one) =>
      meetFromAfar(hub, one, () => {
        away += 1;
      }),
    ),
  );
  const sessions = met.flatMap((one) => ("code" in one ? [] : one));
  const here = () => sessions.filter((one) => one.isSame()).length;
  await until(() => here() + away >= sessions.length, "each is here, or was sent away");
  const { communities } = (await ask(hub, "/api/communities")).json as { communities: unknown[] };
  expect([here(), communities.length]).toEqual([4, 4]);
});

test("a phone whose link broke off while its community was opened comes in with the next one, and need not wait", async () => {
  const hub = await startHub(freshDir());
  const one = await foundedOn(31);
  // The link ends after both have proven themselves, before the hub listens.
  const broken = await knock(hub, one);
  if (!("code" in broken)) broken.link.close();
  const back = async (): Promise<boolean> => {
    const met = await knock(hub, one);
    if ("code" in met) return false;
    let why: string | undefined;
    const session = createSession(one.replica, met.link, (reason = "") => {
      why = reason;
    });
    await until(() => why !== undefined || session.isSame(), "it is here, or was sent away");
    return why === undefined;
  };
  await until(back, "the phone is in");
}, 40_000);
