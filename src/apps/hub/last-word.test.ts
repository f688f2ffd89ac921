import { expect, test } from "vitest";
import { memoryLinks } from "../../edges/memory/memory-link.ts";
import { toHex } from "../../kernel/bytes.ts";
import { MINUTES_PER_DAY, SEALED } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import type { RecoveryRow } from "../../practices/devices/index.ts";
import { createSession } from "../../replica/links/session.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, createPod, hand } from "../../replica/testing/pod.ts";
import { carry, remove, street } from "../../replica/testing/street.ts";
import { createLastWords, LAST_WORDS } from "./last-word.ts";

const { crypto } = await createPod();

/** Somebody's device at the door of a hub that gives it a last word, or does not; as which its link ended. */
async function lastLink(hub: Replica, one: Replica, words = createLastWords()): Promise<string | undefined> {
  const peer = { community: hub.community, device: one.device, invite: undefined };
  if (!words.mayBring(hub, peer)) return undefined;
  const [near, far] = memoryLinks();
  const ended = new Promise<string | undefined>((resolve) => createSession(one, far, resolve));
  words.hear(hub, near, peer, 200);
  return ended;
}

/** Dora, who was removed while she was away, and something that was written since. */
async function removed() {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const here = [anya, bela, carl];
  const claim = (by: Replica, skill: string) =>
    act(by, "skills.claim", { skill, level: 3, rank: "primary", teach: "no" });
  const away = { before: "" };
  await remove(
    ...([dora, anya, [bela, carl, anya], () => life.share(...here)] as const),
    async () => (away.before = await claim(dora, "Bread")),
  );
  const since = await claim(bela, "Lock picking");
  await life.share(...here);
  return { ...life, anya, bela, dora, since, before: away.before };
}

test("[RV-13, K-8] who was removed while away is told what led to it, and nothing that was written since", async () => {
  const { anya, dora, since } = await removed();
  expect(dora.lookAt("members").rights.removed.has(dora.me() ?? "")).toBe(false);
  expect(await lastLink(anya, dora)).toBe("link.gone");
  expect(dora.lookAt("members").rights.removed.has(dora.me() ?? "")).toBe(true);
  const motion = dora.history().find(({ event }) => event.kind === "charter.propose")?.event;
  expect(motion?.body).toMatchObject({ why: "They broke what we share." });
  expect(dora.event(since)).toBeUndefined();
});

test("[RV-13, K-7] what they had written before they heard of it comes in and stands apart; then there is no more room", async () => {
  const { anya, dora, before } = await removed();
  const own = dora.vector().get(dora.device) ?? 0;
  const words = createLastWords({ ...LAST_WORDS, events: own - (anya.vector().get(dora.device) ?? 0) });
  expect(await lastLink(anya, dora, words)).toBe("link.gone");
  expect(anya.vector().get(dora.device)).toBe(own);
  expect(await lastLink(anya, dora, words)).toBeUndefined();
  expect(anya.event(before)?.body).not.toBe(SEALED);
  expect(
    anya
      .lookAt("members")
      .lane.quarantined()
      .map(({ id }) => id),
  ).toContain(before);
});

test("[RV-13, K-8] whoever left by themselves is told nothing more", async () => {
  const { everyone, share } = await street();
  const [anya, bela] = everyone;
  await act(bela, "members.leave", {});
  await share(...everyone);
  expect(await lastLink(anya, bela)).toBeUndefined();
});

const NEW_KEY = { epoch: "00".repeat(32), why: "A phone was lost." };

test.each(["before it was asked", "while neighbours were asked"])(
  "[DV-17, K-8] an old phone reads who asked to take its place, though the key was changed %s and it was away",
  async (when) => {
    const { everyone, share, invite, open, pass } = await street();
    const [anya, bela, carl, dora] = everyone;
    const here = [anya, bela, dora];
    const change = () => carry(NEW_KEY, anya, here, () => share(...here));
    if (when.startsWith("before")) await change();
    const way = await invite(anya, "a way back", { uses: 1 });
    const fresh = await open("the new phone");
    await hand(anya, fresh);
    await fresh.unlock(way.key);
    const message = inviteMessage(anya.community, fresh.device);
    const proof = toHex(crypto.sign(message, way.key.secretKey));
    const asks = { person: carl.me(), name: "New phone", sort: "phone", invite: way.id, proof };
    const recovery = await act(fresh, "devices.recover", asks);
    for (const minutes of [1, 5 * MINUTES_PER_DAY]) {
      await share(...here, fresh);
      for (const one of here) await one.ask({ kind: "devices.know", body: { recovery, known: "yes" } });
      pass(minutes);
      for (const one of here) await act(one, "kernel.witness", {});
    }
    await share(...here);
    if (when.startsWith("while")) await change();
    await act(anya, "devices.conclude", rowsOf(anya)[0]?.conclude?.body ?? {});
    expect(await lastLink(anya, carl)).toBe("link.retired");
    expect(rowsOf(carl)).toMatchObject([{ id: recovery, deviceName: "New phone", state: "settled", mayObject: true }]);
    expect(rowsOf(carl)[0]?.known).toHaveLength(3);
  },
);

const rowsOf = (one: Replica) => (one.look("devices.recoveries") as { rows: readonly RecoveryRow[] }).rows;
