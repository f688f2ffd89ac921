import { describe, expect, test } from "vitest";
import { emptyDrive, type MemoryDrive } from "../edges/memory/memory-log.ts";
import type { Id } from "../kernel/event.ts";
import { diceOf } from "../kernel/testing/random-log.ts";
import type { HeadMark } from "./ports.ts";
import type { Replica } from "./replica.ts";
import { meet, rest } from "./testing/meeting.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { CALM, createAir } from "./testing/weather.ts";

const pod = await createPod();

/** A mark in memory; `moved` as on a copied directory. */
function markOf(signed?: number): HeadMark & { signed?: number | undefined } {
  const mark: HeadMark & { signed?: number | undefined } = {
    signed,
    read: async () => mark.signed,
    note: async (count) => {
      mark.signed = Math.max(count, mark.signed ?? 0);
    },
  };
  return mark;
}

/** Three on a roll, of whom Anya has a mark; and a motion that waits for her. `old` is her disk before the motion. */
async function pending() {
  const drive = emptyDrive();
  const mark = markOf();
  const anya = await pod.open("anya", drive, { headMark: mark });
  await act(anya, "members.join");
  const [bela, carl] = (await joined(pod, "bela", "carl")) as [Replica, Replica];
  for (const one of [bela, carl]) await hand(one, anya);
  const seats = [anya, bela, carl].map((one, at) => ({
    person: one.me() ?? "",
    household: (at > 1 ? carl : anya).me(),
  }));
  const list = await act(anya, "members.list", { seats });
  const parent = await act(anya, "members.confirm", { list });
  const old: MemoryDrive = { ...drive };
  for (const one of [bela, carl]) await hand(anya, one);
  await act(bela, "members.confirm", { list });
  await hand(bela, carl);
  const bound = await act(carl, "members.confirm", { list });
  for (const one of [anya, bela]) await hand(carl, one);
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await hand(anya, carl);
  return { anya, bela, carl, drive, old, mark, list, parent, bound };
}

const confirm = (list: Id) => ({ kind: "members.confirm", body: { list } });
const UNCONFIRMED = { refusal: { code: "kernel.head-unconfirmed", about: {} } };

describe("a device whose store may be a copy", () => {
  test("[K-6] whose log is older than its key says what commutes, and signs nothing that binds until it has caught up", async () => {
    const { carl, old, mark, list } = await pending();
    const restored = await pod.open("anya", old, { headMark: mark });
    await restored.ready();
    expect(restored.head.is()).toBe("unconfirmed");
    expect(restored.would(confirm(list))).toEqual(UNCONFIRMED);
    expect(await restored.ask(confirm(list))).toEqual(UNCONFIRMED);
    await hand(carl, restored);
    expect(restored.head.is()).toBe("confirmed");
    expect((await restored.ask(confirm(list))) as object).not.toEqual(UNCONFIRMED);
  });

  test("[K-6] that nothing was remembered of waits for a peer that has as much of its chain, and fetches the rest", async () => {
    const { carl, old, list } = await pending();
    const headMark = markOf();
    const restored = await pod.open("anya", old, { headMark });
    await restored.ready();
    expect([restored.head.is(), headMark.signed]).toEqual(["unconfirmed", undefined]);
    const air = createAir(diceOf(1), CALM);
    meet(air, restored, carl);
    await rest(air);
    expect(restored.count()).toBe(carl.count());
    expect([restored.head.is(), headMark.signed]).toEqual(["confirmed", 4]);
    expect(await restored.ask(confirm(list))).not.toEqual(UNCONFIRMED);
  });

  test("[K-6] is not confirmed by a peer that knows less of it than it does itself", async () => {
    const { bela, drive, list } = await pending();
    const restored = await pod.open("anya", drive, { headMark: markOf() });
    await restored.ready();
    const air = createAir(diceOf(1), CALM);
    meet(air, restored, bela);
    await rest(air);
    expect(bela.vector().get(restored.device)).toBe(4);
    expect(await restored.ask(confirm(list))).toEqual(UNCONFIRMED);
  });
});

describe("a device that was out of reach for longer than what it remembers is believed", () => {
  const returning = (reached: number): HeadMark => ({ ...markOf(), reached: async () => reached });

  test("[K-6] goes on once a peer has what peers had before: what it wrote alone nobody else can know", async () => {
    const { bela, drive, list } = await pending();
    const back = await pod.open("anya", drive, { headMark: returning(3) });
    await back.ready();
    expect(await back.ask(confirm(list))).toEqual(UNCONFIRMED);
    const air = createAir(diceOf(1), CALM);
    meet(air, back, bela);
    await rest(air);
    expect(back.head.is()).toBe("confirmed");
    expect(await back.ask(confirm(list))).not.toEqual(UNCONFIRMED);
  });

  test("[K-6] is not confirmed by a peer that has less of it than peers had before, and catches up where one has more", async () => {
    const { bela, carl, drive, old } = await pending();
    const [whole, behind] = [
      await pod.open("anya", drive, { headMark: returning(4) }),
      await pod.open("anya", old, { headMark: returning(1) }),
    ];
    for (const one of [whole, behind]) await one.ready();
    const air = createAir(diceOf(1), CALM);
    meet(air, whole, bela);
    await rest(air);
    expect(whole.head.is()).toBe("unconfirmed");
    meet(air, behind, carl);
    await rest(air);
    expect(behind.head.is()).toBe("confirmed");
    expect(behind.count()).toBe(carl.count());
  });
});

describe("somebody else with the same key", () => {
  test("[K-6] is noticed once what they signed comes from a peer; nothing of it is refused", async () => {
    const { anya, carl, drive, mark } = await pending();
    const copy = await pod.open("anya", { ...drive }, { headMark: markOf(mark.signed) });
    await copy.ready();
    expect([anya.head.isCopied(), copy.head.is(), copy.head.isCopied()]).toEqual([false, "confirmed", false]);
    await act(anya, "plots.plant", { bed: 2, what: "beans" });
    await hand(anya, carl);
    await hand(carl, copy);
    expect([copy.head.isCopied(), anya.head.isCopied()]).toEqual([true, false]);
    expect(copy.count()).toBe(anya.count());
    await act(copy, "plots.plant", { bed: 3, what: "leeks" });
    await hand(copy, carl);
    await hand(carl, anya);
    expect(anya.head.isCopied()).toBe(true);
  });

  test("[K-6] is not suspected of what this device signed itself, nor while it catches up with itself", async () => {
    const { anya, carl, old, mark } = await pending();
    await hand(carl, anya);
    expect(anya.head.isCopied()).toBe(false);
    const restored = await pod.open("anya", old, { headMark: mark });
    await hand(carl, restored);
    const empty = await pod.open("anya", emptyDrive(), { headMark: markOf() });
    await hand(carl, empty);
    expect([restored.head.isCopied(), empty.head.isCopied()]).toEqual([false, false]);
  });
});

test("[K-6] a device that was only switched off and on again knows its head, and so does a new one", async () => {
  const { drive, mark } = await pending();
  expect(mark.signed).toBe(4);
  const again = await pod.open("anya", drive, { headMark: mark });
  await again.ready();
  expect(again.head.is()).toBe("confirmed");
  const fresh = await pod.open("dora", emptyDrive(), { headMark: markOf() });
  await act(fresh, "members.join");
  expect(fresh.head.is()).toBe("confirmed");
});
