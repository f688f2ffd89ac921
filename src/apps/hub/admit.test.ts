import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { EVERYONE, pass, recover, start } from "../../practices/devices/testing/start.ts";
import { inviteOf } from "../../practices/members/index.ts";
import { guest } from "../../practices/members/testing/neighbours.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, hand } from "../../replica/testing/pod.ts";
import { remove, street } from "../../replica/testing/street.ts";
import { admit, payerOf } from "./admit.ts";
import { membersOf } from "./desk/names.ts";

/** What the door of a hub that has heard the story says to a device that brings no invite. */
function atDoor(pod: Story, device: string): string | undefined {
  const replica = {
    canRead: () => true,
    readsOn: () => true,
    state: pod.folding.state,
    lookAt: pod.look,
  } as unknown as Replica;
  const peer = { community: pod.community, device: deviceOf(device), invite: undefined };
  return admit(replica, peer, pod.now())?.code;
}

test("[DV-16, K-8] who asks to be somebody is told the log while neighbours are asked, and not for ever", () => {
  const pod = start();
  expect(atDoor(pod, "new phone")).toBe("link.unknown-device");
  recover(pod, "new phone", pod.person("anya"));
  expect(atDoor(pod, "new phone")).toBeUndefined();
  pass(pod, 44 * 24, ...EVERYONE);
  expect(atDoor(pod, "new phone")).toBeUndefined();
  pass(pod, 2 * 24, ...EVERYONE);
  expect(atDoor(pod, "new phone")).toBe("link.unknown-device");
});

test("[DV-16, DV-18] also who came in as a guest by mistake and left to ask it, but nobody else who has gone", () => {
  const pod = start();
  for (const who of ["new phone", "other guest"]) guest(pod, who, "mark");
  pod.act("new phone", "devices.recover", { person: pod.person("anya"), name: "Phone", sort: "phone" });
  for (const who of ["new phone", "other guest"]) pod.act(who, "members.leave");
  expect([atDoor(pod, "new phone"), atDoor(pod, "other guest")]).toEqual([undefined, "link.gone"]);
});

test("[DV-16, K-8] nor after the person has left: nobody can settle it any more", () => {
  const pod = start();
  recover(pod, "new phone", pod.person("omar"));
  pod.act("omar", "members.leave");
  expect(atDoor(pod, "new phone")).toBe("link.unknown-device");
});

test("[K-10] however many keys come by one invite, they share what one device may have kept here", async () => {
  const { everyone, invite } = await street();
  const [anya, bela] = everyone;
  const way = await invite(anya, "the party");
  const { community } = anya;
  const comes = { community, invite: toHex(way.key.publicKey) };
  const payers = ["11", "22"].map((byte) => payerOf(anya, { ...comes, device: byte.repeat(32) }));
  expect(payers).toEqual([comes.invite, comes.invite]);
  expect(payerOf(anya, { ...comes, device: bela.device })).toBe(bela.device);
  expect(payerOf(anya, { community, device: bela.device, invite: undefined })).toBe(bela.device);
});

test("[K-5] an invite is open whoever else named its key in another, and took that back", async () => {
  const { everyone, invite, share, pass, open } = await street();
  const [anya, bela] = everyone;
  // The order in which they are looked at follows from their names, which are chance: so some of them.
  for (const name of ["one", "two", "three", "four"]) {
    const way = await invite(anya, name);
    const key = toHex(way.key.publicKey);
    const other = await act(bela, "members.invite", { key, uses: 1, until: pass(0) + 60 });
    await act(bela, "members.revoke-invite", { invite: other });
    await share(...everyone);
    const relay = await open("a hub without a person");
    await hand(anya, relay);
    const peer = { community: anya.community, device: "11".repeat(32), invite: key };
    for (const hub of [anya, relay]) expect(admit(hub, peer, pass(0))).toBeUndefined();
    expect(inviteOf(membersOf(anya), key, pass(0))?.id).toBe(way.id);
    await act(anya, "members.revoke-invite", { invite: way.id });
    expect(admit(anya, peer, pass(0))).toMatchObject({ code: "link.invite" });
  }
});

test("an invite that a hub has not heard of is said to be just that, and is good once it comes", async () => {
  const { everyone, invite, pass, open } = await street();
  const [anya, bela] = everyone;
  const relay = await open("a hub without a person");
  await hand(bela, relay);
  const way = await invite(anya, "on the train");
  const peer = { community: anya.community, device: "11".repeat(32), invite: toHex(way.key.publicKey) };
  for (const hub of [bela, relay]) expect(admit(hub, peer, pass(0))).toMatchObject({ code: "link.invite-unheard" });
  await hand(anya, bela);
  await hand(anya, relay);
  for (const hub of [bela, relay]) expect(admit(hub, peer, pass(0))).toBeUndefined();
});

describe("the hub of somebody who has gone, whom nobody gave the key that holds now", () => {
  const left = async () => {
    const { everyone, share, invite, join, pass } = await street();
    const [anya, bela, carl, hub] = everyone;
    await remove(hub, anya, [anya, bela, carl], () => share(...everyone));
    const says = (device: string, by?: string) =>
      admit(hub, { community: hub.community, device, invite: by }, pass(0))?.code;
    return { anya, bela, hub, share, invite, join, says };
  };

  test("[K-5, K-8] lets in who came since, by what is in the clear, and passes on what it cannot read", async () => {
    const { anya, hub, share, invite, join, says } = await left();
    const way = await invite(anya, "later");
    await hand(anya, hub);
    const emil = await join("emil", anya, way, { householdName: "Elm" });
    expect(says(emil.device)).toBe("link.unknown-device");
    expect(says(emil.device, toHex(way.key.publicKey))).toBeUndefined();
    await share(anya, emil, hub);
    expect([hub.canRead(), hub.readsOn(), anya.readsOn()]).toEqual([true, false, true]);
    expect([says(emil.device), says(anya.device)]).toEqual([undefined, undefined]);
    await act(emil, "members.leave", {});
    await hand(emil, hub);
    expect(says(emil.device)).toBe("link.gone");
  });

  test("[K-8] but nobody of whom it had read that they have gone", async () => {
    const { hub, says } = await left();
    expect(says(hub.device)).toBe("link.gone");
    expect(says("ab".repeat(32))).toBe("link.unknown-device");
  });
});
