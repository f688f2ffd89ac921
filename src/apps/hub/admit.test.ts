import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { EVERYONE, pass, recover, start } from "../../practices/devices/testing/start.ts";
import type { Replica } from "../../replica/replica.ts";
import { street } from "../../replica/testing/street.ts";
import { admit, payerOf } from "./admit.ts";

/** What the door of a hub that has heard the story says to a device that brings no invite. */
function atDoor(pod: Story, device: string): string | undefined {
  const replica = { canRead: () => true, state: pod.folding.state, lookAt: pod.look } as unknown as Replica;
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
