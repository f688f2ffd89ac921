import { expect, test } from "vitest";
import { inviteKeyPair, readInviteLink } from "../../edges/invite/invite-link.ts";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import type { Id } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { ANSWERS_MAX } from "../../replica/bounds.ts";
import { EVENTS } from "../../replica/links/next-frame.ts";
import { createSession } from "../../replica/links/session.ts";
import { BEACON } from "../../replica/links/telling.ts";
import { WANT } from "../../replica/links/wanting.ts";
import type { KeyPair } from "../../replica/ports.ts";
import type { Hub } from "./create-hub.ts";
import { membersOf } from "./desk/names.ts";
import { ask, clock, foundedDir, freshDir, inviteTo, startHub, until } from "./testing/bed.ts";
import { type Device, device, foundedOn, knock } from "./testing/device.ts";

/** A device with an open link to a hub, which has all by then. `why`: as which the hub ended it. */
async function linked(hub: Hub, one: Device, invite?: KeyPair) {
  const met = await knock(hub, one, invite);
  if ("code" in met) throw new Error(met.code);
  let why: string | undefined;
  const session = createSession(one.replica, met.link, (reason) => {
    why = reason;
  });
  await until(() => session.isSame(), "both have the same");
  return { session, why: () => why };
}

/** Somebody who came by an invite and is linked. */
async function guestOf(hub: Hub, community: Id, seed: number) {
  const invite = readInviteLink(await inviteTo(hub, community, 1), clock());
  if ("code" in invite) throw new Error(invite.code);
  const guest = await device(community, seed);
  const key = inviteKeyPair(guest.crypto, invite.secret);
  await guest.replica.unlock(key);
  const link = await linked(hub, guest, key);
  const invites = [...membersOf(guest.replica).invites];
  const [id] = invites.find(([, one]) => one.key === toHex(key.publicKey)) ?? [];
  const proof = toHex(guest.crypto.sign(inviteMessage(community, guest.replica.device), key.secretKey));
  const body = { name: `Guest ${seed}`, householdName: "Elm End", invite: id, proof };
  expect(await guest.replica.ask({ kind: "members.join", body })).toHaveProperty("event");
  await until(() => link.session.isSame(), "the hub has heard of the joining");
  return { guest, ...link, person: guest.replica.me() };
}

test("[K-5, K-8] whose visit was ended is told nothing more over a link that is open, and the others are", async () => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir, { limits: { tickMs: 100 } });
  const [gone, stays] = [await guestOf(hub, row.id, 7), await guestOf(hub, row.id, 8)];
  const acts = `/api/communities/${row.id}/acts`;
  expect((await ask(hub, acts, { kind: "members.withdraw", body: { person: gone.person } })).status).toBe(201);
  await until(() => gone.why() === "link.gone", "the hub ended the link");
  await ask(hub, acts, { kind: "members.rename", body: { name: "Not for the guest" } });
  const people = (one: Device): string => JSON.stringify(one.replica.look("members.people", {}));
  await until(() => people(stays.guest).includes("Not for the guest"), "who stays reads it");
  expect(stays.why()).toBeUndefined();
  expect(people(gone.guest)).not.toContain("Not for the guest");
});

test("[K-8] a device that was retired is told nothing more over a link that is open", async () => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir, { limits: { tickMs: 100 } });
  const { guest, person = "", session, why } = await guestOf(hub, row.id, 7);
  const lost = await device(row.id, 9);
  const proof = toHex(lost.replica.sign(deviceMessage(row.id, person, lost.replica.device)));
  const body = { key: lost.replica.device, proof, name: "Phone", sort: "phone" };
  const added = await guest.replica.ask({ kind: "devices.add", body });
  await until(() => session.isSame(), "the hub has heard of the phone");
  const phone = await linked(hub, lost);
  expect(added).toHaveProperty("event");
  const retired = await guest.replica.ask({ kind: "devices.retire", body: { device: lost.replica.device } });
  expect(retired).toHaveProperty("event");
  await until(() => phone.why() === "link.retired", "the hub ended the link");
  expect(why()).toBeUndefined();
});

test("[K-8] who left a community that the hub cannot read is told nothing more over their open link", async () => {
  const hub = await startHub(freshDir(), { limits: { tickMs: 100 } });
  const phone = await foundedOn(1);
  const { why } = await linked(hub, phone);
  expect(await phone.replica.ask({ kind: "members.rename", body: { name: "Anya B." } })).toHaveProperty("event");
  const left = await phone.replica.ask({ kind: "members.leave", body: {} });
  expect(left).toHaveProperty("event");
  await until(() => why() === "link.gone", "the hub ended the link");
});

test("[K-10] whoever is linked costs so much between two ticks and no more, however often they change something", async () => {
  const hub = await startHub(freshDir(), { limits: { tickMs: 600_000 } });
  const anya = await foundedOn(1);
  const { session } = await linked(hub, anya);
  const met = await knock(hub, anya);
  if ("code" in met) throw new Error(met.code);
  const heard = new Map<CborValue, number>();
  met.link.onMessage = (message) => {
    const [sort = -1] = fromCbor(message) as CborValue[];
    heard.set(sort, (heard.get(sort) ?? 0) + 1);
  };
  const founding = toCbor([WANT, [], [fromHex(anya.replica.community) ?? new Uint8Array()]]);
  const asked = async (): Promise<number | undefined> => {
    for (let times = 0; times < 2 * ANSWERS_MAX; times++) met.link.send(founding);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return heard.get(EVENTS);
  };
  expect(await asked()).toBe(ANSWERS_MAX);
  for (const name of ["Anya B.", "Anya C."]) {
    const told = heard.get(BEACON) ?? 0;
    expect(await anya.replica.ask({ kind: "members.rename", body: { name } })).toHaveProperty("event");
    await until(() => session.isSame() && (heard.get(BEACON) ?? 0) > told, "the hub tells that it has more");
  }
  const before = heard.get(EVENTS) ?? 0;
  expect(await asked()).toBe(before);
});
