import { expect, test } from "vitest";
import { memoryLinks } from "../../edges/memory/memory-link.ts";
import { SEALED } from "../../kernel/event.ts";
import type { Replica } from "../../replica/replica.ts";
import { createSession } from "../../replica/session.ts";
import { act } from "../../replica/testing/pod.ts";
import { remove, street } from "../../replica/testing/street.ts";
import { createLastWords, LAST_WORDS } from "./last-word.ts";

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
