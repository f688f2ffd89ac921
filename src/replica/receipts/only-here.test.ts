import { expect, test } from "vitest";
import { diceOf } from "../../kernel/testing/random-log.ts";
import type { HeadMark } from "../ports.ts";
import { meet, rest } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { CALM, createAir } from "../testing/weather.ts";

const pod = await createPod();

/** A mark in memory that remembers how much a peer had. */
function markOf(): HeadMark & { most: number } {
  let signed: number | undefined;
  const mark = {
    most: 0,
    read: async () => signed,
    note: async (count: number) => {
      signed = Math.max(signed ?? 0, count);
    },
    reached: async () => mark.most,
    reach: async (count: number) => {
      mark.most = count;
    },
  };
  return mark;
}

test("[K-4] what was written here is on this device alone until any other has it, also one that says nothing of its own", async () => {
  const mark = markOf();
  const anya = await pod.open("anya", undefined, { headMark: mark });
  await act(anya, "members.join");
  const peas = await act(anya, "plots.plant", { bed: 1, what: "peas" });
  expect(anya.isOnlyHere(peas)).toBe(true);
  // A hub of nobody: its chain is empty, so no receipt of it counts.
  const hub = await pod.open("hub");
  const air = createAir(diceOf(1), CALM);
  const sessions = meet(air, anya, hub);
  await rest(air);
  for (const session of sessions) session.tick();
  await rest(air);
  expect(anya.isOnlyHere(peas)).toBe(false);
  expect(mark.most).toBe(anya.vector().get(anya.device));
  for (const session of sessions) session.end();
  const beans = await act(anya, "plots.plant", { bed: 2, what: "beans" });
  expect([anya.isOnlyHere(peas), anya.isOnlyHere(beans)]).toEqual([false, true]);
  // By hand, to somebody who builds on it.
  await hand(anya, hub);
  expect(anya.isOnlyHere(beans)).toBe(true);
  expect(hub.isOnlyHere(beans)).toBe(false);
});
