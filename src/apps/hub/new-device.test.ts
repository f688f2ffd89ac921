import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { practices } from "../../practices/index.ts";
import { foundCommunity } from "../../replica/found.ts";
import { ask, clock, foundedDir, freshDir, startHub, until } from "./testing/bed.ts";
import { type Device, device, knock, meet } from "./testing/device.ts";

/** Anya's phone has founded a community that a hub keeps and cannot read. */
async function start() {
  const dir = freshDir();
  const hub = await startHub(dir);
  const crypto = await openCrypto();
  const seed = createHash("sha256").update("device 1").digest();
  const body = { name: "Elm", scale: "pod", timeZone: "UTC", language: "en", values: [] };
  const made = foundCommunity(practices, crypto, seed, clock(), body);
  if ("problems" in made) throw new Error("not founded");
  const phone = await device(made.community, 1);
  await phone.replica.receive([made.first]);
  await phone.replica.ask({ kind: "members.join", body: { name: "Anya", householdName: "Fern" } });
  const session = await meet(hub, phone);
  await until(() => session.isSame(), "the hub has all");
  return { dir, hub, phone, session };
}

/** Binds another key to the person of a device, as after comparing digits. */
async function add(phone: Device, other: Device, sort: "tablet" | "paper"): Promise<void> {
  const person = phone.replica.me() ?? "";
  const message = deviceMessage(phone.replica.community, person, other.replica.device);
  const proof = toHex(other.replica.sign(message));
  const body = { key: other.replica.device, proof, name: "The other", sort };
  expect(await phone.replica.ask({ kind: "devices.add", body })).toHaveProperty("event");
}

test("[DV-1, K-8] a hub that can read nothing lets a new device in once another handed it the key, and no stranger", async () => {
  const { dir, hub, phone, session } = await start();
  const tablet = await device(phone.replica.community, 2);
  const before = await knock(hub, tablet);
  if ("code" in before) throw new Error(before.code);
  expect(await new Promise((resolve) => (before.link.onClose = resolve))).toBe("link.unknown-device");
  await add(phone, tablet, "tablet");
  await until(() => session.isSame(), "the hub has heard of the tablet");
  const arriving = await meet(hub, tablet);
  await until(() => arriving.isSame(), "the tablet has all");
  expect(tablet.replica.me()).toBe(phone.replica.me());
  expect(tablet.replica.hash()).toBe(phone.replica.hash());
  const kept = readdirSync(dir).map((name) => readFileSync(join(dir, name)).toString("latin1"));
  for (const word of ["Anya", "Fern", "The other"]) expect(kept.some((bytes) => bytes.includes(word))).toBe(false);
});

test("[DV-11] whoever holds a sheet of paper is told its community, and nobody learns anything by another key", async () => {
  const { hub, phone, session } = await start();
  const sheet = await device(phone.replica.community, 3);
  await add(phone, sheet, "paper");
  await until(() => session.isSame(), "the hub has heard of the sheet");
  const where = await ask(hub, `/where/${sheet.replica.device}`);
  expect(where.json).toEqual({ community: phone.replica.community });
  const nobodys = ["ab".repeat(32), "nonsense"];
  for (const key of nobodys) expect((await ask(hub, `/where/${key}`)).status).toBe(404);
});

test("[DV-11, MT-14] the hub's own key, which it names to everybody, leads to no community and so to nobody's calendar", async () => {
  const hub = await startHub((await foundedDir()).dir);
  const { device: key } = (await ask(hub, `/origins/${"07".repeat(32)}`)).json as { device: string };
  expect(key).toBe(hub.device);
  expect((await ask(hub, `/where/${key}`)).status).toBe(404);
});
